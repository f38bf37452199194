// The lab on the page: each kind of step, back, scrubbing, whom to move, branches, schedules, links.

import assert from "node:assert/strict";
import { test } from "node:test";
import { OVER, open } from "./harness.mjs";

const TWO = `import threading
def work(name):
    for n in range(3):
        print(name, n)
threads = [threading.Thread(target=work, args=(n,), name=n) for n in ("ann", "bob")]
for t in threads: t.start()
for t in threads: t.join()
`;

const COUNTER = `import threading
c = 0
def work():
    global c
    for _ in range(20):
        c += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print("c is", c)
`;

const radio = (heddle, name) => heddle.page.getByRole("radio", { name, exact: true });
const slider = (heddle) => heddle.page.getByRole("slider", { name: "Position", exact: true });
const choice = (heddle, name) => heddle.page.getByRole("combobox", { name, exact: true });
const schedule = (heddle) => heddle.page.getByRole("textbox", { name: "Schedule", exact: true });
const state = (heddle) => heddle.page.getByRole("region", { name: "State", exact: true });
const ready = (heddle, name) =>
  heddle.page.getByRole("list", { name: "Ready tasks", exact: true }).getByRole("button", { name, exact: true });

const position = async (heddle) => Number(await slider(heddle).inputValue());
const length = async (heddle) => Number(await slider(heddle).getAttribute("max"));

/** As the page writes long numbers. */
const grouped = (number) => number.toLocaleString("en-US");

/** The position, once it is what it should be. */
async function untilPosition(heddle, wanted) {
  await heddle.page.waitForFunction(
    (wanted) => document.querySelector("input[type=range][aria-label=Position]")?.value === wanted,
    String(wanted),
  );
}

/** The position is shown at once, the output with the next frame. */
async function beginsWith(heddle, name) {
  await heddle.log().filter({ hasText: name }).waitFor();
  assert.ok((await text(heddle)).startsWith(name));
}

/** Does something that moves the run, and gives the position after it. */
async function moved(heddle, act) {
  const before = await position(heddle);
  await act();
  await heddle.page.waitForFunction(
    (before) => document.querySelector("input[type=range][aria-label=Position]")?.value !== before,
    String(before),
  );
  return position(heddle);
}

async function inLab(t, source, options = {}) {
  const heddle = await open(t, options);
  await heddle.write(source);
  await radio(heddle, "Lab").check();
  return heddle;
}

/** Paused before the first step. */
async function paused(t, source, options = {}) {
  const heddle = await inLab(t, source, options);
  await heddle.button("Step").click();
  await heddle.untilStatus(/^Paused before the first step/);
  return heddle;
}

const step = (heddle) => moved(heddle, () => heddle.button("Step").click());

const text = async (heddle, name) => (await heddle.log(name).innerText()).trim();

test("Step opens a run before its first step, and then makes one instruction at a time", async (t) => {
  const heddle = await paused(t, TWO);
  assert.equal(await position(heddle), 0);
  for (let wanted = 1; wanted <= 5; wanted += 1) assert.equal(await step(heddle), wanted);
  await heddle.untilStatus(/^Paused at step 5 of 5: MainThread moved/);
});

test("with sleeps in any order a person says which timer of an event loop rings first", async (t) => {
  const heddle = await inLab(
    t,
    `import asyncio
async def work(name, seconds):
    await asyncio.sleep(seconds)
    print(name)
async def main():
    await asyncio.gather(work("ann", 1), work("bob", 2))
asyncio.run(main())
`,
  );
  await choice(heddle, "Sleeps").selectOption("any order");
  await choice(heddle, "Scheduler").selectOption("by hand");
  await heddle.button("Step").click();
  await heddle.untilStatus(/^Paused before the first step/);
  const bob = ready(heddle, "timer: Task-3");
  while (!(await bob.isVisible())) await step(heddle);
  await moved(heddle, () => bob.click());
  await heddle.untilStatus(/^Paused at step \d+ of \d+: timer: Task-3 rang/);
  await choice(heddle, "Step by").selectOption("output");
  await moved(heddle, () => ready(heddle, "MainThread").click());
  while ((await text(heddle)) === "") await step(heddle);
  assert.equal(await text(heddle), "bob");
});

