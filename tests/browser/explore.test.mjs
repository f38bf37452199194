// Explore on the page: how many outputs, is this one possible, what can go wrong, and what a change did.

import assert from "node:assert/strict";
import { test } from "node:test";
import { CROSSED, everyInstruction, explored, field, place, rows, said } from "./exploring.mjs";
import { PATIENCE, open } from "./harness.mjs";

const RACE = `import threading
n = 0
def work():
    global n
    n += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(n)
`;

const LOCKED = RACE.replace("n = 0", "n = 0\nlock = threading.Lock()").replace("    n += 1", "    with lock: n += 1");

/** The main thread waits in a loop for an update that may be lost. */
const AWAITED = RACE.replace("print(n)", "while n < 2:\n    pass\nprint(\"done\")");

const LONG = `import threading
total = 0
def work(step):
    global total
    for n in range(2000):
        total = (total * 31 + step * n) % 1000003
threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(total)
`;

/** Four threads that count to three each, without a lock. */
const FOUR = RACE.replace("    n += 1", "    for _ in range(3): n += 1").replace("range(2)", "range(4)");

/** Two orders of two locks, kept apart by an event: no run deadlocks on them. */
const KEPT_APART = `import threading
a, b = threading.Lock(), threading.Lock()
ready = threading.Event()
def one():
    with a, b: print("one")
    ready.set()
def two():
    ready.wait()
    with b:
        with a: print("two")
threads = [threading.Thread(target=work, name=work.__name__) for work in (two, one)]
for t in threads: t.start()
for t in threads: t.join()
`;

/** Many states and outputs: to compare two of them takes long. */
const MANY = `import threading
def work(name):
    for n in range(7): print(name, n)
threads = [threading.Thread(target=work, args=(name,)) for name in "abc"]
for t in threads: t.start()
for t in threads: t.join()
`;

const findings = (heddle) => place(heddle).getByRole("list", { name: "Findings", exact: true }).getByRole("listitem");
const outputs = (heddle) => rows(heddle, "Outputs");

async function asked(heddle, expected, answer) {
  await field(heddle, "Expected output").fill(expected);
  await heddle.button("Ask").click();
  await said(heddle, answer).waitFor();
}

test("a race: all outputs, the race itself, and a way to each output that the lab really takes", async (t) => {
  const heddle = await open(t);
  await explored(heddle, RACE);
  assert.equal(await outputs(heddle).count(), 2);
  const texts = await outputs(heddle).locator("pre").allInnerTexts();
  assert.deepEqual(texts.map((text) => text.trim()), ["1", "2"]);
  await findings(heddle).filter({ hasText: /^Race: n is / }).first().waitFor();
  await place(heddle).getByText("20 schedules lead there").waitFor();

  await outputs(heddle).first().getByRole("button", { name: "Open in the lab", exact: true }).click();
  await heddle.untilStatus(/^Finished/);
  assert.equal((await heddle.log().innerText()).trim(), "1");

  const race = findings(heddle).filter({ hasText: /^Race: n is / }).first();
  await race.getByRole("button", { name: "Open just before", exact: true }).click();
  await heddle.untilStatus(/^Paused at step \d+/);
  const ready = heddle.page.getByRole("button", { name: /^Thread-[12] \(work\)/ });
  assert.equal(await ready.count(), 2, "both can make their access");
});

test("a deadlock opens in the lab where it stands still, and the run that ends well ends well", async (t) => {
  const heddle = await open(t);
  await explored(heddle, CROSSED);
  const deadlock = findings(heddle).filter({ hasText: "It can deadlock" });
  assert.match(await deadlock.innerText(), /The plainest way there has one switch\. It is decided where/);
  await deadlock.getByRole("button", { name: "Open in the lab", exact: true }).click();
  await heddle.untilStatus(/^Deadlock/);
  await deadlock.getByRole("button", { name: "Nearest that ends well", exact: true }).click();
  await heddle.untilStatus(/^Finished/);
  assert.equal((await heddle.log().innerText()).trim(), "both\nboth");
});

test("what never ends opens in the lab where it goes round, and the run that ends well ends well", async (t) => {
  const heddle = await open(t);
  await explored(heddle, AWAITED);
  const hang = findings(heddle).filter({ hasText: "It can come to where it never ends: MainThread goes round in line 9." });
  assert.match(await hang.innerText(), /The plainest way there has one switch\. It is decided where/);
  assert.deepEqual((await outputs(heddle).allInnerTexts()).map((row) => row.includes("never ends")), [true, false]);
  await hang.getByRole("button", { name: "Open in the lab", exact: true }).click();
  await heddle.untilStatus(/^Paused at step \d+/);
  const current = heddle.place("Scenario").locator(".cm-task-line").filter({ hasText: /^while n < 2:|pass$/ });
  assert.equal(await current.count(), 1);
  await hang.getByRole("button", { name: "Nearest that ends well", exact: true }).click();
  await heddle.untilStatus(/^Finished/);
  assert.equal((await heddle.log().innerText()).trim(), "done");
});

