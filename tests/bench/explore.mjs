// `cargo xtask bench explore`: how fast all interleavings of a program are explored, natively beside
// other explorers, and on the page.
//
//   node tests/bench/explore.mjs [--seconds N] [--only NAME]... [--without TOOL]...
//
// Heddle reads Python. Spin and stateright get models written by hand, loom and shuttle Rust programs,
// frontrun the same Python; what a tool does not finish in its seconds is said so. Spin and gcc are to
// be on PATH; the other tools are got into target/bench. A tool that is not there is one line, no
// failure; `--without page` leaves the page out. Native times are the processor's, the least of several,
// so that a busy machine does not count; on the page only a clock can be read. Ends in two Markdown
// tables; a missed bound is no failure.

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CASES, TOOLS } from "./_explored.mjs";
import { explorePage } from "./_explored_page.mjs";
import { findPython, load } from "./_machine.mjs";
import { digits, duration, geometricMean } from "./_stats.mjs";
import { atLeast, atMost, line, table, unmeasured } from "./_table.mjs";

const HOME = fileURLToPath(new URL("./explore/", import.meta.url));
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const WORK = join(ROOT, "target", "bench", "explore");
const FRONTRUN = "0.7.0";
/** A peer and a case are measured this often, if it is quick. */
const TIMES = 5;
/** Milliseconds below which messages and drawing are most of what the page takes. */
const SHORT = 50;
/** Linked with Spin's verifier, which tells its time in hundredths of a second only. */
const CLOCK = `#include <stdio.h>
#include <time.h>
__attribute__((destructor)) static void tell(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  printf("\\n%.6f processor ms\\n", t.tv_sec * 1e3 + t.tv_nsec / 1e6);
}
`;

const { values: options } = parseArgs({
  options: {
    seconds: { type: "string", default: "5" },
    only: { type: "string", multiple: true },
    without: { type: "string", multiple: true, default: [] },
  },
});
const seconds = Number(options.seconds);
const cargo = process.env.CARGO ?? "cargo";
const count = (value) => value?.toLocaleString("en") ?? "";

function run(command, args, more = {}) {
  return spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 26, ...more });
}

/** What a command printed; it must succeed. */
function output(command, args, more = {}) {
  const ran = run(command, args, { stdio: ["ignore", "pipe", "inherit"], ...more });
  if (ran.status !== 0) throw new Error(`${command} ended with ${ran.status ?? ran.error}`);
  return ran.stdout;
}

/** The path of our own measurer. */
function buildOurs() {
  const args = ["bench", "--quiet", "--package", "heddle-cli", "--bench", "explore"];
  const told = output(cargo, [...args, "--no-run", "--message-format=json"], { cwd: ROOT });
  const artifacts = told.split("\n").filter((text) => text.includes('"executable":"'));
  const ours = artifacts.map((text) => JSON.parse(text)).find(({ target }) => target.name === "explore");
  return ours.executable;
}

/** The path of the program with the other Rust tools. */
function buildPeers() {
  const target = join(WORK, "peers");
  const manifest = join(HOME, "peers", "Cargo.toml");
  const args = ["build", "--quiet", "--release", "--locked", "--manifest-path", manifest];
  output(cargo, [...args, "--target-dir", target], { cwd: ROOT });
  return join(target, "release", "peers");
}

/** The command of frontrun, or why there is none. */
function installFrontrun() {
  const bin = join(WORK, "frontrun", "bin");
  const python = findPython();
  if (python === undefined) return { missing: "no python3 on PATH" };
  if (!existsSync(join(bin, "frontrun"))) {
    const made = run(python.command, ["-m", "venv", join(WORK, "frontrun")]);
    const args = ["install", "--quiet", `frontrun==${FRONTRUN}`];
    if (made.status !== 0 || run(join(bin, "pip"), args).status !== 0) {
      return { missing: `frontrun ${FRONTRUN} could not be installed` };
    }
  }
  return { command: join(bin, "frontrun"), python: join(bin, "python") };
}

function findSpin() {
  const has = (command, args) => run(command, args).status === 0;
  if (!has("spin", ["-V"])) return { missing: "no spin on PATH (Debian: apt-get install spin)" };
  if (!has("gcc", ["--version"])) return { missing: "no gcc on PATH" };
  return { name: execFileSync("spin", ["-V"], { encoding: "utf8" }).trim() };
}

/** The Python program of a case. */
function source({ program, numbers }) {
  const names = Object.keys(numbers).join(", ");
  const text = readFileSync(join(HOME, "programs", `${program}.py`), "utf8");
  const set = `${names} = ${Object.values(numbers).join(", ")}`;
  const file = join(WORK, `${program}-${Object.values(numbers).join("-")}.py`);
  writeFileSync(file, text.replace(new RegExp(`^${names} = [\\d, ]+$`, "m"), set));
  return file;
}

