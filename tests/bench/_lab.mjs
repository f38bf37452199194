// The lab on the page: frames while a run streams and while its timeline is zoomed, and how soon a
// jump is seen.

import { longestFrame } from "./_bare.mjs";
import { openBare, openPage } from "./_page.mjs";
import { duration, median, span } from "./_stats.mjs";
import { atMost } from "./_table.mjs";

const ROUNDS = 3;
const JUMPS = 200;
/** Before those that count: the browser compiles what it has not yet run. */
const FIRST_JUMPS = 20;
const ZOOMS = 20;
/** A frame at 60 Hz, in milliseconds. */
const FRAME_MS = 1_000 / 60;

const STREAM = `import threading
def work(name):
    for i in range(10_000):
        print(name, i)
threads = [threading.Thread(target=work, args=(name,)) for name in "abc"]
for t in threads: t.start()
for t in threads: t.join()
`;

const COUNTER = `import threading
c = 0
def work():
    global c
    for _ in range(12_000):
        c += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
`;

const QUEUE = `import threading, queue
q = queue.Queue(8)
def put():
    for n in range(2_000):
        q.put([n, str(n)])
    q.put(None)
def get():
    while q.get():
        pass
threads = [threading.Thread(target=f) for f in (put, get)]
for t in threads: t.start()
for t in threads: t.join()
`;

const MANY_EVENTS = `import threading
def work():
    for i in range(20_000):
        print(i)
threads = [threading.Thread(target=work) for _ in range(5)]
for t in threads: t.start()
for t in threads: t.join()
`;

export async function lab({ browser, server }) {
  const driver = await openPage(browser, server.url);
  await driver.untilWarm();
  const rows = [];
  for (const [name, source] of [
    ["counter", COUNTER],
    ["queue", QUEUE],
  ]) {
    rows.push(await jumping(driver, name, source));
  }
  rows.push(await zooming(driver));
  const bare = await openBare(browser, server);
  for (const mode of ["Live", "Lab"]) rows.push(await streaming(driver, bare, mode));
  await bare.context().close();
  await driver.close();
  return rows;
}

async function streaming(driver, bare, mode) {
  await driver.page.getByRole("radio", { name: mode, exact: true }).check({ force: true });
  await driver.write(STREAM);
  const longest = [];
  const idle = [];
  let frames = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await driver.settle();
    await driver.page.evaluate(watchFrames);
    await driver.finish();
    const found = await driver.page.evaluate(() => globalThis.endFrames());
    longest.push(found.longest);
    frames += found.frames;
    idle.push(await longestFrame(bare, Math.max(300, found.length)));
  }
  return {
    what: `the longest frame while 30,000 lines of three threads stream, ${mode.toLowerCase()}, ms`,
    ours: duration(median(longest)),
    beside: duration(median(idle)),
    value: median(longest),
    limit: atMost(50),
    note: `${ROUNDS} rounds, ${span(longest, duration)} beside ${span(idle, duration)} on a blank page with one busy worker; ${frames} frames`,
  };
}

async function zooming(driver) {
  await driver.page.getByRole("radio", { name: "Live", exact: true }).check({ force: true });
  await driver.write(MANY_EVENTS);
  await driver.settle();
  await driver.finish();
  const timeline = driver.page.getByRole("region", { name: "Timeline", exact: true });
  const events = timeline.getByRole("slider", { name: "Events", exact: true });
  await events.and(driver.page.locator("[aria-valuemax]")).waitFor();
  await driver.settle();
  const count = Number(await events.getAttribute("aria-valuemax"));
  const frames = (await timeline.evaluate(zoom, ZOOMS)).toSorted((a, b) => a - b);
  const late = frames[Math.floor(frames.length * 0.95)];
  return {
    what: `zooming in and out of ${count.toLocaleString("en")} events, a press a frame: 95 of 100 frames within, ms`,
    ours: duration(late),
    beside: `${duration(median(frames))} in the middle`,
    value: late,
    limit: atMost(2 * FRAME_MS),
    note: `${frames.length} frames; the longest ${duration(frames.at(-1))}`,
  };
}

/** Runs in the page: presses the buttons once a frame; how long each frame took. */
async function zoom(timeline, presses) {
  const button = (name) => [...timeline.querySelectorAll("button")].find((b) => b.textContent.trim() === name || b.ariaLabel === name);
  const times = [];
  let last = await new Promise(requestAnimationFrame);
  for (const name of ["Zoom in", "Zoom out"]) {
    for (let n = 0; n < presses; n += 1) {
      button(name).click();
      const now = await new Promise(requestAnimationFrame);
      times.push(now - last);
      last = now;
    }
  }
  return times;
}

async function jumping(driver, name, source) {
  await driver.page.getByRole("radio", { name: "Lab", exact: true }).check({ force: true });
  await driver.write(source);
  await driver.settle();
  await driver.finish();
  const slider = driver.page.getByRole("slider", { name: "Position", exact: true });
  const length = Number(await slider.getAttribute("max"));
  await slider.evaluate(jump, FIRST_JUMPS);
  const times = (await slider.evaluate(jump, JUMPS)).toSorted((a, b) => a - b);
  const late = times[Math.floor(times.length * 0.95)];
  return {
    what: `a jump on the page in ${length.toLocaleString("en")} steps, ${name}: 95 of 100 are seen within, ms`,
    ours: duration(late),
    beside: `${duration(median(times))} in the middle`,
    value: late,
    limit: atMost(FRAME_MS),
    note: `${JUMPS} jumps after ${FIRST_JUMPS} others, from the slider's event to the changed page; the slowest ${duration(times.at(-1))}`,
  };
}

/** Runs in the page: notes frames until `endFrames` is called. */
function watchFrames() {
  const begun = performance.now();
  const found = { longest: 0, frames: 0, length: 0 };
  let last = begun;
  let over = false;
  const frame = () => {
    if (over) return;
    const now = performance.now();
    found.longest = Math.max(found.longest, now - last);
    found.frames += 1;
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  globalThis.endFrames = () => {
    over = true;
    found.length = performance.now() - begun;
    return found;
  };
}

/**
 * Runs in the page: moves the slider to places here and there; how long each took to be seen in the
 * state of the tasks, which differs from place to place.
 */
async function jump(slider, count) {
  const state = document.querySelector("section[aria-label=State]");
  const length = Number(slider.max);
  const times = [];
  let at = 1;
  for (let n = 0; n < count; n += 1) {
    at = (at * 48_271) % 2_147_483_647;
    const wanted = at % length;
    if (String(wanted) === slider.value) continue;
    // Browsers hand over what a drag moves at the beginning of a frame; here at that of the next one.
    await new Promise(requestAnimationFrame);
    const seen = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(state, { subtree: true, childList: true, characterData: true });
    });
    const begun = performance.now();
    slider.value = String(wanted);
    slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await seen;
    times.push(performance.now() - begun);
  }
  return times;
}
