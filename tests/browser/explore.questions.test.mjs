// What can be asked of Explore besides an output: which line comes first, how variables end; and what
// leaves it: the graph's states and a way as a Python script.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { CROSSED, explored, field, place, rows, said } from "./exploring.mjs";
import { PATIENCE, open } from "./harness.mjs";

const RACE = `import threading
n = 0
def work():
    global n
    n += 1
    print(f"done {n}")
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
`;

const ORDERED = `import threading
def work(name):
    print(name, "begins")
    print(name, "ends")
threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for t in threads: t.start()
for t in threads: t.join()
`;

const PROCESSES = `from multiprocessing import Process
def work():
    print("child")
if __name__ == "__main__":
    p = Process(target=work)
    p.start()
    print("parent")
    p.join()
`;

const MANAGER = `import multiprocessing
if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        print(manager.list([1]))
`;

const LARGE = `import threading
def work(name):
    for n in range(6): print(name, n)
threads = [threading.Thread(target=work, args=(name,)) for name in "abc"]
for t in threads: t.start()
for t in threads: t.join()
`;

/** The script that a press saves. */
async function exported(heddle, button) {
  const download = heddle.page.waitForEvent("download");
  await button.click();
  return readFile(await (await download).path(), "utf8");
}

async function link(heddle) {
  await heddle.button("Share").click();
  await heddle.page.getByRole("menuitem", { name: "Copy link", exact: true }).click();
  await heddle.page.waitForFunction(() => location.hash.length > 10);
  return heddle.page.evaluate(() => location.hash.slice(1));
}

test("marked variables: what they hold after each output, in the end, and whether they can hold this", async (t) => {
  const heddle = await open(t);
  await field(heddle, "Marked variables").fill("n, nobody");
  await field(heddle, "Marked variables").press("Tab");
  await explored(heddle, RACE);
  await said(heddle, "The program has no global variable nobody.").waitFor();
  const after = {};
  for (const row of await rows(heddle, "Outputs").all()) {
    const [output, n] = await row.locator("td").allInnerTexts();
    after[output.trim()] = n.trim();
  }
  assert.equal(after["done 1\ndone 1"], "1");
  assert.equal(after["done 1\ndone 2"], "2");
  await place(heddle).getByText("n can end in 2 different ways.", { exact: true }).waitFor();
  const last = rows(heddle, "Final values");
  assert.equal(await last.count(), 2);
  await last.first().getByRole("button", { name: "Open in the lab", exact: true }).click();
  await heddle.untilStatus(/^Finished/);
  assert.doesNotMatch(await heddle.log().innerText(), /2/);

  await field(heddle, "Question").selectOption({ label: "Can variables end like this?" });
  const ask = async (value, answer) => {
    await field(heddle, "In the end").fill(value);
    await heddle.button("Ask").click();
    await said(heddle, answer).waitFor();
  };
  await ask("n=3", /^Impossible.*Exhaustive/);
  await ask("n == 1", /^Possible/);
  await ask("m=1", "The program has no global variable m.");
  await field(heddle, "In the end").fill("n is 3");
  await place(heddle).getByText("Write n is 3 as a value, such as n=3.").waitFor();
  assert.ok(await heddle.button("Ask").isDisabled());
  await ask("threads=[]", /^Impossible/);

  const other = await open(t, { fragment: await link(heddle) });
  assert.equal(await field(other, "In the end").inputValue(), "threads=[]");
  assert.equal(await field(other, "Marked variables").inputValue(), "n, nobody");
  await place(other).getByText("When this link was made, the answer was exhaustive.").waitFor();
  await other.button("Ask").click();
  await said(other, /^Impossible/).waitFor();
});

const STOCK = `import threading
stock = {"apples": 3, "pears": 2}
lock = threading.Lock()
def buy(who, what):
    with lock:
        stock[what] -= 1
        print(who, "buys", what, "and leaves", stock)
threads = [threading.Thread(target=buy, args=args) for args in (("ann", "apples"), ("bob", "pears"), ("eve", "apples"))]
for t in threads: t.start()
for t in threads: t.join()
print("that was all, and this is a line that goes on for longer than the place is wide")
`;

for (const width of [1440, 390]) {
  test(`outputs with variables that are long stay within the place, ${width} wide`, async (t) => {
    const heddle = await open(t, { context: { viewport: { width: 1440, height: 900 } } });
    await field(heddle, "Marked variables").fill("stock, lock");
    await explored(heddle, STOCK);
    await heddle.page.setViewportSize({ width, height: 844 });
    await place(heddle).getByRole("table", { name: "Outputs", exact: true }).waitFor();
    const { right, furthest } = await place(heddle).evaluate((place) => ({
      right: place.getBoundingClientRect().right,
      furthest: Math.max(...[...place.querySelectorAll("td, button")].map((one) => one.getBoundingClientRect().right)),
    }));
    assert.ok(furthest <= right, `${furthest} > ${right}`);
    const over = await heddle.page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    assert.ok(over <= 0, `the page is ${over} too high`);
    const output = await rows(heddle, "Outputs").first().locator("pre").boundingBox();
    assert.ok(output.width > 200, `${output.width}`);
    assert.deepEqual(await heddle.accessibilityProblems(), []);
    // However far it is scrolled, it can be stopped and begun.
    await rows(heddle, "Outputs").last().scrollIntoViewIfNeeded();
    await place(heddle).evaluate((place) => place.scrollTo(0, place.scrollHeight));
    const button = await place(heddle).getByRole("button", { name: "Explore", exact: true }).boundingBox();
    const { y } = await place(heddle).boundingBox();
    assert.ok(button.y >= y && button.y < y + 60, `${button.y} below ${y}`);
  });
}

