//! Build tools written in Rust, each in its exact version, in a folder of the user's cache.

use crate::{run, say};
use anyhow::{Context, Result};
use std::path::PathBuf;

/// Must equal the `wasm-bindgen` of Cargo.lock. Its own lock file is not used: it asks for a
/// version of a crate that has been withdrawn.
pub const WASM_BINDGEN: Tool =
    Tool { package: "wasm-bindgen-cli", binary: "wasm-bindgen", version: "0.2.130", options: &[] };

/// The newest that Rust 1.95 compiles. Its own TLS is left out: it has nothing to download, since
/// every tool that it would fetch is found on PATH or switched off.
pub const TRUNK: Tool = Tool {
    package: "trunk",
    binary: "trunk",
    version: "0.21.14",
    options: &["--locked", "--no-default-features"],
};

/// A program that `cargo install` builds.
#[derive(Debug)]
pub struct Tool {
    package: &'static str,
    binary: &'static str,
    version: &'static str,
    options: &'static [&'static str],
}

impl Tool {
    /// The folder that holds the program in the right version, installed if need be.
    pub fn folder(&self) -> Result<PathBuf> {
        if let Some(program) = run::which(self.binary)
            && self.is_right(&program)
            && let Some(folder) = program.parent()
        {
            say::ready(format_args!("{} {}, on PATH", self.binary, self.version));
            return Ok(folder.to_owned());
        }
        let home = cache()?.join(format!("{}-{}", self.binary, self.version));
        let folder = home.join("bin");
        let program = folder.join(format!("{}{}", self.binary, std::env::consts::EXE_SUFFIX));
        if self.is_right(&program) {
            say::ready(format_args!("{} {}", self.binary, self.version));
            return Ok(folder);
        }
        self.install(&home)?;
        Ok(folder)
    }

    /// The program itself.
    pub fn program(&self) -> Result<PathBuf> {
        Ok(self.folder()?.join(self.binary))
    }

    /// Name and version, to tell one build's output from another's.
    pub fn describe(&self) -> String {
        format!("{} {}", self.binary, self.version)
    }

    fn is_right(&self, program: &std::path::Path) -> bool {
        program.is_file()
            && run::capture(run::command(program).arg("--version"))
                .is_ok_and(|text| text.split_whitespace().any(|word| word == self.version))
    }

    fn install(&self, home: &std::path::Path) -> Result<()> {
        let Self { package, version, .. } = self;
        say::doing(format_args!(
            "cargo install {package} {version} into {} (some minutes, once)",
            home.display()
        ));
        let mut command = run::cargo();
        command.args(["install", "--quiet", "--force", package, "--version", version]);
        command.args(self.options).arg("--root").arg(home);
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
