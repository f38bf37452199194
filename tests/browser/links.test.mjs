// Links: the address is the scene, comes back as the same scene, and never runs or breaks anything.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { open } from "./harness.mjs";

const PROGRAM = 'for word in ["warp", "weft", "数", "🧵"]:\n    print(word)\n';
const PRINTED = ["warp", "weft", "数", "🧵"];

const hashOf = (heddle) => heddle.page.evaluate(() => location.hash.slice(1));

/** Waits until the address is another than `before`, and gives its fragment. */
async function hashAfter(heddle, before) {
  await heddle.page.waitForFunction((before) => location.hash.slice(1) !== before, before);
  return hashOf(heddle);
}

const editor = (heddle) => heddle.page.getByRole("textbox", { name: "Program", exact: true });

const count = (heddle, row) =>
  heddle.page.getByRole("spinbutton", { name: "Count", exact: true }).nth(row);

/** A real link to `source`, made by the page. */
async function linkTo(t, source) {
  const heddle = await open(t);
  await heddle.write(source);
  return hashAfter(heddle, "");
}

/** The fragment of an embedded page. */
async function embedded(t) {
  const permissions = ["clipboard-read", "clipboard-write"];
  const heddle = await open(t, { context: { permissions } });
  await heddle.button("Share").click();
  await heddle.page.getByRole("menuitem", { name: "Copy iframe", exact: true }).click();
  await heddle.page.getByText("The iframe is copied.", { exact: true }).waitFor();
  const iframe = await heddle.page.evaluate(() => navigator.clipboard.readText());
  return iframe.match(/#([\w-]+)/)[1];
}

/** The page runs what it shows. */
async function assertUsable(heddle) {
  await heddle.page.locator("[role=status][data-engine=shared]").waitFor();
  assert.match(await heddle.status(), /^Ready/);
  assert.match(await heddle.run(), /^Finished/);
  assert.equal((await heddle.log().innerText()).replace(/\s/g, "").length, 20);
}

test("the address follows the scene, and the history does not grow", async (t) => {
  const heddle = await open(t);
  assert.equal(await hashOf(heddle), "");
  const length = await heddle.page.evaluate(() => history.length);
  await count(heddle, 0).fill("7");
  const first = await hashAfter(heddle, "");
  await heddle.page.getByRole("radio", { name: "Async", exact: true }).check();
  const second = await hashAfter(heddle, first);
  await heddle.write(PROGRAM);
  await hashAfter(heddle, second);
  assert.equal(await heddle.page.evaluate(() => history.length), length);
});

test("a link to a task sheet shows the same sheet, ready and not run", async (t) => {
  const heddle = await open(t);
  // The address may follow each of these or several at once: it is awaited after each.
  await count(heddle, 0).fill("3");
  let fragment = await hashAfter(heddle, "");
  await heddle.page.getByRole("radio", { name: "Processes", exact: true }).check();
  fragment = await hashAfter(heddle, fragment);
  await heddle.button("Add task").click();
  fragment = await hashAfter(heddle, fragment);
  await heddle.page.getByRole("textbox", { name: "Name", exact: true }).nth(2).fill("added");
  fragment = await hashAfter(heddle, fragment);

  const other = await open(t, { fragment });
  assert.equal(await count(other, 0).inputValue(), "3");
  assert.ok(await other.page.getByRole("radio", { name: "Processes", exact: true }).isChecked());
  const name = other.page.getByRole("textbox", { name: "Name", exact: true }).nth(2);
  assert.equal(await name.inputValue(), "added");
  assert.equal(await hashOf(other), fragment);
});

test("a link to a program shows the same program, which never runs by itself", async (t) => {
  const fragment = await linkTo(t, PROGRAM);
  const other = await open(t, { fragment });
  await other.page.locator("[role=status][data-engine=shared]").waitFor();
  await editor(other).waitFor();
  assert.equal(await editor(other).locator(".cm-line").first().innerText(), PROGRAM.split("\n")[0]);
  assert.match(await other.status(), /^Ready/);
  assert.deepEqual(await other.lines(), []);
  assert.match(await other.run(), /^Finished/);
  assert.deepEqual(await other.lines(), PRINTED);
});

test("mode and seed are part of the link", async (t) => {
  const heddle = await open(t);
  await heddle.page.getByRole("radio", { name: "Lab", exact: true }).check();
  const lab = await hashAfter(heddle, "");
  await heddle.page.getByRole("textbox", { name: "Seed", exact: true }).fill("1234567890123");
  const fragment = await hashAfter(heddle, lab);
  const other = await open(t, { fragment });
  assert.ok(await other.page.getByRole("radio", { name: "Lab", exact: true }).isChecked());
  const seed = other.page.getByRole("textbox", { name: "Seed", exact: true });
  assert.equal(await seed.inputValue(), "1234567890123");
});

test("Ctrl+S copies the link, and so does Share", async (t) => {
  const permissions = ["clipboard-read", "clipboard-write"];
  const heddle = await open(t, { context: { permissions } });
  const clipboard = () => heddle.page.evaluate(() => navigator.clipboard.readText());
  const copied = heddle.page.getByText("The link is copied.", { exact: true });

  await count(heddle, 1).fill("2");
  await heddle.page.keyboard.press("Control+s");
  await copied.waitFor();
  const link = await clipboard();
  assert.equal(link, heddle.page.url());
  assert.notEqual(new URL(link).hash, "");

  await heddle.page.evaluate(() => navigator.clipboard.writeText(""));
  await copied.waitFor({ state: "hidden" });
  await heddle.button("Share").click();
  await heddle.page.getByRole("menuitem", { name: "Copy link", exact: true }).click();
  await copied.waitFor();
  assert.equal(await clipboard(), link);

  const other = await open(t, { fragment: new URL(link).hash.slice(1) });
  assert.equal(await count(other, 1).inputValue(), "2");
});

test("Copy Markdown and Copy iframe give the link in their clothes", async (t) => {
  const permissions = ["clipboard-read", "clipboard-write"];
  const heddle = await open(t, { context: { permissions } });
  const clipboard = () => heddle.page.evaluate(() => navigator.clipboard.readText());
  const share = async (item, said) => {
    await heddle.button("Share").click();
    await heddle.page.getByRole("menuitem", { name: item, exact: true }).click();
    await heddle.page.getByText(said, { exact: true }).waitFor();
    return clipboard();
  };
  const origin = heddle.server.origin.replace(/[.]/g, "\\.");
  assert.match(
    await share("Copy Markdown", "The Markdown is copied."),
    new RegExp(`^\\[[^\\]]+\\]\\(${origin}/#[\\w-]+\\)$`),
  );
  const iframe = await share("Copy iframe", "The iframe is copied.");
  assert.match(iframe, new RegExp(`^<iframe src="${origin}/#[\\w-]+" [^<>]+></iframe>$`));

  const embedded = await open(t, { fragment: iframe.match(/#([\w-]+)/)[1] });
  assert.equal(await embedded.page.locator("header").count(), 0);
  assert.match(await embedded.status(), /^Ready/);
  assert.match(await embedded.run(), /^Finished/);
});

test("an embedded page opens as a whole one beside itself, with what was changed in it", async (t) => {
  const heddle = await open(t, { fragment: await embedded(t) });
  const own = await hashOf(heddle);
  await heddle.page.keyboard.press("Control+s");
  await heddle.page.getByText(/The link is copied|did not allow/).waitFor();
  assert.equal(await hashOf(heddle), own, "it stays an embedded page");
  await count(heddle, 0).fill("4");
  const [whole] = await Promise.all([
    heddle.page.context().waitForEvent("page"),
    heddle.button("Open in Heddle").click(),
  ]);
  await whole.locator("header").waitFor();
  const counts = whole.getByRole("spinbutton", { name: "Count", exact: true });
  assert.equal(await counts.first().inputValue(), "4");
  assert.equal(await whole.getByRole("button", { name: "Open in Heddle", exact: true }).count(), 0);
});

test("a low frame shows one place at a time", async (t) => {
  const viewport = { width: 760, height: 520 };
  const heddle = await open(t, { fragment: await embedded(t), context: { viewport } });
  const places = heddle.page.locator("main > section").filter({ visible: true });
  assert.equal(await places.count(), 1);
  assert.match(await heddle.run(), /^Finished/);
  await heddle.place("Output").waitFor();
  assert.equal(await places.count(), 1);
});

test("the browser's Back brings back what an example took the place of", async (t) => {
  const heddle = await open(t);
  await heddle.write(PROGRAM);
  const own = await hashAfter(heddle, "");
  await heddle.choose("Two processes");
  await hashAfter(heddle, own);
  await heddle.page.goBack();
  await editor(heddle).filter({ hasText: "warp" }).waitFor();
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(await heddle.lines(), PRINTED);
});

test("Back at once, before the address tells of the example, brings back what was there", async (t) => {
  const heddle = await open(t);
  await heddle.write(PROGRAM);
  await hashAfter(heddle, "");
  await heddle.choose("Two processes");
  await heddle.page.evaluate(() => history.back());
  await editor(heddle).filter({ hasText: "warp" }).waitFor();
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(await heddle.lines(), PRINTED);
});

test("the browser's Back brings back the program that was left for its task sheet", async (t) => {
  const heddle = await open(t);
  await heddle.write(PROGRAM);
  const own = await hashAfter(heddle, "");
  await heddle.button("Back to tasks").filter({ visible: true }).click();
  await hashAfter(heddle, own);
  await heddle.page.goBack();
  await editor(heddle).filter({ hasText: "warp" }).waitFor();
});

test("Download Python gives the file that runs", async (t) => {
  const heddle = await open(t);
  await heddle.write(PROGRAM);
  await heddle.button("Share").click();
  const [download] = await Promise.all([
    heddle.page.waitForEvent("download"),
    heddle.page.getByRole("menuitem", { name: "Download Python", exact: true }).click(),
  ]);
  assert.match(download.suggestedFilename(), /\.py$/);
  assert.equal(await readFile(await download.path(), "utf8"), PROGRAM);
});

test("another link put into the address opens its scene and runs nothing", async (t) => {
  const fragment = await linkTo(t, PROGRAM);
  const heddle = await open(t);
  assert.match(await heddle.run(), /^Finished/);
  await heddle.page.evaluate((fragment) => (location.hash = fragment), fragment);
  await editor(heddle).filter({ hasText: "warp" }).waitFor();
  assert.match(await heddle.untilStatus(/^Ready/), /^Ready/);
  assert.deepEqual(await heddle.lines(), []);
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(await heddle.lines(), PRINTED);
});

test("a broken link put into the address says so and leaves the scene", async (t) => {
  const heddle = await open(t);
  await heddle.write('print("mine")\n');
  await hashAfter(heddle, "");
  await heddle.page.evaluate(() => (location.hash = "~~~"));
  await heddle.page.getByRole("alert").waitFor();
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(await heddle.lines(), ["mine"]);
  await heddle.button("Dismiss").click();
  await heddle.page.getByRole("alert").waitFor({ state: "detached" });
});

test("a program too large for a link leaves the address alone, and Share says why", async (t) => {
  const heddle = await open(t);
  let state = 1;
  const noise = Array.from({ length: 60_000 }, () => {
    state = (state * 48271) % 2147483647;
    return "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"[state % 62];
  }).join("");
  await heddle.write(`text = "${noise}"\nprint(len(text))\n`);
  // It would be lost: the browser asks whoever goes.
  const asked = new Promise((resolve) => {
    heddle.page.once("dialog", (dialog) => dialog.dismiss().then(() => resolve(dialog.type())));
  });
  await heddle.page.evaluate(() => void setTimeout(() => location.reload()));
  assert.equal(await asked, "beforeunload");
  await editor(heddle).click();
  await heddle.page.keyboard.press("Control+s");
  await heddle.page.getByText(/32 KiB/).waitFor();
  assert.equal(await hashOf(heddle), "");
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(await heddle.lines(), ["60000"]);
});

test("a page that is reloaded at once has what was typed last", async (t) => {
  const heddle = await open(t);
  await heddle.write(PROGRAM);
  await hashAfter(heddle, "");
  await editor(heddle).press("Control+End");
  await heddle.page.keyboard.type('print("last")');
  await heddle.page.reload();
  await editor(heddle).filter({ hasText: "last" }).waitFor();
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(await heddle.lines(), [...PRINTED, "last"]);
  // It is in the address now, and left nothing behind.
  await hashAfter(heddle, "");
  assert.equal(await heddle.page.evaluate(() => sessionStorage.length), 0);
});

const swap = (text, at) => text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);

const HOSTILE = {
  "a version alone": () => "1",
  "an unknown version": (real) => `9${real.slice(1)}`,
  "a version of punctuation": (real) => `~${real.slice(1)}`,
  "garbage": () => "asdfghjkl",
  "a real link cut in the middle": (real) => real.slice(0, real.length / 2),
  "a real link without its last character": (real) => real.slice(0, -1),
  "a real link with its second character changed": (real) => swap(real, 1),
  "a real link with a character in its middle changed": (real) => swap(real, real.length >> 1),
  "a real link with its last character changed": (real) => swap(real, real.length - 1),
  "a real link twice": (real) => real + real,
  "100,000 times A": () => "A".repeat(100_000),
  "100,000 times A of this version": () => `1${"A".repeat(100_000)}`,
  "a long link within the limit": () => `1${"_-9zQ".repeat(6_000)}`,
  "percent-encoded nonsense": () => "1%00%ff%E0%A4%A%zz%%%",
  "emoji": () => "1🧵🪡👩‍💻",
  "a script element": () => "<script>globalThis.hacked=1</script>",
  "an image with a handler": () => '1"><img src=x onerror=globalThis.hacked=1>',
  "an address of JavaScript": () => "javascript:globalThis.hacked=1",
  "a query": () => "run=1&autorun=true&code=print(1)",
  "white space and control characters": () => "1 \t\u0001\u202e\u2028",
};

let real;

for (const [what, make] of Object.entries(HOSTILE)) {
  test(`a hostile link, ${what}: one sentence and a usable page`, async (t) => {
    real ??= linkTo(t, PROGRAM);
    const heddle = await open(t, { fragment: make(await real) });
    const alert = heddle.page.getByRole("alert");
    await alert.waitFor();
    assert.equal(await alert.count(), 1);
    const said = await alert.getByRole("paragraph").innerText();
    assert.match(said, /^[A-Z][^<>]{10,160}\.$/);
    await assertUsable(heddle);
    assert.equal(await heddle.page.evaluate(() => globalThis.hacked), undefined);
  });
}
