//! A compiler for wasm32 with the source of std: one that is here, else rustup's, else Debian's.
//!
//! The engine needs std built with atomics, so a target alone is not enough.

use super::apt;
use crate::{run, say};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target of both modules.
pub const TARGET: &str = "wasm32-unknown-unknown";

const OLDEST_RUSTC: (u32, u32) = (1, 95);
const CHOICE: &str = "HEDDLE_WASM_TOOLCHAIN";
const DEBIAN_BIN: &str = "/usr/bin";

/// A compiler that can build both modules.
#[derive(Clone, Debug)]
pub enum WasmToolchain {
    /// The toolchain that builds native code too: it has the target and the source of std.
    Host,
    /// Debian's `rustc-web` beside it: it has the source of std, and a linker of its own.
    Debian {
        /// The name of LLVM's wasm linker, which must be as new as the compiler.
        linker: String,
    },
}

impl WasmToolchain {
    /// A cargo of this toolchain.
    pub fn cargo(&self) -> Result<Command> {
        let mut command = match self {
            Self::Host => run::cargo(),
            Self::Debian { .. } => run::command(Path::new(DEBIAN_BIN).join("cargo")),
        };
        self.prepare(&mut command, &[])?;
        Ok(command)
    }

    /// Lets a command, and all that it starts, find this toolchain behind the `first` folders.
    ///
    /// Debian's has no compiled std for wasm, so cargo is told to build one each time.
    pub fn prepare(&self, command: &mut Command, first: &[PathBuf]) -> Result<()> {
        let mut path = first.to_vec();
        if let Self::Debian { linker } = self {
            path.push(DEBIAN_BIN.into());
            for variable in ["RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH", "RUSTC", "RUSTDOC"] {
                command.env_remove(variable);
            }
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
            command.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
            command.env("RUSTC_BOOTSTRAP", "1");
        }
        command.env("PATH", run::path_with(&path)?);
        Ok(())
    }

    /// A version of the compiler in words, to tell one build's output from another's.
    pub fn describe(&self) -> Result<String> {
        let rustc = match self {
            Self::Host => PathBuf::from("rustc"),
            Self::Debian { .. } => Path::new(DEBIAN_BIN).join("rustc"),
        };
        run::capture(run::command(rustc).arg("--version"))
    }
}

/// Asks in this order: is one here; can rustup provide one; can apt.
pub fn find_or_install() -> Result<WasmToolchain> {
    let choice = std::env::var(CHOICE).unwrap_or_default();
    let ways: &[Way] = match choice.as_str() {
        "" => &[Way::Rustup, Way::Debian],
        "rustup" => &[Way::Rustup],
        "debian" => &[Way::Debian],
        other => bail!("{CHOICE} is {other:?}; it may be `rustup` or `debian`"),
    };
    for way in ways {
        if let Ok(toolchain) = way.find() {
            say::ready(format_args!("wasm compiler: {}", toolchain.describe()?));
            return Ok(toolchain);
        }
    }
    let mut reasons = Vec::new();
    for way in ways {
        match way.install() {
            Ok(toolchain) => {
                say::doing(format_args!("wasm compiler: {}", toolchain.describe()?));
                return Ok(toolchain);
            }
            Err(error) => {
                say::doing(format_args!("wasm compiler: {} cannot provide it", way.name()));
                reasons.push(format!("{}: {error:#}", way.name()));
            }
        }
    }
    bail!("no compiler for {TARGET} with the source of std. {}", reasons.join(". "))
}

#[derive(Clone, Copy)]
enum Way {
    Rustup,
    Debian,
}

impl Way {
    fn name(self) -> &'static str {
        match self {
            Self::Rustup => "rustup",
            Self::Debian => "apt",
        }
    }

    fn find(self) -> Result<WasmToolchain> {
        match self {
            Self::Rustup => find_host(),
            Self::Debian => find_debian(),
        }
    }

    fn install(self) -> Result<WasmToolchain> {
        match self {
            Self::Rustup => {
                if run::which("rustup").is_none() {
                    bail!("it is not on PATH");
                }
                rustup(&["target", "add", TARGET])?;
                rustup(&["component", "add", "rust-src"])?;
            }
            Self::Debian => {
                let compiler = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy"];
                apt::install(&compiler.map(str::to_owned))?;
                let llvm = Version::of(&Path::new(DEBIAN_BIN).join("rustc"))?.llvm;
                apt::install(&[format!("lld-{llvm}")])?;
            }
        }
        self.find()
    }
}

