//! Compiles the library that the command holds: reading it again took most of a short command's time.

use std::{error::Error, fs, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    fs::write(out.join("library"), heddle_vm::compile::compiled_library()?)?;
    Ok(())
}
