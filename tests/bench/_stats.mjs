// Numbers of one measurement: what is typical of them, and how they are written.

/** The middle one, or the mean of the two in the middle. */
export function median(values) {
  if (values.length === 0) throw new Error("no values to take a median of");
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The mean of ratios. */
export function geometricMean(values) {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** The least and the greatest, as a person reads them. */
export function span(values, write) {
  return `${write(Math.min(...values))} to ${write(Math.max(...values))}`;
}

/** A duration given in milliseconds, with the unit that suits it. */
export function duration(ms) {
  if (ms >= 1_000) return `${digits(ms / 1_000)} s`;
  if (ms >= 1) return `${digits(ms)} ms`;
  return `${digits(ms * 1_000)} µs`;
}

/** A number of bytes. */
export function bytes(count) {
  return `${(count / 1_000).toFixed(1)} kB`;
}

/** Three digits that count. */
export function digits(value) {
  if (!Number.isFinite(value)) return String(value);
  const magnitude = Math.abs(value);
  if (magnitude >= 100) return value.toFixed(0);
  if (magnitude >= 10) return value.toFixed(1);
  if (magnitude >= 0.1) return value.toFixed(2);
  return value.toPrecision(2);
}