test("a line can come before another, or never does; the way shows what it prints", async (t) => {
  const heddle = await open(t);
  await heddle.write(ORDERED);
  await field(heddle, "Question").selectOption({ label: "Can one line come before another?" });
  await field(heddle, "Line that comes first").fill("b ends");
  await field(heddle, "Line that comes later").fill("a begins");
  await field(heddle, "Line that comes later").press("Enter");
  const answer = said(heddle, /^Possible/);
  await answer.waitFor();
  const shown = (await answer.locator("..").locator("pre").innerText()).trim();
  assert.ok(shown.indexOf("b ends") < shown.indexOf("a begins"), shown);
  await answer.locator("..").getByRole("button", { name: "Open in the lab", exact: true }).click();
  await heddle.untilStatus(/^Finished/);
  assert.equal((await heddle.log().innerText()).trim(), shown);
  await field(heddle, "Line that comes first").fill("a ends");
  await heddle.button("Ask").click();
  await said(heddle, /^Impossible/).waitFor();
  assert.deepEqual(await heddle.accessibilityProblems(), []);
});

test("the graph: its states by keyboard and as a table, a deadlock opens in the lab, a large one is a sentence", async (t) => {
  const heddle = await open(t);
  await explored(heddle, CROSSED);
  const graph = place(heddle).getByRole("group", { name: "Graph", exact: true });
  const stuck = graph.getByRole("button", { name: /: deadlock$/ });
  assert.equal(await stuck.count(), 1);
  await stuck.focus();
  await heddle.page.keyboard.press("Enter");
  await heddle.untilStatus(/^Deadlock/);
  await place(heddle).getByText("As a table", { exact: true }).click();
  const states = rows(heddle, "Graph");
  assert.equal(await states.count(), await graph.getByRole("button").count());
  await states.filter({ hasText: ": finished" }).first().getByRole("button").click();
  await heddle.untilStatus(/^Finished/);
  assert.deepEqual(await heddle.accessibilityProblems(), []);
  await place(heddle).locator(".explore-graph > summary").click();
  await graph.waitFor({ state: "hidden" });
  await explored(heddle, LARGE);
  await place(heddle).getByText(/^Too large to be drawn: [\d,]+ states/).waitFor();
});

test("a way leaves as the script that the command line makes, from Explore and from the lab", async (t) => {
  const heddle = await open(t);
  await explored(heddle, CROSSED);
  const finding = place(heddle).getByRole("list", { name: "Findings", exact: true }).getByRole("listitem").first();
  const script = await exported(heddle, finding.getByRole("button", { name: "Export as Python", exact: true }));
  assert.ok(script.includes(CROSSED) || script.includes("with x:"), "the program as it stands");
  await finding.getByRole("button", { name: "Open in the lab", exact: true }).click();
  await heddle.untilStatus(/^Deadlock/);
  const lab = heddle.page.getByRole("button", { name: "Export as Python", exact: true }).and(
    heddle.page.locator(":not(#place-explore *)"),
  );
  assert.equal(await exported(heddle, lab), script);
});

test("a program of processes leaves as a script; one with a manager does not, and a sentence says why", async (t) => {
  const heddle = await open(t);
  const first = () => rows(heddle, "Outputs").first().getByRole("button", { name: "Export as Python", exact: true });
  await explored(heddle, PROCESSES);
  const script = await exported(heddle, first());
  assert.ok(/^    \(\(1, 0\), /m.test(script), "a turn of the second process");
  await explored(heddle, MANAGER);
  await first().click();
  await heddle.page.getByText(/^A program that uses a multiprocessing manager cannot be exported/)
    .waitFor({ timeout: PATIENCE });
});

test("whether it always prints this, and else a way to something else", async (t) => {
  const heddle = await open(t);
  await explored(heddle, RACE);
  await field(heddle, "Question").selectOption({ label: "Does it always print this?" });
  const ask = async (expected, answer) => {
    await field(heddle, "Expected output").fill(expected);
    await heddle.button("Ask").click();
    await said(heddle, answer).waitFor();
  };
  await ask("done 1\n...", /^Not always: with \d+ switch(es)? it prints something else/);
  await place(heddle).getByRole("button", { name: "Open in the lab", exact: true }).first().click();
  await heddle.untilStatus(/^Finished/);
  await ask("done ...\n...", /^Always: no end in \d+ states prints anything else. Exhaustive/);
});
