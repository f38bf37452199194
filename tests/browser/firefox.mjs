// Opens the built page in headless Firefox. Puppeteer drives it: Playwright's own protocol wants
// a Firefox of its making.

import assert from "node:assert/strict";
import { after } from "node:test";
import puppeteer from "puppeteer-core";
import { PATIENCE } from "./harness.mjs";
import { startServer } from "./server.mjs";

let browser;
after(async () => (await browser)?.close());

/** A Firefox of the caller's own; FIREFOX names the program. */
export function launchFirefox() {
  const executablePath = process.env.FIREFOX ?? "/usr/bin/firefox";
  return puppeteer.launch({ browser: "firefox", executablePath, headless: true });
}

/** Opens the page and gives Puppeteer's page once the Scenario is there. */
export async function openInFirefox(t, { fragment = "", query = "", isolation = "headers" } = {}) {
  browser ??= launchFirefox();
  const server = await startServer({ isolation });
  const page = await (await browser).newPage();
  const problems = [];
  t.after(async () => {
    await page.close();
    await server.close();
    assert.deepEqual(problems, [], "the page had problems");
  });
  page.setDefaultTimeout(PATIENCE);
  // A tab behind another gets a frame every second, then ever fewer.
  await page.bringToFront();
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== server.origin) {
      problems.push(`request to another host: ${url}`);
    }
  });
  await page.goto(server.url + query + (fragment === "" ? "" : `#${fragment}`));
  await untilDrawn(page);
  return page;
}

/** Waits until the page is drawn, also when the service worker's one reload takes it away. */
function untilDrawn(page) {
  return until(page, "the page was not drawn", () => document.querySelector("[role=status]") !== null);
}

/**
 * Waits until a condition holds in the page; fails with `otherwise`.
 *
 * Puppeteer's own waiting is not used: it makes functions of text, which the page's policy forbids,
 * and looks at each frame, of which a page that is not painted has none.
 */
export async function until(page, otherwise, condition, ...args) {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    try {
      if (await page.evaluate(condition, ...args)) return;
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    } catch (error) {
      // Nothing of the page is held: a reload in between only makes this ask again.
      if (!/navigat|detached|discarded|destroyed|context|no such|closed/i.test(`${error} ${error.cause}`)) {
        throw error;
      }
    }
  }
  assert.fail(otherwise);
}

/** Presses a button, radio or menu item by its name. */
export async function press(page, role, name) {
  const selector = `::-p-aria([name='${name}'][role='${role}'])`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const element = await page.waitForSelector(selector);
      await element.click();
      return;
    } catch (error) {
      // The page drew the element anew between finding and pressing it.
      if (attempt === 5 || !/no such node|failed|detached/i.test(`${error} ${error.cause}`)) throw error;
    }
  }
}

/** Presses Run, waits until the run is over, and gives the status, the output and the facts. */
export async function runInFirefox(page) {
  const there = (selector) =>
    until(
      page,
      `there never was ${selector}`,
      (wanted) => document.querySelector(wanted) !== null,
      selector,
    );
  await there("[role=status][data-engine=shared]");
  await press(page, "button", "Run");
  await there("[role=status][data-workers]");
  return page.evaluate(() => {
    const status = document.querySelector("[role=status][data-workers]");
    return {
      status: status.innerText.trim(),
      output: document.querySelector("[role=log][aria-label=Output]").innerText,
      facts: { ...status.dataset },
    };
  });
}
