// `cargo xtask bench live`: live runs in headless Chromium, each number beside the limit that the
// same machine shows at the same time. Ends in a Markdown table; a missed bound is no failure, a
// measurement that cannot be made is.
//
//   node tests/bench/live.mjs [--only 1,5] [--links FOLDER]
//
// HEDDLE_DIST names another built folder than dist/; CHROMIUM the browser.

import { createRequire } from "node:module";
import { access } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { DIST, startServer } from "../browser/server.mjs";
import { describe, load } from "./_machine.mjs";
import { install } from "./_packages.mjs";
import { bareAnswer } from "./_page.mjs";
import { line, table } from "./_table.mjs";

const PARTS = [
  { name: "first line", file: "./_start.mjs", run: "firstLine" },
  { name: "thread start", file: "./_start.mjs", run: "threadStart" },
  { name: "GIL", file: "./_between.mjs", run: "gil" },
  { name: "queue", file: "./_between.mjs", run: "queue" },
  { name: "asyncio", file: "./_between.mjs", run: "asyncio" },
  { name: "busy", file: "./_busy.mjs", run: "processes" },
  { name: "size", file: "./_arrival.mjs", run: "size" },
  { name: "navigation", file: "./_arrival.mjs", run: "navigation", packages: ["pyodide"] },
  { name: "flood", file: "./_flood.mjs", run: "flood" },
  { name: "links", file: "./_links.mjs", run: "links", packages: ["lz-string"] },
];

const { values } = parseArgs({
  options: { only: { type: "string" }, links: { type: "string" } },
});
const chosen = numbersOf(values.only);
const root = resolve(process.env.HEDDLE_DIST ?? DIST) + sep;
await access(`${root}index.html`).catch(() => {
  throw new Error(`nothing is built in ${root}`);
});

const loadBefore = load();
// The tests' own package: there is one Playwright in the tree.
const require = createRequire(new URL("../browser/package.json", import.meta.url));
const browser = await require("playwright-core").chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
});
const server = await startServer({ root, extra: bareAnswer });

const rows = [];
let broken = 0;
for (const number of chosen) {
  for (const row of await measured(number)) {
    const numbered = { number, ...row };
    rows.push(numbered);
    console.log(line(numbered));
  }
}

const machine = describe(browser.version(), loadBefore);
await browser.close();
await server.close();

console.log(`\n${machine}\n\n${table(rows)}`);
process.exitCode = broken === 0 ? 0 : 1;

async function measured(number) {
  const { name, file, run, packages = [] } = PARTS[number - 1];
  try {
    install(packages);
    const part = await import(file);
    return [await part[run]({ browser, server, root, folder: values.links })].flat();
  } catch (error) {
    broken += 1;
    return [{ what: name, note: `broken: ${error.message.split("\n").slice(0, 3).join(" ")}` }];
  } finally {
    // What a broken part left open would disturb the next.
    for (const context of browser.contexts()) await context.close();
  }
}

function numbersOf(list) {
  if (list === undefined) return PARTS.map((_, index) => index + 1);
  return list.split(",").map((text) => {
    const number = Number(text);
    if (PARTS[number - 1] === undefined) {
      throw new Error(`--only wants numbers from 1 to ${PARTS.length}, not ${JSON.stringify(text)}`);
    }
    return number;
  });
}
