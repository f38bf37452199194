//! The standard modules that are written in Python: embedded, or in packs that come when they are
//! needed.

use std::{cell::RefCell, collections::BTreeMap};

/// A module of the prelude. To add one, put its file into `../prelude` and a row here.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    /// As `import` names it.
    pub name: &'static str,
    pub file: &'static str,
    /// The files whose texts make the module, with what this build holds of them.
    parts: &'static [(&'static str, &'static str)],
}

macro_rules! rows {
    ($($name:literal $file:literal $(+ $part:literal)*),* $(,)?) => {
        &[$(Row {
            name: $name,
            file: concat!("<lib>/", $file),
            parts: &[
                ($file, include_str!(concat!(env!("OUT_DIR"), "/prelude/", $file))),
                $(($part, include_str!(concat!(env!("OUT_DIR"), "/prelude/", $part))),)*
            ],
        }),*]
    };
}

/// The builtins' module comes first; the others in the order of their names.
pub(crate) const TABLE: &[Row] = rows! {
    "builtins" "builtins.py"
        + "builtins/operators.py"
        + "builtins/iteration.py"
        + "builtins/tables.py"
        + "builtins/rounding.py"
        + "builtins/texts.py"
        + "builtins/classes.py"
        + "builtins/generators.py",
    "_complex" "_complex.py",
    "_heaps" "_heaps.py",
    "_help" "_help.py",
    "_memoryview" "_memoryview.py",
    "_mp_process" "_mp_process.py",
    "_mp_queues" "_mp_queues.py",
    "_mp_shared" "_mp_shared.py",
    "_mp_sync" "_mp_sync.py",
    "_queue" "_queue.py",
    "_records" "_records.py",
    "_run" "_run.py",
    "_thread" "_thread.py",
    "_type_params" "_type_params.py",
    "abc" "abc.py",
    "argparse" "argparse.py" + "argparse/help.py" + "argparse/parser.py",
    "array" "array.py",
    "ast" "ast.py",
    "asyncio" "asyncio.py",
    "asyncio.events" "asyncio_events.py",
    "asyncio.exceptions" "asyncio_exceptions.py",
    "asyncio.locks" "asyncio_locks.py",
    "asyncio.queues" "asyncio_queues.py",
    "asyncio.runners" "asyncio_runners.py",
    "asyncio.taskgroups" "asyncio_taskgroups.py",
    "asyncio.tasks" "asyncio_tasks.py",
    "asyncio.threads" "asyncio_threads.py",
    "asyncio.timeouts" "asyncio_timeouts.py",
    "atexit" "atexit.py",
    "base64" "base64.py",
    "binascii" "binascii.py",
    "bisect" "bisect.py",
    "calendar" "calendar.py",
    "cmath" "cmath.py",
    "codecs" "codecs.py",
    "collections" "collections.py" + "collections/counter.py" + "collections/user.py",
    "collections.abc" "collections_abc.py",
    "colorsys" "colorsys.py",
    "concurrent" "concurrent.py",
    "concurrent.futures" "concurrent_futures.py",
    "concurrent.futures._base" "concurrent_futures_base.py",
    "concurrent.futures.process" "concurrent_futures_process.py",
    "concurrent.futures.thread" "concurrent_futures_thread.py",
    "configparser" "configparser.py",
    "contextlib" "contextlib.py",
    "contextvars" "contextvars.py",
    "copy" "copy.py",
    "csv" "csv.py",
    "ctypes" "ctypes.py",
    "dataclasses" "dataclasses.py",
    "datetime" "datetime.py" + "datetime/moments.py" + "datetime/formats.py",
    "decimal" "decimal.py"
        + "decimal/numbers.py"
        + "decimal/formats.py"
        + "decimal/decimals.py"
        + "decimal/seldom.py",
    "difflib" "difflib.py",
    "doctest" "doctest.py",
    "enum" "enum.py" + "enum/flags.py",
    "errno" "errno.py",
    "fnmatch" "fnmatch.py",
    "functools" "functools.py",
    "fractions" "fractions.py",
    "gc" "gc.py",
    "getopt" "getopt.py",
    "graphlib" "graphlib.py",
    "hashlib" "hashlib.py" + "hashlib/newer.py",
    "heapq" "heapq.py",
    "hmac" "hmac.py",
    "html" "html.py",
    "importlib" "importlib.py",
    "inspect" "inspect.py" + "inspect/builtin.py" + "inspect/signatures.py",
    "io" "io.py",
    "ipaddress" "ipaddress.py" + "ipaddress/networks.py",
    "itertools" "itertools.py",
    "json" "json.py",
    "json.decoder" "json/decoder.py",
    "json.encoder" "json/encoder.py",
    "keyword" "keyword.py",
    "logging" "logging.py" + "logging/handlers.py" + "logging/loggers.py",
    "logging.config" "logging_config.py",
    "logging.handlers" "logging_handlers.py",
    "math" "math.py",
    "multiprocessing" "multiprocessing.py",
    "multiprocessing.connection" "multiprocessing_connection.py",
    "multiprocessing.context" "multiprocessing_parts.py",
    "multiprocessing.dummy" "multiprocessing_dummy.py",
    "multiprocessing.managers" "multiprocessing_managers.py"
        + "multiprocessing/straight.py" + "multiprocessing/proxies.py",
    "multiprocessing.pool" "multiprocessing_pool.py",
    "multiprocessing.process" "multiprocessing_parts.py",
    "multiprocessing.queues" "multiprocessing_parts.py",
    "multiprocessing.shared_memory" "multiprocessing_shared_memory.py",
    "multiprocessing.sharedctypes" "multiprocessing_parts.py",
    "multiprocessing.synchronize" "multiprocessing_parts.py",
    "numbers" "numbers.py",
    "operator" "operator.py",
    "os" "os.py",
    "os.path" "os_path.py",
    "pathlib" "pathlib.py",
    "pickle" "pickle.py" + "pickle/plain.py",
    "platform" "platform.py",
    "pprint" "pprint.py",
    "queue" "queue.py",
    "random" "random.py",
    "re" "re.py",
    "reprlib" "reprlib.py",
    "sched" "sched.py",
    "secrets" "secrets.py",
    "shlex" "shlex.py",
    "signal" "signal.py",
    "statistics" "statistics.py",
    "string" "string.py",
    "struct" "struct.py",
    "sys" "sys.py",
    "textwrap" "textwrap.py",
    "threading" "threading.py" + "threading/sync.py",
    "time" "time.py",
    "this" "this.py",
    "timeit" "timeit.py",
    "traceback" "traceback.py",
    "types" "types.py",
    "typing" "typing.py" + "typing/classes.py",
    "unicodedata" "unicodedata.py" + "unicodedata/tables.py",
    "unittest" "unittest.py"
        + "unittest/assertions.py"
        + "unittest/cases.py"
        + "unittest/running.py"
        + "unittest/suites.py",
    "unittest._log" "unittest_log.py",
    "unittest.async_case" "unittest_async_case.py",
    "unittest.mock" "unittest_mock.py" + "unittest/mocks.py" + "unittest/patches.py",
    "urllib" "urllib.py",
    "urllib.parse" "urllib_parse.py",
    "uuid" "uuid.py",
    "warnings" "warnings.py",
    "weakref" "weakref.py",
    "zoneinfo" "zoneinfo.py",
};

