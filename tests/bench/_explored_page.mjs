// Explore on the page, for `cargo xtask bench explore`: from the press to the whole report.

import { createRequire } from "node:module";
import { existsSync } from "node:fs";
import { resolve, sep } from "node:path";
import { DIST, startServer } from "../browser/server.mjs";
import { openPage } from "./_page.mjs";

/** Explored this often; the least counts. */
const TIMES = 3;
const BUDGET = { "States at most": "2000000", "Seconds at most": "60" };
/** Milliseconds after which there is no answer. */
const PATIENCE = 60_000;

/** The page as { explore(source), close() }, or as { missing }. */
export async function explorePage() {
  const root = resolve(process.env.HEDDLE_DIST ?? DIST) + sep;
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(root)) return { missing: "no built page (cargo xtask build)" };
  if (!existsSync(executablePath)) return { missing: `no Chromium at ${executablePath}` };
  // The tests' own package: there is one Playwright in the tree.
  const require = createRequire(new URL("../browser/package.json", import.meta.url));
  const browser = await require("playwright-core").chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
  const server = await startServer({ root });
  const driver = await openPage(browser, server.url);
  await driver.untilWarm();
  const place = driver.page.getByRole("region", { name: "Explore", exact: true });
  return {
    version: browser.version(),
    async explore(source) {
      await driver.write(source);
      const points = place.getByLabel("Explored switch points", { exact: true });
      if (!(await points.isVisible())) await place.locator("summary").first().click();
      await points.selectOption({ index: 0 });
      for (const [name, most] of Object.entries(BUDGET)) {
        await place.getByLabel(name, { exact: true }).fill(most);
        await place.getByLabel(name, { exact: true }).press("Tab");
      }
      const times = [];
      for (let n = 0; n < TIMES; n += 1) {
        // It goes on to count schedules after its answer.
        const stop = place.getByRole("button", { name: "Stop exploring", exact: true, disabled: false });
        if (await stop.isVisible()) await stop.click({ timeout: 1_000 }).catch(() => {});
        await place.getByRole("button", { name: "Explore", exact: true, disabled: false }).waitFor();
        const ms = await place.evaluate(exhausted, PATIENCE);
        if (ms === undefined) return { finished: false };
        times.push(ms);
      }
      return { finished: true, ms: Math.min(...times) };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Runs in the page: presses Explore, and says after how many milliseconds the answer is exhaustive. */
async function exhausted(place, patience) {
  const said = () => [...place.querySelectorAll("[role=status]")].some((one) => /^Exhaustive/.test(one.textContent.trim()));
  const button = [...place.querySelectorAll("button")].find((one) => one.textContent.trim() === "Explore");
  const begun = performance.now();
  button.click();
  // The answer that is there goes first.
  for (const wanted of [false, true]) {
    const late = await new Promise((done) => {
      const timer = setTimeout(done, patience, true);
      const observer = new MutationObserver(() => {
        if (said() !== wanted) return;
        clearTimeout(timer);
        observer.disconnect();
        done(false);
      });
      observer.observe(place, { subtree: true, childList: true, characterData: true });
      if (said() === wanted) {
        clearTimeout(timer);
        observer.disconnect();
        done(false);
      }
    });
    if (late) return undefined;
  }
  return performance.now() - begun;
}
