//! The prelude's modules that a program needs, compiled, and kept for the next program.
//!
//! A module's numbers depend on the modules compiled before it and on nothing else, so what was
//! compiled for one program serves every other that needs the same modules in the same order, or
//! more after them.

use std::{cell::RefCell, collections::HashMap};

use heddle_protocol::Diagnostic;
use heddle_syntax::parse;

use super::{
    analysis::{Analysis, analyse},
    compiler::Shared,
    module::{Source, compile_module},
    pool::Pool,
    prelude::{self, Row},
};
use crate::code::{ModuleDef, ModuleId};

/// Compiled modules of the prelude, constants not yet numbered for good.
#[derive(Clone, Debug)]
pub(crate) struct Library {
    pub shared: Shared,
    pub modules: Vec<ModuleDef>,
}

/// How many different sets of modules are kept.
const KEPT: usize = 4;

#[derive(Default)]
struct Cache {
    /// By name: the modules that a module of the prelude imports itself.
    imports: HashMap<&'static str, Vec<&'static Row>>,
    /// The oldest first.
    libraries: Vec<(Vec<&'static str>, Library)>,
}

thread_local! {
    static CACHE: RefCell<Cache> = RefCell::default();
}

/// The builtins, what runs programs, and whatever the program imports.
pub(crate) fn load(main: &Analysis, text: &str) -> Result<Library, Vec<Diagnostic>> {
    CACHE.with_borrow_mut(|cache| cache.load(main, text))
}

impl Cache {
    fn load(&mut self, main: &Analysis, text: &str) -> Result<Library, Vec<Diagnostic>> {
        let mut read = HashMap::new();
        let mut wanted: Vec<&'static Row> = Vec::new();
        wanted.extend(prelude::find("builtins"));
        wanted.extend(prelude::find(prelude::RUN));
        let mut next = 0;
        self.expand(&mut wanted, &mut next, &mut read)?;
        let base = wanted.len();
        for row in imported(main) {
            add(row, &mut wanted);
        }
        self.expand(&mut wanted, &mut next, &mut read)?;
        for (package, word, part) in prelude::WHEN_MENTIONED {
            if wanted.iter().any(|row| row.name == *package) && text.contains(word) {
                prelude::find(part).into_iter().for_each(|row| add(row, &mut wanted));
            }
        }
        self.expand(&mut wanted, &mut next, &mut read)?;

        let names: Vec<&'static str> = wanted.iter().map(|row| row.name).collect();
        let known = self.libraries.iter().filter(|(known, _)| names.starts_with(known));
        let mut library = match known.max_by_key(|(known, _)| known.len()) {
            Some((_, library)) => library.clone(),
            None => Library {
                shared: Shared { pool: Pool::new(), codes: Vec::new() },
                modules: Vec::new(),
            },
        };
        let kept = library.modules.len();
        for (at, row) in wanted.iter().enumerate().skip(kept) {
            let (source, analysis) = match read.remove(row.name) {
                Some(read) => read,
                None => read_module(row)?,
            };
            let id = ModuleId(at as u16);
            let Library { shared, mut modules } = library;
            let (shared, module) = compile_module(shared, id, &source, analysis)
                .map_err(|d| in_file(row, vec![*d]))?;
            modules.push(module);
            library = Library { shared, modules };
            if at + 1 == base {
                self.keep(&names[..base], &library);
            }
        }
        if kept < names.len() {
            self.keep(&names, &library);
        }
        Ok(library)
    }

    /// Adds what the wanted modules from `next` on import.
    fn expand(
        &mut self,
        wanted: &mut Vec<&'static Row>,
        next: &mut usize,
        read: &mut HashMap<&'static str, (Source, Analysis)>,
    ) -> Result<(), Vec<Diagnostic>> {
        while let Some(row) = wanted.get(*next).copied() {
            *next += 1;
            if !self.imports.contains_key(row.name) {
                let (source, analysis) = read_module(row)?;
                self.imports.insert(row.name, imported(&analysis));
                read.insert(row.name, (source, analysis));
            }
            for row in self.imports.get(row.name).into_iter().flatten() {
                add(row, wanted);
            }
        }
        Ok(())
    }

    fn keep(&mut self, names: &[&'static str], library: &Library) {
        if self.libraries.iter().any(|(known, _)| known == names) {
            return;
        }
        if self.libraries.len() >= KEPT {
            // The first is what every program begins with.
            self.libraries.remove(1);
        }
        self.libraries.push((names.to_vec(), library.clone()));
    }
}

fn read_module(row: &'static Row) -> Result<(Source, Analysis), Vec<Diagnostic>> {
    let parsed = parse(row.source).map_err(|diagnostics| in_file(row, diagnostics))?;
    let analysis = analyse(&parsed.module);
    Ok((Source { name: row.name, file: row.file.to_owned(), hidden: true, parsed }, analysis))
}

fn add(row: &'static Row, wanted: &mut Vec<&'static Row>) {
    if !wanted.iter().any(|known| known.name == row.name) {
        wanted.push(row);
    }
}

/// The modules of the prelude that a module imports, packages before what they contain.
fn imported(analysis: &Analysis) -> Vec<&'static Row> {
    let mut rows = Vec::new();
    for import in &analysis.imports {
        let name = import.name.as_str();
        for end in name.match_indices('.').map(|(at, _)| at).chain([name.len()]) {
            rows.extend(prelude::find(&name[..end]));
        }
        for member in &import.members {
            rows.extend(prelude::find(&format!("{name}.{member}")));
        }
    }
    rows
}

fn in_file(row: &Row, mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    for diagnostic in &mut diagnostics {
        let line = diagnostic.place.line;
        diagnostic.message = format!("{} line {line}: {}", row.file, diagnostic.message);
    }
    diagnostics
}
