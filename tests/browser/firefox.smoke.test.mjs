// Firefox: the page loads, may share memory by the server's headers or by the worker's, and runs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openInFirefox, press, runInFirefox, until } from "./firefox.mjs";

test("the page opens in Firefox, isolated by the server's headers", async (t) => {
  const page = await openInFirefox(t);
  assert.equal(await page.evaluate(() => crossOriginIsolated), true);
  await page.waitForSelector("::-p-aria([name='Scenario'][role='region'])");
});

test("the worker isolates the page in Firefox too", async (t) => {
  const page = await openInFirefox(t, { query: "?sw=1", isolation: "none" });
  await until(page, "the page was never isolated", () => crossOriginIsolated);
});

test("the task sheet's two threads run live on shared memory in Firefox", async (t) => {
  const page = await openInFirefox(t);
  const { status, output, facts } = await runInFirefox(page);
  assert.match(status, /^Finished/, output);
  assert.deepEqual([...output.replace(/\s/g, "")].sort(), [..."0123456789abcdefghij"]);
  assert.equal(facts.mode, "live");
  assert.equal(facts.memories, "1");
  assert.ok(Number(facts.workers) >= 2);
  assert.equal(facts.sharingWorkers, facts.workers);
});

test("two processes have three memories in Firefox", async (t) => {
  const page = await openInFirefox(t);
  await press(page, "radio", "Processes");
  const { status, output, facts } = await runInFirefox(page);
  assert.match(status, /^Finished/, output);
  assert.deepEqual([...output.replace(/\s/g, "")].sort(), [..."0123456789abcdefghij"]);
  assert.equal(facts.mode, "live");
  assert.equal(facts.memories, "3");
});

test("an async example alternates in Firefox", async (t) => {
  const page = await openInFirefox(t);
  await press(page, "button", "Examples");
  await press(page, "menuitem", "Async with await");
  const { status, output } = await runInFirefox(page);
  assert.match(status, /^Finished/, output);
  assert.equal(output.replace(/\s/g, ""), "0a1b2c3d4e5f6g7h8i9j");
});

test("Explore answers in Firefox, with helpers where there are cores", async (t) => {
  const page = await openInFirefox(t);
  await press(page, "button", "Examples");
  await press(page, "menuitem", "Lost updates");
  await press(page, "button", "Explore");
  await until(page, "it was never exhaustive", () =>
    [...document.querySelectorAll("[role=status]")].some((status) =>
      /^Exhaustive: .* 10,084 states/.test(status.innerText.trim()),
    ),
  );
});
