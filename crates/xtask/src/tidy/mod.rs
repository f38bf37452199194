//! Checks of the source tree that no compiler makes.

mod edges;
mod locks;
mod sources;

use crate::{say, support};
use anyhow::{Result, bail};

/// `tidy` on its own.
pub fn tidy() -> Result<()> {
    say::stage("tidy", check)
}

/// Runs every check and names every offence before it fails.
pub fn check() -> Result<()> {
    let mut offences = edges::check()?;
    offences.extend(sources::check()?);
    offences.extend(locks::check()?);
    offences.extend(support::check()?);
    for offence in &offences {
        say::doing(offence);
    }
    match offences.len() {
        0 => Ok(()),
        1 => bail!("one offence"),
        count => bail!("{count} offences"),
    }
}
