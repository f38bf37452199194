// Firefox: the page loads and may share memory, by the server's headers or by the worker's.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openInFirefox } from "./firefox.mjs";

test("the page opens in Firefox, isolated by the server's headers", async (t) => {
  const page = await openInFirefox(t);
  assert.equal(await page.evaluate(() => crossOriginIsolated), true);
});

test("the worker isolates the page in Firefox too", async (t) => {
  const page = await openInFirefox(t, { query: "?sw=1", isolation: "none" });
  await page.waitForFunction(() => crossOriginIsolated);
});
