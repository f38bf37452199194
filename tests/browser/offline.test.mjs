// The service worker: isolation on hosts that set no headers, and the page without a network.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";

const ASKED = { query: "?sw=1", isolation: "none" };

async function untilIsolated(heddle) {
  await heddle.page.waitForFunction(() => crossOriginIsolated);
  await heddle.place("Scenario").waitFor();
}

test("without being asked, no worker is registered on a local address", async (t) => {
  const heddle = await open(t, { isolation: "none" });
  const count = await heddle.page.evaluate(
    async () => (await navigator.serviceWorker.getRegistrations()).length,
  );
  assert.equal(count, 0);
});

test("the worker isolates a page whose host sets no headers, by one reload", async (t) => {
  let loads = 0;
  const heddle = await open(t, {
    ...ASKED,
    prepare: async (context) => {
      context.on("page", (page) => page.on("domcontentloaded", () => (loads += 1)));
    },
  });
  await untilIsolated(heddle);
  assert.equal(loads, 2);
});

test("an isolated page can send shared memory to a worker", async (t) => {
  const heddle = await open(t, ASKED);
  await untilIsolated(heddle);
  const answer = await heddle.page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const source = "onmessage = ({ data }) => postMessage(Atomics.add(data, 0, 1))";
        const worker = new Worker(URL.createObjectURL(new Blob([source])));
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = reject;
        worker.postMessage(new Int32Array(new SharedArrayBuffer(4)));
      }),
  );
  assert.equal(answer, 0);
});

test("after a visit the page opens without a network", async (t) => {
  const heddle = await open(t, { ...ASKED, tolerate: /ERR_INTERNET_DISCONNECTED/ });
  await untilIsolated(heddle);
  await heddle.page.context().setOffline(true);
  await heddle.page.reload();
  await heddle.place("Scenario").waitFor();
  const engine = await heddle.page.evaluate(async () => {
    const address = document.getElementById("engine-js").href;
    return (await fetch(address.replace("engine.js", "engine_bg.wasm"))).ok;
  });
  assert.equal(engine, true);
});

test("a scene in the address outlives the reload", async (t) => {
  const heddle = await open(t, { ...ASKED, fragment: "embed" });
  await untilIsolated(heddle);
  assert.match(heddle.page.url(), /#/);
});