test("a circle of lock orders opens where its last lock is about to be taken", async (t) => {
  const heddle = await open(t);
  await explored(heddle, KEPT_APART);
  const order = findings(heddle).filter({ hasText: /^Lock order: / });
  assert.equal(await order.count(), 1);
  const sentence = await order.innerText();
  for (const taking of ["two takes a in line 10 while it holds b", "one takes b in line 5 while it holds a"]) {
    assert.ok(sentence.includes(taking), sentence);
  }
  await order.getByRole("button", { name: "Open just before", exact: true }).click();
  await heddle.untilStatus(/^Paused at step \d+/);
  assert.equal((await heddle.log().innerText()).trim(), "one");
  const current = heddle.place("Scenario").locator(".cm-task-line").filter({ hasText: "with a: print" });
  assert.equal(await current.count(), 1);
  // One step later it is taken: nobody waits for anything.
  await heddle.page.getByRole("button", { name: /^two/ }).first().click();
  await heddle.untilStatus(/^Paused at step (\d+) of \1: two moved/);
});

test("an expected output is possible by a schedule, or impossible; the question travels in the link", async (t) => {
  const heddle = await open(t);
  await explored(heddle, RACE);
  await asked(heddle, "3", /^Impossible.*Exhaustive/);
  await asked(heddle, "?", /^Possible/);
  await asked(heddle, "1", /^Possible, with \d+ switch/);
  const answer = said(heddle, /^Possible/).locator("..");
  await answer.getByRole("button", { name: "Open in the lab", exact: true }).click();
  await heddle.untilStatus(/^Finished/);
  assert.equal((await heddle.log().innerText()).trim(), "1");

  await heddle.button("Share").click();
  await heddle.page.getByRole("menuitem", { name: "Copy link", exact: true }).click();
  await heddle.page.waitForFunction(() => location.hash.length > 10);
  const fragment = await heddle.page.evaluate(() => location.hash.slice(1));
  const other = await open(t, { fragment });
  assert.equal(await field(other, "Expected output").inputValue(), "1");
  await place(other).getByText("When this link was made, the answer was exhaustive.").waitFor();
});

test("a fix is compared with what it fixes", async (t) => {
  const heddle = await open(t);
  await explored(heddle, RACE);
  await explored(heddle, LOCKED);
  await findings(heddle).filter({ hasText: /^Nothing can go wrong/ }).waitFor();
  await heddle.button("Compare").click();
  await said(heddle, /^They differ/).waitFor();
  const rows = place(heddle).getByRole("table", { name: "Comparison", exact: true }).locator("tbody tr");
  const cells = async (row) => (await rows.nth(row).locator("td").allInnerTexts()).map((text) => text.trim());
  assert.deepEqual(await cells(0), ["2", "1"]);
  assert.deepEqual(await cells(1), ["1", "nothing"]);
});

test("what cannot go wrong between some switch points is not said to be right between all", async (t) => {
  const heddle = await open(t);
  await heddle.write(LOCKED);
  await heddle.button("Explore").click();
  await findings(heddle).filter({ hasText: /^Nothing can go wrong with these switch points \(CPython 3\.10\+\)/ }).waitFor();
  await explored(heddle, LOCKED);
  await findings(heddle).filter({ hasText: /^Nothing can go wrong: / }).waitFor();
  // One thread is interrupted by nobody, wherever it might be.
  await field(heddle, "Explored switch points").selectOption({ label: "CPython 3.10+" });
  await heddle.write('print("alone")\n');
  await heddle.button("Explore").click();
  await findings(heddle).filter({ hasText: /^Nothing can go wrong: / }).waitFor();
  // Two locks that nobody can be interrupted between are no deadlock there, but an order to look at.
  await heddle.write(CROSSED);
  await field(heddle, "Explored switch points").selectOption({ label: "CPython 3.10+" });
  await heddle.button("Explore").click();
  await findings(heddle).filter({ hasText: /takes b .* while it holds a/ }).waitFor();
});

test("other switch points are compared without leaving these", async (t) => {
  const heddle = await open(t);
  await explored(heddle, RACE);
  await field(heddle, "Compare with").selectOption({ label: "the same with switch points: CPython 3.10+" });
  await heddle.button("Compare").click();
  await said(heddle, /^They differ/).waitFor();
});

test("a large program is stopped and goes on, and the page answers meanwhile", async (t) => {
  const heddle = await open(t);
  await heddle.write(LONG);
  await everyInstruction(heddle);
  // More than is looked at before Stop is pressed, however quick it is.
  await field(heddle, "States at most").fill("2000000");
  await heddle.button("Explore").click();
  await said(heddle, /^Exploring: [1-9]/).waitFor();
  await heddle.button("Stop exploring").click();
  await said(heddle, /^Bounded: you stopped it/).waitFor({ timeout: PATIENCE });
  await heddle.button("Go on").click();
  await heddle.button("Stop exploring").click();
  await said(heddle, /^Bounded: you stopped it/).waitFor({ timeout: PATIENCE });
});

