// `cargo xtask soak live`: every program of tests/reality two hundred times in Chromium, each output
// looked for among the explored ones. One program alone: --test-name-pattern=NAME.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inReality, names } from "./reality.mjs";

const HUNDREDS = 2;

for (const name of await names()) {
  test(name, async (t) => {
    const { runs, outputs } = await inReality(t, name, HUNDREDS);
    t.diagnostic(`${name}: ${runs} runs, ${outputs} outputs in the last hundred, 0 rejected`);
    assert.ok(runs > 0);
  });
}
