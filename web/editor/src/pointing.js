// Lines of the program point at what they did, and are pointed at by it.

import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView } from "@codemirror/view";

const setLine = StateEffect.define();

const field = StateField.define({
  create: () => Decoration.none,
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setLine)) continue;
      const { doc } = transaction.state;
      if (effect.value < 1 || effect.value > doc.lines) return Decoration.none;
      const { from } = doc.line(effect.value);
      return Decoration.set([Decoration.line({ class: "cm-pointed" }).range(from)]);
    }
    return transaction.docChanged ? Decoration.none : value;
  },
  provide: (self) => EditorView.decorations.from(self),
});

// `onPoint(line)` is told the line under the pointer or the cursor; 0 for none.
export function pointing(onPoint) {
  let last = 0;
  const tell = (line) => {
    if (line === last) return;
    last = line;
    onPoint(line);
  };
  const lineAt = (view, position) => view.state.doc.lineAt(position).number;
  return [
    field,
    EditorView.domEventHandlers({
      mousemove(event, view) {
        const position = view.posAtCoords({ x: event.clientX, y: event.clientY });
        tell(position === null ? 0 : lineAt(view, position));
      },
      mouseleave: () => tell(0),
      blur: () => tell(0),
    }),
    EditorView.updateListener.of(({ view, selectionSet, docChanged }) => {
      if (docChanged) tell(0);
      else if (selectionSet && view.hasFocus) tell(lineAt(view, view.state.selection.main.head));
    }),
  ];
}

export const showPointed = (view, line) => view.dispatch({ effects: setLine.of(line) });
