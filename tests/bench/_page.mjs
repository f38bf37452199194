// Drives the built page for a measurement, by the names that people and screen readers see.

const PATIENCE = 60_000;
const OVER = /^(Finished|Failed|Deadlock|Stopped|Limit)/;

/** A page in a cold context of its own; `prepare(context)` runs before anything is loaded. */
export async function openPage(browser, url, prepare = async () => {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(PATIENCE);
  await prepare(context);
  const page = await context.newPage();
  const driver = new Driver(page);
  page.on("console", (message) => {
    if (message.type() === "error") driver.problems.push(message.text());
  });
  page.on("pageerror", (error) => driver.problems.push(String(error)));
  await page.goto(url);
  await page.getByRole("region", { name: "Scenario", exact: true }).waitFor();
  return driver;
}

/** A blank page on the same isolated origin: there the browser's own limits are measured. */
export async function openBare(browser, server) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.origin}/bare`);
  return page;
}

/** What a server answers to `openBare`. */
export const bareAnswer = (url) =>
  url.pathname === "/bare" ? { type: "text/html; charset=utf-8", body: "<!doctype html><title>bare</title>" } : undefined;

class Driver {
  /** What the console complained of. */
  problems = [];

  constructor(page) {
    this.page = page;
    this.run = page.getByRole("button", { name: "Run", exact: true });
    this.log = page.getByRole("log", { name: "Output", exact: true });
    this.footer = page.locator("[role=status][data-engine]");
  }

  /** Waits until workers are warm. */
  async untilWarm() {
    await this.page.waitForFunction(() => {
      const engine = document.querySelector("[role=status][data-engine]")?.dataset.engine;
      return engine !== undefined && engine !== "asleep" && engine !== "starting";
    });
    const engine = await this.footer.getAttribute("data-engine");
    if (engine !== "shared") throw new Error(`the engine is ${engine}: ${this.problems.join("; ")}`);
    await this.settle();
  }

  /** Lets a second's worth of frames pass, in which a pool is filled again. */
  settle(frames = 40) {
    return this.page.evaluate(async (count) => {
      for (let n = 0; n < count; n += 1) await new Promise(requestAnimationFrame);
    }, frames);
  }

  /** Makes the scene this program. */
  async write(source) {
    await this.page.getByRole("tab", { name: "Python", exact: true }).click();
    const editor = this.page.getByRole("textbox", { name: "Program", exact: true });
    await editor.click();
    await this.page.keyboard.press("Control+A");
    await editor.evaluate((target, text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      target.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, source);
    // The address follows the scene, and the check of the program follows it too.
    await this.settle();
  }

  /** Presses Run and waits for the end, which must be a good one; gives the log's text. */
  async finish() {
    const before = await this.log.innerText();
    await this.run.click();
    return this.untilOver(before);
  }

  /** Waits for the end of a run whose log differs from `before`; gives the log's text. */
  async untilOver(before) {
    await this.page.waitForFunction(
      ([last, over]) => {
        const status = document.querySelector("[role=status][data-engine]").textContent.trim();
        const text = document.querySelector("[role=log][aria-label=Output]").innerText;
        return text !== last && new RegExp(over).test(status);
      },
      [before, OVER.source],
    );
    const said = (await this.footer.innerText()).trim();
    const text = await this.log.innerText();
    if (!said.startsWith("Finished")) throw new Error(`the run ended with ${said}; it wrote ${text.slice(-500)}`);
    return text;
  }

  /** Runs a program that prints `bench` and numbers; gives the numbers. */
  async numbers(source) {
    await this.write(source);
    return this.again();
  }

  /** The same program once more. */
  async again() {
    const text = await this.finish();
    const line = text.split("\n").findLast((one) => one.startsWith("bench "));
    if (line === undefined) throw new Error(`no numbers in ${JSON.stringify(text)}`);
    return line.split(" ").slice(1).map(Number);
  }

  close() {
    return this.page.context().close();
  }
}