fn rustup(args: &[&str]) -> Result<()> {
    say::doing(format_args!("rustup {}", args.join(" ")));
    let mut command = run::command("rustup");
    // Where the download host cannot be reached, say so soon instead of trying for minutes.
    command.env("RUSTUP_MAX_RETRIES", "1");
    run::capture(command.args(args)).map(drop)
}

fn find_host() -> Result<WasmToolchain> {
    let rustc = Path::new("rustc");
    Version::of(rustc)?.new_enough()?;
    let library = sysroot(rustc)?.join("lib/rustlib");
    let std = library.join(TARGET).join("lib");
    let has_std = std::fs::read_dir(&std)
        .with_context(|| format!("{} is not there", std.display()))?
        .filter_map(Result::ok)
        .any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-"));
    if !has_std {
        bail!("{} holds no std", std.display());
    }
    source_of_std(&library)?;
    Ok(WasmToolchain::Host)
}

fn find_debian() -> Result<WasmToolchain> {
    let rustc = Path::new(DEBIAN_BIN).join("rustc");
    if !rustc.is_file() || !Path::new(DEBIAN_BIN).join("cargo").is_file() {
        bail!("rustc-web and cargo-web are not installed");
    }
    let version = Version::of(&rustc)?;
    version.new_enough()?;
    source_of_std(&sysroot(&rustc)?.join("lib/rustlib"))?;
    let linker = format!("wasm-ld-{}", version.llvm);
    if run::which(&linker).is_none() {
        bail!("{linker} is not installed");
    }
    Ok(WasmToolchain::Debian { linker })
}

fn sysroot(rustc: &Path) -> Result<PathBuf> {
    let mut command = run::command(rustc);
    run::capture(command.args(["--print", "sysroot"])).map(PathBuf::from)
}

fn source_of_std(library: &Path) -> Result<()> {
    let lock = library.join("src/rust/library/Cargo.lock");
    if !lock.is_file() {
        bail!("{} is not there", lock.display());
    }
    Ok(())
}

/// What a rustc says of itself.
#[derive(Debug, PartialEq, Eq)]
struct Version {
    rustc: (u32, u32),
    llvm: u32,
}

impl Version {
    fn of(rustc: &Path) -> Result<Self> {
        let text = run::capture(run::command(rustc).arg("-vV"))?;
        Self::parse(&text).with_context(|| format!("`rustc -vV` says {text:?}"))
    }

    fn parse(text: &str) -> Option<Self> {
        let field =
            |name: &str| text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        let mut release = field("release")?.split('.');
        let major = release.next()?.parse().ok()?;
        let minor = release.next()?.parse().ok()?;
        let llvm = field("LLVM version")?.split('.').next()?.parse().ok()?;
        Some(Self { rustc: (major, minor), llvm })
    }

    fn new_enough(&self) -> Result<()> {
        let (major, minor) = self.rustc;
        if self.rustc < OLDEST_RUSTC {
            bail!(
                "rustc {}.{} or newer is needed; this one is {major}.{minor}",
                OLDEST_RUSTC.0,
                OLDEST_RUSTC.1
            );
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compilers_version_is_read_from_its_verbose_text() {
        let text = "rustc 1.96.0\nbinary: rustc\nrelease: 1.96.0\nLLVM version: 22.1.8";
        let version = Version::parse(text);
        assert_eq!(version, Some(Version { rustc: (1, 96), llvm: 22 }));
    }

    #[test]
    fn an_older_compiler_is_refused() {
        let old = Version { rustc: (1, 94), llvm: 21 };
        assert!(old.new_enough().is_err());
        assert_eq!(Version::parse("rustc of unknown make"), None);
    }
}
