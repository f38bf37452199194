//! The prelude's modules that a program needs, as parts that are joined: compiled ahead, or compiled
//! when a program first needs them, and kept for the next one.

use std::{cell::RefCell, collections::BTreeSet, rc::Rc};

use heddle_protocol::{Diagnostic, Place};
use heddle_syntax::parse_trusted;
use rustc_hash::FxHashMap;

use super::{
    ahead,
    analysis::{Analysis, analyse},
    module::Source,
    part::{Library, Part},
    prelude::{self, Row},
};

thread_local! {
    /// By name, what was compiled here.
    static KEPT: RefCell<FxHashMap<&'static str, Rc<Part>>> = RefCell::default();
}

/// Modules that a program needs, in the order in which they are numbered.
struct Needed<'p> {
    rows: Vec<&'static Row>,
    /// What the first of them are, as far as they are there.
    parts: Vec<Option<Rc<Part>>>,
    part: &'p dyn Fn(&'static Row) -> Result<Option<Rc<Part>>, Vec<Diagnostic>>,
}

/// The builtins, what runs programs, and whatever the program imports. Its packs have been supplied.
pub(crate) fn load(main: &Analysis, text: &str) -> Result<Library, Vec<Diagnostic>> {
    let needed = needed(main, text, &|row| part(row).map(Some))?;
    let mut library = Library::new();
    for (row, part) in needed.rows.iter().zip(needed.parts) {
        let joined = part.map_or(Ok(()), |part| Rc::unwrap_or_clone(part).join(&mut library));
        joined.map_err(|diagnostic| in_file(row, vec![*diagnostic]))?;
    }
    Ok(library)
}

/// Packs that hold modules which the program needs, as far as those that are here tell.
pub(crate) fn packs(main: &Analysis, text: &str) -> BTreeSet<&'static str> {
    let found = |row: &'static Row| row.source().is_ok().then(|| part(row)).transpose();
    let needed = needed(main, text, &found);
    needed.iter().flat_map(|needed| &needed.rows).flat_map(|row| row.packs()).collect()
}

fn needed<'p>(
    main: &Analysis,
    text: &str,
    part: &'p dyn Fn(&'static Row) -> Result<Option<Rc<Part>>, Vec<Diagnostic>>,
) -> Result<Needed<'p>, Vec<Diagnostic>> {
    let mut needed = Needed { rows: Vec::new(), parts: Vec::new(), part };
    needed.add("builtins");
    needed.add(prelude::RUN);
    needed.expand()?;
    imported(main).iter().for_each(|name| needed.add(name));
    needed.expand()?;
    for (package, word, part) in prelude::WHEN_MENTIONED {
        if needed.rows.iter().any(|row| row.name == *package) && text.contains(word) {
            needed.add(part);
        }
    }
    needed.expand()?;
    Ok(needed)
}

impl Needed<'_> {
    fn add(&mut self, name: &str) {
        if !self.rows.iter().any(|known| known.name == name) {
            self.rows.extend(prelude::find(name));
        }
    }

    /// Adds what those import that were not asked yet.
    fn expand(&mut self) -> Result<(), Vec<Diagnostic>> {
        while let Some(row) = self.rows.get(self.parts.len()) {
            let part = (self.part)(row)?;
            let imports = part.iter().flat_map(|part| &part.imports);
            imports.for_each(|name| self.add(name));
            self.parts.push(part);
        }
        Ok(())
    }
}

/// A module, compiled.
fn part(row: &'static Row) -> Result<Rc<Part>, Vec<Diagnostic>> {
    if let Some(part) = ahead::part(row.name) {
        return Ok(Rc::new(part));
    }
    if let Some(part) = KEPT.with_borrow(|kept| kept.get(row.name).cloned()) {
        return Ok(part);
    }
    let part = Rc::new(compiled(row)?);
    KEPT.with_borrow_mut(|kept| kept.insert(row.name, part.clone()));
    Ok(part)
}

/// A module, compiled from its source.
pub(crate) fn compiled(row: &'static Row) -> Result<Part, Vec<Diagnostic>> {
    let (source, analysis) = read(row)?;
    let imports = imported(&analysis);
    let part = Part::compile(&source, analysis, imports);
    part.map_err(|diagnostic| in_file(row, vec![*diagnostic]))
}

pub(crate) fn read(row: &'static Row) -> Result<(Source, Analysis), Vec<Diagnostic>> {
    let text = row.source().map_err(|pack| vec![unsupplied(row, pack)])?;
    let parsed = parse_trusted(&text).map_err(|diagnostics| in_file(row, diagnostics))?;
    let analysis = analyse(&parsed.module);
    let source = Source { name: row.name, file: row.file.to_owned(), hidden: true, parsed };
    Ok((source, analysis))
}

/// The modules of the prelude that a module imports, packages before what they contain.
fn imported(analysis: &Analysis) -> Vec<Box<str>> {
    let mut names: Vec<Box<str>> = Vec::new();
    let mut add = |name: &str| names.extend(prelude::find(name).map(|row| row.name.into()));
    for import in &analysis.imports {
        let name = import.name.as_str();
        for end in name.match_indices('.').map(|(at, _)| at).chain([name.len()]) {
            add(&name[..end]);
        }
        for member in &import.members {
            add(&format!("{name}.{member}"));
        }
    }
    names
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
