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

/** Runs before the page does: keeps its WebAssembly memories, which no heap statistics count. */
export function keepMemories() {
  globalThis.wasmMemories = [];
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...values) => {
      const made = await own.apply(WebAssembly, values);
      const { memory } = (made.instance ?? made).exports;
      if (memory instanceof WebAssembly.Memory) globalThis.wasmMemories.push(memory);
      return made;
    };
  }
}

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

  /** Presses Run, having begun to watch the status: a run may end in the very words of the last. */
  async press() {
    await this.footer.evaluate((status) => {
      globalThis.statusMoved = false;
      const observer = new MutationObserver(() => {
        globalThis.statusMoved = true;
        observer.disconnect();
      });
      observer.observe(status, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    await this.run.click();
  }

  /** Waits for the end, which must be a good one; gives the log's text. */
  async untilOver() {
    await this.page.waitForFunction(
      (over) =>
        globalThis.statusMoved &&
        new RegExp(over).test(document.querySelector("[role=status][data-engine]").textContent.trim()),
      OVER.source,
    );
    const said = (await this.footer.innerText()).trim();
    const text = await this.log.innerText();
    if (!said.startsWith("Finished")) throw new Error(`${said}; it wrote ${text.slice(-500)}`);
    return text;
  }

  /** A whole run. */
  async finish() {
    await this.press();
    return this.untilOver();
  }

  /** Runs a program that prints `bench` and numbers; gives the numbers. */
  async numbers(source) {
    await this.write(source);
    return this.again();
  }

  /** Bytes that the page's own thread holds after a collection, its WebAssembly memory included. */
  async held() {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send("HeapProfiler.collectGarbage");
    const heap = await session.send("Runtime.getHeapUsage");
    await session.detach();
    const wasm = await this.page.evaluate(() =>
      globalThis.wasmMemories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
    );
    const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = heap;
    return usedSize + embedderHeapUsedSize + backingStorageSize + wasm;
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
