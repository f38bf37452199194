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

/// Modules, compiled.
type Made = (Vec<&'static Row>, Library);

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

/// Modules that a program needs, in the order in which they are numbered.
#[derive(Default)]
struct Needed {
    rows: Vec<&'static Row>,
    /// How many have been asked what they import.
    seen: usize,
}

/// Tells what a module of the prelude imports that was never read: the last of those needed so far.
type Learn<'l> =
    &'l mut dyn FnMut(&mut Cache, &[&'static Row]) -> Result<Vec<&'static Row>, Vec<Diagnostic>>;

/// The builtins, what runs programs, and whatever the program imports. Its packs have been supplied.
pub(crate) fn load(main: &Analysis, text: &str) -> Result<Library, Vec<Diagnostic>> {
    CACHE.with_borrow_mut(|cache| {
        if cache.libraries.is_empty() {
            // What every program begins with.
            let (rows, library) = cache.make(&Analysis::default(), "")?;
            cache.libraries.push((names(&rows), library));
        }
        cache.load(main, text)
    })
}

/// Packs that hold modules which the program needs, as far as those that are here tell.
pub(crate) fn packs(main: &Analysis, text: &str) -> BTreeSet<&'static str> {
    let mut learn = |cache: &mut Cache, rows: &[&'static Row]| match rows {
        [.., row] if row.source().is_ok() => Ok(cache.learnt(row, &read_module(row)?.1)),
        _ => Ok(Vec::new()),
    };
    let rows = CACHE.with_borrow_mut(|cache| cache.needed(main, text, &mut learn));
    rows.iter().flatten().flat_map(|row| row.packs()).collect()
}

impl Cache {
    fn needed(
        &mut self,
        main: &Analysis,
        text: &str,
        learn: Learn,
    ) -> Result<Vec<&'static Row>, Vec<Diagnostic>> {
        let mut needed = Needed::default();
        needed.rows.extend(prelude::find("builtins"));
        needed.rows.extend(prelude::find(prelude::RUN));
        self.expand(&mut needed, learn)?;
        for row in imported(main) {
            add(row, &mut needed.rows);
        }
        self.expand(&mut needed, learn)?;
        for (package, word, part) in prelude::WHEN_MENTIONED {
            if needed.rows.iter().any(|row| row.name == *package) && text.contains(word) {
                prelude::find(part).into_iter().for_each(|row| add(row, &mut needed.rows));
            }
        }
        self.expand(&mut needed, learn)?;
        Ok(needed.rows)
    }

    /// Adds what those import that were not asked yet.
    fn expand(&mut self, needed: &mut Needed, learn: Learn) -> Result<(), Vec<Diagnostic>> {
        while let Some(row) = needed.rows.get(needed.seen) {
            needed.seen += 1;
            let imports = match self.imports.get(row.name) {
                Some(known) => known.clone(),
                None => learn(self, &needed.rows[..needed.seen])?,
            };
            imports.into_iter().for_each(|row| add(row, &mut needed.rows));
        }
        Ok(())
    }

    /// Keeps what a module was found to import.
    fn learnt(&mut self, row: &'static Row, analysis: &Analysis) -> Vec<&'static Row> {
        self.imports.entry(row.name).or_insert_with(|| imported(analysis)).clone()
    }

    fn load(&mut self, main: &Analysis, text: &str) -> Result<Library, Vec<Diagnostic>> {
        let (rows, library) = self.make(main, text)?;
        self.keep(&rows, &library);
        Ok(library)
    }

    /// The modules that a program needs, compiled.
    fn make(&mut self, main: &Analysis, text: &str) -> Result<Made, Vec<Diagnostic>> {
        // A module that is read for what it imports is compiled at once: its tree takes far more
        // memory than its code, and memory takes time to come.
        let mut begun: Option<Library> = None;
        let mut learn = |cache: &mut Cache, rows: &[&'static Row]| {
            let library = match begun.take() {
                Some(library) => library,
                None => cache.kept(rows),
            };
            begun = Some(cache.compile(library, rows)?);
            Ok(rows.last().and_then(|row| cache.imports.get(row.name)).cloned().unwrap_or_default())
        };
        let rows = self.needed(main, text, &mut learn)?;
        let library = match begun {
            Some(library) => library,
            None => self.kept(&rows),
        };
        let library = self.compile(library, &rows)?;
        Ok((rows, library))
    }

    /// The longest kept library that these modules begin with.
    fn kept(&self, rows: &[&'static Row]) -> Library {
        let names = names(rows);
        let known = self.libraries.iter().filter(|(known, _)| names.starts_with(known));
        known.max_by_key(|(known, _)| known.len()).map(|(_, library)| library.clone()).unwrap_or(
            Library {
                shared: Shared { pool: Pool::new(), codes: Vec::new() },
                modules: Vec::new(),
            },
        )
    }

    /// Compiles the modules that a library lacks.
    fn compile(
        &mut self,
        mut library: Library,
        rows: &[&'static Row],
    ) -> Result<Library, Vec<Diagnostic>> {
        for (at, row) in rows.iter().enumerate().skip(library.modules.len()) {
            let (source, analysis) = read_module(row)?;
            self.learnt(row, &analysis);
            let (shared, module) =
                compile_module(library.shared, ModuleId(at as u16), &source, analysis)
                    .map_err(|d| in_file(row, vec![*d]))?;
            library.shared = shared;
            library.modules.push(module);
        }
        Ok(library)
    }

    fn keep(&mut self, rows: &[&'static Row], library: &Library) {
        let names = names(rows);
        if self.libraries.iter().any(|(known, _)| *known == names) {
            return;
        }
        if self.libraries.len() >= KEPT {
            // The first is what every program begins with.
            self.libraries.remove(1);
        }
        self.libraries.push((names, library.clone()));
    }
}

fn names(rows: &[&'static Row]) -> Vec<&'static str> {
    rows.iter().map(|row| row.name).collect()
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
