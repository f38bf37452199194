//! CodeMirror, loaded when it is first needed: the page's own bundle, an ES module.

use heddle_protocol::{Diagnostic, Place};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;
use yew::Callback;

use crate::browser::page::{address_of, text_of};

#[wasm_bindgen(inline_js = "export function load(address) { return import(address); }")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn load(address: &str) -> Result<js_sys::Promise, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    /// What the bundle exports.
    type Bundle;
    #[wasm_bindgen(method, catch, js_name = createEditor)]
    fn create_editor(this: &Bundle, parent: &Element, options: &Object) -> Result<Handle, JsValue>;

    type Handle;
    #[wasm_bindgen(method, js_name = setText)]
    fn set_text(this: &Handle, text: &str);
    #[wasm_bindgen(method, js_name = setDiagnostics)]
    fn set_diagnostics(this: &Handle, found: &Array);
    #[wasm_bindgen(method, js_name = setTasks)]
    fn set_tasks(this: &Handle, tasks: &Array, in_sight: u32);
    #[wasm_bindgen(method, js_name = setPointed)]
    fn set_pointed(this: &Handle, line: u32);
    #[wasm_bindgen(method, js_name = setTheme)]
    fn set_theme(this: &Handle, theme: &str);
    #[wasm_bindgen(method, js_name = setLabel)]
    fn set_label(this: &Handle, label: &str);
    #[wasm_bindgen(method)]
    fn focus(this: &Handle);
    #[wasm_bindgen(method)]
    fn destroy(this: &Handle);
}

/// The bundle, once it has come.
#[derive(Clone)]
pub struct EditorKind(JsValue);

/// How an editor begins.
pub struct EditorOptions<'a> {
    pub text: &'a str,
    pub label: &'a str,
    pub theme: &'a str,
}

/// One editor; dropping it takes it out of the document.
pub struct Editor {
    handle: Handle,
    _on_change: Closure<dyn FnMut(String)>,
    _on_point: Closure<dyn FnMut(u32)>,
}

/// Where a task stands in the program.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    pub place: Place,
    pub name: String,
    pub hue: &'static str,
    pub mark: &'static str,
}

impl EditorKind {
    /// # Errors
    /// The browser's words where the bundle does not come.
    pub async fn load() -> Result<Self, String> {
        let words = |error: JsValue| text_of(&error, "message").unwrap_or_default();
        let coming = load(&address_of("editor-js", "./editor/editor.js")).map_err(words)?;
        JsFuture::from(coming).await.map(Self).map_err(words)
    }

    /// # Errors
    /// The browser's words where the editor does not start.
    pub fn create(
        &self,
        parent: &Element,
        options: &EditorOptions<'_>,
        on_change: Callback<String>,
        on_point: Callback<u32>,
    ) -> Result<Editor, String> {
        let on_change = Closure::new(move |text| on_change.emit(text));
        let on_point = Closure::new(move |line| on_point.emit(line));
        let settings = record([
            ("text", options.text.into()),
            ("label", options.label.into()),
            ("theme", options.theme.into()),
            ("onChange", on_change.as_ref().clone()),
            ("onPoint", on_point.as_ref().clone()),
        ]);
        let handle = self
            .0
            .unchecked_ref::<Bundle>()
            .create_editor(parent, &settings)
            .map_err(|error| text_of(&error, "message").unwrap_or_default())?;
        Ok(Editor { handle, _on_change: on_change, _on_point: on_point })
    }
}

impl Editor {
    pub fn set_text(&self, text: &str) {
        self.handle.set_text(text);
    }

    pub fn set_theme(&self, theme: &str) {
        self.handle.set_theme(theme);
    }

    pub fn set_label(&self, label: &str) {
        self.handle.set_label(label);
    }

    pub fn focus(&self) {
        self.handle.focus();
    }

    /// Marks where tasks stand, and brings a line into sight; 0 for none.
    pub fn set_tasks(&self, tasks: &[Standing], in_sight: u32) {
        let found: Array = tasks.iter().map(standing).collect();
        self.handle.set_tasks(&found, in_sight);
    }

    /// Marks a line that something else points at; 0 for none.
    pub fn set_pointed(&self, line: u32) {
        self.handle.set_pointed(line);
    }

    /// Marks these places, and only these.
    pub fn set_diagnostics(&self, diagnostics: &[Diagnostic]) {
        let found: Array = diagnostics.iter().map(mark).collect();
        self.handle.set_diagnostics(&found);
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        self.handle.destroy();
    }
}

fn mark(diagnostic: &Diagnostic) -> Object {
    let place = diagnostic.place;
    let message = match &diagnostic.hint {
        None => format!("{}: {}", diagnostic.kind, diagnostic.message),
        Some(hint) => format!("{}: {}\n{hint}", diagnostic.kind, diagnostic.message),
    };
    record([
        ("line", place.line.into()),
        ("column", place.column.into()),
        ("endLine", place.end_line.into()),
        ("endColumn", place.end_column.into()),
        ("message", message.into()),
    ])
}

fn standing(task: &Standing) -> Object {
    let place = task.place;
    record([
        ("line", place.line.into()),
        ("column", place.column.into()),
        ("endLine", place.end_line.into()),
        ("endColumn", place.end_column.into()),
        ("hue", task.hue.into()),
        ("mark", task.mark.into()),
        ("name", task.name.as_str().into()),
    ])
}

fn record<const N: usize>(fields: [(&str, JsValue); N]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a property of a fresh plain object does not fail.
        let _ = Reflect::set(&object, &name.into(), &value);
    }
    object
}
