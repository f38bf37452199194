// What every worker starts with. The first message says what it is to be; whatever comes before
// the module is ready is kept and handed over in order.
import init, * as engine from "./engine.js";

const early = [];
let started = false;
self.onmessage = (event) => {
  if (started) {
    early.push(event.data);
    return;
  }
  started = true;
  // A rejected promise tells nobody; an error of the event loop reaches whoever made the worker.
  become(event.data).catch((error) => {
    setTimeout(() => {
      throw error;
    });
  });
};

// What the coordinator asks for: the text of a pack of the library, or null where it does not come.
self.fetchPack = async (name, then) => {
  let text = null;
  try {
    const response = await fetch(new URL(`./library/${name}.txt`, import.meta.url));
    if (response.ok) text = await response.text();
  } catch {
    // No connection: the program that needs the pack is refused in words of its own.
  }
  then(text);
};

async function become(role) {
  const { kind, module, memory, port, slot } = role;
  const met = kind === "thread" ? greeting(port) : null;
  const source = module ?? new URL("./engine_bg.wasm", import.meta.url);
  await init(memory ? { module_or_path: source, memory } : { module_or_path: source });
  switch (kind) {
    case "coordinator":
      return engine.start_coordinator(early);
    case "process":
      return engine.start_process(early);
    case "lab":
      return engine.start_lab(early);
    case "explorer":
      return engine.start_explorer(early);
    case "helper":
      return engine.start_helper();
    case "thread":
      await met;
      return engine.start_thread(slot, port);
    default:
      throw new Error(`There is no worker of kind ${kind}.`);
  }
}

// A thread's worker sleeps on an atomic from here on and sees its event loop no more, on which
// Firefox joins the two ends of a port: what it posted before they are joined would never leave. A
// message that came through shows that they are.
function greeting(port) {
  return new Promise((resolve) => {
    port.onmessage = () => {
      port.onmessage = null;
      resolve();
    };
  });
}
