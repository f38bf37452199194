// The timeline: lanes in words, the same facts as a table, keys, zoom, and what points at what.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { open } from "./harness.mjs";

const LOCKED = `import threading, time
gate = threading.Lock()
def work(name):
    with gate:
        print(name + " in")
        time.sleep(0.02)
        print(name + " out")
threads = [threading.Thread(target=work, args=(n,), name=n) for n in ("ann", "bob")]
for t in threads: t.start()
for t in threads: t.join()
`;

const KEPT = `import threading
gate = threading.Lock()
def work():
    with gate:
        print("in")
thread = threading.Thread(target=work, name="ann")
gate.acquire()
thread.start()
thread.join()
`;

const timeline = (heddle) => heddle.place("Timeline");

const events = (heddle) => timeline(heddle).getByRole("slider", { name: "Events", exact: true });

/** What a screen reader would say of the event that the keyboard is at. */
const said = (heddle) => events(heddle).getAttribute("aria-valuetext");

async function ran(t, source, options = {}) {
  const heddle = await open(t, options);
  await heddle.write(source);
  assert.match(await heddle.run(), /^Finished/);
  return heddle;
}

async function untilSaid(heddle, pattern) {
  const slider = events(heddle).and(heddle.page.locator(`[aria-valuetext*="${pattern}"]`));
  await slider.waitFor();
}

test("lanes of threads and of locks say in words what is drawn", async (t) => {
  const heddle = await ran(t, LOCKED);
  const lane = (text) => timeline(heddle).getByRole("listitem").filter({ hasText: text });
  await lane(/^(ann).*ann: \d+ writes?, \d+ waits?, [\d.]+ s waiting/).waitFor();
  await lane(/Lock gate: taken 2 times/).waitFor();
});

test("locks that a deadlock keeps taken have lanes", async (t) => {
  const heddle = await open(t);
  await heddle.write(KEPT);
  assert.match(await heddle.run(), /^Deadlock/);
  await timeline(heddle).getByRole("listitem").filter({ hasText: /Lock gate: taken once/ }).waitFor();
});

test("the keyboard goes from event to event, and each is told in words", async (t) => {
  const heddle = await ran(t, LOCKED);
  await events(heddle).focus();
  await heddle.page.keyboard.press("Home");
  await untilSaid(heddle, "Event 1 of");
  const count = Number(await events(heddle).getAttribute("aria-valuemax"));
  const heard = [];
  for (let event = 1; event <= count; event += 1) {
    await untilSaid(heddle, `Event ${event} of`);
    heard.push(await said(heddle));
    await heddle.page.keyboard.press("ArrowRight");
  }
  const told = heard.join("\n");
  assert.match(told, /ann, line \d+: is started by MainThread/);
  assert.match(told, /ann, line 4: takes gate/);
  assert.match(told, /bob, line 4: waits for the lock gate, which ann holds|ann, line 4: waits for the lock gate, which bob holds/);
  assert.match(told, /line 5: writes "ann in"/);
  assert.match(told, /MainThread, line 10: has waited for the end of bob/);
  await heddle.page.keyboard.press("End");
  await untilSaid(heddle, `Event ${count} of`);
});

test("up and down go to the lanes above and below", async (t) => {
  const heddle = await ran(t, LOCKED);
  await events(heddle).focus();
  await heddle.page.keyboard.press("Home");
  await untilSaid(heddle, "MainThread");
  for (const name of ["ann", "bob"]) {
    await heddle.page.keyboard.press("ArrowDown");
    await untilSaid(heddle, `: ${name}`);
  }
  await heddle.page.keyboard.press("ArrowUp");
  await untilSaid(heddle, ": ann");
});

test("a table has the same events in the same order", async (t) => {
  const heddle = await ran(t, LOCKED);
  const count = Number(await events(heddle).getAttribute("aria-valuemax"));
  await timeline(heddle).getByRole("radio", { name: "Table", exact: true }).check();
  const table = timeline(heddle).getByRole("table", { name: "Timeline", exact: true });
  const rows = table.locator("tbody").getByRole("row");
  await rows.first().waitFor();
  assert.equal(await rows.count(), count);
  assert.match(await table.innerText(), /ann\s+5\s+writes "ann in"/);
  assert.deepEqual(await heddle.accessibilityProblems(), []);
});

test("a table of many events has pages", async (t) => {
  const heddle = await ran(t, "for n in range(300): print(n)\n");
  await timeline(heddle).getByRole("radio", { name: "Table", exact: true }).check();
  const told = (text) => timeline(heddle).getByRole("status").filter({ hasText: text }).waitFor();
  await told(/^Events 1 to 100 of \d+$/);
  await heddle.button("Later").click();
  await told(/^Events 101 to 200 of \d+$/);
  const table = timeline(heddle).getByRole("table", { name: "Timeline", exact: true });
  assert.equal(await table.locator("tbody").getByRole("row").count(), 100);
  await heddle.button("Earlier").click();
  await told(/^Events 1 to 100 of \d+$/);
});

test("the drawing zooms by buttons and keys, and shows all again", async (t) => {
  const heddle = await ran(t, LOCKED);
  const all = heddle.button("Show all");
  assert.equal(await all.getAttribute("aria-disabled"), "true");
  const shapes = () => timeline(heddle).locator("svg.shapes").innerHTML();
  const whole = await shapes();
  await heddle.button("Zoom in").click();
  await all.and(heddle.page.locator(":not([aria-disabled])")).waitFor();
  assert.notEqual(await shapes(), whole);
  await events(heddle).focus();
  await heddle.page.keyboard.press("0");
  await all.and(heddle.page.locator("[aria-disabled=true]")).waitFor();
  assert.equal(await shapes(), whole);
});

