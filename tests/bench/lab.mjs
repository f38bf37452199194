// `cargo xtask bench lab`: what recording a run, keeping its states and going back in it cost, natively
// and on the page. Ends in a Markdown table; a missed bound is no failure, a measurement that cannot be
// made is.

import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { resolve, sep } from "node:path";
import { DIST, startServer } from "../browser/server.mjs";
import { lab } from "./_lab.mjs";
import { describe, load } from "./_machine.mjs";
import { bareAnswer } from "./_page.mjs";
import { atMost, line, table } from "./_table.mjs";

const loadBefore = load();
const rows = [];
const add = (row) => {
  rows.push({ number: rows.length + 1, ...row });
  console.log(line(rows.at(-1)));
};

const cargo = process.env.CARGO ?? "cargo";
const bench = spawnSync(cargo, ["bench", "--quiet", "--package", "heddle-session", "--bench", "lab"], {
  encoding: "utf8",
  stdio: ["ignore", "pipe", "inherit"],
  maxBuffer: 1 << 24,
});
if (bench.status !== 0) throw new Error(`the native part ended with ${bench.status ?? bench.error}`);
for (const text of bench.stdout.split("\n").filter((text) => text.startsWith("{"))) {
  const { limit, ...row } = JSON.parse(text);
  add({ ...row, limit: atMost(limit) });
}

// The tests' own package: there is one Playwright in the tree.
const require = createRequire(new URL("../browser/package.json", import.meta.url));
const browser = await require("playwright-core").chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
});
const root = resolve(process.env.HEDDLE_DIST ?? DIST) + sep;
const server = await startServer({ root, extra: bareAnswer });
try {
  for (const row of await lab({ browser, server })) add(row);
} finally {
  await browser.close();
  await server.close();
}

console.log(`\n${describe(browser.version(), loadBefore)}\n\n${table(rows)}`);