test("steps by line, output and switch go as far as they say", async (t) => {
  const heddle = await paused(t, TWO);
  const by = choice(heddle, "Step by");
  await by.selectOption("line");
  const lines = [];
  const current = heddle.place("Scenario").locator(".cm-task-line");
  for (let count = 0; count < 3; count += 1) {
    await step(heddle);
    lines.push(await current.innerText());
  }
  assert.deepEqual(lines.map((line) => line.trim()).slice(-2), ["def work(name):", 'threads = [threading.Thread(target=work, args=(n,), name=n) for n in ("ann", "bob")]']);
  await by.selectOption("output");
  await step(heddle);
  const written = await heddle.log().textContent();
  assert.match(written, /^(ann|bob)$/);
  await step(heddle);
  assert.equal(await heddle.log().textContent(), `${written} `);
  await by.selectOption("switch");
  const nextOf = (said) => /; (\S+) would be next/.exec(said)[1];
  for (let turn = 0; turn < 3; turn += 1) {
    const next = nextOf(await heddle.untilStatus(/would be next/));
    await step(heddle);
    await heddle.untilStatus(new RegExp(`; (?!${next} )\\S+ would be next`));
  }
});

test("Back undoes what Step did, and the output with it", async (t) => {
  const heddle = await paused(t, TWO);
  await choice(heddle, "Step by").selectOption("output");
  const seen = [];
  for (let count = 0; count < 4; count += 1) {
    await step(heddle);
    seen.push({ at: await position(heddle), text: await text(heddle) });
  }
  await choice(heddle, "Step by").selectOption("instruction");
  for (const { at, text: wanted } of seen.slice(0, -1).reverse()) {
    while ((await position(heddle)) > at) await moved(heddle, () => heddle.button("Back").click());
    assert.equal(await text(heddle), wanted);
  }
});

test("a finished run is scrubbed from its end to its start, and each log is cut back", async (t) => {
  const heddle = await inLab(t, TWO);
  assert.match(await heddle.run(), /^Finished/);
  const whole = { all: await text(heddle), ann: await text(heddle, "ann") };
  const end = await length(heddle);
  await slider(heddle).focus();
  await heddle.page.keyboard.press("Home");
  await untilPosition(heddle, 0);
  await heddle.untilStatus(/^Paused before the first step/);
  assert.equal(await text(heddle), "");
  assert.equal(await text(heddle, "ann"), "");
  await slider(heddle).fill(String(Math.floor(end * 0.75)));
  await heddle.untilStatus(/^Paused at step/);
  assert.ok(whole.all.startsWith(await text(heddle)));
  await slider(heddle).focus();
  await heddle.page.keyboard.press("End");
  await untilPosition(heddle, end);
  await heddle.untilStatus(OVER);
  assert.deepEqual({ all: await text(heddle), ann: await text(heddle, "ann") }, whole);
});

test("a digit moves the ready task that has it, and arrows step and go back", async (t) => {
  const heddle = await paused(t, TWO);
  await choice(heddle, "Scheduler").selectOption("by hand");
  await choice(heddle, "Step by").selectOption("output");
  await ready(heddle, "MainThread").click();
  // Both threads run: whoever is moved writes.
  await ready(heddle, "bob").waitFor();
  await heddle.page.evaluate(() => document.activeElement.blur());
  const key = await ready(heddle, "bob").getAttribute("aria-keyshortcuts");
  await moved(heddle, () => heddle.page.keyboard.press(key));
  await heddle.untilStatus(/: bob moved/);
  assert.match(await text(heddle, "bob"), /^bob/);
  assert.equal(await text(heddle, "ann"), "");
  await choice(heddle, "Step by").selectOption("instruction");
  await heddle.page.evaluate(() => document.activeElement.blur());
  const there = await position(heddle);
  assert.equal(await moved(heddle, () => heddle.page.keyboard.press("ArrowLeft")), there - 1);
  assert.equal(await text(heddle, "bob"), "");
  assert.equal(await moved(heddle, () => heddle.page.keyboard.press("ArrowRight")), there);
  assert.match(await text(heddle, "bob"), /^bob/);
  await moved(heddle, () => heddle.page.keyboard.press("Home"));
  assert.equal(await position(heddle), 0);
});

