// Where each task stands: its line is tinted, the expression about to run is underlined, and a
// gutter shows the tasks' marks. Hues come from the page's classes.

import { RangeSet, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, gutter } from "@codemirror/view";
import { offsetOf } from "./places.js";

const setTasks = StateEffect.define();
/** Marks of one line that are drawn; more are counted. */
const MOST = 4;
/** Names in the tooltip of those. */
const MOST_NAMES = 40;
const NONE = { lines: Decoration.none, marks: RangeSet.empty };

class TaskMarks extends GutterMarker {
  constructor(tasks) {
    super();
    this.tasks = tasks;
  }

  eq(other) {
    const key = ({ tasks }) => tasks.map(({ hue, mark, name }) => hue + mark + name).join();
    return key(this) === key(other);
  }

  toDOM() {
    const box = document.createElement("span");
    const add = (look, mark, title) => {
      const one = document.createElement("span");
      one.className = `mark ${look}`;
      one.dataset.mark = mark;
      one.title = title;
      box.append(one);
    };
    const drawn = drawnOf(this.tasks);
    for (const { hue, mark, name } of drawn) add(hue, mark, name);
    const rest = this.tasks.slice(drawn.length);
    if (rest.length > 0) {
      const names = rest.slice(0, MOST_NAMES).map(({ name }) => name);
      add("more", `+${rest.length}`, rest.length > MOST_NAMES ? [...names, "…"].join(", ") : names.join(", "));
    }
    return box;
  }
}

function drawnOf(tasks) {
  return tasks.length > MOST ? tasks.slice(0, MOST - 1) : tasks;
}

const field = StateField.define({
  create: () => NONE,
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setTasks)) return built(transaction.state.doc, effect.value);
    }
    // Where a task stands says nothing about an edited program.
    return transaction.docChanged ? NONE : value;
  },
  provide: (self) => EditorView.decorations.from(self, ({ lines }) => lines),
});

// Each task: { line, column, endLine, endColumn, hue, mark, name }.
function built(doc, tasks) {
  const byLine = new Map();
  for (const task of tasks) {
    if (task.line < 1 || task.line > doc.lines) continue;
    byLine.set(task.line, [...(byLine.get(task.line) ?? []), task]);
  }
  const found = [];
  const marks = new RangeSetBuilder();
  for (const [number, here] of [...byLine].sort(([a], [b]) => a - b)) {
    const line = doc.line(number);
    marks.add(line.from, line.from, new TaskMarks(here));
    found.push(Decoration.line({ class: `cm-task-line ${here[0].hue}` }).range(line.from));
    for (const task of drawnOf(here)) {
      const from = offsetOf(doc, task.line, task.column);
      const to = offsetOf(doc, task.endLine, task.endColumn);
      if (to > from) found.push(Decoration.mark({ class: `cm-task ${task.hue}` }).range(from, to));
    }
  }
  return { lines: Decoration.set(found, true), marks: marks.finish() };
}

export const tasks = [
  field,
  gutter({ class: "cm-tasks", markers: (view) => view.state.field(field).marks }),
];

// Shows where the tasks stand; brings the one to look at into sight, if one is named.
export function showTasks(view, found, inSight) {
  const effects = [setTasks.of(found)];
  if (inSight >= 1 && inSight <= view.state.doc.lines) {
    effects.push(EditorView.scrollIntoView(view.state.doc.line(inSight).from, { y: "nearest" }));
  }
  view.dispatch({ effects });
}
