// The task sheet: what can be typed and chosen, the Python it becomes, and what that prints.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";

const TWENTY = [..."0123456789abcdefghij"];

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

test("a count changed and a task added: each has its log, by its name", async (t) => {
  const heddle = await open(t);
  await field(heddle, 0, "spinbutton", "Count").fill("3");
  await heddle.button("Add task").click();
  await field(heddle, 2, "textbox", "Name").fill("third");
  await field(heddle, 2, "combobox", "Work").selectOption({ label: "letters" });
  await field(heddle, 2, "spinbutton", "Count").fill("2");
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(items(await heddle.log().innerText()), items("012 abcdefghij ab"));
  assert.deepEqual(await heddle.lines("third"), ["a", "b"]);
});

test("what a task of custom text prints is the text that was typed", async (t) => {
  const heddle = await open(t);
  await field(heddle, 0, "combobox", "Work").selectOption({ label: "text" });
  await field(heddle, 0, "textbox", "Text").fill('quote " and \\ {brace} 数');
  await field(heddle, 0, "spinbutton", "Count").fill("1");
  const name = await field(heddle, 0, "textbox", "Name").inputValue();
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(await heddle.lines(name), ['quote " and \\ {brace} 数']);
});

test("a task removed is not run, and the last one stays", async (t) => {
  const heddle = await open(t);
  const name = await field(heddle, 0, "textbox", "Name").inputValue();
  await heddle.button(`Remove ${name}`).click();
  assert.equal(await table(heddle).locator("tbody").getByRole("row").count(), 1);
  const left = await field(heddle, 0, "textbox", "Name").inputValue();
  assert.ok(await heddle.button(`Remove ${left}`).isDisabled());
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(items(await heddle.log().innerText()), items("abcdefghij"));
  assert.equal(await heddle.log(name).count(), 0);
});

test("one lock shared keeps every line whole", async (t) => {
  const heddle = await open(t);
  const locking = heddle.page.getByRole("combobox", { name: "Locking", exact: true });
  await locking.selectOption({ label: "one lock shared" });
  assert.match(await heddle.run(), /^Finished/);
  const lines = await heddle.lines();
  assert.equal(lines.length, 20);
  assert.ok(lines.every((line) => line.length === 1));
});

test("editing the Python makes a program; Back to tasks brings the sheet back", async (t) => {
  const heddle = await open(t);
  await field(heddle, 0, "spinbutton", "Count").fill("4");
  await heddle.write('print("edited")\n');
  const back = heddle.button("Back to tasks").filter({ visible: true });
  await back.waitFor();
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(await heddle.lines(), ["edited"]);
  await back.click();
  await table(heddle).waitFor();
  assert.equal(await field(heddle, 0, "spinbutton", "Count").inputValue(), "4");
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(items(await heddle.log().innerText()), items("0123 abcdefghij"));
});

test("the generated Python follows the sheet", async (t) => {
  const heddle = await open(t);
  await tab(heddle, "Python").click();
  const editor = heddle.page.getByRole("textbox", { name: "Program", exact: true });
  await editor.filter({ hasText: "threading" }).waitFor();
  await tab(heddle, "Tasks").click();
  await radio(heddle, "Async").check();
  await tab(heddle, "Python").click();
  await editor.filter({ hasText: "asyncio" }).waitFor();
});

test("an impossible value is refused where it is typed, and nothing runs", async (t) => {
  const heddle = await open(t);
  const count = field(heddle, 0, "spinbutton", "Count");
  const name = field(heddle, 0, "textbox", "Name");
  const other = await field(heddle, 1, "textbox", "Name").inputValue();
  const good = await name.inputValue();
  for (const [input, bad, fine] of [
    [count, "0", "10"],
    [count, "-3", "10"],
    [count, "99999999999", "10"],
    [count, "1.5", "10"],
    [count, "", "10"],
    [name, "", good],
    [name, "2nd", good],
    [name, "two words", good],
    [name, "while", good],
    [name, other, good],
  ]) {
    await input.fill(bad);
    assert.equal(await input.getAttribute("aria-invalid"), "true", `accepted ${bad}`);
    const why = heddle.page.locator(`[id="${await input.getAttribute("aria-describedby")}"]`);
    assert.notEqual((await why.innerText()).trim(), "");
    assert.equal(await input.inputValue(), bad);
    await heddle.button("Run").click();
    assert.match(await heddle.untilStatus(/^Failed: /), /Count|Name/);
    assert.deepEqual(await heddle.lines(), []);
    await input.fill(fine);
    assert.equal(await input.getAttribute("aria-invalid"), null, `refused ${fine}`);
  }
  await assertTwenty(heddle);
});

for (const width of [390, 1440]) {
  test(`a number out of its range says the range, and the largest is seen whole, ${width} wide`, async (t) => {
    const heddle = await open(t, { context: { viewport: { width, height: 844 } } });
    const count = field(heddle, 0, "spinbutton", "Count");
    await count.fill("-1");
    await heddle.page.getByText("From 1 to 100,000.", { exact: true }).waitFor();
    await count.fill("100000");
    assert.equal(await count.getAttribute("aria-invalid"), null);
    const { inside, room } = await count.evaluate((input) => ({ inside: input.scrollWidth, room: input.clientWidth }));
    assert.ok(inside <= room, `${inside} > ${room}`);
  });
}

for (const model of ["Threads", "Processes", "Async"]) {
  test(`${model}: every work runs, under every locking`, async (t) => {
    const heddle = await open(t);
    await radio(heddle, model).check();
    const locking = heddle.page.getByRole("combobox", { name: "Locking", exact: true });
    const works = ["counter", "text", "producer", "consumer", "busy loop"];
    for (const row of works.keys()) {
      if (row > 1) await heddle.button("Add task").click();
      await field(heddle, row, "combobox", "Work").selectOption({ label: works[row] });
      await field(heddle, row, "spinbutton", "Count").fill("2");
    }
    for (const lock of await locking.getByRole("option").allInnerTexts()) {
      await locking.selectOption({ label: lock });
      assert.match(await heddle.run(), /^Finished/, `${lock}: ${await heddle.log().innerText()}`);
    }
  });
}

test("the sheet has room for a last task and no more", async (t) => {
  const heddle = await open(t);
  const add = heddle.button("Add task");
  const rows = table(heddle).locator("tbody").getByRole("row");
  let before = 0;
  while (!(await add.isDisabled())) {
    before = await rows.count();
    assert.ok(before < 100, "no end of tasks");
    await add.click();
    await rows.nth(before).waitFor();
  }
  assert.equal(await rows.count(), before + 1);
  const names = await heddle.page.getByRole("textbox", { name: "Name", exact: true }).evaluateAll(
    (inputs) => inputs.map((input) => input.value),
  );
  assert.equal(new Set(names).size, names.length, "two tasks have one name");
  assert.match(await heddle.run(), new RegExp(`^Finished.*, ${names.length} tasks,`));
});
