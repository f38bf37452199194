// The main path: the page opens, the models run, and languages, themes, keys and places work.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";

const TWENTY = [..."0123456789abcdefghij"];
const NARROW = { width: 480, height: 800 };

const items = (text) => [...text.replace(/\s/g, "")].sort();

const radio = (heddle, name) => heddle.page.getByRole("radio", { name, exact: true });

const tab = (heddle, name) => heddle.page.getByRole("tab", { name, exact: true });

const table = (heddle) => heddle.page.getByRole("table", { name: "Tasks", exact: true });

/** A field of the sheet, by its row from 0 and its name. */
function field(heddle, row, role, name) {
  const rows = table(heddle).locator("tbody").getByRole("row");
  return rows.nth(row).getByRole(role, { name, exact: true });
}

async function assertTwenty(heddle) {
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(items(await heddle.log().innerText()), TWENTY);
}

const CIRCLE = `import threading
locks = [threading.Lock() for _ in range(20)]
barrier = threading.Barrier(20)
def work(n):
    with locks[n]:
        barrier.wait()
        with locks[(n + 1) % 20]:
            print(n)
threads = [threading.Thread(target=work, args=(n,)) for n in range(20)]
for t in threads: t.start()
for t in threads: t.join()
`;

async function untilReady(heddle) {
  await heddle.page.locator("[role=status][data-engine=shared]").waitFor();
}

test("two tasks are ready when the page opens, and Run runs them", async (t) => {
  const heddle = await open(t);
  assert.equal(await table(heddle).locator("tbody").getByRole("row").count(), 2);
  assert.match(await heddle.status(), /^Ready/);
  assert.ok(await radio(heddle, "Threads").isChecked());
  assert.ok(await radio(heddle, "Live").isChecked());
  await assertTwenty(heddle);
  const facts = await heddle.facts();
  assert.equal(facts.mode, "live");
  assert.equal(facts.memories, 1);
  assert.ok(facts.workers >= 2);
  assert.equal(facts.sharingWorkers, facts.workers);
});

test("each model gives the twenty items, on workers of its kind", async (t) => {
  const heddle = await open(t);
  await assertTwenty(heddle);

  await radio(heddle, "Processes").check();
  await assertTwenty(heddle);
  const processes = await heddle.facts();
  assert.equal(processes.mode, "live");
  assert.equal(processes.workers, 3);
  assert.equal(processes.memories, 3);
  assert.equal(processes.sharingWorkers, 0);

  await radio(heddle, "Async").check();
  await assertTwenty(heddle);
  const tasks = await heddle.facts();
  assert.equal(tasks.mode, "live");
  assert.equal(tasks.memories, 1);

  await radio(heddle, "Threads").check();
  await assertTwenty(heddle);
  assert.equal((await heddle.facts()).memories, 1);
});

test("the page speaks Simplified Chinese and English again", async (t) => {
  const heddle = await open(t);
  await heddle.page.getByRole("combobox", { name: "Language", exact: true }).selectOption("简体中文");
  for (const name of ["场景", "输出", "时间线", "探索"]) await heddle.place(name).waitFor();
  assert.match(await heddle.page.locator("html").getAttribute("lang"), /^zh/);
  await heddle.button("运行").click();
  await heddle.page.getByRole("status").filter({ hasText: /^完成/ }).waitFor();
  assert.deepEqual(items(await heddle.log("输出").innerText()), TWENTY);
  await heddle.page.getByRole("combobox", { name: "语言", exact: true }).selectOption("English");
  for (const name of ["Scenario", "Output", "Timeline", "Explore"]) await heddle.place(name).waitFor();
  assert.match(await heddle.status(), /^Finished/);
});

test("the theme is the one that is chosen, and is kept", async (t) => {
  const heddle = await open(t);
  const colour = () => heddle.page.evaluate(() => getComputedStyle(document.body).color);
  const theme = () => heddle.page.getByRole("combobox", { name: "Theme", exact: true });
  await theme().selectOption("Light");
  const light = await colour();
  await theme().selectOption("Dark");
  const dark = await colour();
  assert.notEqual(light, dark);
  await heddle.page.reload();
  await heddle.place("Scenario").waitFor();
  assert.equal(await theme().inputValue(), "dark");
  assert.equal(await colour(), dark);
});

test("Ctrl+Enter runs, Escape stops, ? lists the keys", async (t) => {
  const heddle = await open(t);
  await heddle.write("while True: pass\n");
  await heddle.page.keyboard.press("Control+Enter");
  await heddle.untilStatus(/^Running/);
  await heddle.page.keyboard.press("Escape");
  await heddle.untilStatus(/^Stopped/);
  await heddle.button("Run").focus();
  await heddle.page.keyboard.press("?");
  const dialog = heddle.page.getByRole("dialog", { name: "Keys", exact: true });
  await dialog.waitFor();
  assert.match(await dialog.innerText(), /Enter/);
  await heddle.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
});

