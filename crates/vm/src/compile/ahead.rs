//! The library compiled ahead: a program that holds it next to its own code compiles no more than
//! what a person wrote. The bytes are good for the build that made them and no other.

use std::{collections::BTreeMap, sync::OnceLock};

use super::{
    library::compiled,
    part::Part,
    prelude::{self, Row},
};

/// Reads a module that was compiled ahead. Where nothing is supplied, no program has to hold what
/// reads it.
type Find = dyn Fn(&str) -> Option<Part> + Send + Sync;

static SUPPLIED: OnceLock<Box<Find>> = OnceLock::new();

/// All modules of the library, each to be read alone.
///
/// # Errors
/// What is wrong with the library.
pub fn compiled_library() -> Result<Vec<u8>, String> {
    let bytes = |row: &'static Row| {
        let part = compiled(row).map_err(|diagnostics| format!("{diagnostics:?}"))?;
        let bytes = postcard::to_stdvec(&part).map_err(|error| error.to_string())?;
        Ok::<_, String>((row.name, bytes))
    };
    let all: BTreeMap<&str, Vec<u8>> =
        prelude::TABLE.iter().map(bytes).collect::<Result<_, _>>()?;
    postcard::to_stdvec(&all).map_err(|error| error.to_string())
}

/// Gives this program what [`compiled_library`] made, and says whether that is what it is. A module
/// that cannot be read is compiled.
pub fn supply_compiled(library: &'static [u8]) -> bool {
    let Some(modules) = modules(library) else { return false };
    SUPPLIED.set(Box::new(move |name| read(&modules, name))).is_ok()
}

type Modules<'b> = BTreeMap<&'b str, &'b [u8]>;

fn modules(library: &[u8]) -> Option<Modules<'_>> {
    postcard::from_bytes(library).ok()
}

fn read(modules: &Modules, name: &str) -> Option<Part> {
    postcard::from_bytes(modules.get(name)?).ok()
}

/// A module as it was supplied.
pub(crate) fn part(name: &str) -> Option<Part> {
    SUPPLIED.get().and_then(|find| find(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_module_is_read_as_it_was_compiled() {
        let library = compiled_library().expect("the library is right");
        let modules = modules(&library).expect("they are listed");
        for row in prelude::TABLE {
            let compiled = compiled(row).expect("it is right");
            let read = read(&modules, row.name).expect("it is there");
            assert!(format!("{compiled:?}") == format!("{read:?}"), "{}", row.name);
        }
    }

    #[test]
    fn what_cannot_be_read_is_nothing() {
        assert!(modules(b"no library").is_none());
        assert!(read(&BTreeMap::from([("time", &b"no part"[..])]), "time").is_none());
        assert!(read(&BTreeMap::new(), "time").is_none());
    }
}
