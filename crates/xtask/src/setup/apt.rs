//! Packages of Debian and its kin, where there is the right to install them.

use crate::{run, say};
use anyhow::{Result, bail};
use std::process::Command;

/// Installs packages without their recommendations, asking for fresh lists if they are not known.
///
/// Fails with what a person would have to type when this user may not install anything.
pub fn install(packages: &[String]) -> Result<()> {
    let names = packages.join(" ");
    if run::which("apt-get").is_none() {
        bail!("there is no apt-get here to install {names}");
    }
    let Some(right) = Right::found() else {
        bail!("type `sudo apt-get install --no-install-recommends {names}`, then try again");
    };
    say::doing(format_args!("apt-get install {names}"));
    if attempt(right, packages).is_err() {
        run::run(right.apt().args(["update", "-qq"]))?;
        attempt(right, packages)?;
    }
    Ok(())
}

#[derive(Clone, Copy)]
enum Right {
    Root,
    Sudo,
}

impl Right {
    fn found() -> Option<Self> {
        if run::capture(run::command("id").arg("-u")).is_ok_and(|id| id == "0") {
            return Some(Self::Root);
        }
        // `-n`: never ask for a password in the middle of a build.
        run::capture(run::command("sudo").args(["-n", "true"])).is_ok().then_some(Self::Sudo)
    }

    fn apt(self) -> Command {
        let mut command = match self {
            Self::Root => run::command("env"),
            Self::Sudo => {
                let mut sudo = run::command("sudo");
                sudo.args(["-n", "env"]);
                sudo
            }
        };
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        command
    }
}

fn attempt(right: Right, packages: &[String]) -> Result<()> {
    let mut command = right.apt();
    command.args(["install", "-y", "-qq", "--no-install-recommends"]);
    run::capture(command.args(packages)).map(drop)
}
