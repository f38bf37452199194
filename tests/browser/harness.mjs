// Opens the built page in headless Chromium for one test, and fails the test on any console
// error, uncaught exception or request to another host.
//
//   test("what it shows", async (t) => {
//     const heddle = await open(t, { fragment: "..." });
//     await heddle.run();
//     assert.match(await heddle.status(), /^Finished/);
//   });

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { startServer } from "./server.mjs";

export { startServer } from "./server.mjs";

/** How long anything may take before a test gives up on it, in milliseconds. */
export const PATIENCE = 60_000;

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The words that the status begins with once a run is over. */
export const OVER = /^(Finished|Failed|Deadlock|Stopped|Limit)/;

const STATUS = /^(Ready|Running|Paused|Finished|Failed|Deadlock|Stopped|Limit)/;

const AXE = fileURLToPath(import.meta.resolve("axe-core/axe.min.js"));

let browser;
const servers = new Map();

after(async () => {
  await (await browser)?.close();
  for (const server of servers.values()) await (await server).close();
});

/** A Chromium of the caller's own; CHROMIUM names the program. */
export function launchChromium(options = {}) {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: ARGS, ...options });
}

/**
 * Opens the page in a fresh context and waits until it can be used.
 *
 * - `fragment`: the scene, without its #
 * - `query`: such as "?sw=1"
 * - `isolation`: "headers", or "none" as on a host that cannot set any
 * - `folder`: where the host keeps the page
 * - `context`: Playwright's own options, such as `{ viewport, locale, reducedMotion }`
 * - `tolerate`: a pattern of console errors that this test is about
 * - `prepare(context)`: called before anything is loaded
 */
export async function open(
  t,
  {
    fragment = "",
    query = "",
    isolation = "headers",
    folder = "/",
    context: contextOptions = {},
    tolerate,
    prepare = async () => {},
  } = {},
) {
  browser ??= launchChromium();
  const server = await sharedServer(isolation, folder);
  const context = await (await browser).newContext(contextOptions);
  context.setDefaultTimeout(PATIENCE);
  const problems = watch(context, server.origin, tolerate);
  t.after(async () => {
    await context.close();
    assert.deepEqual(problems, [], "the page had problems");
  });
  await prepare(context);
  const page = await context.newPage();
  await page.goto(server.url + query + (fragment === "" ? "" : `#${fragment}`));
  const heddle = new Heddle(page, server);
  await heddle.place("Scenario").waitFor();
  return heddle;
}

/** The open page, by the names that page.md promises. */
export class Heddle {
  constructor(page, server) {
    this.page = page;
    this.server = server;
  }

  /** One of Scenario, Output, Timeline, Explore. */
  place(name) {
    return this.page.getByRole("region", { name, exact: true });
  }

  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** The log of everything, or of one task. */
  log(name = "Output") {
    return this.page.getByRole("log", { name, exact: true });
  }

  /** The status element that says how the run stands. */
  get statusElement() {
    return this.page.getByRole("status").filter({ hasText: STATUS }).first();
  }

  async status() {
    return (await this.statusElement.innerText()).trim();
  }

  /** Waits until the status matches, and gives its text. */
  async untilStatus(pattern, timeout = PATIENCE) {
    const matching = this.page.getByRole("status").filter({ hasText: pattern }).first();
    try {
      await matching.waitFor({ timeout });
    } catch {
      assert.fail(`status never became ${pattern}; it is ${JSON.stringify(await this.status())}`);
    }
    return (await matching.innerText()).trim();
  }

  /** Presses Run and waits until the run is over; gives the status. */
  async run(timeout = PATIENCE) {
    await this.start();
    return this.untilStatus(OVER, timeout);
  }

  /** Presses Run, or another button, and waits until the page has taken notice. */
  async start(name = "Run") {
    // A second run may end in the very words of the first, so what is awaited is a change.
    const changed = await this.page.evaluateHandle(() => {
      const promise = new Promise((resolve) => {
        const observer = new MutationObserver((records) => {
          const element = (node) => (node instanceof Element ? node : node.parentElement);
          const heard = ({ target }) => element(target)?.closest("[role=status], [role=log], output");
          if (records.some(heard)) {
            observer.disconnect();
            resolve();
          }
        });
        observer.observe(document, { subtree: true, childList: true, characterData: true });
      });
      return { promise };
    });
    await this.button(name).click();
    await changed.evaluate(({ promise }) => promise);
  }

  stop() {
    return this.button("Stop").click();
  }

  /** Chooses an example by its title. */
  async choose(title) {
    await this.button("Examples").click();
    await this.page.getByRole("menuitem", { name: title, exact: true }).click();
  }

  /** Makes the scene this program. */
  async write(source) {
    await this.page.getByRole("tab", { name: "Python", exact: true }).click();
    const editor = this.page.getByRole("textbox", { name: "Program", exact: true });
    await editor.click();
    await this.page.keyboard.press("Control+A");
    // As a paste, so that the editor does not indent what is indented already.
    await this.page.evaluate(async (text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      const target = document.activeElement;
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      target.dispatchEvent(event);
    }, source);
  }

  /** Waits until a run of this mode, live or lab, is shown. */
  async untilMode(mode, timeout = PATIENCE) {
    await this.page.locator(`[role=status][data-mode=${mode}]`).waitFor({ timeout });
  }

  /** What the run counted. */
  facts() {
    return this.statusElement.evaluate((element) => {
      const { dataset } = element.closest("[data-mode]") ?? element.querySelector("[data-mode]") ?? element;
      return {
        mode: dataset.mode?.toLowerCase(),
        workers: Number(dataset.workers),
        sharingWorkers: Number(dataset.sharingWorkers),
        memories: Number(dataset.memories),
        wallMs: Number(dataset.wallMs),
      };
    });
  }

  /** The lines of a log. */
  async lines(name) {
    return (await this.log(name).innerText()).split("\n").filter((line) => line !== "");
  }

  /** What axe-core finds wrong with the page as it is now, one sentence each. */
  async accessibilityProblems() {
    // Evaluated by the debugger, since the page's policy would refuse a script element.
    await this.page.evaluate(await readFile(AXE, "utf8"));
    return this.page.evaluate(async () => {
      const { violations } = await globalThis.axe.run(document);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${id}: ${help}: ${target.join(" ")}`),
      );
    });
  }

  /** Whether the page may share memory with its workers. */
  isolated() {
    return this.page.evaluate(() => crossOriginIsolated);
  }
}

/** Collects everything that a good page never does. */
function watch(context, origin, tolerate) {
  const problems = [];
  const note = (text) => {
    if (tolerate === undefined || !tolerate.test(text)) problems.push(text);
  };
  context.on("console", (message) => {
    if (message.type() === "error") note(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => note(`uncaught: ${error.error().stack}`));
  context.on("page", (page) => page.on("crash", () => note("the page crashed")));
  context.on("request", (request) => {
    const url = new URL(request.url());
    const inside = ["blob:", "data:", "about:"].includes(url.protocol);
    if (!inside && url.origin !== origin) note(`request to another host: ${url}`);
  });
  return problems;
}

function sharedServer(isolation, folder) {
  const key = `${isolation} ${folder}`;
  if (!servers.has(key)) servers.set(key, startServer({ isolation, folder }));
  return servers.get(key);
}
