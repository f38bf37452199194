// How the editor looks: everything by the page's own custom properties, so that a change of theme
// there is one here.

import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export const highlight = HighlightStyle.define([
  { tag: [tags.keyword, tags.controlKeyword, tags.operatorKeyword], color: "var(--code-keyword)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
  { tag: tags.comment, color: "var(--code-comment)", fontStyle: "italic" },
  { tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)], color: "var(--code-name)", fontWeight: "600" },
  { tag: tags.invalid, color: "var(--bad)" },
]);

const rules = {
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--sunken)", fontSize: "inherit" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.5", overflow: "auto" },
  ".cm-content": { caretColor: "var(--ink)", padding: "0.4rem 0" },
  ".cm-gutters": { backgroundColor: "var(--sunken)", color: "var(--muted)", border: "none" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--active-line)" },
  ".cm-activeLineGutter": { color: "var(--ink)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--match)", outline: "none" },
  ".cm-task-line": { backgroundColor: "color-mix(in srgb, var(--hue) 7%, transparent)" },
  ".cm-task": { textDecoration: "underline var(--pattern, solid) 2px var(--hue)", textUnderlineOffset: "3px", backgroundColor: "color-mix(in srgb, var(--hue) 8%, transparent)" },
  ".cm-tasks": { textAlign: "center" },
  ".cm-pointed": { boxShadow: "inset 3px 0 var(--accent)", backgroundColor: "var(--active-line)" },
  ".cm-tooltip": { backgroundColor: "var(--raised)", color: "var(--ink)", border: "1px solid var(--line)" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--bad)" },
};

const light = EditorView.theme(rules, { dark: false });
const dark = EditorView.theme(rules, { dark: true });

export const themeOf = (name) => (name === "dark" ? dark : light);
