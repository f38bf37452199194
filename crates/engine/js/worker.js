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

async function become(role) {
  const { kind, module, memory, port, slot } = role;
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
    case "thread":
      return engine.start_thread(slot, port);
    default:
      throw new Error(`There is no worker of kind ${kind}.`);
  }
}
