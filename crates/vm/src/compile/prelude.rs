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
    "_mp_process" "_mp_process.py",
    "_mp_queues" "_mp_queues.py",
    "_mp_shared" "_mp_shared.py",
    "_mp_sync" "_mp_sync.py",
    "_queue" "_queue.py",
    "_run" "_run.py",
    "_thread" "_thread.py",
    "_type_params" "_type_params.py",
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
    "contextvars" "contextvars.py",
    "gc" "gc.py",
    "math" "math.py",
    "multiprocessing" "multiprocessing.py",
    "os" "os.py",
    "os.path" "os_path.py",
    "pickle" "pickle.py",
    "queue" "queue.py",
    "random" "random.py",
    "sched" "sched.py",
    "signal" "signal.py",
    "string" "string.py",
    "sys" "sys.py",
    "threading" "threading.py" + "threading/sync.py",
    "time" "time.py",
};

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
