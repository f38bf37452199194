// What goes wrong is said in a sentence, where it went wrong, and the next run works.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";

async function program(t, source, options = {}) {
  const heddle = await open(t, options);
  await heddle.write(source);
  return heddle;
}

async function assertUsable(heddle) {
  await heddle.write('print("again")\n');
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(await heddle.lines(), ["again"]);
}

/** The lines of the editor that have a mark, from 1. */
function markedLines(heddle) {
  return heddle.page.locator(".cm-content").evaluate((content) =>
    [...content.querySelectorAll(".cm-line")].flatMap((line, index) =>
      line.querySelector(".cm-lintRange-error, .cm-lintPoint-error") ? [index + 1] : [],
    ),
  );
}

const untilMarked = (heddle) =>
  heddle.page.locator(".cm-lintRange-error, .cm-lintPoint-error").first().waitFor({ state: "attached" });

const REFUSED = [
  ["a colon missing", 'print("before")\nif True\n    pass\n', 2, /SyntaxError: expected ':'/],
  ["a bracket not closed", 'x = 1\nprint("a"\ny = 2\n', 2, /SyntaxError: /],
  ["an indent without reason", "x = 1\n    y = 2\n", 2, /IndentationError: unexpected indent/],
  ["a string not closed", 'a = 1\nb = 2\nc = "open\n', 3, /SyntaxError: unterminated string/],
  ["return outside a function", "x = 1\nreturn x\n", 2, /SyntaxError: 'return' outside function/],
  ["await outside a coroutine", "import asyncio\n\nawait asyncio.sleep(1)\n", 3, /'await' outside function/],
  ["characters of Chinese before it", '数 = "一二三"\nprint(数))\n', 2, /SyntaxError: unmatched '\)'/],
];

for (const [what, source, line, sentence] of REFUSED) {
  test(`${what}: marked at its line before and after Run, and nothing runs`, async (t) => {
    const heddle = await program(t, source);
    await untilMarked(heddle);
    // A mark may reach further, as that of a bracket, but it begins there.
    assert.equal((await markedLines(heddle))[0], line);
    const said = heddle.place("Scenario").getByText(new RegExp(`^Line ${line}: `));
    assert.match(await said.innerText(), sentence);
    const status = await heddle.run();
    assert.match(status, /^Failed: line /);
    assert.match(status, sentence);
    assert.deepEqual(await heddle.lines(), []);
    await heddle.write('print("mended")\n');
    await heddle.page.locator(".cm-lintRange-error").first().waitFor({ state: "detached" });
    assert.match(await heddle.run(), /^Finished/);
    assert.deepEqual(await heddle.lines(), ["mended"]);
  });
}

for (const [what, source] of [["a mistake", "x = = 1\n"], ["a module that is not here", "import socket\n"]]) {
  test(`what the last run wrote does not stand there when ${what} is refused`, async (t) => {
    const heddle = await program(t, 'print("the old one")\n');
    assert.match(await heddle.run(), /^Finished/);
    assert.deepEqual(await heddle.lines(), ["the old one"]);
    await heddle.write(source);
    await untilMarked(heddle);
    assert.match(await heddle.run(), /^Failed: line 1/);
    assert.deepEqual(await heddle.lines(), []);
    await assertUsable(heddle);
  });
}

test("a module that is not here is refused with a sentence at its line", async (t) => {
  const heddle = await program(t, 'print("before")\n\nimport socket\n');
  const status = await heddle.run();
  assert.match(status, /^Failed/);
  assert.match(status, /socket/);
  await untilMarked(heddle);
  assert.deepEqual(await markedLines(heddle), [3]);
  assert.deepEqual(await heddle.lines(), []);
  await assertUsable(heddle);
});

test("Run pressed before the check is over still refuses, and says why", async (t) => {
  const heddle = await program(t, "def f(:\n    pass\n");
  await heddle.page.keyboard.press("Control+Enter");
  assert.match(await heddle.untilStatus(/^Failed: line 1/), /SyntaxError/);
  await assertUsable(heddle);
});

const ERRORS = [
  ["recursion without end", "def f(n):\n    return f(n + 1)\nf(0)\n", /RecursionError: maximum recursion depth exceeded/],
  ["a number too large to make", "print(10**10**8)\n", /(MemoryError|OverflowError|ValueError)/],
  ["a text too large to make", "x = 'x' * 10**12\n", /MemoryError/],
  ["a list too large to make", "x = [0] * 10**12\n", /MemoryError/],
  ["a digit string too long", "print(10**5000)\n", /ValueError: Exceeds the limit \(4300 digits\)/],
  ["an error in the program", "def f():\n    return 1 / 0\nf()\n", /ZeroDivisionError: division by zero/],
];

