// What has to come over the line: bytes, and the time to a first printed line, beside Pyodide.

import { readdir } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { openPage } from "./_page.mjs";
import { LINE, prepack, startHost } from "./_server.mjs";
import { bytes, duration, median, span } from "./_stats.mjs";
import { atMost } from "./_table.mjs";

const ROUNDS = 5;
const MOST_BYTES = 555_000;
const WISHED_BYTES = 450_000;

/** Bytes of what is really asked for, as brotli. */
export async function size({ browser, root }) {
  const host = await startHost({ root });
  const total = () => [...host.sent.values()].reduce((sum, one) => sum + one, 0);
  const driver = await openPage(browser, host.url);
  await driver.run.waitFor();
  const usable = total();
  await driver.untilWarm();
  const running = total();
  await driver.write("print(1)\n");
  await driver.finish();
  const all = total();
  const parts = [...host.sent]
    .filter(([, count]) => count > 1_000)
    .sort(([, a], [, b]) => b - a)
    .map(([path, count]) => `${path.replaceAll(/[-_.][0-9a-f]{16}/g, "").slice(1)} ${bytes(count)}`);
  await driver.close();
  await host.close();
  return [
    {
      what: "Bytes asked for until Run is there",
      ours: bytes(usable),
      value: usable,
      limit: atMost(MOST_BYTES),
      note: `${bytes(running)} once the engine is warm`,
    },
    {
      what: "Bytes in all, with engine and editor",
      ours: bytes(all),
      beside: "a tenth of Pyodide, 555.0 kB",
      value: all,
      limit: atMost(MOST_BYTES),
      aim: atMost(WISHED_BYTES),
      note: parts.join(", "),
    },
  ];
}

const PYODIDE_PAGE = `<!doctype html><title>peer</title><link rel="icon" href="data:,"><div role="log" aria-label="Output"></div>
<script type="module">
import { loadPyodide } from "./pyodide.mjs";
const log = document.querySelector("[role=log]");
const pyodide = await loadPyodide({ stdout: (text) => log.append(text + "\\n") });
await pyodide.runPythonAsync("print(0)");
</script>`;

/** From navigation to the first line that a program prints, over a slow line, with nothing kept. */
export async function navigation({ browser, root }) {
  const pyodide = dirname(fileURLToPath(import.meta.resolve("pyodide/pyodide.mjs")));
  const names = (await readdir(pyodide)).filter((name) => /\.(mjs|wasm|zip)$|-lock\.json$/.test(name));
  await Promise.all([
    prepack(pyodide, names),
    prepack(root, (await readdir(root, { recursive: true })).filter((name) => /\.\w+$/.test(name))),
  ]);
  const ours = await startHost({ root, line: LINE });
  const pages = { "/index.html": PYODIDE_PAGE };
  const peer = await startHost({ root: pyodide, line: LINE, pages });
  const [here, there] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    here.push(await untilFirstLine(browser, ours.url));
    there.push(await untilFirstLine(browser, peer.url));
  }
  const peerBytes = [...peer.sent.values()].reduce((sum, one) => sum + one, 0);
  await ours.close();
  await peer.close();
  return {
    what: "Navigation to the first printed line at 10 Mbps and 40 ms, to Pyodide",
    ours: duration(median(here)),
    beside: duration(median(there)),
    value: median(here) / median(there),
    limit: atMost(0.1),
    note: `${ROUNDS} cold loads each, ${span(here, duration)} beside ${span(there, duration)}; Pyodide ${bytes(peerBytes)}, all as brotli`,
  };
}

async function untilFirstLine(browser, url) {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    // Presses Run as soon as there is one, and notes when the log has its first text.
    const look = () => {
      const log = document.querySelector("[role=log][aria-label=Output]");
      if (log !== null && log.textContent.trim() !== "") {
        observer.disconnect();
        globalThis.firstLine = performance.now();
        return;
      }
      const run = [...document.querySelectorAll("button")].find(
        (one) => /^\W*Run$/.test(one.textContent.trim()) && !one.disabled,
      );
      if (run !== undefined && globalThis.pressed === undefined) {
        globalThis.pressed = performance.now();
        // Not inside the page's own drawing.
        setTimeout(() => run.click());
      }
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "commit" });
  const handle = await page.waitForFunction(() => globalThis.firstLine, undefined, { timeout: 120_000 });
  const taken = await handle.jsonValue();
  await context.close();
  return taken;
}