test("another choice after going back makes a branch, and the old one stays reachable", async (t) => {
  const heddle = await paused(t, TWO);
  await choice(heddle, "Scheduler").selectOption("by hand");
  await choice(heddle, "Step by").selectOption("output");
  await ready(heddle, "MainThread").click();
  await ready(heddle, "ann").waitFor();
  const fork = await position(heddle);
  await moved(heddle, () => ready(heddle, "ann").click());
  await beginsWith(heddle, "ann");
  await slider(heddle).fill(String(fork));
  await untilPosition(heddle, fork);
  await moved(heddle, () => ready(heddle, "bob").click());
  await beginsWith(heddle, "bob");
  await heddle.button("Other branch").click();
  await untilPosition(heddle, fork);
  await heddle.page.evaluate(() => document.activeElement.blur());
  await moved(heddle, () => heddle.page.keyboard.press("End"));
  await beginsWith(heddle, "ann");
});

test("a schedule's text gives the same run again, and a link opens it at the very step", async (t) => {
  const heddle = await paused(t, TWO, {
    context: { permissions: ["clipboard-read", "clipboard-write"] },
  });
  await choice(heddle, "Scheduler").selectOption("by hand");
  await choice(heddle, "Step by").selectOption("output");
  await ready(heddle, "MainThread").click();
  for (const name of ["bob", "ann", "bob", "bob", "ann"]) {
    await ready(heddle, name).waitFor();
    await moved(heddle, () => ready(heddle, name).click());
  }
  const there = { at: await position(heddle), output: await text(heddle), way: await schedule(heddle).inputValue() };
  assert.match(there.way, /^1 0\*\d+/);
  await heddle.button("Share").click();
  await heddle.page.getByRole("menuitem", { name: "Copy link", exact: true }).click();
  await heddle.page.getByText("The link is copied.", { exact: true }).waitFor();
  const link = await heddle.page.evaluate(() => navigator.clipboard.readText());
  const fragment = new URL(link).hash.slice(1);
  assert.ok(fragment.length < 2_000, `${fragment.length} characters`);

  const linked = await open(t, { fragment });
  await linked.untilStatus(new RegExp(`step ${there.at}\\b`));
  await linked.button("Run").click();
  await untilPosition(linked, there.at);
  assert.equal(await text(linked), there.output);

  const typed = await inLab(t, TWO);
  await schedule(typed).fill(there.way);
  await typed.button("Run").click();
  await untilPosition(typed, there.at);
  assert.equal(await text(typed), there.output);
});

test("a schedule that does not fit says at which step it parts, and why", async (t) => {
  const heddle = await inLab(t, TWO);
  await choice(heddle, "Switch points").selectOption("every instruction");
  await schedule(heddle).fill("1 0*5 7*3");
  await heddle.button("Run").click();
  const alert = heddle.page.getByRole("alert").filter({ hasText: "step 5" });
  await alert.filter({ hasText: "there is no thread 7 yet" }).waitFor();
  assert.equal(await position(heddle), 5);
  await schedule(heddle).fill("1 0*5 what");
  await heddle.button("Run").click();
  await heddle.page.getByRole("alert").filter({ hasText: "it is no schedule" }).waitFor();
});

test("before anything is printed, and when nobody is left, a sentence says so", async (t) => {
  const heddle = await paused(t, TWO);
  await heddle.place("Output").getByText("Nothing is printed yet.").waitFor();
  await heddle.button("Run").click();
  await heddle.untilStatus(/^Finished/);
  await state(heddle).getByText("The run is over, and no task is left.").waitFor();
  await heddle.button("Back").click();
  await heddle.untilStatus(/^Paused/);
  assert.equal(await state(heddle).getByText("The run is over").count(), 0);
});

