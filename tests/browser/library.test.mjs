// The library's packs come when a program needs them, and only then.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";

/** Opens the page and notes which packs it asks for. */
async function watched(t, options = {}) {
  const packs = [];
  const heddle = await open(t, {
    ...options,
    prepare: async (context) => {
      context.on("request", (request) => {
        const [, pack] = /\/library\/(\w+)\.txt$/.exec(request.url()) ?? [];
        if (pack !== undefined) packs.push(pack);
      });
      await options.prepare?.(context);
    },
  });
  return { heddle, packs };
}

const CHILD = `import json
import multiprocessing
def work():
    print(json.dumps({"in": "child"}))
if __name__ == "__main__":
    multiprocessing.set_start_method("METHOD")
    child = multiprocessing.Process(target=work)
    child.start()
    child.join()
`;

test("threads need no pack; what is imported is asked for once", async (t) => {
  const { heddle, packs } = await watched(t);
  await heddle.write("import threading, time, queue\nprint(threading.current_thread().name)\n");
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(packs, []);
  await heddle.write("import textwrap\nprint(textwrap.shorten('a b c', 4, placeholder=''))\n");
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(await heddle.lines(), ["a b"]);
  assert.ok(packs.includes("texts") && !packs.includes("processes"), String(packs));
  await heddle.write("import re\nprint(re.sub('b', 'x', 'abc'))\n");
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(await heddle.lines(), ["axc"]);
  assert.equal(new Set(packs).size, packs.length, `asked for twice: ${packs}`);
});

for (const method of ["fork", "spawn"]) {
  test(`a process made by ${method} has its program's packs`, async (t) => {
    const { heddle, packs } = await watched(t);
    await heddle.write(CHILD.replace("METHOD", method));
    assert.match(await heddle.run(), /^Finished/);
    assert.deepEqual(await heddle.lines(), ['{"in": "child"}']);
    assert.ok(packs.includes("processes") && packs.includes("texts"), String(packs));
  });
}

test("the lab gets packs too", async (t) => {
  const { heddle, packs } = await watched(t);
  await heddle.page.getByRole("radio", { name: "Lab", exact: true }).check();
  await heddle.write("import asyncio, json\nasync def main():\n    print(json.dumps([1]))\nasyncio.run(main())\n");
  assert.match(await heddle.run(), /^Finished/);
  await heddle.untilMode("lab");
  assert.deepEqual(await heddle.lines(), ["[1]"]);
  assert.ok(packs.includes("asyncio") && packs.includes("texts"), String(packs));
});

test("a pack that does not come is said, and asked for again", async (t) => {
  let connected = false;
  const { heddle } = await watched(t, {
    tolerate: /Failed to load resource|ERR_/,
    prepare: (context) =>
      context.route("**/library/*.txt", (route) => (connected ? route.continue() : route.abort())),
  });
  await heddle.write("import json\nprint(json.dumps(1))\n");
  assert.match(await heddle.run(), /^Failed.*did not arrive/);
  connected = true;
  await heddle.write("import json\nprint(json.dumps(2))\n");
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(await heddle.lines(), ["2"]);
});

test("Stop ends a run that waits for a pack", async (t) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const { heddle } = await watched(t, {
    prepare: (context) =>
      context.route("**/library/*.txt", async (route) => {
        await held;
        await route.continue();
      }),
  });
  await heddle.write("import json\nprint(json.dumps(1))\n");
  await heddle.start();
  await heddle.stop();
  assert.match(await heddle.untilStatus(/^Stopped/), /^Stopped/);
  release();
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(await heddle.lines(), ["1"]);
});

test("names are in their normal form", async (t) => {
  const { heddle } = await watched(t);
  await heddle.write("ﬁ = 1\nprint(fi)\n𝒞 = 2\nprint(C)\n");
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(await heddle.lines(), ["1", "2"]);
});
