// Schedules recorded in the lab: each gives the same run again, to the step.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { OVER, open } from "./harness.mjs";

const PROGRAMS = new URL("../replay/", import.meta.url);

/** Recorded schedules of each program. */
const SEEDS = 4;
/** A few programs in each test, so that none takes long. */
const PARTS = 4;

const choice = (heddle, name) => heddle.page.getByRole("combobox", { name, exact: true });
const box = (heddle, name) => heddle.page.getByRole("textbox", { name, exact: true });

/** How the run in the lab ended, in how many steps, and what it wrote. */
async function told(heddle) {
  const [ending] = (await heddle.untilStatus(OVER)).match(OVER);
  return {
    ending,
    steps: await heddle.page.getByRole("slider", { name: "Position", exact: true }).getAttribute("max"),
    output: await heddle.log().innerText(),
  };
}

async function recordedAndAgain(heddle, name, seed) {
  await choice(heddle, "Scheduler").selectOption("random");
  await box(heddle, "Seed").fill(String(seed));
  await heddle.run();
  const recorded = await told(heddle);
  const schedule = await box(heddle, "Schedule").inputValue();
  assert.match(schedule, /^1 \d/, name);

  await choice(heddle, "Scheduler").selectOption("replay");
  assert.equal(await box(heddle, "Schedule").inputValue(), schedule, name);
  await heddle.run();
  assert.deepEqual(await told(heddle), recorded, `${name}, seed ${seed}`);
}

// Its schedules are longer than what the page shows as text: Save schedule gives those.
const TOO_LONG = "spin_until.py";
const programs = (await readdir(PROGRAMS)).filter((name) => name.endsWith(".py") && name !== TOO_LONG).sort();
assert.ok(programs.length * SEEDS >= 100);

for (let part = 0; part < PARTS; part++) {
  const names = programs.filter((_, at) => at % PARTS === part);
  test(`recorded schedules of ${names.join(", ")} give the same runs again`, async (t) => {
    const heddle = await open(t);
    await heddle.page.getByRole("radio", { name: "Lab", exact: true }).click();
    for (const name of names) {
      await heddle.write(await readFile(new URL(name, PROGRAMS), "utf8"));
      for (let seed = 1; seed <= SEEDS; seed++) await recordedAndAgain(heddle, name, seed);
    }
  });
}
