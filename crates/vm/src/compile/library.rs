//! The prelude's modules that a program needs, compiled, and kept for the next program.
//!
//! A module's numbers depend on the modules compiled before it and on nothing else, so what was
//! compiled for one program serves every other that needs the same modules in the same order, or
//! more after them.

use std::{cell::RefCell, collections::BTreeSet};

use heddle_protocol::{Diagnostic, Place};
use heddle_syntax::parse_trusted;
use rustc_hash::FxHashMap;

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
    imports: FxHashMap<&'static str, Vec<&'static Row>>,
    /// The oldest first.
    libraries: Vec<(Vec<&'static str>, Library)>,
}

thread_local! {
    static CACHE: RefCell<Cache> = RefCell::default();
}

/// What a program's modules want.
#[derive(Default)]
struct Wanted {
    /// In the order in which they are numbered.
    rows: Vec<&'static Row>,
    /// How many of them every program has.
    base: usize,
    /// How many have been looked at.
    seen: usize,
    read: FxHashMap<&'static str, (Source, Analysis)>,
    /// Packs that hold some of them.
    packs: BTreeSet<&'static str>,
}

/// The builtins, what runs programs, and whatever the program imports. Its packs have been supplied.
pub(crate) fn load(main: &Analysis, text: &str) -> Result<Library, Vec<Diagnostic>> {
    CACHE.with_borrow_mut(|cache| cache.load(main, text))
}

/// Packs that hold modules which the program needs, as far as those that are here tell.
pub(crate) fn packs(main: &Analysis, text: &str) -> BTreeSet<&'static str> {
    CACHE.with_borrow_mut(|cache| match cache.wanted(main, text) {
        Ok(wanted) => wanted.packs,
        Err(_) => BTreeSet::new(),
    })
}

impl Cache {
    fn wanted(&mut self, main: &Analysis, text: &str) -> Result<Wanted, Vec<Diagnostic>> {
        let mut wanted = Wanted::default();
        wanted.rows.extend(prelude::find("builtins"));
        wanted.rows.extend(prelude::find(prelude::RUN));
        self.expand(&mut wanted)?;
        wanted.base = wanted.rows.len();
        for row in imported(main) {
            add(row, &mut wanted.rows);
        }
        self.expand(&mut wanted)?;
        for (package, word, part) in prelude::WHEN_MENTIONED {
            if wanted.rows.iter().any(|row| row.name == *package) && text.contains(word) {
                prelude::find(part).into_iter().for_each(|row| add(row, &mut wanted.rows));
            }
        }
        self.expand(&mut wanted)?;
        Ok(wanted)
    }

    fn load(&mut self, main: &Analysis, text: &str) -> Result<Library, Vec<Diagnostic>> {
        let Wanted { rows: wanted, base, mut read, .. } = self.wanted(main, text)?;
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

    /// Adds what the wanted modules that were not looked at yet import, where their text is here.
    fn expand(&mut self, wanted: &mut Wanted) -> Result<(), Vec<Diagnostic>> {
        while let Some(row) = wanted.rows.get(wanted.seen).copied() {
            wanted.seen += 1;
            wanted.packs.extend(row.packs());
            if !self.imports.contains_key(row.name) {
                if row.source().is_err() {
                    continue;
                }
                let (source, analysis) = read_module(row)?;
                self.imports.insert(row.name, imported(&analysis));
                wanted.read.insert(row.name, (source, analysis));
            }
            for row in self.imports.get(row.name).into_iter().flatten() {
                add(row, &mut wanted.rows);
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
    let text = row.source().map_err(|pack| vec![unsupplied(row, pack)])?;
    let parsed = parse_trusted(&text).map_err(|diagnostics| in_file(row, diagnostics))?;
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

fn unsupplied(row: &Row, pack: &str) -> Diagnostic {
    Diagnostic {
        place: Place { line: 1, column: 0, end_line: 1, end_column: 0 },
        kind: "Unsupported".to_owned(),
        message: format!("The module '{}' did not arrive (pack '{pack}').", row.name),
        hint: Some("See whether there is a connection, then change the program.".to_owned()),
    }
}

fn in_file(row: &Row, mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    for diagnostic in &mut diagnostics {
        let line = diagnostic.place.line;
        diagnostic.message = format!("{} line {line}: {}", row.file, diagnostic.message);
    }
    diagnostics
}
