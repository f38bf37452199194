//! Build tools written in Rust, each in its exact version, in a folder of the user's cache.

use crate::{run, say};
use anyhow::{Context, Result, anyhow};
use std::path::{Path, PathBuf};
use std::thread;

/// Must equal the `wasm-bindgen` of Cargo.lock. Its own lock file is not used: it asks for a
/// version of a crate that has been withdrawn.
pub const WASM_BINDGEN: Tool =
    Tool { package: "wasm-bindgen-cli", binary: "wasm-bindgen", version: "0.2.130", options: &[] };

/// The newest that Rust 1.95 compiles. Its own TLS is left out: it has nothing to download, since
/// every tool that it would fetch is found on PATH or switched off.
const TRUNK: Tool = Tool {
    package: "trunk",
    binary: "trunk",
    version: "0.21.14",
    options: &["--locked", "--no-default-features"],
};

/// The folders of both, installed side by side if need be.
pub fn folders() -> Result<Vec<PathBuf>> {
    thread::scope(|scope| {
        let trunk = scope.spawn(|| TRUNK.folder());
        let bindgen = WASM_BINDGEN.folder()?;
        let trunk = trunk.join().map_err(|_| anyhow!("setting up trunk panicked"))??;
        Ok(vec![bindgen, trunk])
    })
}

/// A program that `cargo install` builds.
#[derive(Debug)]
pub struct Tool {
    package: &'static str,
    binary: &'static str,
    version: &'static str,
    options: &'static [&'static str],
}

impl Tool {
    /// The program in the right version, if it is here.
    pub fn program(&self) -> Result<PathBuf> {
        let name = format!("{}{}", self.binary, std::env::consts::EXE_SUFFIX);
        run::which(self.binary)
            .into_iter()
            .chain([self.home()?.join("bin").join(name)])
            .find(|program| self.is_right(program))
            .with_context(|| format!("{} is not installed", self.describe()))
    }

    /// The folder that holds the program, installed if need be.
    fn folder(&self) -> Result<PathBuf> {
        let program = match self.program() {
            Ok(program) => {
                say::ready(self.describe());
                program
            }
            Err(_) => {
                self.install()?;
                self.program()?
            }
        };
        let folder = program.parent().context("a program stands in a folder")?;
        Ok(folder.to_owned())
    }

    fn home(&self) -> Result<PathBuf> {
        Ok(cache()?.join(format!("{}-{}", self.binary, self.version)))
    }

    /// Name and version, to tell one build's output from another's.
    pub fn describe(&self) -> String {
        format!("{} {}", self.binary, self.version)
    }

    fn is_right(&self, program: &Path) -> bool {
        program.is_file()
            && run::capture(run::command(program).arg("--version"))
                .is_ok_and(|text| text.split_whitespace().any(|word| word == self.version))
    }

    fn install(&self) -> Result<()> {
        let Self { package, version, .. } = self;
        let home = self.home()?;
        say::doing(format_args!(
            "cargo install {package} {version} into {} (some minutes, once)",
            home.display()
        ));
        let mut command = run::cargo();
        command.args(["install", "--quiet", "--force", package, "--version", version]);
        command.args(self.options).arg("--root").arg(&home);
        // These tools run for a second and compile for minutes: compile them plainly.
        command.env("CARGO_PROFILE_RELEASE_LTO", "off");
        command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        command.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        command.env("CARGO_PROFILE_RELEASE_DEBUG", "0");
        command.env_remove("CARGO_TARGET_DIR");
        command.env_remove("RUSTFLAGS");
        run::run(&mut command).with_context(|| format!("{package} {version} is not installed"))
    }
}

/// The project's folder in the user's cache.
fn cache() -> Result<PathBuf> {
    let base = match std::env::var_os("XDG_CACHE_HOME").filter(|value| !value.is_empty()) {
        Some(folder) => PathBuf::from(folder),
        None => std::env::home_dir().context("this user has no home folder")?.join(".cache"),
    };
    Ok(base.join("heddle/tools"))
}
