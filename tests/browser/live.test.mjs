// Live runs are what they say: real workers, real memory, real time, and Stop.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";

async function program(t, source, options = {}) {
  const heddle = await open(t, options);
  await heddle.write(source);
  return heddle;
}

test("three threads run on workers of their own, on one memory", async (t) => {
  const heddle = await program(
    t,
    `import threading, time
def work(n):
    time.sleep(0.05)
    print("thread", n)
threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads: t.start()
for t in threads: t.join()
`,
  );
  assert.match(await heddle.run(), /^Finished/);
  const facts = await heddle.facts();
  assert.equal(facts.mode, "live");
  assert.equal(facts.workers, 4);
  assert.equal(facts.sharingWorkers, 4);
  assert.equal(facts.memories, 1);
});

test("three processes run on workers of their own, each with its memory", async (t) => {
  const heddle = await program(
    t,
    `from multiprocessing import Process
def work(n):
    print("process", n)
if __name__ == "__main__":
    processes = [Process(target=work, args=(n,)) for n in range(2)]
    for p in processes: p.start()
    for p in processes: p.join()
`,
  );
  assert.match(await heddle.run(), /^Finished/);
  const facts = await heddle.facts();
  assert.equal(facts.workers, 3);
  assert.equal(facts.sharingWorkers, 0);
  assert.equal(facts.memories, 3);
});

const MANY = {
  "200 threads": `import threading
count = 0
lock = threading.Lock()
def work():
    global count
    with lock:
        count += 1
threads = [threading.Thread(target=work) for _ in range(200)]
for t in threads: t.start()
for t in threads: t.join()
print("count", count)
`,
  "50 processes": `from multiprocessing import Process, Queue
def work(n, q):
    q.put(n)
if __name__ == "__main__":
    q = Queue()
    processes = [Process(target=work, args=(n, q)) for n in range(50)]
    for p in processes: p.start()
    got = sorted(q.get() for _ in processes)
    for p in processes: p.join()
    print("count", len(set(got)))
`,
  "5,000 async tasks": `import asyncio
count = 0
async def work():
    global count
    await asyncio.sleep(0.001)
    count += 1
async def main():
    await asyncio.gather(*(work() for _ in range(5000)))
    print("count", count)
asyncio.run(main())
`,
};

for (const [many, source] of Object.entries(MANY)) {
  test(`${many} run and finish`, async (t) => {
    const heddle = await program(t, source);
    assert.match(await heddle.run(60_000), /^Finished/);
    const count = many.replace(/\D/g, "");
    assert.match((await heddle.lines()).join("\n"), new RegExp(`count ${count}$`, "m"));
  });
}

const ENDLESS = {
  "the main thread": `while True: pass
`,
  "a thread": `import threading
def spin():
    while True: pass
t = threading.Thread(target=spin)
t.start()
t.join()
`,
  "a process": `from multiprocessing import Process
def spin():
    while True: pass
if __name__ == "__main__":
    p = Process(target=spin)
    p.start()
    p.join()
`,
  "a coroutine": `import asyncio
async def spin():
    while True: pass
asyncio.run(spin())
`,
};

for (const [where, source] of Object.entries(ENDLESS)) {
  test(`Stop ends an endless loop in ${where}, and the next run starts`, async (t) => {
    const heddle = await program(t, source);
    await heddle.start();
    await heddle.untilStatus(/^Running/);
    await heddle.stop();
    await heddle.untilStatus(/^Stopped/);
    await heddle.write('print("again")\n');
    assert.match(await heddle.run(), /^Finished/);
    assert.deepEqual(await heddle.lines(), ["again"]);
  });
}

test("without isolation processes run live, and threads say why they run in the lab", async (t) => {
  const heddle = await open(t, { isolation: "none" });
  await heddle.choose("Two processes");
  assert.match(await heddle.run(), /^Finished/);
  assert.equal((await heddle.facts()).mode, "live");
  await heddle.choose("Two threads");
  assert.match(await heddle.run(), /^Finished/);
  assert.equal((await heddle.facts()).mode, "lab");
});

test("a deadlock names who waits for what", async (t) => {
  const heddle = await program(
    t,
    `import threading
gate = threading.Lock()
gate.acquire()
def work():
    gate.acquire()
t = threading.Thread(target=work, name="worker")
t.start()
t.join()
`,
  );
  const status = await heddle.run();
  assert.match(status, /^Deadlock/);
  const text = await heddle.place("Output").innerText() + status;
  assert.match(text, /worker/);
  assert.match(text, /gate/);
});

test("a syntax error is marked and nothing runs", async (t) => {
  const heddle = await program(t, 'print("before")\nif True\n    pass\n');
  const status = await heddle.run();
  assert.match(status, /^Failed/);
  assert.match(status, /line 2/);
  assert.match(status, /expected ':'/);
  assert.deepEqual(await heddle.lines(), []);
});

test("a manager's server runs in a worker of its own, and is missed when it is gone", async (t) => {
  const heddle = await program(
    t,
    `import multiprocessing as mp
def work(counts, lock, done):
    with lock:
        counts["n"] += 1
    try:
        done.get()
    except EOFError:
        with mp.get_context().Lock():
            print("nobody is there", flush=True)
if __name__ == "__main__":
    with mp.Manager() as manager:
        counts, lock, done = manager.dict(n=0), manager.Lock(), manager.Queue()
        ps = [mp.Process(target=work, args=(counts, lock, done)) for _ in range(2)]
        for p in ps: p.start()
        while counts["n"] < 2:
            pass
        print(counts["n"])
        mp.connection.wait([p.sentinel for p in ps], timeout=0.2)
    for p in ps: p.join()
    print(manager._process.exitcode)
`,
  );
  assert.match(await heddle.run(), /^Finished/);
  assert.deepEqual(await heddle.lines(), ["2", "nobody is there", "nobody is there", "0"]);
  const facts = await heddle.facts();
  assert.equal(facts.workers, 4);
  assert.equal(facts.sharingWorkers, 0);
  assert.equal(facts.memories, 4);
});