/** Runs something until it was run often enough; undefined where it does not finish in time. */
function timed(once) {
  const times = [];
  let last;
  while (times.length < TIMES) {
    last = once();
    if (last.finished === false) return last;
    times.push(last.ms);
    if (times.reduce((sum, ms) => sum + ms, 0) > seconds * 1_000) break;
  }
  return { ...last, ms: Math.min(...times) };
}

/**
 * Spin's verifier of a model, tuned: its time is that of the whole process, so it gets a table of the
 * size that its states want, as a first run tells; the default one takes longer to be cleared than most
 * models to be explored.
 */
function spin({ program, numbers }) {
  const folder = join(WORK, `spin-${program}`);
  mkdirSync(folder, { recursive: true });
  const defined = Object.entries(numbers).map(([name, value]) => `-D${name}=${value}`);
  output("spin", [...defined, "-a", join(HOME, "spin", `${program}.pml`)], { cwd: folder });
  writeFileSync(join(folder, "clock.c"), CLOCK);
  const flags = ["-O2", "-w", "-DSAFETY", "-DMEMLIM=4096", "-o", "pan", "pan.c", "clock.c"];
  const begin = performance.now();
  const compiled = run("gcc", flags, { cwd: folder });
  if (compiled.status !== 0) throw new Error(`gcc cannot compile Spin's ${program}: ${compiled.stderr}`);
  const compiling = performance.now() - begin;
  const verify = (more) => {
    const ran = run(join(folder, "pan"), ["-c0", "-e", ...more], { cwd: folder, timeout: seconds * 1_000 });
    const number = (what) => Number(new RegExp(`([\\d.]+) ${what}`).exec(ran.stdout ?? "")?.[1] ?? NaN);
    const finished = ran.status === 0 && !/out of memory|too small/.test(ran.stdout);
    const reached = Number(/depth reached (\d+)/.exec(ran.stdout ?? "")?.[1] ?? NaN);
    return { ms: number("processor ms"), states: number("states, stored"), transitions: number("transitions"), reached, finished };
  };
  const first = verify(["-m1000000"]);
  if (!first.finished) return { ...first, compiling };
  const size = Math.max(10, Math.ceil(Math.log2(first.states)));
  return { ...timed(() => verify([`-m${first.reached + 1_000}`, `-w${size}`])), compiling };
}

function peer(path, tool, { program, numbers }) {
  return timed(() => {
    const args = [tool, String(seconds), program, ...Object.values(numbers).map(String)];
    // Who hears nothing of the time is stopped a little later.
    const ran = run(path, args, { timeout: seconds * 1_500 });
    if (ran.status !== 0) {
      // A tool that panics where it finds a deadlock has no more to say.
      return { finished: false, note: ran.signal === "SIGABRT" ? "aborts, as at a deadlock" : `not in ${seconds} s` };
    }
    return JSON.parse(ran.stdout);
  });
}

function frontrun(installed, { program, numbers }) {
  const script = join(HOME, "_frontrun.py");
  const args = [installed.python, script, String(seconds), program, ...Object.values(numbers).map(String)];
  const ran = run(installed.command, args, { timeout: seconds * 2_000 });
  const told = (ran.stdout ?? "").split("\n").filter((text) => text.startsWith("{"));
  return told.length === 0 ? { finished: false } : JSON.parse(told.at(-1));
}

mkdirSync(WORK, { recursive: true });
const loadBefore = load();
const oursPath = buildOurs();
const without = (tool) => options.without.includes(tool);
const rust = ["floor", "stateright", "loom", "shuttle"].filter((tool) => !without(tool));
const peersPath = rust.length > 0 ? buildPeers() : undefined;
const python = without("frontrun") ? { missing: "left out" } : installFrontrun();
const checker = without("spin") ? { missing: "left out" } : findSpin();

const page = without("page") ? { missing: "left out" } : await explorePage();
const measured = [];
for (const one of CASES.filter(({ name }) => options.only?.includes(name) ?? true)) {
  const file = source(one);
  const ours = JSON.parse(output(oursPath, [file]));
  const outside = timed(() => JSON.parse(output(oursPath, ["--once", file])));
  const found = { ...one, ours, outside };
  if (page.missing === undefined) found.page = await page.explore(readFileSync(file, "utf8"));
  for (const tool of rust) found[tool] = peer(peersPath, tool, one);
  if (checker.missing === undefined) found.spin = spin(one);
  if (python.missing === undefined) found.frontrun = frontrun(python, one);
  measured.push(found);
  console.log(`${one.name}: ${duration(ours.ms)}, ${count(ours.states)} states`);
}
await page.close?.();