test("a line of output points at its event and its line, and they at it", async (t) => {
  const heddle = await ran(t, LOCKED);
  await events(heddle).focus();
  await heddle.page.keyboard.press("Home");
  // The first write is that of the first line of output.
  while (!/writes/.test(await said(heddle))) {
    const before = await said(heddle);
    await heddle.page.keyboard.press("ArrowRight");
    await events(heddle).and(heddle.page.locator(`:not([aria-valuetext="${before.replaceAll('"', '\\"')}"])`)).waitFor();
  }
  const log = heddle.log();
  await log.locator(".row-mark").waitFor();
  const program = heddle.place("Scenario");
  await program.locator(".cm-pointed").filter({ hasText: 'print(name + " in")' }).waitFor();
  await events(heddle).blur();
  await log.locator(".row-mark").waitFor({ state: "detached" });
  // From the program's line to what it wrote: the two lines that end in "out".
  await program.locator(".cm-line").filter({ hasText: 'print(name + " out")' }).hover();
  await log.locator(".row-mark").nth(1).waitFor();
  assert.equal(await log.locator(".row-mark").count(), 2);
  // And from a row of the output to both.
  const box = await log.boundingBox();
  await heddle.page.mouse.move(box.x + 60, box.y + 8);
  await program.locator(".cm-pointed").filter({ hasText: 'print(name + " in")' }).waitFor();
  await timeline(heddle).locator(".tip").filter({ hasText: 'in"' }).waitFor();
});

test("many events are drawn as pixels, and the keyboard still finds each", async (t) => {
  const heddle = await ran(t, "for n in range(3000): print(n)\n");
  await timeline(heddle).locator("canvas").waitFor();
  const isDrawn = await timeline(heddle).locator("canvas").evaluate((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value) => value !== 0);
  });
  assert.ok(isDrawn, "the canvas is empty");
  await events(heddle).focus();
  await heddle.page.keyboard.press("End");
  const count = await events(heddle).getAttribute("aria-valuemax");
  const number = Number(count).toLocaleString("en-US");
  await untilSaid(heddle, `Event ${number} of ${number}: MainThread`);
});

test("of runs that follow each other closely, the last one is drawn", async (t) => {
  const heddle = await open(t);
  for (const lines of [4_000, 3, 2_000, 5]) {
    await heddle.write(`for n in range(${lines}): print(n)\n`);
    assert.match(await heddle.run(), /^Finished/);
  }
  // Five lines and their ends, and the program's own beginning and end.
  await events(heddle).and(heddle.page.locator("[aria-valuemax='12']")).waitFor();
});

/** The trace that a press on that item of the Share menu gives. */
async function downloadedTrace(heddle) {
  await heddle.button("Share").click();
  const download = heddle.page.waitForEvent("download");
  await heddle.page.getByRole("menuitem", { name: "Download trace", exact: true }).click();
  const file = await (await download).path();
  return JSON.parse(await readFile(file, "utf8"));
}

for (const mode of ["Live", "Lab"]) {
  test(`the trace of a run in ${mode} has a track for each thread`, async (t) => {
    const heddle = await open(t);
    await heddle.page.getByRole("radio", { name: mode, exact: true }).click();
    assert.match(await heddle.run(), /^Finished/);
    const { traceEvents } = await downloadedTrace(heddle);
    const names = traceEvents.filter(({ name, ph }) => ph === "M" && name === "thread_name").map(({ args }) => args.name);
    for (const name of ["MainThread", "numbers", "letters"]) assert.ok(names.includes(name), `${names}`);
    assert.ok(traceEvents.some(({ ph }) => ph === "X"));
  });
}

test("without a run there is no trace, and the page says so", async (t) => {
  const heddle = await open(t);
  await heddle.button("Share").click();
  await heddle.page.getByRole("menuitem", { name: "Download trace", exact: true }).click();
  await heddle.page.getByText("There is no run yet whose trace could be given").waitFor();
});

test("a trace is handed over to Perfetto's page when that is ready", async (t) => {
  const perfetto = `<!doctype html><title>Perfetto</title><script>
    window.onmessage = ({ data, source, origin }) => {
      if (data === "PING") source.postMessage("PONG", origin);
      else if (data.perfetto) document.title = "got " + new TextDecoder().decode(data.perfetto.buffer).length;
    };
  </script>`;
  const heddle = await open(t, {
    tolerate: /^request to another host: https:\/\/ui\.perfetto\.dev\/$/,
    prepare: (context) =>
      context.route("https://ui.perfetto.dev/**", (route) => route.fulfill({ contentType: "text/html", body: perfetto })),
  });
  assert.match(await heddle.run(), /^Finished/);
  await heddle.button("Share").click();
  const opened = heddle.page.context().waitForEvent("page");
  await heddle.page.getByRole("menuitem", { name: "Open in Perfetto", exact: true }).click();
  const helper = await opened;
  await helper.getByText("The trace is here").waitFor();
  const popup = helper.waitForEvent("popup");
  await helper.getByRole("button", { name: "Open Perfetto", exact: true }).click();
  const page = await popup;
  await helper.getByText("Perfetto has the trace.").waitFor();
  await page.waitForFunction(() => /^got \d{3,}/.test(document.title));
});
