// A sample of `cargo xtask soak live`: what live runs print is among the explored outputs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inReality, names } from "./reality.mjs";

for (const name of ["mix_queue_and_threads.py", "processes_letters.py"]) {
  test(`what ${name} prints live is explored`, async (t) => {
    assert.ok((await names()).includes(name));
    const { runs, outputs } = await inReality(t, name, 1);
    // The page stops after a while, and how many runs that is depends on the computer.
    assert.ok(runs > 0);
    assert.ok(outputs > 0);
  });
}
