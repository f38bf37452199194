//! The standard modules that are written in Python, embedded.

/// A module of the prelude. To add one, put its file into `../prelude` and a row here.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    /// As `import` names it.
    pub name: &'static str,
    pub file: &'static str,
    pub source: &'static str,
}

macro_rules! rows {
    ($($name:literal $file:literal $(+ $part:literal)*),* $(,)?) => {
        &[$(Row {
            name: $name,
            file: concat!("<lib>/", $file),
            source: concat!(
                include_str!(concat!("../prelude/", $file)),
                $("\n", include_str!(concat!("../prelude/", $part)),)*
            ),
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
    "_heaps" "_heaps.py",
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
    "bisect" "bisect.py",
    "collections" "collections.py" + "collections/counter.py" + "collections/user.py",
    "collections.abc" "collections_abc.py",
    "concurrent" "concurrent.py",
    "concurrent.futures" "concurrent_futures.py",
    "concurrent.futures._base" "concurrent_futures_base.py",
    "concurrent.futures.process" "concurrent_futures_process.py",
    "concurrent.futures.thread" "concurrent_futures_thread.py",
    "contextlib" "contextlib.py",
    "contextvars" "contextvars.py",
    "copy" "copy.py",
    "dataclasses" "dataclasses.py",
    "datetime" "datetime.py" + "datetime/moments.py" + "datetime/formats.py",
    "enum" "enum.py" + "enum/flags.py",
    "functools" "functools.py",
    "gc" "gc.py",
    "heapq" "heapq.py",
    "io" "io.py",
    "itertools" "itertools.py",
    "json" "json.py",
    "json.decoder" "json/decoder.py",
    "json.encoder" "json/encoder.py",
    "logging" "logging.py" + "logging/handlers.py" + "logging/loggers.py",
    "logging.handlers" "logging_handlers.py",
    "math" "math.py",
    "multiprocessing" "multiprocessing.py",
    "multiprocessing.connection" "multiprocessing_connection.py",
    "multiprocessing.context" "multiprocessing_parts.py",
    "multiprocessing.dummy" "multiprocessing_dummy.py",
    "multiprocessing.managers" "multiprocessing_managers.py" + "multiprocessing/proxies.py",
    "multiprocessing.pool" "multiprocessing_pool.py",
    "multiprocessing.process" "multiprocessing_parts.py",
    "multiprocessing.queues" "multiprocessing_parts.py",
    "multiprocessing.sharedctypes" "multiprocessing_parts.py",
    "multiprocessing.synchronize" "multiprocessing_parts.py",
    "operator" "operator.py",
    "os" "os.py",
    "os.path" "os_path.py",
    "pickle" "pickle.py",
    "pprint" "pprint.py",
    "queue" "queue.py",
    "random" "random.py",
    "re" "re.py",
    "sched" "sched.py",
    "secrets" "secrets.py",
    "signal" "signal.py",
    "statistics" "statistics.py",
    "string" "string.py",
    "sys" "sys.py",
    "textwrap" "textwrap.py",
    "threading" "threading.py" + "threading/sync.py",
    "time" "time.py",
    "traceback" "traceback.py",
    "types" "types.py",
    "typing" "typing.py" + "typing/classes.py",
    "uuid" "uuid.py",
    "warnings" "warnings.py",
    "weakref" "weakref.py",
};

/// Parts of modules that most programs do without: compiled only where the program's text mentions
/// the word, wherever it does.
pub(crate) const WHEN_MENTIONED: &[(&str, &str, &str)] = &[
    ("concurrent.futures", "ProcessPool", "concurrent.futures.process"),
    ("multiprocessing", "Pool", "multiprocessing.pool"),
    ("multiprocessing", "Manager", "multiprocessing.managers"),
    ("multiprocessing", "log", "logging"),
];

/// What runs the program: part of every one.
pub(crate) const RUN: &str = "_run";

pub(crate) fn find(name: &str) -> Option<&'static Row> {
    TABLE.iter().find(|row| row.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

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
