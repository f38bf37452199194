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
  await page.waitForSelector("::-p-aria([name='Scenario'][role='region'])");
  return page;
}

/** Presses a button, radio or menu item by its name. */
export async function press(page, role, name) {
  const element = await page.waitForSelector(`::-p-aria([name='${name}'][role='${role}'])`);
  await element.click();
}

/** Presses Run, waits until the run is over, and gives the status, the output and the facts. */
export async function runInFirefox(page) {
  await page.waitForSelector("[role=status][data-engine=shared]");
  await press(page, "button", "Run");
  await page.waitForSelector("[role=status][data-workers]");
  return page.evaluate(() => {
    const status = document.querySelector("[role=status][data-workers]");
    return {
      status: status.innerText.trim(),
      output: document.querySelector("[role=log][aria-label=Output]").innerText,
      facts: { ...status.dataset },
    };
  });
}
