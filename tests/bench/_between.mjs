// What it costs to go from one task to another: the GIL, a queue of processes, an event loop's turn.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { handOver, roundTrip } from "./_bare.mjs";
import { findPython } from "./_machine.mjs";
import { openBare, openPage } from "./_page.mjs";
import { duration, median, span } from "./_stats.mjs";
import { atMost, unmeasured } from "./_table.mjs";

const ROUNDS = 7;
const YIELDS = 20_000;
const TRIPS = 500;
const STEPS = 20_000;

// Only real hand-overs are counted: those after which the other one runs.
const GIL = `import threading, time
last = 0
switches = 0
there = []
spans = []
def work(me):
    global last, switches
    there.append(me)
    while len(there) < 2:
        time.sleep(0)
    begun = time.perf_counter()
    before = switches
    for _ in range(${YIELDS}):
        if last != me:
            last = me
            switches += 1
        time.sleep(0)
    spans.append((time.perf_counter() - begun, switches - before))
threads = [threading.Thread(target=work, args=(me,)) for me in (1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
seconds, count = spans[0]
print("bench", seconds, count)
`;

/** Two threads that yield at once. */
export async function gil({ browser, server }) {
  const driver = await openPage(browser, server.url);
  const bare = await openBare(browser, server);
  await driver.untilWarm();
  await driver.numbers(GIL);
  const [ours, others, counts] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    await driver.settle();
    const [seconds, count] = await driver.again();
    ours.push((seconds * 1_000) / count);
    counts.push(count);
    others.push(await handOver(bare, YIELDS / 2));
  }
  await bare.context().close();
  await driver.close();
  const [typical, limit] = [median(ours), median(others)];
  return [
    {
      what: "GIL hand-over, to a bare wait/notify",
      ours: duration(typical),
      beside: duration(limit),
      value: typical / limit,
      limit: atMost(1),
      note: `${ROUNDS} rounds, ${span(ours, duration)} beside ${span(others, duration)}; ${median(counts)} hand-overs in ${YIELDS} yields of each`,
    },
    {
      what: "GIL hand-over, µs",
      ours: duration(typical),
      value: typical * 1_000,
      limit: atMost(limit * 1_000),
      aim: atMost(1),
    },
  ];
}

const ECHO = `from multiprocessing import Process, Queue
import time
def echo(there, back):
    while True:
        item = there.get()
        if item is None:
            break
        back.put(item)
if __name__ == "__main__":
    there, back = Queue(), Queue()
    p = Process(target=echo, args=(there, back))
    p.start()
    for n in range(50):
        there.put(n)
        back.get()
    begun = time.perf_counter()
    for n in range(${TRIPS}):
        there.put(n)
        back.get()
    taken = time.perf_counter() - begun
    there.put(None)
    p.join()
    print("bench", taken / ${TRIPS})
`;

/** An item to another process and back. */
export async function queue({ browser, server }) {
  const driver = await openPage(browser, server.url);
  const bare = await openBare(browser, server);
  await driver.untilWarm();
  await driver.numbers(ECHO);
  const [ours, others] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    await driver.settle();
    ours.push((await driver.again())[0] * 1_000);
    others.push(await roundTrip(bare, TRIPS));
  }
  await bare.context().close();
  await driver.close();
  const [typical, limit] = [median(ours), median(others)];
  return {
    what: "multiprocessing.Queue round trip, to bare messages over the same hops",
    ours: duration(typical),
    beside: duration(limit),
    value: typical / limit,
    limit: atMost(2),
    note: `${ROUNDS} rounds of ${TRIPS}, ${span(ours, duration)} beside ${span(others, duration)}`,
  };
}

const stepping = (tasks) => `import asyncio, time
async def work():
    for _ in range(${STEPS / tasks}):
        await asyncio.sleep(0)
async def main():
    begun = time.perf_counter()
    await asyncio.gather(*[work() for _ in range(${tasks})])
    print("bench", (time.perf_counter() - begun) / ${STEPS})
asyncio.run(main())
`;

/** A step of an event loop, of one task and of two by turns. */
export async function asyncio({ browser, server }) {
  const python = findPython();
  const names = { 1: "one task", 2: "two tasks by turns" };
  const what = (tasks) => `asyncio.sleep(0) step, ${names[tasks]}, to CPython`;
  if (python === undefined) return unmeasured(what(1), "there is no python3 on PATH");
  const run = promisify(execFile);
  const rows = [];
  for (const tasks of [1, 2]) {
    const source = stepping(tasks);
    const driver = await openPage(browser, server.url);
    await driver.untilWarm();
    await driver.numbers(source);
    const [ours, others] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      await driver.settle();
      ours.push((await driver.again())[0] * 1_000);
      const { stdout } = await run(python.command, ["-c", source]);
      others.push(Number(stdout.split(" ")[1]) * 1_000);
    }
    await driver.close();
    rows.push({
      what: what(tasks),
      ours: duration(median(ours)),
      beside: duration(median(others)),
      value: median(ours) / median(others),
      limit: atMost(1),
      note: `${ROUNDS} rounds of ${STEPS}, ${span(ours, duration)} beside ${span(others, duration)}; ${python.name}`,
    });
  }
  return rows;
}
