// Every example of the menu, run live through the page on real workers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";

const NUMBERS = [..."0123456789"];
const LETTERS = [..."abcdefghij"];

/** Opens the page and chooses an example from the menu. */
async function example(t, title, options = {}) {
  const heddle = await open(t, options);
  await heddle.choose(title);
  return heddle;
}

/** The characters of a text without white space, sorted. */
const items = (text) => [...text.replace(/\s/g, "")].sort();

async function runsTo(heddle, ending) {
  const status = await heddle.run();
  assert.match(status, ending, await heddle.log().innerText());
  return (await heddle.lines()).map((line) => line.trimEnd());
}

for (const title of ["Two threads", "Two processes", "A lock for each", "One lock for both"]) {
  test(`${title}: twenty items in some order`, async (t) => {
    const heddle = await example(t, title);
    const lines = await runsTo(heddle, /^Finished/);
    assert.deepEqual(items(lines.join("")), [...NUMBERS, ...LETTERS].sort());
  });
}

test("One lock for both: every line is whole", async (t) => {
  const heddle = await example(t, "One lock for both");
  const lines = await runsTo(heddle, /^Finished/);
  assert.equal(lines.length, 20);
  assert.ok(lines.every((line) => line.length === 1));
});

test("Async, set up outside the loop: CPython's ValueError, status 1", async (t) => {
  const heddle = await example(t, "Async, set up outside the loop");
  const lines = await runsTo(heddle, /^Failed/);
  const text = lines.join("\n");
  assert.match(text, /ValueError: a coroutine was expected, got <_GatheringFuture pending>/);
  assert.match(text, /Task was destroyed but it is pending!/);
  assert.match(text, /was never awaited/);
  assert.match(await heddle.status(), /exit status 1/);
});

test("Async without await: numbers, then letters", async (t) => {
  const heddle = await example(t, "Async without await");
  const lines = await runsTo(heddle, /^Finished/);
  assert.deepEqual(lines, [...NUMBERS, ...LETTERS]);
});

test("Async with await: alternating", async (t) => {
  const heddle = await example(t, "Async with await");
  const lines = await runsTo(heddle, /^Finished/);
  assert.deepEqual(lines, NUMBERS.flatMap((number, i) => [number, LETTERS[i]]));
});

test("Two queues by mistake: the getter waits for ever, by name", async (t) => {
  const heddle = await example(t, "Two queues by mistake");
  const status = await heddle.run();
  assert.match(status, /^Deadlock/);
});

test("One queue between two: ten numbers in order", async (t) => {
  const heddle = await example(t, "One queue between two");
  const lines = await runsTo(heddle, /^Finished/);
  const numbers = lines.join(" ").match(/\d+/g).map(Number);
  const got = numbers.filter((n, i) => numbers.indexOf(n) === i);
  assert.deepEqual(got, NUMBERS.map(Number));
});

test("No update lost: the counter is exact", async (t) => {
  const heddle = await example(t, "No update lost");
  const lines = await runsTo(heddle, /^Finished/);
  assert.match(lines.join("\n"), /\b20\b/);
});

test("Lost updates: the counter is at most what was added", async (t) => {
  const heddle = await example(t, "Lost updates");
  const lines = await runsTo(heddle, /^Finished/);
  const sum = Number(lines.join("\n").match(/\d+(?!.*\d)/s)[0]);
  assert.ok(sum >= 2 && sum <= 20, `${sum}`);
});

test("Two locks, crossed: both locks, or a deadlock told by names", async (t) => {
  const heddle = await example(t, "Two locks, crossed");
  const status = await heddle.run();
  assert.match(status, /^(Finished|Deadlock)/);
});
