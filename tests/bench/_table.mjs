// Rows and the Markdown table that they end in.
//
// A row is { number, what, ours, beside, value, limit, aim, note }: `ours` and `beside` are texts,
// `value` is what is held against the limit, `limit` is atMost(n) or atLeast(n).

import { digits } from "./_stats.mjs";

export const atMost = (number) => ({ number, sign: "≤", holds: (value) => value <= number });
export const atLeast = (number) => ({ number, sign: "≥", holds: (value) => value >= number });

/** A row for something that could not be measured here, and why. */
export function unmeasured(what, note) {
  return { what, note };
}

function verdict({ value, limit, aim }) {
  if (value === undefined) return "not measured";
  if (limit === undefined) return "";
  if (!limit.holds(value)) return "**miss**";
  return aim === undefined || aim.holds(value) ? "pass" : "pass, not the aim";
}

function bound({ limit, aim }) {
  if (limit === undefined) return "";
  const wish = aim === undefined ? "" : `, aim ${aim.sign} ${thousands(aim.number)}`;
  return `${limit.sign} ${thousands(limit.number)}${wish}`;
}

const thousands = (value) => {
  return value >= 1_000 ? Math.round(value).toLocaleString("en") : String(Number(value.toPrecision(3)));
};
const written = (value) => {
  if (value === undefined) return "";
  return value >= 1_000 ? thousands(value) : digits(value);
};

const cells = (values) => `| ${values.join(" | ")} |`;

/** The table of all rows. */
export function table(rows) {
  const head = ["§", "what", "here", "beside it", "value", "bound", "", "note"];
  const lines = rows.map((row) =>
    cells([
      row.number,
      row.what,
      row.ours ?? "",
      row.beside ?? "",
      written(row.value),
      bound(row),
      verdict(row),
      (row.note ?? "").replaceAll("|", "/").replaceAll("\n", " "),
    ]),
  );
  return [cells(head), cells(head.map(() => "---")), ...lines].join("\n");
}

/** One line for a row as soon as it is known. */
export function line(row) {
  const beside = row.beside === undefined ? "" : ` beside ${row.beside}`;
  const held = row.limit === undefined ? "" : ` (${bound(row)}): ${verdict(row)}`;
  const measured = row.value === undefined ? `: ${verdict(row)}` : `: ${row.ours}${beside}, ${written(row.value)}${held}`;
  return `${row.number}. ${row.what}${measured}${row.note ? `; ${row.note}` : ""}`;
}
