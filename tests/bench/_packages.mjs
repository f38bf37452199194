// The packages that measurements compare with, installed when first needed: no test needs them.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const HOME = fileURLToPath(new URL("./", import.meta.url));

/** Installs what the lock file says, unless it is there. */
export function install(names) {
  if (names.every(isThere)) return;
  console.log("npm ci in tests/bench");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status, error } = spawnSync(npm, options, { cwd: HOME, stdio: "inherit" });
  if (error !== undefined || status !== 0) throw new Error("npm ci in tests/bench failed");
}

function isThere(name) {
  try {
    import.meta.resolve(name);
    return true;
  } catch {
    return false;
  }
}
