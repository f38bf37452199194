// Characters of links, beside lz-string on the same programs.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import lz from "lz-string";
import { atMost, unmeasured } from "./_table.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const EXAMPLES = fileURLToPath(new URL("../programs/examples/", import.meta.url));
/** Below a golden program stands what it prints. */
const FEET = /^#=/m;

const run = promisify(execFile);

/** Links of the programs in `folder`, or of our own examples. */
export async function links({ folder }) {
  const programs = await read(folder ?? EXAMPLES);
  const what = folder === undefined ? "our example programs" : `the ${programs.length} given programs`;
  let ours;
  let examples;
  try {
    ours = await sizesOf(programs);
    examples = await sizes([]);
  } catch (error) {
    const words = error.stderr?.trim().split("\n").at(-1) ?? error.message;
    return unmeasured(`Links of ${what}, to lz-string`, `link_sizes did not run: ${words}`);
  }
  const theirs = programs.reduce(
    (sum, { source }) => sum + lz.compressToEncodedURIComponent(source).length,
    0,
  );
  const total = ours.reduce((sum, { characters }) => sum + characters, 0);
  const unedited = examples.filter(({ name }) => !name.endsWith(" edited"));
  const longest = Math.max(...unedited.map(({ characters }) => characters));
  const rows = [
    {
      what: `Links of ${what}, to lz-string`,
      ours: `${total} characters`,
      beside: `${theirs} characters`,
      value: total / theirs,
      limit: atMost(0.75),
      note: `${programs.length} programs of ${programs.reduce((sum, { source }) => sum + source.length, 0)} characters`,
    },
    {
      what: "Links of unedited examples, characters",
      ours: `${longest} at most`,
      value: longest,
      limit: atMost(8),
      note: `${unedited.length} examples`,
    },
  ];
  if (folder !== undefined) {
    rows[0].aim = { ...atMost(2_300 / theirs), number: Number((2_300 / theirs).toFixed(2)) };
  }
  return rows;
}

async function read(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".py")).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), "utf8");
      const foot = FEET.exec(text);
      return { name, source: foot === null ? text : `${text.slice(0, foot.index).trimEnd()}\n` };
    }),
  );
}

async function sizesOf(programs) {
  const folder = await mkdtemp(join(tmpdir(), "heddle-links-"));
  try {
    const files = programs.map(({ name, source }) => ({ file: join(folder, name), source }));
    await Promise.all(files.map(({ file, source }) => writeFile(file, source)));
    return await sizes(files.map(({ file }) => file));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What the crate's own program says of each. */
async function sizes(files) {
  const head = ["run", "-q", "-p", "heddle-scenario", "--example", "link_sizes", "--"];
  const { stdout } = await run(process.env.CARGO ?? "cargo", [...head, ...files], { cwd: ROOT });
  return [...stdout.matchAll(/^\s*(\d+) {2}(.+) \(\d+ bytes, .*\)$/gm)].map(([, count, name]) => ({
    characters: Number(count),
    name,
  }));
}
