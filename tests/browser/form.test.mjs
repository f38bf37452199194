// Form fields: what `#@param` comments make of a program, and what moving a field writes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";

const SOURCE = `#@title Philosophers
#@markdown How many sit at the table?
count = 5  #@param {type:"slider", min:2, max:8, step:1}
delay = 0.5  #@param {type:"number"}
rounds = 3  #@param {type:"integer"}
eager = True  #@param {type:"boolean"}
side = "left"  #@param ["left", "right"]
name = "Ada"  #@param {type:"string"}
print(count, delay, rounds, eager, side, name)
`;

const group = (heddle, name = "Parameters") =>
  heddle.place("Scenario").getByRole("group", { name, exact: true });

const field = (heddle, role, name) => group(heddle).getByRole(role, { name, exact: true });

const program = (heddle) => heddle.page.getByRole("textbox", { name: "Program", exact: true });

/** Waits until the program has this line. */
const untilLine = (heddle, text) => program(heddle).getByText(text, { exact: true }).waitFor();

test("every kind of field rewrites its literal, and the program runs with it", async (t) => {
  const heddle = await open(t);
  await heddle.write(SOURCE);
  await group(heddle).getByRole("heading", { name: "Philosophers", exact: true }).waitFor();
  await group(heddle).getByText("How many sit at the table?", { exact: true }).waitFor();
  await field(heddle, "slider", "count").fill("7");
  await untilLine(heddle, 'count = 7  #@param {type:"slider", min:2, max:8, step:1}');
  await field(heddle, "spinbutton", "delay").fill("0.25");
  await field(heddle, "spinbutton", "rounds").fill("40");
  await field(heddle, "checkbox", "eager").uncheck();
  await field(heddle, "combobox", "side").selectOption({ label: "right" });
  await field(heddle, "textbox", "name").fill('Grace "H"');
  await untilLine(heddle, 'name = "Grace \\"H\\""  #@param {type:"string"}');
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(await heddle.lines(), ['7 0.25 40 False right Grace "H"']);
  assert.deepEqual(await heddle.accessibilityProblems(), []);
});

test("an impossible value is refused beside its field, and nothing runs", async (t) => {
  const heddle = await open(t);
  await heddle.write(SOURCE);
  const rounds = field(heddle, "spinbutton", "rounds");
  await rounds.fill("2.5");
  await group(heddle).getByText("A whole number, please.", { exact: true }).waitFor();
  assert.equal(await rounds.getAttribute("aria-invalid"), "true");
  await heddle.start();
  assert.match(await heddle.untilStatus(/^Failed/), /rounds cannot hold what was typed/);
  await rounds.fill("2");
  await untilLine(heddle, 'rounds = 2  #@param {type:"integer"}');
  assert.match(await heddle.run(), /^Finished/);
});

test("a bad annotation says what is wrong at its line, and the others work", async (t) => {
  const heddle = await open(t);
  await heddle.write('n = 1  #@param {type:"integer"}\nm = 2  #@param {type:"dial"}\nprint(n + m)\n');
  const problem = group(heddle).getByRole("listitem");
  assert.match(await problem.innerText(), /line 2.*There is no type "dial"/i);
  await field(heddle, "spinbutton", "n").fill("40");
  await untilLine(heddle, 'n = 40  #@param {type:"integer"}');
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(await heddle.lines(), ["42"]);
});

test("the form speaks Chinese, and a program without annotations has none", async (t) => {
  const heddle = await open(t);
  await heddle.write('n = "x"  #@param {type:"integer"}\n');
  await group(heddle).getByText('"x" should be a whole number.').waitFor();
  await heddle.write("print(1)\n");
  await group(heddle).waitFor({ state: "detached" });
  await heddle.write('n = "x"  #@param {type:"integer"}\n');
  const language = heddle.page.getByRole("combobox", { name: "Language", exact: true });
  await language.selectOption("简体中文");
  const form = heddle.page.getByRole("group", { name: "参数", exact: true });
  await form.getByText('"x" 应是整数。').waitFor();
});

test("what is typed under Input is what input() reads, and it stays with the program", async (t) => {
  const heddle = await open(t);
  const box = (page) => page.place("Scenario").getByRole("textbox", { name: "Input", exact: true });
  await heddle.write("print(1)\n");
  assert.equal(await box(heddle).count(), 0);
  await heddle.write("name = input('Name? ')\nprint('Hello', name, int(input()) + 1)\n");
  await box(heddle).click();
  await heddle.page.keyboard.type("Ann\n41");
  await untilLine(heddle, "#@input");
  assert.equal(await box(heddle).inputValue(), "Ann\n41");
  for (const mode of ["Live", "Lab"]) {
    await heddle.page.getByRole("radio", { name: mode, exact: true }).check();
    assert.match(await heddle.run(), /^Finished/);
    assert.deepEqual(await heddle.lines(), ["Name? Hello Ann 42"]);
  }
  await heddle.button("Share").click();
  await heddle.page.getByRole("menuitem", { name: "Copy link", exact: true }).click();
  await heddle.page.waitForFunction(() => location.hash.length > 10);
  const other = await open(t, { fragment: await heddle.page.evaluate(() => location.hash.slice(1)) });
  assert.equal(await box(other).inputValue(), "Ann\n41");
  await box(heddle).fill("");
  await program(heddle).getByText("#@input", { exact: true }).waitFor({ state: "detached" });
  assert.match(await heddle.run(), /^Failed.*EOFError/);
});
