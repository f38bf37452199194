// What `cargo xtask bench explore` explores: the program, its numbers by their names there, and how many
// states an enumerator written by hand stored when others were measured (November 2026), where that is
// known; elsewhere the floor is what the enumerator of explore/peers stores.

export const CASES = [
  { name: "inc(2,10)", program: "inc", numbers: { N: 2, M: 10 }, floorStates: 22_707 },
  { name: "inc(3,3)", program: "inc", numbers: { N: 3, M: 3 }, floorStates: 7_646 },
  { name: "inc(4,3)", program: "inc", numbers: { N: 4, M: 3 }, floorStates: 361_775 },
  { name: "inc(5,2)", program: "inc", numbers: { N: 5, M: 2 }, floorStates: 384_466 },
  { name: "lock(3,3)", program: "inc_lock", numbers: { N: 3, M: 3 } },
  { name: "lock(4,3)", program: "inc_lock", numbers: { N: 4, M: 3 }, floorStates: 2_560 },
  { name: "philosophers(8)", program: "phil_once", numbers: { N: 8 }, floorStates: 153_631 },
  { name: "philosophers(8) for ever", program: "phil_forever", numbers: { N: 8 } },
  { name: "philosophers(8) ordered", program: "phil_ordered", numbers: { N: 8 } },
  { name: "producers(3,4,3)", program: "prodcons", numbers: { P: 3, K: 4, R: 3 }, floorStates: 38_537 },
  { name: "printers(10)", program: "printers", numbers: { L: 10 }, floorStates: 121 },
  { name: "readers(13)", program: "readers", numbers: { N: 13 } },
  { name: "lastzero(10)", program: "lastzero", numbers: { N: 10 } },
  { name: "indexer(15)", program: "indexer", numbers: { N: 15 } },
  { name: "filesystem(19)", program: "filesystem", numbers: { N: 19 } },
];

/** Columns of the second table, in this order. */
export const TOOLS = ["floor", "stateright", "spin", "loom", "shuttle", "frontrun"];
