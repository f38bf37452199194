// How soon something runs: the first line after Run, and a thread after start().

import { openBare, openPage } from "./_page.mjs";
import { startWorkers } from "./_bare.mjs";
import { duration, digits, median, span } from "./_stats.mjs";
import { atMost } from "./_table.mjs";

const RUNS = 15;
const STARTS = 20;
const ROUNDS = 5;

// Each run writes another text, so that what is awaited cannot be the last run's.
const FIRST = `import time
print("first", time.perf_counter())
`;

/** From the click on Run to the first line in the document. */
export async function firstLine({ browser, server }) {
  const driver = await openPage(browser, server.url);
  await driver.untilWarm();
  await driver.write(FIRST);
  const frame = await frameTime(driver);
  const taken = [];
  for (let run = -1; run < RUNS; run += 1) {
    const [ms] = await Promise.all([driver.page.evaluate(watchRun), driver.finish()]);
    // The first one is there to warm everything up.
    if (run >= 0) taken.push(ms);
    await driver.settle();
  }
  await driver.close();
  const typical = median(taken);
  return {
    what: "Run to the first line, warm pool, in frames",
    ours: duration(typical),
    beside: `a frame, ${duration(frame)}`,
    value: typical / frame,
    limit: atMost(2),
    aim: atMost(1),
    note: `${RUNS} runs, ${span(taken, duration)}`,
  };
}

/** Runs in the page: from the click as it arrives to the log's first new text. */
function watchRun() {
  return new Promise((resolve) => {
    // A glyph that nobody hears stands before the word.
    const isRun = (one) => /^\W*Run$/.test(one.textContent.trim());
    const button = [...document.querySelectorAll("button")].find(isRun);
    const log = document.querySelector("[role=log][aria-label=Output]");
    const before = log.textContent;
    const heard = () => {
      const begun = performance.now();
      const observer = new MutationObserver(() => {
        const text = log.textContent;
        if (text.trim() === "" || text === before) return;
        observer.disconnect();
        resolve(performance.now() - begun);
      });
      observer.observe(log, { subtree: true, childList: true, characterData: true });
    };
    button.addEventListener("click", heard, { capture: true, once: true });
  });
}

async function frameTime(driver) {
  const gaps = await driver.page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const times = [];
    for (let last = await frame(); times.length < 60; ) {
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    return times;
  });
  return median(gaps);
}

const STARTING = `import threading, time
begun = 0
taken = []
def work():
    taken.append(time.perf_counter() - begun)
for _ in range(${STARTS}):
    t = threading.Thread(target=work)
    begun = time.perf_counter()
    t.start()
    t.join()
print("bench", *taken)
`;

/** Thread.start() to the thread's first instruction. */
export async function threadStart({ browser, server }) {
  const driver = await openPage(browser, server.url);
  const bare = await openBare(browser, server);
  await driver.untilWarm();
  await driver.numbers(STARTING);
  const [ours, others] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    await driver.settle();
    const seconds = await driver.again();
    ours.push(...seconds.map((one) => one * 1_000));
    others.push(...(await startWorkers(bare, STARTS)));
  }
  await bare.context().close();
  await driver.close();
  const [typical, limit] = [median(ours), median(others)];
  return {
    what: "Thread.start() to its first instruction, to a bare new Worker",
    ours: duration(typical),
    beside: duration(limit),
    value: typical / limit,
    limit: atMost(0.25),
    note: `${ours.length} starts, ${span(ours, duration)}; ${digits(limit / typical)} times sooner`,
  };
}
