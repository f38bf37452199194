// `cargo xtask bench lab`: what recording a run, keeping its states and going back in it cost, natively.
// Ends in a Markdown table; a missed bound is no failure, a measurement that cannot be made is.

import { spawnSync } from "node:child_process";
import os from "node:os";
import { load } from "./_machine.mjs";
import { atMost, line, table } from "./_table.mjs";

const loadBefore = load();
const cargo = process.env.CARGO ?? "cargo";
const bench = spawnSync(cargo, ["bench", "--quiet", "--package", "heddle-session", "--bench", "lab"], {
  encoding: "utf8",
  stdio: ["ignore", "pipe", "inherit"],
  maxBuffer: 1 << 24,
});
if (bench.status !== 0) throw new Error(`the native part ended with ${bench.status ?? bench.error}`);

const rows = bench.stdout
  .split("\n")
  .filter((text) => text.startsWith("{"))
  .map((text, at) => {
    const { limit, ...row } = JSON.parse(text);
    return { number: at + 1, ...row, limit: atMost(limit) };
  });
for (const row of rows) console.log(line(row));

const cpus = os.cpus();
const machine = `${cpus.length} cores (${cpus[0]?.model.trim() ?? "unknown"}), ${os.platform()} ${os.arch()}`;
console.log(`\n${machine}; load average ${loadBefore} before, ${load()} after\n\n${table(rows)}`);
