// The machine that measures: without it a number says nothing.

import { execFileSync } from "node:child_process";
import os from "node:os";

/** How busy the machine is: runnable programs over one minute. */
export const load = () => os.loadavg()[0].toFixed(1);

/** The Python on PATH as { name, command }, or undefined. */
export function findPython() {
  for (const command of process.platform === "win32" ? ["python", "python3"] : ["python3"]) {
    try {
      const name = execFileSync(command, ["--version"], { encoding: "utf8" }).trim();
      return { command, name: name.replace("Python", "CPython") };
    } catch {
      // Not this one.
    }
  }
  return undefined;
}

/** Sentences about the machine, for the head of the table. */
export function describe(browserVersion, loadBefore) {
  const cpus = os.cpus();
  return [
    `${cpus.length} cores (${cpus[0]?.model.trim() ?? "unknown"}), ${os.platform()} ${os.arch()}`,
    `Chromium ${browserVersion} headless, Node ${process.versions.node}, ${findPython()?.name ?? "no python3"}`,
    `load average ${loadBefore} before, ${load()} after`,
  ].join("; ");
}
