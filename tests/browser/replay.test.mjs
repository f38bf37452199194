// From live to lab: live runs of varied programs, each run again in the lab to the same output and
// the same ending.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { OVER, open } from "./harness.mjs";

const PROGRAMS = new URL("../replay/", import.meta.url);

/** Examples, by their titles. */
const EXAMPLES = [
  "Two threads",
  "Two processes",
  "Async, set up outside the loop",
  "Async without await",
  "Async with await",
  "A lock for each",
  "One lock for both",
  "Two queues by mistake",
  "One queue between two",
  "A bakery",
  "Lost updates",
  "No update lost",
  "Lost updates without threads",
  "Two locks, crossed",
  "Two locks, in one order",
  "Dining philosophers",
  "Dining philosophers, cured",
  "Busy threads",
  "Busy processes",
];

/** What the page says of the run that is over: how it ended and what it wrote. */
async function told(heddle) {
  const status = await heddle.untilStatus(OVER);
  const [, ending] = status.match(OVER);
  const exit = status.match(/exit status -?\d+/)?.[0] ?? "";
  return { ending, exit, output: await heddle.log().innerText() };
}

/** Runs the scene live, then what was recorded of it in the lab. */
async function liveAndAgain(heddle, name) {
  // A replay leaves the page in the lab.
  await heddle.page.getByRole("radio", { name: "Live", exact: true }).check();
  await heddle.run();
  const live = await told(heddle);
  assert.equal((await heddle.facts()).mode, "live", name);
  await heddle.start("Replay");
  await heddle.untilMode("lab");
  assert.deepEqual(await told(heddle), live, name);
}

/** Runs a scene so often; `choose` makes it the page's. */
async function check(heddle, name, choose, runs) {
  await choose();
  for (let run = 0; run < runs; run++) await liveAndAgain(heddle, name);
}

test("every example's live runs are run again in the lab", async (t) => {
  const heddle = await open(t);
  for (const title of EXAMPLES) {
    // Those that only compute have little to get wrong, and take long.
    const runs = title.startsWith("Busy") ? 1 : 4;
    await check(heddle, title, () => heddle.choose(title), runs);
  }
});

const programs = (await readdir(PROGRAMS)).filter((name) => name.endsWith(".py")).sort();

/** A few in each test, so that none takes long. */
const PARTS = 4;

for (let part = 0; part < PARTS; part++) {
  const names = programs.filter((_, at) => at % PARTS === part);
  test(`live runs of ${names.join(", ")} are run again in the lab`, async (t) => {
    const heddle = await open(t);
    for (const name of names) {
      const source = await readFile(new URL(name, PROGRAMS), "utf8");
      await check(heddle, name, () => heddle.write(source), 5);
    }
  });
}

test("a run that was stopped in the middle is run again as far as it came", async (t) => {
  const heddle = await open(t);
  await heddle.write(`import threading
turn = 2
def spin(me):
    n = 0
    while turn != me:
        n += 1
threads = [threading.Thread(target=spin, args=(me,), name=f"spin{me}") for me in range(2)]
for thread in threads: thread.start()
print("both spin")
for thread in threads: thread.join()
`);
  await heddle.page.getByRole("radio", { name: "Live", exact: true }).check();
  await heddle.start("Run");
  await heddle.log().getByText("both spin").waitFor();
  await heddle.stop();
  await heddle.untilStatus(/^Stopped/);
  await heddle.button("Replay").click();
  await heddle.untilStatus(/^Paused at step/);
  const position = heddle.page.getByRole("slider", { name: "Position", exact: true });
  // What they had only asked for and written is a hundred steps; each turn of the loop is three.
  assert.ok(Number(await position.getAttribute("max")) > 10_000);
  assert.deepEqual(await heddle.lines(), ["both spin"]);
  const state = heddle.page.getByRole("region", { name: "State", exact: true });
  const stands = /spin\d (can go on|runs)\s+spin, line [56]/g;
  assert.equal((await state.innerText()).match(stands)?.length, 2);
});
