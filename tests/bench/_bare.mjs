// What the browser itself can do, with nothing of ours: the limits that stand beside our numbers.
//
// Each function runs inside a blank, isolated page and makes its workers from texts.

/** `new Worker` to its first message, in milliseconds, one after the other. */
export const startWorkers = (page, count) =>
  page.evaluate(async (times) => {
    const url = URL.createObjectURL(new Blob(["postMessage(0)"], { type: "text/javascript" }));
    const taken = [];
    for (let n = 0; n < times; n += 1) {
      const begun = performance.now();
      const worker = new Worker(url, { type: "module" });
      await new Promise((resolve, reject) => {
        worker.onmessage = resolve;
        worker.onerror = reject;
      });
      taken.push(performance.now() - begun);
      worker.terminate();
    }
    return taken;
  }, count);

/** One hand-over between two workers that wait and notify by turns, in milliseconds. */
export const handOver = (page, rounds) =>
  page.evaluate(async (count) => {
    const body = `onmessage = ({ data: { words, me, rounds } }) => {
      const other = 1 - me;
      postMessage("ready");
      // The one who is not to begin waits at once; the page lets the first one go.
      Atomics.wait(words, 1, 0);
      const begun = performance.now();
      for (let round = 0; round < rounds; round += 1) {
        while (Atomics.load(words, 0) !== me) Atomics.wait(words, 0, other);
        Atomics.store(words, 0, other);
        Atomics.notify(words, 0);
      }
      postMessage(performance.now() - begun);
    }`;
    const url = URL.createObjectURL(new Blob([body], { type: "text/javascript" }));
    const words = new Int32Array(new SharedArrayBuffer(8));
    const workers = [0, 1].map(() => new Worker(url, { type: "module" }));
    const heard = () =>
      Promise.all(
        workers.map(
          (worker) =>
            new Promise((resolve, reject) => {
              worker.onmessage = ({ data }) => resolve(data);
              worker.onerror = reject;
            }),
        ),
      );
    const ready = heard();
    workers.forEach((worker, me) => worker.postMessage({ words, me, rounds: count }));
    await ready;
    const done = heard();
    Atomics.store(words, 1, 1);
    Atomics.notify(words, 1);
    const taken = await done;
    for (const worker of workers) worker.terminate();
    return Math.max(...taken) / (2 * count);
  }, rounds);

/** A message from one worker through a middle one to a third and back, in milliseconds. */
export const roundTrip = (page, rounds) =>
  page.evaluate(async (count) => {
    const leaf = `onmessage = ({ data }) => {
      if (typeof data === "number") { begin(data); return; }
      hear(data);
    };
    let hear = (bytes) => postMessage(bytes);
    async function begin(rounds) {
      const trip = () => new Promise((resolve) => { hear = resolve; postMessage(new Uint8Array(16)); });
      for (let n = 0; n < 50; n += 1) await trip();
      const begun = performance.now();
      for (let n = 0; n < rounds; n += 1) await trip();
      postMessage((performance.now() - begun) / rounds);
    }`;
    const middle = `onmessage = ({ data: { url, rounds } }) => {
      const make = () => new Worker(url, { type: "module" });
      const [a, b] = [make(), make()];
      a.onmessage = ({ data }) => typeof data === "number" ? postMessage(data) : b.postMessage(data);
      b.onmessage = ({ data }) => a.postMessage(data);
      a.postMessage(rounds);
    }`;
    const address = (body) => URL.createObjectURL(new Blob([body], { type: "text/javascript" }));
    const worker = new Worker(address(middle), { type: "module" });
    const taken = await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = reject;
      worker.postMessage({ url: address(leaf), rounds: count });
    });
    worker.terminate();
    return taken;
  }, rounds);

/** How much sooner two workers end than one that does the work of both, at this moment. */
export const twoAtOnce = (page, steps) =>
  page.evaluate(async (count) => {
    const body = `onmessage = ({ data }) => {
      let value = 1;
      for (let n = 0; n < data; n += 1) value = (Math.imul(value, 1103515245) + 12345) | 0;
      postMessage(value);
    }`;
    const url = URL.createObjectURL(new Blob([body], { type: "text/javascript" }));
    const workers = [0, 1].map(() => new Worker(url, { type: "module" }));
    const ask = (worker, number) =>
      new Promise((resolve, reject) => {
        worker.onmessage = resolve;
        worker.onerror = reject;
        worker.postMessage(number);
      });
    const timed = async (work) => {
      const begun = performance.now();
      await work();
      return performance.now() - begun;
    };
    await Promise.all(workers.map((worker) => ask(worker, 1_000_000)));
    const apart = await timed(async () => {
      for (const worker of workers) await ask(worker, count);
    });
    const together = await timed(() => Promise.all(workers.map((worker) => ask(worker, count))));
    for (const worker of workers) worker.terminate();
    return apart / together;
  }, steps);

/** The longest time between two frames of a blank page, while one worker is busy. */
export const longestFrame = (page, milliseconds) =>
  page.evaluate(async (length) => {
    const url = URL.createObjectURL(new Blob(["for (;;);"], { type: "text/javascript" }));
    const worker = new Worker(url, { type: "module" });
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    const begun = performance.now();
    let longest = 0;
    for (let last = begun; last - begun < length; ) {
      await frame();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
    worker.terminate();
    return longest;
  }, milliseconds);
