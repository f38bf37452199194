//! The library's packs: fetched when a program first needs one, and handed to whoever compiles it.

use std::collections::{BTreeMap, VecDeque};

use heddle_protocol::{Command, RunId};
use wasm_bindgen::{JsValue, closure::Closure, prelude::wasm_bindgen};

use super::with;

#[wasm_bindgen]
extern "C" {
    /// Of `worker.js`: fetches a pack and calls `then` with its text, or with null.
    #[wasm_bindgen(js_name = fetchPack)]
    fn fetch_pack(name: &str, then: &JsValue);
}

/// The packs that are here, and what waits for others.
#[derive(Default)]
pub struct Packs {
    texts: BTreeMap<&'static str, String>,
    /// How many are being fetched.
    awaited: u32,
    failed: bool,
    waiting: VecDeque<Command>,
}

impl Packs {
    /// Whether a program can be compiled now. If not, and if nothing is being fetched yet, fetches
    /// what it needs.
    fn has_all(&mut self, source: &str) -> bool {
        if self.awaited > 0 {
            return false;
        }
        for name in heddle_session::packs(source) {
            if !self.texts.contains_key(name) {
                self.awaited += 1;
                let then = Closure::once_into_js(move |text: JsValue| {
                    with(|c| c.pack_came(name, text.as_string()));
                });
                fetch_pack(name, &then);
            }
        }
        self.awaited == 0
    }

    /// Gives a command back if it can be obeyed now; keeps it, behind those that wait, if not.
    pub fn admit(&mut self, command: Command) -> Option<Command> {
        let can_be_obeyed = match (source_of(&command), &command) {
            (Some(source), _) => self.has_all(source),
            // What is asked of an exploration comes after its beginning.
            (None, Command::Explore { .. }) => {
                !self.waiting.iter().any(|one| matches!(one, Command::Explore { .. }))
            }
            (None, _) => true,
        };
        if can_be_obeyed {
            return Some(command);
        }
        self.waiting.push_back(command);
        None
    }

    /// A pack came or did not. Gives what has waited once nothing more is awaited, and whether all
    /// that was awaited is here.
    pub fn came(&mut self, name: &'static str, text: Option<String>) -> (VecDeque<Command>, bool) {
        self.awaited -= 1;
        match text {
            Some(text) => {
                heddle_session::supply(&text);
                self.texts.insert(name, text);
            }
            None => self.failed = true,
        }
        if self.awaited > 0 {
            return (VecDeque::new(), true);
        }
        let complete = !std::mem::take(&mut self.failed);
        (std::mem::take(&mut self.waiting), complete)
    }

    /// Whether a run waits here; it does no longer.
    pub fn forget(&mut self, run: RunId) -> bool {
        let before = self.waiting.len();
        self.waiting.retain(|one| !matches!(one, Command::Run(request) if request.run == run));
        self.waiting.len() < before
    }

    /// The texts that a program's modules are in.
    pub fn of(&self, source: &str) -> Vec<&str> {
        let names = heddle_session::packs(source);
        names.iter().filter_map(|name| self.texts.get(name).map(String::as_str)).collect()
    }
}

/// The program that a command comes with.
fn source_of(command: &Command) -> Option<&str> {
    match command {
        Command::Check { source, .. } => Some(source),
        Command::Run(request) => Some(&request.source),
        Command::Repro(request) => Some(&request.source),
        Command::Trace { replayed, .. } => replayed.as_ref().map(|request| &*request.source),
        Command::Explore { command, .. } => command.source(),
        Command::Stop(_) | Command::Lab { .. } | Command::Taken { .. } => None,
    }
}
