// Challenges: somebody poses one by a link, and whoever opens it is told when it is reached.

import assert from "node:assert/strict";
import { test } from "node:test";
import { field, place } from "./exploring.mjs";
import { open } from "./harness.mjs";

const TWO = `import threading
def work(name):
    print(name + "\\n", end="")
threads = [threading.Thread(target=work, args=(n,), name=n) for n in ("ann", "bob")]
for t in threads: t.start()
for t in threads: t.join()
`;

/** Two locks, taken in opposite order, with a print in between. */
const CROSSED = `import threading
a, b = threading.Lock(), threading.Lock()
def work(x, y):
    with x:
        print("one")
        with y: print("both")
threads = [threading.Thread(target=work, args=args) for args in ((a, b), (b, a))]
for t in threads: t.start()
for t in threads: t.join()
`;

/** Both orders of the locks are one. */
const ORDERED = CROSSED.replace("((a, b), (b, a))", "((a, b), (a, b))");

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

const banner = (heddle) => heddle.page.getByRole("region", { name: "Challenge", exact: true });
const standing = (heddle) => banner(heddle).getByRole("status");
const stands = (heddle, words) => standing(heddle).filter({ hasText: words }).waitFor();

async function share(heddle, item) {
  await heddle.button("Share").click();
  await heddle.page.getByRole("menuitem", { name: item, exact: true }).click();
}

/** Poses the challenge and opens its link as somebody else. */
async function posed(t, heddle, item) {
  await share(heddle, item);
  await heddle.page.getByText("The link of the challenge is copied.", { exact: true }).waitFor();
  const link = await heddle.page.evaluate(() => navigator.clipboard.readText());
  return open(t, { fragment: new URL(link).hash.slice(1) });
}

const ready = (heddle, name) =>
  heddle.page.getByRole("list", { name: "Ready tasks", exact: true }).getByRole("button", { name, exact: true });

const slider = (heddle) => heddle.page.getByRole("slider", { name: "Position", exact: true });

/** Moves the first of these that is ready, by a line, until the run is over. */
async function play(heddle, names) {
  if (/^Ready/.test(await heddle.status())) {
    await heddle.button("Step").click();
  } else {
    await slider(heddle).focus();
    await heddle.page.keyboard.press("Home");
  }
  await heddle.untilStatus(/^Paused before the first step/);
  await heddle.page.getByRole("combobox", { name: "Step by", exact: true }).selectOption("line");
  while (!/^(Finished|Deadlock|Failed)/.test(await heddle.status())) {
    const before = await slider(heddle).inputValue();
    for (const name of names) {
      if ((await ready(heddle, name).count()) > 0) {
        await ready(heddle, name).click();
        break;
      }
    }
    await heddle.page.waitForFunction(
      (before) =>
        document.querySelector("input[type=range][aria-label=Position]")?.value !== before ||
        /^(Finished|Deadlock|Failed)/.test(document.querySelector("[role=status][data-engine]").textContent.trim()),
      before,
    );
  }
}

test("an output to be reached by choosing who moves", async (t) => {
  const teacher = await open(t, { context: CLIPBOARD });
  await teacher.write(TWO);
  await share(teacher, "Make it print the expected output");
  await teacher.page.getByText(/^Write first in Explore, under Expected output/).waitFor();
  await field(teacher, "Expected output").fill("bob\nann");
  const learner = await posed(t, teacher, "Make it print the expected output");
  assert.equal(await banner(teacher).count(), 0);

  await banner(learner).getByText("Choose who moves when, so that it prints this:", { exact: true }).waitFor();
  assert.equal(await banner(learner).getByRole("group", { name: "To be printed" }).innerText(), "bob\nann");
  // Neither the schedule nor the question is there to give it away.
  assert.equal(await field(learner, "Expected output").inputValue(), "");
  await stands(learner, "Not reached yet.");
  await play(learner, ["ann", "bob", "MainThread"]);
  await stands(learner, "Not reached yet.");
  await learner.untilStatus(/^Finished/);
  await play(learner, ["bob", "MainThread", "ann"]);
  await stands(learner, "Reached: this run does it.");
  assert.equal((await learner.log().innerText()).trim(), "bob\nann");

  await learner.write('print("bob")\nprint("ann")\n');
  await learner.run();
  await stands(learner, "Reached: this run does it.");
  await banner(learner).getByRole("button", { name: "Leave the challenge", exact: true }).click();
  await banner(learner).waitFor({ state: "detached" });
});

test("a changed program reaches nothing, and the one that came is brought back", async (t) => {
  const teacher = await open(t, { context: CLIPBOARD });
  await teacher.write(CROSSED);
  const learner = await posed(t, teacher, "Make it deadlock");
  await learner.write('print("both")\n');
  await stands(learner, /^The program was changed/);
  await banner(learner).getByRole("button", { name: "Bring it back", exact: true }).click();
  await stands(learner, "Not reached yet.");
  await play(learner, ["Thread-1 (work)", "MainThread", "Thread-2 (work)"]);
  await stands(learner, "Not reached yet.");
});

test("a repair is judged by every way that it can go", async (t) => {
  const teacher = await open(t, { context: CLIPBOARD });
  await teacher.write(CROSSED);
  await field(teacher, "Expected output").fill("one\nboth\none\nboth");
  const learner = await posed(t, teacher, "Repair it");
  const check = banner(learner).getByRole("button", { name: "Check", exact: true });
  await stands(learner, /^Not checked yet/);
  await check.click();
  await stands(learner, "Not yet: it can deadlock. Explore shows how.");
  await learner.write('print("neither")\n');
  await stands(learner, /^Not checked yet/);
  await check.click();
  await stands(learner, "Not yet: it can print something else.");
  // No end is none that is right.
  await learner.write("while True: pass\n");
  await check.click();
  await stands(learner, "Not yet: it can come to where it never ends. Explore shows how.");
  await learner.write(ORDERED);
  await check.click();
  await stands(learner, "Repaired: every end that it can come to is as it should be. Exhaustive.");
  await place(learner).getByText(/^Exhaustive/).first().waitFor();
});