for (const [what, source, last] of ERRORS) {
  test(`${what} ends in Python's own error`, async (t) => {
    const heddle = await program(t, source);
    const status = await heddle.run();
    const output = await heddle.log().innerText();
    assert.match(`${status}\n${output}`, /Failed|Limit/);
    assert.match(output, /^Traceback \(most recent call last\):/);
    assert.match(output, last);
    assert.match(status, /^Failed.*exit status 1/);
    await assertUsable(heddle);
  });
}

test("memory without end ends the run, which says so", async (t) => {
  const heddle = await program(t, "x = []\nwhile True:\n    x.append('x' * 1000 + str(len(x)))\n");
  const status = await heddle.run();
  const ended = `${status}\n${await heddle.log().innerText()}`;
  assert.match(ended, /^Limit: .*memory|^Failed[^]*MemoryError/);
  await assertUsable(heddle);
});

test("output without end is cut, and the run ends with its limit", async (t) => {
  const heddle = await program(t, "while True:\n    print('x' * 1000)\n");
  assert.match(await heddle.run(), /^Limit: /);
  await assertUsable(heddle);
});

test("a run without end ends with the limit of real time", async (t) => {
  const heddle = await program(t, "print('begun')\nwhile True: pass\n");
  assert.match(await heddle.run(), /^Limit: .*real time/);
  assert.deepEqual(await heddle.lines(), ["begun"]);
  await assertUsable(heddle);
});

test("a sleep without end ends with the limit of real time", async (t) => {
  const heddle = await program(t, "import time\ntime.sleep(10**6)\n");
  assert.match(await heddle.run(), /^Limit: .*real time/);
  await assertUsable(heddle);
});

test("threads without end end the run", async (t) => {
  const heddle = await program(
    t,
    `import threading
gate = threading.Lock()
gate.acquire()
while True:
    threading.Thread(target=gate.acquire, daemon=True).start()
`,
  );
  assert.match(await heddle.run(), /^(Limit: more threads|Failed.*RuntimeError: can't start new thread)/);
  await assertUsable(heddle);
});

const UNLOADED = /Failed to load resource|net::ERR_FAILED|dynamically imported module|Failed to fetch/;

for (const file of ["worker.js", "engine.js", "engine_bg.wasm"]) {
  test(`the engine's ${file} does not come: a sentence, and Run tries again`, async (t) => {
    let fails = true;
    const heddle = await open(t, {
      tolerate: UNLOADED,
      prepare: (context) =>
        context.route(`**/engine-*/${file}`, (route) => (fails ? route.abort() : route.continue())),
    });
    const status = await heddle.untilStatus(/^Failed/);
    assert.match(status, /Failed to start the workers \(.+\)/);
    assert.match(status, /Run tries again$/);
    fails = false;
    assert.match(await heddle.run(), /^(Finished|Failed)/);
    await heddle.untilStatus(/^Finished/);
  });
}

test("processes without end end the run", async (t) => {
  const heddle = await program(
    t,
    `from multiprocessing import Process
import time
def wait():
    time.sleep(1000)
if __name__ == "__main__":
    while True:
        Process(target=wait).start()
`,
  );
  assert.match(await heddle.run(), /^(Limit: |Failed)/);
  await assertUsable(heddle);
});

test("a worker that dies during a run is told of, and the next run works", async (t) => {
  const heddle = await program(
    t,
    "import asyncio\nprint('begun')\nasyncio.run(asyncio.sleep(1000))\n",
    { tolerate: /struck down/ },
  );
  await heddle.start();
  await heddle.log().filter({ hasText: "begun" }).waitFor();
  const coordinator = heddle.page.workers()[0];
  const others = heddle.page.workers().filter((worker) => worker !== coordinator);
  assert.ok(others.length > 0);
  for (const worker of others) {
    // Those that wait for shared memory to change cannot listen: nobody waits for them.
    worker
      .evaluate(() => {
        setTimeout(() => {
          throw new Error("struck down");
        });
      })
      .catch(() => {});
  }
  assert.match(await heddle.untilStatus(/^Failed/), /struck down/);
  await assertUsable(heddle);
});

test("the editor does not come: a plain field stands in for it", async (t) => {
  const heddle = await open(t, {
    tolerate: UNLOADED,
    prepare: (context) => context.route("**/editor-*/editor.js", (route) => route.abort()),
  });
  await heddle.page.getByRole("tab", { name: "Python", exact: true }).click();
  const plain = heddle.page.getByRole("textbox", { name: "Program", exact: true });
  await plain.waitFor();
  await plain.fill('print("plain")\n');
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(await heddle.lines(), ["plain"]);
});