test("while paused the state says where each task stands, and marks what changed", async (t) => {
  const heddle = await paused(t, COUNTER);
  await choice(heddle, "Step by").selectOption("line");
  const objects = state(heddle).getByRole("table", { name: "Shared objects", exact: true });
  const cell = heddle.page.getByRole("cell", { name: "c", exact: true });
  const counter = objects.getByRole("row").filter({ has: cell });
  while ((await counter.count()) === 0) await step(heddle);
  assert.match(await counter.innerText(), /^c\s+0/);
  await state(heddle).getByRole("group", { name: "MainThread", exact: true }).waitFor();
  const value = async () => /^c\s+(\d+)/.exec(await counter.innerText())[1];
  let last = await value();
  for (let seen = 0; seen < 2; ) {
    await step(heddle);
    const now = await value();
    if (now !== last) {
      seen += 1;
      await counter.filter({ hasText: "changed" }).waitFor();
    }
    last = now;
  }
  assert.deepEqual(await heddle.accessibilityProblems(), []);
});

test("the famous counter loses updates between any two instructions, and never in CPython since 3.10", async (t) => {
  const heddle = await inLab(t, COUNTER);
  const counts = async (points) => {
    await choice(heddle, "Switch points").selectOption(points);
    const found = [];
    for (let seed = 1; seed <= 5; seed += 1) {
      await heddle.page.getByRole("textbox", { name: "Seed", exact: true }).fill(String(seed));
      assert.match(await heddle.run(), /^Finished/);
      found.push(Number(/c is (\d+)/.exec(await text(heddle))[1]));
    }
    return found;
  };
  assert.ok((await counts("every instruction")).some((count) => count < 40));
  await heddle.page.getByText("close to CPython up to 3.9").waitFor();
  assert.deepEqual(await counts("CPython 3.10+"), [40, 40, 40, 40, 40]);
  await heddle.page.getByText("where CPython 3.10 and later look").waitFor();
});

test("100,000 steps are scrubbed, and each place shows its own output", async (t) => {
  const source = "n = 0\nwhile n < 16000:\n    n += 1\n    if n % 1000 == 0: print(n)\n";
  const heddle = await inLab(t, source);
  assert.match(await heddle.run(120_000), /^Finished/);
  const end = await length(heddle);
  assert.ok(end > 100_000, `${end} steps`);
  let last = -1;
  for (const part of [0.05, 0.3, 0.31, 0.77, 0.99]) {
    const at = Math.floor(end * part);
    await slider(heddle).fill(String(at));
    await untilPosition(heddle, at);
    await heddle.untilStatus(new RegExp(`^Paused at step ${grouped(at)} `));
    const lines = (await heddle.lines()).length;
    assert.ok(lines >= last && Math.abs(lines - 16 * part) <= 1, `${lines} lines at ${part}`);
    last = lines;
  }
});

test("a program edited while paused is run anew", async (t) => {
  const heddle = await paused(t, TWO);
  await step(heddle);
  await heddle.write('print("other")\n');
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(await heddle.lines(), ["other"]);
});

test("what a replay follows goes with its program", async (t) => {
  const heddle = await open(t);
  await heddle.write(TWO);
  await radio(heddle, "Live").check();
  assert.match(await heddle.run(), /^Finished/);
  await heddle.start("Replay");
  await heddle.untilMode("lab");
  await heddle.untilStatus(OVER);
  const chosen = () => choice(heddle, "Scheduler").evaluate((list) => list.selectedOptions[0].textContent);
  assert.equal(await chosen(), "replay");
  await heddle.write(TWO.replace("range(3)", "range(2)"));
  await heddle.page.waitForFunction(
    () => document.querySelector("select[aria-label=Scheduler]").selectedOptions[0].textContent === "random",
  );
  assert.match(await heddle.run(), /^Finished/);
  assert.equal(await heddle.page.getByRole("alert").count(), 0);
});

test("a typed schedule stays while it is stepped along, and Step says that it begins anew", async (t) => {
  const heddle = await paused(t, TWO);
  for (let count = 0; count < 3; count += 1) await step(heddle);
  await choice(heddle, "Switch points").selectOption("every instruction");
  await heddle.untilStatus(/the switch points were changed, so Step and Run begin a new run$/);
  await choice(heddle, "Switch points").selectOption("CPython 3.10+");
  await heddle.untilStatus(/would be next/);
  const typed = "1  0*4";
  await schedule(heddle).fill(typed);
  await heddle.untilStatus(/the schedule was changed, so Step and Run begin a new run$/);
  await heddle.button("Step").click();
  await heddle.untilStatus(/^Paused before the first step; MainThread/);
  for (let at = 1; at <= 4; at += 1) {
    assert.equal(await schedule(heddle).inputValue(), typed);
    assert.equal(await step(heddle), at);
  }
  await step(heddle);
  assert.equal(await schedule(heddle).inputValue(), "1 0*5");
});

