// The program editor: the least of CodeMirror 6 that Python needs, behind a handful of verbs.
//
// createEditor(parent, options) gives { getText, setText, setDiagnostics, setTasks, setPointed,
// setLabel, setTheme, setReadOnly, focus, destroy }. `options`: text, label, theme ("light" or
// "dark"), onChange(text), onPoint(line).
// `setText` is silent: onChange tells of a person's edits only.

import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import { LanguageSupport, bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics as lintDiagnostics } from "@codemirror/lint";
import { Annotation, Compartment, EditorState } from "@codemirror/state";
import { EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { highlight, themeOf } from "./look.js";
import { offsetOf } from "./places.js";
import { pointing, showPointed } from "./pointing.js";
import { showTasks, tasks } from "./tasks.js";

const fromOutside = Annotation.define();

// Ctrl-Enter belongs to the page: it runs the program.
const keys = defaultKeymap.filter((binding) => binding.key !== "Mod-Enter");

// A stop for the Tab key anyway; said aloud for those who check what can be scrolled from the keys.
const labelOf = (label) => EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" });
const readOnlyOf = (on) => [EditorState.readOnly.of(on), EditorView.editable.of(!on)];

export function createEditor(parent, options) {
  const theme = new Compartment();
  const label = new Compartment();
  const readOnly = new Compartment();

  const tell = EditorView.updateListener.of((update) => {
    if (!update.docChanged) return;
    if (update.transactions.some((transaction) => transaction.annotation(fromOutside))) return;
    options.onChange?.(update.state.doc.toString());
  });

  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text ?? "",
      extensions: [
        lineNumbers(),
        tasks,
        lintGutter(),
        highlightActiveLineGutter(),
        highlightSpecialChars(),
        history(),
        indentUnit.of("    "),
        EditorState.tabSize.of(8),
        indentOnInput(),
        bracketMatching(),
        highlightActiveLine(),
        new LanguageSupport(pythonLanguage),
        syntaxHighlighting(highlight),
        keymap.of([...keys, ...historyKeymap, ...lintKeymap, indentWithTab]),
        theme.of(themeOf(options.theme)),
        label.of(labelOf(options.label ?? "Program")),
        readOnly.of(readOnlyOf(false)),
        tell,
        pointing((line) => options.onPoint?.(line)),
      ],
    }),
  });

  // Scrollable content that no focusable child fills must be reachable by keyboard itself.
  view.scrollDOM.tabIndex = -1;

  const reconfigure = (compartment, extension) =>
    view.dispatch({ effects: compartment.reconfigure(extension) });

  return {
    getText: () => view.state.doc.toString(),
    setText(text) {
      if (text === view.state.doc.toString()) return;
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        annotations: fromOutside.of(true),
      });
    },
    // Each: { line, column, endLine, endColumn, message }; lines from 1, columns in code points.
    setDiagnostics(found) {
      const doc = view.state.doc;
      const marks = found.map((one) => {
        const from = offsetOf(doc, one.line, one.column);
        const to = Math.max(from, offsetOf(doc, one.endLine, one.endColumn));
        return { from, to, severity: "error", message: one.message };
      });
      marks.sort((a, b) => a.from - b.from);
      view.dispatch(lintDiagnostics(view.state, marks));
    },
    // Each: { line, column, endLine, endColumn, hue, mark, name }; `inSight` is a line or 0.
    setTasks: (found, inSight) => showTasks(view, found, inSight),
    setPointed: (line) => showPointed(view, line),
    setLabel: (text) => reconfigure(label, labelOf(text)),
    setTheme: (name) => reconfigure(theme, themeOf(name)),
    setReadOnly: (on) => reconfigure(readOnly, readOnlyOf(on)),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
