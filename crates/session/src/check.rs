//! A source before it runs: what is wrong with it, and what it would need.

use std::sync::Arc;

use heddle_protocol::Diagnostic;
use heddle_vm::code::Program;

/// A program that compiles.
#[derive(Clone, Debug)]
pub struct Checked {
    pub program: Arc<Program>,
    /// It may start threads, which need shared memory to run live.
    pub uses_threads: bool,
}

/// Imports after which a program may start threads.
const THREAD_MODULES: [&str; 4] = ["threading", "_thread", "concurrent.futures", "concurrent"];
/// Functions of asyncio that start threads.
const THREAD_FUNCTIONS: [&str; 2] = ["to_thread", "run_in_executor"];

/// Compiles a source.
///
/// # Errors
/// What is wrong with it, the first one being what CPython would say.
pub fn check(source: &str, file_name: &str) -> Result<Checked, Vec<Diagnostic>> {
    let program = heddle_vm::compile::compile(source, file_name)?;
    let own = || program.codes.iter().filter(|code| !code.hidden);
    let imports = own().flat_map(|code| code.imports.iter());
    let uses_threads = imports.into_iter().any(|name| THREAD_MODULES.contains(&&**name))
        || THREAD_FUNCTIONS.iter().any(|name| source.contains(name));
    Ok(Checked { program, uses_threads })
}

/// Packs of the library that a source needs, as far as is known; see [`heddle_vm::compile::packs`].
pub fn packs(source: &str) -> Vec<&'static str> {
    heddle_vm::compile::packs(source)
}

/// Takes in the text of one pack or several.
pub fn supply(text: &str) {
    heddle_vm::compile::supply(text);
}

/// Gives this program the library compiled ahead; see [`heddle_vm::compile::supply_compiled`].
pub fn supply_compiled(library: &'static [u8]) -> bool {
    heddle_vm::compile::supply_compiled(library)
}

/// Compiles what every program needs, so that the first one need not wait for it.
pub fn warm() {
    heddle_vm::compile::warm();
}

/// What CPython prints on stderr for a source that it refuses.
pub fn diagnostic_text(diagnostic: &Diagnostic, file_name: &str, source: &str) -> String {
    heddle_syntax::traceback_text(diagnostic, file_name, source)
}
