// 100,000 lines at full speed: how far behind the page is, and whether it still answers.

import { setTimeout as sleep } from "node:timers/promises";
import { longestFrame } from "./_bare.mjs";
import { keepMemories, openBare, openPage } from "./_page.mjs";
import { duration, median, span } from "./_stats.mjs";
import { atMost } from "./_table.mjs";

const ROUNDS = 5;
const LINES = 100_000;
/** Between two presses: a person is no faster, and pressing without a pause is a load of its own. */
const PRESS_MS = 50;
/** The page may grow by this much: texts, an index of lines, and 200 rows for each of two logs. */
const MOST_BYTES = 32e6;

// The last line says when it was written.
const FLOOD = `import time
for i in range(${LINES}):
    print(i)
print("last", time.time())
`;

export async function flood({ browser, server }) {
  const driver = await openPage(browser, server.url, (context) => context.addInitScript(keepMemories));
  const bare = await openBare(browser, server);
  await driver.untilWarm();
  await driver.write("print('warm')\n");
  await driver.finish();
  const before = await driver.held();
  await driver.write(FLOOD);
  const rounds = [];
  const idle = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await driver.settle();
    rounds.push(await once(driver));
    idle.push(await longestFrame(bare, Math.max(300, rounds.at(-1).length)));
  }
  const after = await driver.held();
  await bare.context().close();
  await driver.close();
  const all = (name) => rounds.map((one) => one[name]);
  return [
    {
      what: "100,000 lines: the last one written to shown, ms",
      ours: duration(median(all("behind"))),
      value: median(all("behind")),
      limit: atMost(50),
      aim: atMost(30),
      note: `${ROUNDS} rounds, ${span(all("behind"), duration)}; ${duration(median(all("length")))} from Run to the end`,
    },
    {
      what: "the longest frame while they stream, ms",
      ours: duration(median(all("longest"))),
      beside: duration(median(idle)),
      value: median(all("longest")),
      limit: atMost(50),
      note: `${span(all("longest"), duration)} beside ${span(idle, duration)} on a blank page with one busy worker; ${median(all("frames"))} frames`,
    },
    {
      what: "a press while they stream to its handler, ms",
      ours: duration(median(all("deaf"))),
      value: median(all("deaf")),
      limit: atMost(50),
      aim: atMost(33.4),
      note: `the slowest of ${median(all("presses"))} presses a round, ${span(all("deaf"), duration)}`,
    },
    {
      what: "memory that the page holds after it, more than before, MB",
      ours: `${(after / 1e6).toFixed(1)} MB`,
      beside: `${(before / 1e6).toFixed(1)} MB`,
      value: Math.max(0, after - before) / 1e6,
      limit: atMost(MOST_BYTES / 1e6),
      note: "the page's own thread: heap after a collection, buffers, WebAssembly memory",
    },
  ];
}

async function once(driver) {
  const { page } = driver;
  const heading = await page.getByRole("heading", { name: "Output", exact: true }).boundingBox();
  const watched = page.evaluate(watchFlood);
  await driver.press();
  let over = false;
  const press = async () => {
    while (!over) {
      await page.mouse.click(heading.x + 4, heading.y + 4);
      await sleep(PRESS_MS);
    }
  };
  const ending = watched.finally(() => (over = true));
  const [found] = await Promise.all([ending, press()]);
  await driver.untilOver();
  return found;
}

/** Runs in the page: from the click on Run until the last line is shown. */
function watchFlood() {
  return new Promise((resolve) => {
    const log = document.querySelector("[role=log][aria-label=Output]");
    const before = log.lastElementChild?.lastElementChild?.textContent;
    const found = { behind: 0, longest: 0, frames: 0, deaf: 0, presses: 0, length: 0 };
    let begun = 0;
    let last = 0;
    const frame = () => {
      if (begun === 0) return;
      const now = performance.now();
      if (last !== 0) found.longest = Math.max(found.longest, now - last);
      found.frames += 1;
      last = now;
      requestAnimationFrame(frame);
    };
    const press = (event) => {
      found.presses += 1;
      found.deaf = Math.max(found.deaf, performance.now() - event.timeStamp);
    };
    const begin = (event) => {
      const pressed = event.target.closest("button")?.textContent.trim() ?? "";
      if (!/^\W*Run$/.test(pressed)) return;
      document.removeEventListener("click", begin, true);
      document.addEventListener("pointerdown", press, true);
      begun = performance.now();
      requestAnimationFrame(frame);
    };
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      const now = performance.timeOrigin + performance.now();
      found.behind = now - data * 1_000;
      found.length = performance.now() - begun;
      found.longest = Math.max(found.longest, performance.now() - last);
      begun = 0;
      document.removeEventListener("pointerdown", press, true);
      resolve(found);
    };
    let written;
    const observer = new MutationObserver(() => {
      const text = log.lastElementChild?.lastElementChild?.textContent ?? "";
      const [, time] = /last (\d+\.\d+)/.exec(text) ?? [];
      if (time === undefined || text === before || begun === 0 || written !== undefined) return;
      written = Number(time);
      observer.disconnect();
      // A task of its own: after the frame in which the line was put there.
      port2.postMessage(written);
    });
    observer.observe(log, { subtree: true, childList: true, characterData: true });
    document.addEventListener("click", begin, true);
  });
}
