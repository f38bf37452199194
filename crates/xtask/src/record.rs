//! What CPython does with the golden programs, written at their feet.
//!
//! A program's expectation stands in comments after its last line, so that its line numbers do not
//! move: `#= stdout`, `#= stderr` and `#= status N`, each with its text in lines that begin `#|`.
//! An empty stream has no block. `crates/testkit` reads them.

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use std::{fs, io::Read, thread};

use crate::{project, run, say};

/// The version that Heddle follows.
const VERSION: &str = "Python 3.13.";
/// A golden program that takes longer is no golden program.
const PATIENCE: Duration = Duration::from_secs(20);
/// A program that depends on the order of a set is found out by different seeds.
const HASH_SEEDS: [&str; 2] = ["1", "20"];

/// What is asked for.
#[derive(Debug, Default)]
pub struct Options {
    check: Check,
    python: Option<PathBuf>,
    files: Vec<PathBuf>,
}

/// Whether the files are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Check {
    #[default]
    Write,
    /// Only names the files that would change.
    Compare,
}

impl Options {
    /// `[--check] [--python PATH] [FILES]`.
    pub fn parse(args: &[String]) -> Result<Options> {
        let mut options = Options::default();
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--check" => options.check = Check::Compare,
                "--python" => {
                    options.python = Some(args.next().context("--python wants a path")?.into());
                }
                flag if flag.starts_with('-') => bail!("`record` knows no `{flag}`"),
                file => options.files.push(file.into()),
            }
        }
        Ok(options)
    }
}

/// `record`: runs each program under CPython and rewrites its foot.
pub fn record(options: &Options) -> Result<()> {
    let python = find_python(options)?;
    let files = if options.files.is_empty() { all_programs()? } else { options.files.clone() };
    let changed = Mutex::new(Vec::new());
    let failures = Mutex::new(Vec::new());
    let queue = Mutex::new(files.iter());
    let workers = thread::available_parallelism().map_or(1, |n| n.get());
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(file) = lock(&queue).next() {
                    match record_one(&python, file, options.check) {
                        Ok(None) => {}
                        Ok(Some(change)) => lock(&changed).push((file.clone(), change)),
                        Err(error) => lock(&failures).push(format!("{}: {error}", file.display())),
                    }
                }
            });
        }
    });
    let mut changed = std::mem::take(&mut *lock(&changed));
    changed.sort();
    for (file, change) in &changed {
        say::line(format_args!("{}\n{change}", file.display()));
    }
    let verb = if options.check == Check::Write { "written" } else { "different" };
    say::line(format_args!("{} of {} programs {verb}", changed.len(), files.len()));
    let failures = std::mem::take(&mut *lock(&failures));
    if !failures.is_empty() {
        bail!("{}", failures.join("\n"));
    }
    if options.check == Check::Compare && !changed.is_empty() {
        bail!("the recorded expectations are not what this Python does");
    }
    Ok(())
}

/// What a worker that panicked left is as good as any.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn find_python(options: &Options) -> Result<PathBuf> {
    let python = match &options.python {
        Some(path) => path.clone(),
        None => run::which("python3.13").context("no python3.13 on PATH: name one by --python")?,
    };
    let said = run::capture(Command::new(&python).arg("--version"))?;
    if !said.starts_with(VERSION) {
        bail!("{} is {said}, but the programs follow {VERSION}x", python.display());
    }
    Ok(python)
}

fn all_programs() -> Result<Vec<PathBuf>> {
    let folder = project::root().join("tests/programs");
    let files = project::files_below(&folder)?;
    let is_python = |file: &PathBuf| file.extension().is_some_and(|end| end == "py");
    Ok(files.into_iter().filter(is_python).map(|file| folder.join(file)).collect())
}

/// The lines that differ, if any; the file is rewritten if wanted.
fn record_one(python: &Path, file: &Path, check: Check) -> Result<Option<String>> {
    let text = fs::read_to_string(file)?;
    let at = foot(&text);
    let (program, before) = text.split_at(at);
    let program = program.trim_end();
    let program = format!("{program}\n");
    let mut seen = Vec::new();
    for seed in HASH_SEEDS {
        seen.push(observe(python, file, &program, seed)?);
    }
    if seen.windows(2).any(|two| two[0] != two[1]) {
        bail!("it does not do the same every time:\n{}\n{}", seen[0], seen[1]);
    }
    let after = seen.swap_remove(0);
    let new = format!("{program}\n{after}");
    if new == text {
        return Ok(None);
    }
    if check == Check::Write {
        fs::write(file, &new)?;
    }
    Ok(Some(differences(before, &after)))
}

/// Where the expectation begins: the file's length if there is none.
fn foot(text: &str) -> usize {
    if text.starts_with("#= ") {
        return 0;
    }
    text.find("\n#= ").map_or(text.len(), |at| at + 1)
}

fn differences(before: &str, after: &str) -> String {
    let missing = |from: &str, other: &str, sign: &str| -> String {
        let other: Vec<&str> = other.lines().collect();
        from.lines()
            .filter(|line| !other.contains(line))
            .map(|line| format!("  {sign}{line}\n"))
            .collect()
    };
    missing(before, after, "-") + &missing(after, before, "+")
}

