// How fast programs run in Chromium, ours beside other Pythons: the same programs by turns, the
// fastest of several runs each.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, resolve, sep } from "node:path";
import { DIST, startServer } from "../browser/server.mjs";
import { install } from "./_packages.mjs";
import { openPage } from "./_page.mjs";
import { PYTHONS, openPython, split, timed } from "./_pythons.mjs";
import { duration, geometricMean } from "./_stats.mjs";
import { atMost, unmeasured } from "./_table.mjs";

/** Browsers compile what is hot anew while it runs: of fewer runs some would show the first version. */
const TIMES = 15;
const OURS_CLOCK = "time.perf_counter()";

/** Rows for the files: with each peer, every program, and the mean of those that it can run. */
export async function beside(files) {
  install(PYTHONS.map((python) => python.package));
  const root = resolve(process.env.HEDDLE_DIST ?? DIST) + sep;
  // The tests' own package: there is one Playwright in the tree.
  const require = createRequire(new URL("../browser/package.json", import.meta.url));
  const browser = await require("playwright-core").chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
  const server = await startServer({ root });
  try {
    const programs = await Promise.all(
      files.map(async (file) => ({ name: basename(file, ".py"), source: await readFile(file, "utf8") })),
    );
    const driver = await openPage(browser, server.url);
    await driver.untilWarm();
    const peers = await Promise.all(
      PYTHONS.map(async (python) => ({ python, page: await openPython(browser, python), taken: new Map() })),
    );
    const ours = new Map();
    for (const program of programs) await race(driver, peers, program, ours);
    return peers.flatMap((peer) => rowsOf(peer, programs, ours));
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * One program everywhere by turns, so that all meet the same machine: ours as a live run on the page,
 * recorded, with its panels listening.
 */
async function race(driver, peers, { name, source }, ours) {
  await driver.write(timed(source, OURS_CLOCK));
  for (let time = 0; time < TIMES; time += 1) {
    keepFaster(ours, name, split(await driver.finish()));
    for (const { python, page, taken } of peers) {
      // Not every Python knows what every program asks for.
      if (taken.get(name)?.failed !== undefined) continue;
      try {
        const one = split(await page.run(timed(source, python.clock)));
        if (one.output !== ours.get(name).output) throw new Error("it prints something else");
        keepFaster(taken, name, one);
      } catch (error) {
        taken.set(name, { failed: error.message.split("\n").at(0) });
      }
    }
  }
}

function keepFaster(taken, name, one) {
  const before = taken.get(name);
  if (before === undefined || one.ms < before.ms) taken.set(name, one);
}

function rowsOf({ python, taken }, programs, ours) {
  const rows = programs.map(({ name }) => {
    const what = `${name}, beside ${python.name}`;
    const { ms, failed } = taken.get(name);
    if (failed !== undefined) return unmeasured(what, `${python.name} cannot: ${failed}`);
    const own = ours.get(name).ms;
    return { what, ours: duration(own), beside: duration(ms), value: own / ms };
  });
  const values = rows.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return rows;
  const mean = {
    what: `geometric mean beside ${python.name}`,
    ours: "",
    value: geometricMean(values),
    note: `times as long, ${values.length} programs`,
  };
  if (python.name === "Pyodide") Object.assign(mean, { limit: atMost(0.6), aim: atMost(0.35) });
  return [...rows, mean];
}
