//! Modules that exist for CPython and not for Heddle: importing one is said before the run.

use super::prelude;
use crate::known_names;

/// What a person who imports a module should know about its absence.
pub(crate) fn hint(name: &str) -> Option<&'static str> {
    let top = name.split('.').next().unwrap_or(name);
    if NETWORK.contains(&top) {
        return Some("A program in Heddle cannot reach a network.");
    }
    if SYSTEM.contains(&top) {
        return Some("A program in Heddle has no files, terminal or other programs to work with.");
    }
    if WINDOWS.contains(&top) {
        return Some("A program in Heddle shows text only.");
    }
    if PACKAGES.contains(&top) {
        return Some("Heddle runs programs that need no packages from outside.");
    }
    if PARTS.contains(&name) {
        return Some("Try to do without it.");
    }
    let standard = known_names::STANDARD.binary_search(&top).is_ok();
    (standard && prelude::find(top).is_none()).then_some("Try to do without it.")
}

const NETWORK: &[&str] = &[
    "asyncore",
    "asynchat",
    "ftplib",
    "http",
    "imaplib",
    "poplib",
    "select",
    "selectors",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib",
    "webbrowser",
    "wsgiref",
    "xmlrpc",
];

const SYSTEM: &[&str] = &[
    "bz2",
    "cmd",
    "code",
    "codeop",
    "configparser",
    "ctypes",
    "curses",
    "dbm",
    "filecmp",
    "fileinput",
    "fcntl",
    "getpass",
    "glob",
    "grp",
    "gzip",
    "lzma",
    "mmap",
    "msvcrt",
    "pathlib",
    "pdb",
    "pty",
    "pwd",
    "readline",
    "resource",
    "runpy",
    "shelve",
    "shutil",
    "sqlite3",
    "subprocess",
    "syslog",
    "tarfile",
    "tempfile",
    "termios",
    "tty",
    "venv",
    "winreg",
    "winsound",
    "zipapp",
    "zipfile",
    "zipimport",
];

const WINDOWS: &[&str] = &["idlelib", "pygame", "tkinter", "turtle"];

const PACKAGES: &[&str] = &[
    "aiofiles",
    "aiohttp",
    "anyio",
    "attr",
    "attrs",
    "bs4",
    "celery",
    "cv2",
    "dask",
    "django",
    "fastapi",
    "flask",
    "gevent",
    "gunicorn",
    "httpx",
    "joblib",
    "keras",
    "kivy",
    "matplotlib",
    "mpi4py",
    "numba",
    "numpy",
    "pandas",
    "pathos",
    "PIL",
    "psutil",
    "pydantic",
    "pytest",
    "ray",
    "redis",
    "requests",
    "rich",
    "scipy",
    "seaborn",
    "sklearn",
    "sqlalchemy",
    "starlette",
    "sympy",
    "tensorflow",
    "torch",
    "tornado",
    "tqdm",
    "trio",
    "twisted",
    "uvicorn",
    "uvloop",
    "websockets",
    "yaml",
    "zmq",
];

/// Modules of packages that are here otherwise.
const PARTS: &[&str] = &[
    "asyncio.base_events",
    "asyncio.base_futures",
    "asyncio.base_tasks",
    "asyncio.constants",
    "asyncio.coroutines",
    "asyncio.futures",
    "asyncio.log",
    "asyncio.protocols",
    "asyncio.selector_events",
    "asyncio.streams",
    "asyncio.subprocess",
    "asyncio.transports",
    "asyncio.unix_events",
    "html.entities",
    "html.parser",
    "importlib.abc",
    "importlib.machinery",
    "importlib.metadata",
    "importlib.resources",
    "importlib.util",
    "json.scanner",
    "json.tool",
    "multiprocessing.dummy.connection",
    "multiprocessing.forkserver",
    "multiprocessing.heap",
    "multiprocessing.popen_fork",
    "multiprocessing.reduction",
    "multiprocessing.resource_tracker",
    "multiprocessing.spawn",
    "multiprocessing.util",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_of_the_machine_is_not_called_absent() {
        assert!(hint("numpy.linalg").is_some());
        assert!(hint("threading").is_none());
        assert!(hint("foo").is_none());
        assert!(hint("tomllib").is_some());
        assert!(prelude::find("builtins").is_some());
    }
}