/// Runs a program in a folder of its own and gives back its foot.
fn observe(python: &Path, file: &Path, program: &str, seed: &str) -> Result<String> {
    let name = file.file_name().context("a program has a name")?;
    let folder = std::env::temp_dir().join(format!(
        "heddle-record-{}-{}",
        std::process::id(),
        project::Fingerprint::new().with(file.as_os_str().as_encoded_bytes()).hex()
    ));
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(name), program)?;
    let mut command = Command::new(python);
    command.args(["-u", "-B", "-P"]).arg(name).current_dir(&folder);
    command.env("PYTHONHASHSEED", seed).env("PYTHON_COLORS", "0").env("PYTHONIOENCODING", "utf-8");
    let result = outcome(&mut command);
    fs::remove_dir_all(&folder)?;
    let (stdout, stderr, status) = result?;
    let place = format!("{}/", folder.display());
    let clean = |text: &str| normalise(&text.replace(&place, ""));
    let mut foot = String::new();
    block(&mut foot, "stdout", &clean(&stdout));
    block(&mut foot, "stderr", &clean(&stderr));
    foot.push_str(&format!("#= status {status}\n"));
    Ok(foot)
}

fn outcome(command: &mut Command) -> Result<(String, String, i32)> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn()?;
    let stdout = child.stdout.take().context("stdout is a pipe")?;
    let stderr = child.stderr.take().context("stderr is a pipe")?;
    let stdout = thread::spawn(move || drain(stdout));
    let stderr = thread::spawn(move || drain(stderr));
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if start.elapsed() > PATIENCE {
            child.kill()?;
            child.wait()?;
            bail!("it did not end within {} s", PATIENCE.as_secs());
        }
        thread::sleep(Duration::from_millis(5));
    };
    let text = |reader: thread::JoinHandle<Vec<u8>>| {
        String::from_utf8_lossy(&reader.join().unwrap_or_default()).into_owned()
    };
    let code = status.code().context("a signal ended it")?;
    Ok((text(stdout), text(stderr), code))
}

fn drain(mut pipe: impl Read) -> Vec<u8> {
    let mut bytes = Vec::new();
    // What came before an error is what there is to see.
    let _ = pipe.read_to_end(&mut bytes);
    bytes
}

fn block(foot: &mut String, name: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    let open = if text.ends_with('\n') { "" } else { " without a last line end" };
    foot.push_str(&format!("#= {name}{open}\n"));
    for line in text.strip_suffix('\n').unwrap_or(text).split('\n') {
        foot.push_str(if line.is_empty() { "#|" } else { "#| " });
        foot.push_str(line);
        foot.push('\n');
    }
}

/// Addresses become `0x…`, the library's folder `<lib>`, and the library's frames are left out.
fn normalise(text: &str) -> String {
    let mut lines = Vec::new();
    let mut skipped: Option<String> = None;
    let all: Vec<&str> = text.split('\n').collect();
    for (at, line) in all.iter().copied().enumerate() {
        if let Some(indent) = &skipped
            && line.starts_with(indent.as_str())
        {
            continue;
        }
        skipped = library_frame(line, all.get(at + 1).copied().unwrap_or_default());
        if skipped.is_none() {
            lines.push(plain_paths(&plain_addresses(line)));
        }
    }
    lines.join("\n")
}

/// What the lines that belong to this frame begin with, if it is a frame of the library.
fn library_frame(line: &str, next: &str) -> Option<String> {
    let at = line.find("File \"")?;
    let file = &line[at + 6..line[at + 6..].find('"')? + at + 6];
    // Texts of programs show no lines; the library's are methods of dataclasses and of proxies, and how
    // processes begin.
    let of_library = line.contains(", in __")
        || next.trim_start().starts_with("from multiprocessing")
        || next.contains("/multiprocessing/managers.py\", line ");
    let of_exec = file == "<string>" && !of_library;
    let ours = of_exec || !file.contains("/lib/python3") && !file.starts_with('<');
    if ours || !line[..at].chars().all(|c| " |".contains(c)) {
        return None;
    }
    Some(format!("{}  ", &line[..at]))
}

fn plain_addresses(line: &str) -> String {
    let mut parts = line.split("0x");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.chars().take_while(char::is_ascii_hexdigit).count();
        // Shorter ones are numbers of the program.
        if digits >= 9 {
            out.push_str("0x…");
            out.push_str(&part[digits..]);
        } else {
            out.push_str("0x");
            out.push_str(part);
        }
    }
    out
}

fn plain_paths(line: &str) -> String {
    const FOLDER: &str = "/lib/python3.13/";
    let Some(at) = line.find(FOLDER) else { return line.to_owned() };
    let start = line[..at].rfind([' ', '\'', '"', '(']).map_or(0, |at| at + 1);
    format!("{}<lib>/{}", &line[..start], plain_paths(&line[at + FOLDER.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_of_the_library_are_left_out() {
        let text = "Traceback (most recent call last):\n  File \"a.py\", line 2, in <module>\n    \
                    run()\n  File \"/usr/lib/python3.13/x.py\", line 3, in run\n    self.go()\n    \
                    ~~~~~~~^^\nValueError: no";
        let seen = normalise(text);
        assert_eq!(
            seen,
            "Traceback (most recent call last):\n  File \"a.py\", line 2, in <module>\n    \
             run()\nValueError: no"
        );
    }

    #[test]
    fn addresses_and_folders_do_not_matter() {
        assert_eq!(plain_addresses("<f at 0x7f00aabbccdd>, 0xff"), "<f at 0x…>, 0xff");
        assert_eq!(plain_paths("at /usr/lib/python3.13/a/b.py:7"), "at <lib>/a/b.py:7");
        let two = "/usr/lib/python3.13/a.py:7 /usr/lib/python3.13/b.py:8";
        assert_eq!(plain_paths(two), "<lib>/a.py:7 <lib>/b.py:8");
    }

    #[test]
    fn a_foot_begins_at_a_line() {
        let text = "print('#= stdout')\n#= stdout\n#| #= stdout\n";
        assert_eq!(&text[foot(text)..], "#= stdout\n#| #= stdout\n");
    }
}
