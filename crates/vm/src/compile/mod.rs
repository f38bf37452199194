//! From Python source to a program: modules, scopes, register code.
//!
//! Everything here is deterministic: the same source gives the same numbers of symbols, codes and
//! constants in every worker, so that a program is sent between workers as its source.

mod absent;
pub(crate) mod access;
mod ahead;
mod analysis;
mod assign;
mod blocks;
mod call;
mod class;
mod comp;
mod compiler;
pub(crate) mod complex;
mod cond;
mod constant;
mod disasm;
mod display;
mod expr;
mod flow;
mod function;
mod import;
mod input;
mod library;
mod made;
mod module;
mod names;
mod part;
mod pattern;
mod places;
mod pool;
mod prelude;
mod scope;
mod stmt;
mod try_;
mod types;
mod unit;
mod with;
mod written;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod verify;

use std::sync::Arc;

use heddle_protocol::Diagnostic;
use heddle_syntax::parse;
use rustc_hash::FxHashMap;

use self::{
    analysis::{Analysis, analyse},
    module::{Source, compile_module},
    part::Library,
};
use crate::{
    code::{ModuleId, Program},
    object::Object,
};

pub use self::ahead::{compiled_library, supply_compiled};
pub use self::disasm::disassemble;
pub(crate) use self::made::{Compiled, compile_text};
pub(crate) use self::pool::Constant;
pub use self::prelude::supply;
pub(crate) use self::scope::mangle;

/// Numbers of the globals that every module has first.
pub mod global {
    pub const NAME: u16 = 0;
    pub const DOC: u16 = 1;
    pub const PACKAGE: u16 = 2;
    pub const LOADER: u16 = 3;
    pub const SPEC: u16 = 4;
    pub const ANNOTATIONS: u16 = 5;
    pub const BUILTINS: u16 = 6;
    pub const FILE: u16 = 7;
    pub const CACHED: u16 = 8;

    /// Their names, by number.
    pub const NAMES: [&str; 9] = [
        "__name__",
        "__doc__",
        "__package__",
        "__loader__",
        "__spec__",
        "__annotations__",
        "__builtins__",
        "__file__",
        "__cached__",
    ];
}

/// The name of the person's own module.
pub const MAIN: &str = "__main__";

/// Compiles a person's program with all modules of the prelude that it can reach.
///
/// # Errors
/// What is wrong with the source, in its own lines and columns.
pub fn compile(source: &str, file_name: &str) -> Result<Arc<Program>, Vec<Diagnostic>> {
    let parsed = parse(source)?;
    let main = Source { name: MAIN, file: file_name.to_owned(), hidden: false, parsed };
    let analysis = analyse(&main.parsed.module);
    refuse_absent(&main, &analysis)?;
    let library = library::load(&analysis, source)?;
    link(library, &main, analysis, source).map_err(|diagnostic| vec![*diagnostic])
}

/// Whether a program mentions what tells which threads there are: `threading.enumerate` is told from the
/// builtin by what stands before it.
fn lists_threads(source: &str) -> bool {
    let imports = |line: &str| {
        line.contains("threading") && (line.contains("enumerate") || line.contains('*'))
    };
    ["active_count", "activeCount", ".enumerate", "eval(", "exec("]
        .iter()
        .any(|word| source.contains(word))
        || source.lines().any(imports)
}

/// Whether a program mentions what tells that something was put but is not there yet: who looks without
/// waiting, or goes without what is under way.
fn sees_feeders(source: &str) -> bool {
    let at_once = |line: &str| {
        ["(False", "(0)", "(0,", "True, 0)", "block", "timeout=0)", "timeout=0,"]
            .iter()
            .any(|word| line.contains(".get(") && line.contains(word))
    };
    ["empty", "nowait", "poll(", "_reader", "_exit", "cancel_join_thread"]
        .iter()
        .any(|word| source.contains(word))
        || source.lines().any(at_once)
}

/// Whether a program mentions what tells that an object is gone, or who holds one.
fn sees_ends(source: &str) -> bool {
    ["__del__", "getrefcount"].iter().any(|word| source.contains(word))
}

/// Packs of the library that have to be [supplied](supply) before a program is compiled. What those
/// that were not supplied yet hold may want more. Always none but in a module for the browser.
pub fn packs(source: &str) -> Vec<&'static str> {
    if !prelude::has_packs() {
        return Vec::new();
    }
    let Ok(parsed) = parse(source) else { return Vec::new() };
    library::packs(&analyse(&parsed.module), source).into_iter().collect()
}

/// Whether the library has a module of this name.
pub(crate) fn is_in_library(name: &str) -> bool {
    prelude::find(name).is_some()
}

/// Reads what every program needs, so that the first program of this thread compiles sooner.
pub fn warm() {
    // The empty program is right: there is nothing to report.
    let _ = compile("", "");
}

/// Modules that CPython has and Heddle has not are reported before anything runs.
fn refuse_absent(main: &Source, analysis: &Analysis) -> Result<(), Vec<Diagnostic>> {
    let absent: Vec<Diagnostic> = analysis
        .imports
        .iter()
        .filter(|import| !import.optional && prelude::find(&import.name).is_none())
        .filter_map(|import| {
            let hint = absent::hint(&import.name)?;
            let message = format!("Heddle has no module named '{}'.", import.name);
            Some(*unit::refusal(main.parsed.lines.place(import.range), &message, Some(hint)))
        })
        .collect();
    if absent.is_empty() { Ok(()) } else { Err(absent) }
}

/// Adds the person's module, and gives symbols and constants their final numbers.
fn link(
    library: Library,
    main: &Source,
    analysis: Analysis,
    source: &str,
) -> unit::Res<Arc<Program>> {
    let Library { shared, mut modules } = library;
    let id = ModuleId(modules.len() as u16);
    let warnings = heddle_syntax::warnings(&main.parsed.module, &main.parsed.lines);
    let (shared, module) = compile_module(shared, id, main, analysis)?;
    modules.push(module);
    let module_index: FxHashMap<Box<str>, ModuleId> = modules
        .iter()
        .enumerate()
        .map(|(at, module)| (module.name.clone(), ModuleId(at as u16)))
        .collect();
    let mut finished = shared.pool.finish();
    // The program's pause: see `Program::pause`.
    finished.statics.extend([Object::Pause(false), Object::Pause(true)]);
    let mut codes = shared.codes;
    for code in &mut codes {
        for value in &mut code.consts {
            *value = finished.settle(*value);
        }
        code.doc = code.doc.map(|doc| finished.settle(doc));
    }
    Ok(Arc::new(Program {
        codes: codes.into(),
        main: id,
        warnings: warnings.into(),
        input: input::input(source),
        lists_threads: lists_threads(source),
        sees_feeders: lists_threads(source) || sees_feeders(source),
        sees_ends: sees_ends(source) || module_index.contains_key("weakref"),
        module_index: Arc::new(module_index),
        modules: modules.into(),
        syms: Arc::new(finished.syms),
        statics: Arc::new(finished.statics),
        sym_strings: finished.sym_strings.into(),
        units: Vec::new(),
    }))
}
