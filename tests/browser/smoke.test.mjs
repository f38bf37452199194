// The page loads, everywhere a static host may put it, and shares memory where headers allow.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";

test("the page opens with its scenario, isolated by the server's headers", async (t) => {
  const heddle = await open(t);
  assert.equal(await heddle.page.title(), "Heddle");
  assert.equal(await heddle.isolated(), true);
  assert.ok(await heddle.place("Scenario").isVisible());
});

test("a host that sets no headers still gets a page", async (t) => {
  const heddle = await open(t, { isolation: "none" });
  assert.equal(await heddle.isolated(), false);
});

test("a folder below the host's root serves as well", async (t) => {
  const heddle = await open(t, { folder: "/some/folder/" });
  assert.equal(await heddle.isolated(), true);
});

test("the policy of the page forbids inline scripts", async (t) => {
  const heddle = await open(t, { tolerate: /Content Security Policy/ });
  const ran = await heddle.page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.inlineRan = true";
    document.head.append(script);
    return globalThis.inlineRan === true;
  });
  assert.equal(ran, false);
});

test("the engine and the editor are where the page says", async (t) => {
  const heddle = await open(t);
  const names = await heddle.page.evaluate(async () => {
    const address = (id) => document.getElementById(id).href;
    const engine = await import(address("engine-js"));
    const editor = await import(address("editor-js"));
    return { engine: typeof engine.default, editor: Object.keys(editor).length };
  });
  assert.equal(names.engine, "function");
  assert.ok(names.editor > 0);
});
