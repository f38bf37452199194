// Busy loops: processes use the processor's cores, threads share one GIL.

import { twoAtOnce } from "./_bare.mjs";
import { openBare, openPage } from "./_page.mjs";
import { digits, duration, median, span } from "./_stats.mjs";
import { atLeast, unmeasured } from "./_table.mjs";

const ROUNDS = 5;
/** How long each of the two is to be busy, in milliseconds. */
const WISH = 1_000;
const FIRST_GUESS = 500_000;
const BARE_STEPS = 300_000_000;
/** Below this gain of two bare workers over one, the machine has no second core to show. */
const LEAST_ROOM = 1.5;

const busy = (module, kind, count) => `import time
from ${module} import ${kind}
def work():
    value = 1
    for _ in range(${count}):
        value = (value * 1103 + 12345) % 1000003
if __name__ == "__main__":
    begun = time.perf_counter()
    both = [${kind}(target=work) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    print("bench", time.perf_counter() - begun)
`;

/** The same work by two processes and by two threads. */
export async function processes({ browser, server }) {
  const driver = await openPage(browser, server.url);
  const bare = await openBare(browser, server);
  await driver.untilWarm();
  const guesses = await driver.numbers(busy("threading", "Thread", FIRST_GUESS));
  for (let round = 0; round < 3; round += 1) guesses.push(...(await driver.again()));
  const guess = Math.min(...guesses) * 1_000;
  const count = Math.round((FIRST_GUESS * 2 * WISH) / guess);
  const gains = [];
  const times = { threads: [], processes: [] };
  const hardware = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [threads] = await driver.numbers(busy("threading", "Thread", count));
    await driver.settle();
    const [apart] = await driver.numbers(busy("multiprocessing", "Process", count));
    await driver.settle();
    times.threads.push(threads * 1_000);
    times.processes.push(apart * 1_000);
    gains.push(threads / apart);
    hardware.push(await twoAtOnce(bare, BARE_STEPS));
  }
  await bare.context().close();
  await driver.close();
  const possible = median(hardware);
  const row = {
    what: "Two busy processes, times faster than two busy threads",
    ours: duration(median(times.processes)),
    beside: duration(median(times.threads)),
    value: median(gains),
    limit: atLeast(1.7),
    note: `${ROUNDS} rounds, ${span(gains, digits)}`,
  };
  // What a busy machine has left for two workers, it has left for our two as well.
  const what = "the same as a part of what two bare workers gain";
  const hardwareNote = `they gain ${digits(possible)} times (${span(hardware, digits)})`;
  if (possible < LEAST_ROOM) return [row, unmeasured(what, `too busy a machine: ${hardwareNote}`)];
  const share = {
    what,
    ours: `${digits(median(gains))} times`,
    beside: `${digits(possible)} times`,
    value: median(gains) / possible,
    limit: atLeast(0.85),
    note: hardwareNote,
  };
  return [row, share];
}