test("a run that is stopped after it went on says Stopped, until it is gone back in", async (t) => {
  const heddle = await paused(t, "n = 0\nwhile True:\n    n += 1\n");
  await step(heddle);
  await heddle.start("Run");
  await heddle.untilStatus(/^Running/);
  await heddle.stop();
  await heddle.untilStatus(/^Stopped after/);
  await heddle.button("Back").click();
  await heddle.untilStatus(/^Paused at step/);
});

for (const locale of ["en", "zh-CN"]) {
  test(`paused in the lab, nothing is wrong for axe, wide or narrow (${locale})`, async (t) => {
    const heddle = await paused(t, TWO, { context: { viewport: { width: 1400, height: 900 } } });
    await choice(heddle, "Step by").selectOption("output");
    await step(heddle);
    if (locale === "zh-CN") {
      await choice(heddle, "Language").selectOption("简体中文");
      await heddle.page.getByRole("button", { name: "单步", exact: true }).waitFor();
    }
    assert.deepEqual(await heddle.accessibilityProblems(), []);
    await heddle.page.setViewportSize({ width: 390, height: 800 });
    assert.deepEqual(await heddle.accessibilityProblems(), []);
    const { wide, inner } = await heddle.page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      inner: innerWidth,
    }));
    assert.ok(wide <= inner, `${wide} > ${inner}`);
  });
}

test("on a telephone what steps and goes back is in sight, by its name", async (t) => {
  const heddle = await paused(t, TWO, { context: { viewport: { width: 1400, height: 900 } } });
  await heddle.page.setViewportSize({ width: 360, height: 740 });
  for (const name of ["Run", "Stop", "Pause", "Back", "Step"]) {
    const { x, width } = await heddle.button(name).boundingBox();
    assert.ok(x >= 0 && x + width <= 360, `${name}: ${x} to ${x + width}`);
  }
});

test("in a window that is zoomed far in every place has room, and the page is scrolled", async (t) => {
  const heddle = await paused(t, TWO, { context: { viewport: { width: 1400, height: 900 } } });
  await heddle.page.setViewportSize({ width: 360, height: 225 });
  const { height } = await heddle.place("Output").boundingBox();
  assert.ok(height > 150, `${height}`);
  await heddle.button("Step").click();
  await untilPosition(heddle, 1);
});

test("the focus goes on to who can move when the one that was moved no longer can", async (t) => {
  const heddle = await paused(t, TWO);
  await choice(heddle, "Step by").selectOption("output");
  const first = heddle.page.getByRole("list", { name: "Ready tasks", exact: true }).getByRole("button").first();
  const focused = () =>
    heddle.page.waitForFunction(() => document.activeElement.matches(".ready-tasks button, .step-button"));
  await first.focus();
  for (let moves = 0; (await first.count()) > 0; moves += 1) {
    assert.ok(moves < 40, await heddle.status());
    await first.focus();
    await moved(heddle, () => heddle.page.keyboard.press("Enter"));
    await focused();
  }
  assert.match(await heddle.status(), OVER);
});

test("a list that grows to the limit of memory ends in it, and its run can be gone back in", async (t) => {
  const heddle = await inLab(t, "big = [0] * 2_000_000\nprint('half')\nwhile True: big.append(0)\n");
  assert.match(await heddle.run(), /^Limit: the program used more memory than it may/);
  const end = await length(heddle);
  for (const wanted of [Math.floor(end / 2), Math.floor(end / 10), end]) {
    await slider(heddle).fill(String(wanted));
    const stands = `^Paused at step ${grouped(wanted)} of ${grouped(end)}`;
    await heddle.untilStatus(wanted === end ? /^Limit: / : new RegExp(stands));
    assert.deepEqual(await heddle.lines(), ["half"]);
  }
  await heddle.write("print('next')\n");
  assert.match(await heddle.run(), /^Finished/);
});