const WIDE = `import threading
n = 0
def work(k):
    global n
    for i in range(6):
        v = n
        print(k, i)
        n = v + 1
threads = [threading.Thread(target=work, args=(k,)) for k in range(4)]
for t in threads: t.start()
for t in threads: t.join()
print(n)
`;

test("what a worker's memory cannot hold ends with a sentence, not with the worker", async (t) => {
  const heddle = await open(t);
  await heddle.write(WIDE);
  await place(heddle).locator("summary").first().click();
  await field(heddle, "States at most").fill("2000000");
  await heddle.button("Explore").click();
  await said(heddle, /^Out of budget: [\d,]+ states fill its memory/).waitFor();
  await findings(heddle).filter({ hasText: /^Race: n is / }).first().waitFor();
});

test("what is typed into a field stays there while the page is drawn anew", async (t) => {
  const heddle = await open(t);
  await heddle.write(WIDE);
  await place(heddle).locator("summary").first().click();
  await heddle.button("Explore").click();
  await said(heddle, /^Exploring: [1-9]/).waitFor();
  // Neither is finished; the explorer tells how far it is several times meanwhile.
  await field(heddle, "Seconds at most").pressSequentially("5");
  await field(heddle, "Marked variables").fill("n");
  await said(heddle, /^Out of budget/).waitFor();
  assert.equal(await field(heddle, "Marked variables").inputValue(), "n");
});

test("a press on Stop that comes too late begins nothing anew", async (t) => {
  const heddle = await open(t);
  await explored(heddle, RACE);
  await place(heddle).getByText("20 schedules lead there").waitFor();
  const stop = heddle.button("Stop exploring");
  assert.equal(await stop.getAttribute("aria-disabled"), "true");
  await stop.click({ force: true });
  await said(heddle, /^Exhaustive/).waitFor();
  assert.equal(await outputs(heddle).count(), 2);
});

test("where there are cores, other workers help with a large program, and its answer is what it is", async (t) => {
  const heddle = await open(t);
  const untilWorkers = async (count) => {
    while (heddle.page.workers().length < count) await heddle.page.waitForEvent("worker");
    assert.equal(heddle.page.workers().length, count);
  };
  // What is kept warm: the coordinator, three processes and two threads; then the explorer. A small
  // program is not worth more.
  await explored(heddle, RACE);
  await untilWorkers(7);
  await explored(heddle, FOUR);
  await said(heddle, /20,141 states/).waitFor();
  const cores = await heddle.page.evaluate(() => navigator.hardwareConcurrency);
  await untilWorkers(7 + Math.min(cores - 1, 7));
  assert.equal(await outputs(heddle).count(), 11);
});

test("a comparison is stopped, and says that it was", async (t) => {
  const heddle = await open(t);
  await explored(heddle, MANY);
  await explored(heddle, MANY.replace("print(name, n)", "print(name, n + 1)"));
  await heddle.button("Compare").click();
  await heddle.button("Stop exploring").click();
  await said(heddle, "Bounded: you stopped it before everything was compared.").waitFor();
  await heddle.button("Explore").waitFor();
  const unknown = place(heddle).getByRole("table", { name: "Comparison", exact: true }).getByText("not known");
  assert.ok((await unknown.count()) > 0, "what was not compared is not told to be nothing");
});

test("a changed program is told from what was explored, and a broken one is not explored", async (t) => {
  const heddle = await open(t);
  await explored(heddle, RACE);
  await heddle.write(LOCKED);
  await place(heddle).getByText("This is about the program as it was").waitFor();
  await heddle.write("def work(:\n");
  await heddle.untilStatus(/^Ready|^Failed/);
  await heddle.page.getByText(/line 1/i).first().waitFor();
  await heddle.button("Explore").click();
  await heddle.untilStatus(/^Failed/);
});

test("a hundred live runs are each placed among the explored outputs, and the table shows what was never seen", async (t) => {
  const heddle = await open(t);
  await explored(heddle, RACE);
  await heddle.button("Run live 100 times").click();
  await said(heddle, /^Running live: [1-9]/).waitFor();
  await said(heddle, /^100 live runs .* one of the explored ones/).waitFor({ timeout: 3 * PATIENCE });
  const cells = await outputs(heddle).locator("td:nth-child(3)").allInnerTexts();
  assert.equal(cells.length, 2);
  const seen = cells.map((text) => text.trim()).filter((text) => text !== "never");
  assert.equal(seen.reduce((sum, text) => sum + Number(text), 0), 100, cells.join(", "));
});

test("Explore can be used by everybody", async (t) => {
  const heddle = await open(t);
  await explored(heddle, CROSSED);
  await asked(heddle, "both", /possible/i);
  assert.deepEqual(await heddle.accessibilityProblems(), []);
});
