// `cargo xtask bench vm`: how fast programs run, beside other Pythons.
//
//   node tests/bench/vm.mjs [--python PATH] [--only native|browser]
//
// The native part compares with a CPython (the one on PATH unless said otherwise) and says what
// recording costs, both measured by turns; the other compares live runs in Chromium with Pyodide,
// MicroPython, Skulpt and Brython there. HEDDLE_DIST names another built folder than dist/; CHROMIUM the
// browser. Ends in a Markdown table; a missed bound is no failure, a measurement that cannot be made is.

import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import os from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { beside } from "./_beside.mjs";
import { findPython, load } from "./_machine.mjs";
import { duration, geometricMean } from "./_stats.mjs";
import { atLeast, atMost, line, table, unmeasured } from "./_table.mjs";

/** Turns that each side has; of each number the least counts, since what disturbs only slows. */
const TURNS = 5;
const HOME = fileURLToPath(new URL("./", import.meta.url));
const { values: options } = parseArgs({
  options: { python: { type: "string" }, only: { type: "string" } },
});

/** Paths of the programs of one folder, in the order of their names. */
function programs(folder) {
  const names = readdirSync(join(HOME, folder)).filter((name) => name.endsWith(".py"));
  return names.sort().map((name) => join(HOME, folder, name));
}

/** What a command printed, a row of JSON in each line, by the file that it is about. */
function measure(command, args) {
  const ran = spawnSync(command, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 24,
  });
  if (ran.status !== 0) throw new Error(`${command} ended with ${ran.status ?? ran.error}`);
  const rows = ran.stdout.split("\n").filter((text) => text.startsWith("{"));
  return new Map(rows.map((text) => JSON.parse(text)).map((row) => [row.file, row]));
}

/** The least of each number in rows about the same file. */
function least(before, row) {
  const numbers = Object.entries(row).filter(([, value]) => typeof value === "number");
  return { ...row, ...Object.fromEntries(numbers.map(([key, value]) => [key, Math.min(value, before?.[key] ?? value)])) };
}

/** Both sides by turns: neither has the machine's better minutes for itself. */
function byTurns(sides) {
  const found = sides.map(() => new Map());
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [at, side] of sides.entries()) {
      for (const [file, row] of measure(...side)) found[at].set(file, least(found[at].get(file), row));
    }
  }
  return found;
}

function findPeer() {
  if (options.python === undefined) return findPython();
  const version = execFileSync(options.python, ["--version"], { encoding: "utf8" }).trim();
  return { command: options.python, name: version.replace("Python", "CPython") };
}

/** Programs of one task: processor time beside processor time, of the machine and of a recorded run. */
function speedRows(files, ours, theirs) {
  const beside = (file, how) => ours.get(file)[how] / theirs.get(file).processor;
  const rows = files.map((file) => ({
    what: name(file),
    ours: duration(ours.get(file).bare),
    beside: duration(theirs.get(file).processor),
    value: beside(file, "bare"),
  }));
  const mean = (how) => geometricMean(files.map((file) => beside(file, how)));
  const note = "times as long as CPython";
  return [
    ...rows,
    { what: "geometric mean of these", ours: "", value: mean("bare"), limit: atMost(1), note },
    { what: "the same, recorded for the lab", ours: "", value: mean("recorded"), note },
  ];
}

/** Programs of several tasks: what they cost here beside what CPython takes by the clock. */
function concurrencyRows(files, ours, theirs) {
  return files.map((file) => {
    const [here, there] = [ours.get(file).recorded, theirs.get(file).wall];
    return {
      what: name(file),
      ours: duration(here),
      beside: duration(there),
      value: there / here,
      limit: atLeast(10),
      note: "times cheaper than CPython",
    };
  });
}

/** What it costs that a run can be gone back in. */
function recordingRow(files, ours) {
  const ratios = files.map((file) => ours.get(file).recorded / ours.get(file).bare);
  return {
    what: "recorded beside not recorded, geometric mean of all",
    ours: "",
    value: geometricMean(ratios),
    limit: atMost(1.5),
    note: "times as long",
  };
}

const name = (file) => basename(file, ".py");

const loadBefore = load();
const [alone, together] = [programs("programs"), programs("concurrency")];
const files = [...alone, ...together];
const measured = [];
if (options.only !== "browser") measured.push(...native());
if (options.only !== "native") measured.push(...(await beside(alone)));
const rows = measured.map((row, at) => ({ number: at + 1, ...row }));
for (const row of rows) console.log(line(row));

const cpus = os.cpus();
const machine = `${cpus.length} cores (${cpus[0]?.model.trim() ?? "unknown"}), ${os.platform()} ${os.arch()}`;
console.log(`\n${machine}; load average ${loadBefore} before, ${load()} after\n\n${table(rows)}`);

/** The rows that need no browser. */
function native() {
  const cargo = process.env.CARGO ?? "cargo";
  const bench = ["bench", "--quiet", "--package", "heddle-session", "--bench", "vm", "--"];
  const machine = [cargo, [...bench, ...files]];
  const peer = findPeer();
  const sides = peer === undefined ? [machine] : [machine, [peer.command, [join(HOME, "_cpython.py"), ...files]]];
  const [ours, theirs] = byTurns(sides);
  const rows = [];
  if (theirs === undefined) {
    rows.push(unmeasured("speed beside CPython", "no python3 on PATH; --python names one"));
  } else {
    rows.push(...speedRows(alone, ours, theirs), ...concurrencyRows(together, ours, theirs));
  }
  rows.push(recordingRow(files, ours));
  return rows;
}