/** Rows that are held against bounds. */
function rows(found) {
  const { name, ours, outside } = found;
  const all = [];
  const floor = found.floorStates ?? found.floor?.states;
  if (floor !== undefined) {
    // The main thread's own steps come on top; a model has none.
    all.push({ what: `${name}: states beside the floor`, ours: count(ours.states), beside: count(floor), value: ours.states / floor, limit: atMost(1), note: found.floorStates === undefined ? "floor: enumerated here" : "floor: measured before, on another day" });
  }
  const rate = ours.transitions / ours.searched_ms;
  if (ours.transitions >= 10_000) {
    all.push({ what: `${name}: transitions a second`, ours: count(Math.round(rate * 1_000)), value: rate * 1_000, limit: atLeast(500_000), aim: atLeast(2_000_000) });
  }
  if (found.spin?.finished) {
    const beside = duration(found.spin.ms);
    all.push({ what: `${name}: beside Spin, both as a process`, ours: duration(outside.ms), beside, value: outside.ms / found.spin.ms, limit: atMost(1), note: `Spin's compiling, ${duration(found.spin.compiling)}, is not counted` });
  } else if (found.spin !== undefined) {
    all.push({ what: `${name}: beside Spin, both as a process`, note: `Spin does not finish in ${seconds} s; here ${duration(outside.ms)}` });
  }
  if (found.page?.finished === false) {
    all.push(unmeasured(`${name}: in Chromium beside native`, "no exhaustive answer in a minute"));
  } else if (found.page !== undefined) {
    const limit = ours.ms >= SHORT ? atMost(3) : undefined;
    all.push({ what: `${name}: in Chromium beside native`, ours: duration(found.page.ms), beside: duration(ours.ms), value: found.page.ms / ours.ms, limit, note: "from the press to the whole report" });
  }
  for (const tool of ["loom", "shuttle", "frontrun"]) {
    if (!found[tool]?.finished) continue;
    const value = found[tool].ms / ours.ms;
    all.push({ what: `${name}: times faster than ${tool}`, ours: duration(ours.ms), beside: duration(found[tool].ms), value, limit: atLeast(100), note: `${count(found[tool].executions)} runs` });
  }
  if (name === "inc(4,3)") all.push({ what: "inc(4,3): all 11 results", ours: duration(ours.ms), value: ours.ms, limit: atMost(50), note: `${ours.outputs} outputs, in milliseconds` });
  if (name === "printers(10)") all.push({ what: "printers(10): 184,756 outputs", ours: duration(ours.ms), value: ours.ms, limit: atMost(1), note: `${count(Number(ours.outputs))} outputs, in milliseconds` });
  return all;
}

const told = measured.flatMap(rows);
const beside = measured.filter(({ spin }) => spin?.finished);
if (beside.length > 0) {
  const value = geometricMean(beside.map(({ outside, spin }) => outside.ms / spin.ms));
  told.push({ what: "times as long as Spin, geometric mean", ours: "", value });
}
for (const [tool, { missing }] of [["Spin", checker], ["frontrun", python], ["the page", page]]) {
  if (missing !== undefined) told.push(unmeasured(`beside ${tool}`, missing));
}
const numbered = told.map((row, at) => ({ number: at + 1, ...row }));
for (const row of numbered) console.log(line(row));

/** What a tool came to with a case. */
function cell(result) {
  if (result === undefined) return "";
  const work = [
    result.states === undefined || result.states === null ? "" : `${count(result.states)} states`,
    result.executions === undefined || result.executions === null ? "" : `${count(result.executions)} runs`,
  ].filter((text) => text !== "");
  const end = result.finished ? duration(result.ms) : result.note || `not in ${seconds} s`;
  return [...work, end].join(", ").replaceAll("|", "/");
}

const head = ["program", "Heddle", "all", "search", "transitions", "a second", "bytes a state", "unreduced states", "outputs", ...TOOLS];
const body = measured.map((found) => {
  const { name, ours } = found;
  const unreduced = `${ours.unreduced_all ? "" : "over "}${count(ours.unreduced)}`;
  return [
    name,
    `${count(ours.states)} states`,
    duration(ours.ms),
    duration(ours.searched_ms),
    count(ours.transitions),
    count(Math.round((ours.transitions / ours.searched_ms) * 1_000)),
    digits(ours.bytes / ours.states),
    unreduced,
    ours.outputs ?? "no bound",
    ...TOOLS.map((tool) => cell(found[tool])),
  ];
});
const markdown = [head, head.map(() => "---"), ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
const cpus = os.cpus();
const machine = `${cpus.length} cores (${cpus[0]?.model.trim() ?? "unknown"}), ${os.platform()} ${os.arch()}`;
const versions = `${checker.name ?? "no Spin"}, frontrun ${FRONTRUN} on ${findPython()?.name ?? "nothing"}`;
console.log(`\n${machine}; ${versions}; load average ${loadBefore} before, ${load()} after; a tool has ${seconds} s for a program\n\n${table(numbered)}\n\n${markdown}`);
