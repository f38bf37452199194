// From a line and a column as Python counts them to an offset as the editor counts them.

// Lines count from 1 and columns in code points; the editor counts UTF-16 units from 0. What lies
// outside the text is moved to its nearest end: the text may have changed since it was checked.
export function offsetOf(doc, line, column) {
  if (line < 1) return 0;
  if (line > doc.lines) return doc.length;
  const found = doc.line(line);
  let units = 0;
  let left = column;
  for (const character of found.text) {
    if (left-- <= 0) break;
    units += character.length;
  }
  return found.from + units;
}
