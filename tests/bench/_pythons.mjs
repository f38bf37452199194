// Other Pythons in the browser, each in a page of its own: what a program takes there.
//
// A program says itself how long it took, by the best clock that its Python has, so that loading
// and compiling are not counted, as they are not for ours.

import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Nothing listens there: every request is answered by `route` below. */
const ORIGIN = "http://localhost";

const TYPES = {
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
  ".zip": "application/zip",
};

/** Each `load` runs in the page and gives a function from a source to what it printed. */
export const PYTHONS = [
  {
    name: "Pyodide",
    package: "pyodide",
    clock: "time.perf_counter()",
    scripts: [],
    load: async () => {
      const { loadPyodide } = await import("/pyodide/pyodide.mjs");
      const lines = [];
      const pyodide = await loadPyodide({ stdout: (text) => lines.push(text) });
      return (source) => {
        lines.length = 0;
        const globals = pyodide.toPy({ __name__: "__main__" });
        pyodide.runPython(source, { globals });
        globals.destroy();
        return `${lines.join("\n")}\n`;
      };
    },
  },
  {
    name: "MicroPython",
    package: "@micropython/micropython-webassembly-pyscript",
    clock: "(time.ticks_us() / 1000000)",
    scripts: [],
    load: async () => {
      const { loadMicroPython } = await import("/@micropython/micropython-webassembly-pyscript/micropython.mjs");
      const lines = [];
      return async (source) => {
        lines.length = 0;
        const python = await loadMicroPython({
          heapsize: 64 << 20,
          pystack: 256 << 10,
          stdout: (text) => lines.push(text),
          linebuffer: true,
        });
        python.runPython(source);
        return `${lines.join("\n")}\n`;
      };
    },
  },
  {
    name: "Skulpt",
    package: "skulpt",
    clock: "time.time()",
    scripts: ["/skulpt/dist/skulpt.min.js", "/skulpt/dist/skulpt-stdlib.js"],
    load: async () => {
      const { Sk } = globalThis;
      return async (source) => {
        let text = "";
        Sk.configure({
          output: (more) => {
            text += more;
          },
          read: (name) => {
            const file = Sk.builtinFiles?.files[name];
            if (file === undefined) throw new Error(`there is no ${name}`);
            return file;
          },
          __future__: Sk.python3,
          execLimit: Number.POSITIVE_INFINITY,
        });
        try {
          await Sk.misceval.asyncToPromise(() => Sk.importMainWithBody("<stdin>", false, source, true));
        } catch (error) {
          throw new Error(String(error));
        }
        return text;
      };
    },
  },
  {
    name: "Brython",
    package: "brython",
    clock: "time.perf_counter()",
    scripts: ["/brython/brython.js", "/brython/brython_stdlib.js"],
    load: async () => {
      let runs = 0;
      let text = "";
      globalThis.brythonHears = (more) => {
        text += more;
      };
      globalThis.__BRYTHON__.runPythonSource(
        [
          "import sys, browser",
          "class Out:",
          "    def write(self, text):",
          "        browser.window.brythonHears(text)",
          "    def flush(self):",
          "        pass",
          "sys.stdout = Out()",
          "sys.stderr = Out()",
        ].join("\n"),
        "out",
      );
      return (source) => {
        text = "";
        runs += 1;
        globalThis.__BRYTHON__.runPythonSource(source, `run${runs}`);
        return text;
      };
    },
  },
];

/** A program that says at its end how many seconds it took. */
export function timed(source, clock) {
  return `import time\n__begun = ${clock}\n${source}\nprint("bench", ${clock} - __begun)\n`;
}

/** What was printed before the time, and the time in milliseconds. */
export function split(text) {
  const lines = text.trimEnd().split("\n");
  const last = lines.pop() ?? "";
  if (!last.startsWith("bench ")) throw new Error(`it wrote ${JSON.stringify(text.slice(-200))}`);
  return { output: lines.join("\n"), ms: Number(last.slice("bench ".length)) * 1_000 };
}

/** Opens a Python for as long as the browser is; `run(source)` gives what it printed. */
export async function openPython(browser, python) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route("**/*", answer);
  await page.goto(`${ORIGIN}/`);
  for (const url of python.scripts) await page.addScriptTag({ url });
  await page.evaluate(`(async () => { globalThis.runPython = await (${python.load})(); })()`);
  // What a Python throws may be no Error at all.
  const told = (source) =>
    page.evaluate(async (text) => {
      try {
        return await globalThis.runPython(text);
      } catch (error) {
        throw new Error(String(error.message ?? error.$message ?? error));
      }
    }, source);
  return { run: told };
}

async function answer(route) {
  const path = decodeURIComponent(new URL(route.request().url()).pathname);
  if (path === "/") return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>bare</title>" });
  const file = join(fileURLToPath(new URL("./node_modules/", import.meta.url)), path);
  const body = await readFile(file).catch(() => undefined);
  if (body === undefined) return route.fulfill({ status: 404, body: "" });
  return route.fulfill({ body, contentType: TYPES[extname(path)] ?? "application/octet-stream" });
}