/// Parts of modules that most programs do without: compiled only where the program's text mentions
/// the word, wherever it does.
pub(crate) const WHEN_MENTIONED: &[(&str, &str, &str)] = &[
    ("collections", ".abc", "collections.abc"),
    ("collections", "ChainMap", "collections.abc"),
    ("collections", "UserDict", "collections.abc"),
    ("concurrent.futures", "ProcessPool", "concurrent.futures.process"),
    ("logging", "captureWarnings", "warnings"),
    ("logging", "style", "re"),
    ("logging.config", "logging.handlers", "logging.handlers"),
    ("multiprocessing", "Pool", "multiprocessing.pool"),
    ("multiprocessing", "Manager", "multiprocessing.managers"),
    ("multiprocessing", ".connection", "multiprocessing.connection"),
    ("multiprocessing", ".queues", "multiprocessing.queues"),
    ("multiprocessing", "log", "logging"),
    ("string", "Template", "re"),
    ("time", "strptime", "datetime"),
    ("unittest", "IsolatedAsyncio", "unittest.async_case"),
    ("unittest", "Logs", "unittest._log"),
];

/// What runs the program: part of every one.
pub(crate) const RUN: &str = "_run";

/// The files that this build does not hold, and the packs that do: none but in the browser.
const PACKS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/prelude/packs.rs"));

