// The programs of tests/reality, run live in the page: each output must be one of the explored ones.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { everyInstruction, field, place, said } from "./exploring.mjs";
import { PATIENCE, open } from "./harness.mjs";

const FOLDER = new URL("../reality/", import.meta.url);
/** Where what CPython printed begins. */
const FOOT = "#= seen";
/** Runs that one press makes. */
const RUNS = 100;

export async function names() {
  return (await readdir(FOLDER)).filter((name) => name.endsWith(".py")).sort();
}

/**
 * Explores a program between any two instructions, and runs it live so many hundred times. A sleep is
 * no synchronization; an event loop keeps the order of its own ones. Gives back how many runs there
 * were, and how many different outputs the last hundred had.
 */
export async function inReality(t, name, hundreds) {
  const source = (await readFile(new URL(name, FOLDER), "utf8")).split(FOOT)[0];
  const heddle = await open(t);
  await heddle.write(source);
  await everyInstruction(heddle);
  await field(heddle, "Explored sleeps").selectOption({ index: source.includes("asyncio") ? 0 : 1 });
  await heddle.button("Explore").click();
  await said(heddle, /^Exhaustive/).waitFor({ timeout: 2 * PATIENCE });
  let runs = 0;
  let outputs = 0;
  for (let hundred = 0; hundred < hundreds; hundred += 1) {
    await heddle.button(`Run live ${RUNS} times`).click();
    await said(heddle, /^Running live: [1-9]/).waitFor();
    const standing = said(heddle, /^\d+ live runs|^Not among|^Not found/);
    await standing.waitFor({ timeout: 10 * PATIENCE });
    const words = await standing.innerText();
    const [, count, all] = /^(\d+) live runs (?:all gave the same|gave (\d+) different)/.exec(words) ?? [];
    // What was seen stands below the sentence.
    assert.ok(count !== undefined, `${name}: ${await standing.locator("..").innerText()}`);
    runs += Number(count);
    outputs = Number(all ?? 1);
  }
  return { runs, outputs };
}
