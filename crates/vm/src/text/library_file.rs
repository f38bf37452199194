//! Where CPython 3.13 has the modules of its library, for messages that say so.

/// Modules that are folders there: others may be in them.
pub const FOLDERS: &[&str] = &[
    "asyncio",
    "collections",
    "concurrent",
    "concurrent.futures",
    "ctypes",
    "html",
    "importlib",
    "json",
    "logging",
    "multiprocessing",
    "multiprocessing.dummy",
    "re",
    "unittest",
    "urllib",
    "zoneinfo",
];

/// Modules that are part of the interpreter.
const BUILT_IN: &[&str] =
    &["_thread", "atexit", "builtins", "errno", "gc", "itertools", "sys", "time"];

/// Modules that are libraries of C.
const IN_C: &[&str] = &["_queue", "array", "binascii", "cmath", "math"];

/// Where a module of the library is; None for what is part of the interpreter.
pub fn library_file(module: &str) -> Option<String> {
    if BUILT_IN.contains(&module) {
        return None;
    }
    if IN_C.contains(&module) {
        return Some(format!("<lib>/lib-dynload/{module}.cpython-313-x86_64-linux-gnu.so"));
    }
    let path = match module {
        "os.path" => "posixpath".to_owned(),
        "collections.abc" => "_collections_abc".to_owned(),
        _ => module.replace('.', "/"),
    };
    let end = if FOLDERS.contains(&module) { "/__init__.py" } else { ".py" };
    Some(format!("<lib>/{path}{end}"))
}

#[cfg(test)]
mod tests {
    use super::library_file;

    #[test]
    fn folders_files_and_what_has_no_file() {
        assert_eq!(library_file("json").as_deref(), Some("<lib>/json/__init__.py"));
        assert_eq!(library_file("asyncio.tasks").as_deref(), Some("<lib>/asyncio/tasks.py"));
        assert_eq!(library_file("time"), None);
    }
}