test("a question mark typed into the program is text", async (t) => {
  const heddle = await open(t);
  await heddle.write("");
  await heddle.page.keyboard.type("print('why?')");
  assert.equal(await heddle.page.getByRole("dialog").count(), 0);
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(await heddle.lines(), ["why?"]);
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing wrong after a run (${colorScheme})`, async (t) => {
    const heddle = await open(t, { context: { colorScheme } });
    await assertTwenty(heddle);
    assert.deepEqual(await heddle.accessibilityProblems(), []);
  });

  test(`axe finds nothing wrong in any place of a narrow window (${colorScheme})`, async (t) => {
    const heddle = await open(t, { context: { colorScheme, viewport: NARROW } });
    assert.match(await heddle.run(), /^Finished/);
    for (const place of ["Scenario", "Output", "Timeline", "Explore"]) {
      await tab(heddle, place).click();
      await heddle.place(place).waitFor();
      assert.deepEqual(await heddle.accessibilityProblems(), [], place);
    }
  });
}

for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
  test(`axe finds nothing wrong in a deadlock of twenty, ${viewport.width} wide`, async (t) => {
    const heddle = await open(t, { context: { viewport } });
    await heddle.write(CIRCLE);
    assert.match(await heddle.run(), /^Deadlock/);
    assert.deepEqual(await heddle.accessibilityProblems(), []);
  });
}

test("a narrow window has one place at a time, and no sideways scrolling", async (t) => {
  const heddle = await open(t, { context: { viewport: NARROW } });
  for (const place of ["Output", "Timeline", "Explore", "Scenario"]) {
    await tab(heddle, place).click();
    await heddle.place(place).waitFor();
    const visible = heddle.page.locator("main > section").filter({ visible: true });
    assert.equal(await visible.count(), 1);
    const { wide, inner } = await heddle.page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      inner: innerWidth,
    }));
    assert.ok(wide <= inner, `${place}: ${wide} > ${inner}`);
  }
});

test("on a telephone the menu of examples is as wide as the window, and the header has one line", async (t) => {
  const heddle = await open(t, { context: { viewport: { width: 390, height: 844 } } });
  await heddle.button("Examples").click();
  await heddle.page.getByRole("menuitem").first().waitFor();
  const { menu, header, run } = await heddle.page.evaluate(() => {
    const box = (name) => document.querySelector(name).getBoundingClientRect();
    return { menu: box("[role=menu]"), header: box("header"), run: box("header button") };
  });
  assert.ok(menu.left >= 0 && menu.right <= 390, `${menu.left} to ${menu.right}`);
  assert.ok(header.height < 2 * run.height, `${header.height}`);
});

test("the focus goes to what stays where the pressed button goes away", async (t) => {
  const heddle = await open(t);
  const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement);
  const press = async (button) => {
    await button.focus();
    await heddle.page.keyboard.press("Enter");
  };
  await press(heddle.button("Remove letters"));
  await heddle.button("Remove letters").waitFor({ state: "detached" });
  assert.ok(await hasFocus(heddle.button("Add task")));
  await heddle.write('print("own")\n');
  await press(heddle.button("Back to tasks").filter({ visible: true }));
  await table(heddle).waitFor();
  assert.ok(await hasFocus(tab(heddle, "Tasks")));
  assert.match(await heddle.run(), /^Finished/);
  await press(heddle.button("Replay"));
  await heddle.untilMode("lab");
  assert.ok(await hasFocus(heddle.button("Run")));
});

test("Copy output takes every line of a log whose last 200 are in the document", async (t) => {
  const heddle = await open(t, {
    context: { permissions: ["clipboard-read", "clipboard-write"] },
  });
  await heddle.write('for n in range(3000):\n    print("line", n)\n');
  assert.match(await heddle.run(), /^Finished/);
  const lines = await heddle.lines();
  assert.deepEqual(lines.slice(-200), Array.from({ length: 200 }, (_, i) => `line ${2800 + i}`));
  await heddle.button("Copy output").click();
  await heddle.page.getByText("The output is copied.", { exact: true }).waitFor();
  const copied = await heddle.page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, Array.from({ length: 3000 }, (_, i) => `line ${i}\n`).join(""));
});

const SHUFFLED = `import threading
def work(name):
    for n in range(12):
        print(name, n)
threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
for t in threads: t.start()
for t in threads: t.join()
`;

test("in the lab the seed decides: the same gives the same, another another", async (t) => {
  const heddle = await open(t);
  await heddle.write(SHUFFLED);
  await radio(heddle, "Lab").check();
  const seed = heddle.page.getByRole("textbox", { name: "Seed", exact: true });
  const outputs = new Map();
  for (const number of ["1", "2", "3", "1", "2", "3"]) {
    await seed.fill(number);
    assert.match(await heddle.run(), /^Finished/);
    assert.equal((await heddle.facts()).mode, "lab");
    const output = await heddle.log().innerText();
    assert.equal(outputs.get(number) ?? output, output, `seed ${number} gave two outputs`);
    outputs.set(number, output);
  }
  assert.ok(new Set(outputs.values()).size > 1, "three seeds gave one output");
});

test("a seed that is no number is refused where it is typed", async (t) => {
  const heddle = await open(t);
  await radio(heddle, "Lab").check();
  const seed = heddle.page.getByRole("textbox", { name: /^Seed/ });
  await seed.fill("minus one");
  assert.equal(await seed.getAttribute("aria-invalid"), "true");
  await heddle.button("Run").click();
  assert.match(await heddle.untilStatus(/^Failed/), /seed/);
  await seed.fill("7");
  assert.match(await heddle.run(), /^Finished/);
});

test("what goes to stderr looks different, and the exit status is said", async (t) => {
  const heddle = await open(t);
  await heddle.write('import sys\nprint("good")\nprint("bad", file=sys.stderr)\nsys.exit(3)\n');
  assert.match(await heddle.run(), /^Failed.*exit status 3/);
  const style = (text) =>
    heddle.log().getByText(text, { exact: true }).evaluate((element) => {
      const { color, fontStyle, textDecoration, backgroundColor } = getComputedStyle(element);
      return { color, fontStyle, textDecoration, backgroundColor };
    });
  assert.notDeepEqual(await style("good"), await style("bad"));
  await heddle.place("Output").getByText("exit status 3", { exact: true }).waitFor();
});

test("a second run clears what the first one wrote", async (t) => {
  const heddle = await open(t);
  await heddle.write('print("first")\n');
  await heddle.run();
  assert.deepEqual(await heddle.lines(), ["first"]);
  await heddle.write('print("second")\n');
  await heddle.run();
  assert.deepEqual(await heddle.lines(), ["second"]);
});

test("Run pressed again during a run begins anew", async (t) => {
  const heddle = await open(t);
  await heddle.write('import time\nprint("begun")\ntime.sleep(1000)\n');
  const begun = heddle.log().filter({ hasText: "begun" });
  await heddle.start();
  await begun.waitFor();
  await heddle.start();
  await heddle.untilStatus(/^Running/);
  await begun.waitFor();
  assert.deepEqual(await heddle.lines(), ["begun"]);
  await heddle.stop();
  await heddle.untilStatus(/^Stopped/);
});

test("the timeline has a lane for each task after a run", async (t) => {
  const heddle = await open(t);
  await untilReady(heddle);
  const names = [0, 1].map((row) => field(heddle, row, "textbox", "Name").inputValue());
  await heddle.run();
  for (const name of await Promise.all(names)) {
    await heddle.place("Timeline").getByRole("listitem").filter({ hasText: `${name}: ` }).waitFor();
  }
});

test("an example chosen during a run ends the run", async (t) => {
  const heddle = await open(t);
  await heddle.write("while True: pass\n");
  await heddle.start();
  await heddle.untilStatus(/^Running/);
  await heddle.choose("Two threads");
  await heddle.untilStatus(/^Ready/);
  assert.match(await heddle.run(), /^Finished/);
  assert.equal((await heddle.log().innerText()).replace(/\s/g, "").length, 20);
});

test("the menu of examples is a menu to the keyboard", async (t) => {
  const heddle = await open(t);
  const button = heddle.button("Examples");
  await button.focus();
  await heddle.page.keyboard.press("Enter");
  const items = heddle.page.getByRole("menuitem");
  await items.first().waitFor();
  const focused = () => heddle.page.evaluate(() => document.activeElement.textContent);
  await heddle.page.keyboard.press("End");
  assert.equal(await focused(), await items.last().innerText());
  await heddle.page.keyboard.press("Home");
  assert.equal(await focused(), await items.first().innerText());
  await heddle.page.keyboard.press("ArrowDown");
  const title = await items.nth(1).innerText();
  assert.equal(await focused(), title);
  await heddle.page.keyboard.press("Escape");
  await items.first().waitFor({ state: "detached" });
  assert.equal(await button.evaluate((element) => document.activeElement === element), true);
  await heddle.page.keyboard.press("Enter");
  await items.first().waitFor();
  await heddle.page.keyboard.press("ArrowDown");
  const chosen = await focused();
  await heddle.page.keyboard.press("Enter");
  await heddle.place("Scenario").getByRole("heading", { name: chosen, exact: true }).waitFor();
});