/// What stands before each file in a pack: this and its name, in a line of their own.
const MARK: char = '\u{1}';

thread_local! {
    /// The texts of files that came in packs.
    static SUPPLIED: RefCell<BTreeMap<&'static str, Box<str>>> = const { RefCell::new(BTreeMap::new()) };
}

/// Takes in a pack's text. What is not in this build's list is not asked for and forgotten.
pub fn supply(text: &str) {
    for part in text.split(MARK).skip(1) {
        let Some((name, text)) = part.split_once('\n') else { continue };
        if let Some((name, _)) = PACKS.iter().find(|(file, _)| *file == name) {
            SUPPLIED.with_borrow_mut(|supplied| supplied.insert(name, text.into()));
        }
    }
}

/// Whether some modules come in packs.
pub(crate) const fn has_packs() -> bool {
    !PACKS.is_empty()
}

impl Row {
    /// The packs that hold parts of it.
    pub fn packs(&self) -> impl Iterator<Item = &'static str> {
        let parts = self.parts;
        PACKS
            .iter()
            .filter(|(apart, _)| parts.iter().any(|(file, _)| file == apart))
            .map(|(_, pack)| *pack)
    }

    /// The module's source.
    ///
    /// # Errors
    /// The pack that has to be supplied first.
    pub fn source(&self) -> Result<String, &'static str> {
        let mut source = String::new();
        for (at, (file, text)) in self.parts.iter().enumerate() {
            if at > 0 {
                source.push('\n');
            }
            match PACKS.iter().find(|(apart, _)| apart == file) {
                None => source.push_str(text),
                Some((_, pack)) => {
                    let text = SUPPLIED.with_borrow(|supplied| supplied.get(file).cloned());
                    source.push_str(&text.ok_or(*pack)?);
                }
            }
        }
        Ok(source)
    }
}

pub(crate) fn find(name: &str) -> Option<&'static Row> {
    TABLE.iter().find(|row| row.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The files of each pack, by the list that builds for the browser go by.
    fn listed() -> Vec<(&'static str, &'static str)> {
        include_str!("../prelude/packs.txt")
            .lines()
            .filter_map(|line| line.split_once(':').filter(|_| !line.starts_with('#')))
            .flat_map(|(pack, files)| files.split_whitespace().map(move |file| (file, pack)))
            .collect()
    }

    #[test]
    fn packs_hold_whole_modules_and_nothing_else() {
        let listed = listed();
        let pack = |file: &str| listed.iter().find(|(one, _)| *one == file).map(|(_, pack)| pack);
        let mut files: Vec<&str> = Vec::new();
        for row in TABLE {
            let packs: Vec<_> = row.parts.iter().map(|(file, _)| pack(file)).collect();
            assert!(packs.iter().all(|one| *one == packs[0]), "{} is torn apart", row.name);
            files.extend(row.parts.iter().map(|(file, _)| *file));
        }
        for (at, (file, _)) in listed.iter().enumerate() {
            assert!(files.contains(file), "{file} is no file of a module");
            assert!(listed[..at].iter().all(|(one, _)| one != file), "{file} is listed twice");
        }
    }

    #[test]
    fn what_every_program_needs_and_what_threads_need_is_at_hand() {
        for name in ["builtins", RUN, "sys", "threading", "_thread", "time", "queue"] {
            let row = find(name).expect("it is there");
            assert!(listed().iter().all(|(file, _)| *file != row.parts[0].0), "{name}");
        }
    }

    #[test]
    fn a_build_with_all_modules_has_no_packs() {
        assert!(!has_packs());
        for row in TABLE {
            assert!(row.source().is_ok_and(|source| !source.is_empty()), "{}", row.name);
        }
    }

    #[test]
    fn every_package_of_a_module_is_there() {
        assert_eq!(TABLE.first().map(|row| row.name), Some("builtins"));
        for row in TABLE {
            if let Some((package, _)) = row.name.rsplit_once('.') {
                assert!(find(package).is_some(), "{package} is missing");
            }
        }
    }
}
