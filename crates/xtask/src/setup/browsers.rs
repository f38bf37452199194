//! The browsers that the tests open the page in.

use super::apt;
use crate::{run, say};
use std::path::PathBuf;
use std::process::Command;

/// What was found; the tests say which of them they need.
#[derive(Debug, Default)]
pub struct Browsers {
    chromium: Option<PathBuf>,
    firefox: Option<PathBuf>,
}

impl Browsers {
    /// Tells a command, through CHROMIUM and FIREFOX, where the browsers stand.
    pub fn prepare(&self, command: &mut Command) {
        if let Some(program) = &self.chromium {
            command.env("CHROMIUM", program);
        }
        if let Some(program) = &self.firefox {
            command.env("FIREFOX", program);
        }
    }

    /// Whether the tests that need Chromium can run.
    pub fn has_chromium(&self) -> bool {
        self.chromium.is_some()
    }

    /// Whether the tests that need Firefox can run.
    pub fn has_firefox(&self) -> bool {
        self.firefox.is_some()
    }
}

/// Looks for both browsers and asks apt for those that are missing.
pub fn find_or_install() -> Browsers {
    Browsers { chromium: CHROMIUM.find_or_install(), firefox: FIREFOX.find_or_install() }
}

const CHROMIUM: Browser = Browser {
    name: "Chromium",
    variable: "CHROMIUM",
    programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    applications: &[
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    package: "chromium",
};

const FIREFOX: Browser = Browser {
    name: "Firefox",
    variable: "FIREFOX",
    programs: &["firefox", "firefox-esr"],
    applications: &["/Applications/Firefox.app/Contents/MacOS/firefox"],
    package: "firefox-esr",
};

struct Browser {
    name: &'static str,
    variable: &'static str,
    programs: &'static [&'static str],
    applications: &'static [&'static str],
    package: &'static str,
}

impl Browser {
    fn find_or_install(&self) -> Option<PathBuf> {
        if let Some(program) = self.find() {
            say::ready(format_args!("{}: {}", self.name, program.display()));
            return Some(program);
        }
        if let Err(error) = apt::install(&[self.package.to_owned()]) {
            say::missing(format_args!(
                "{} ({error:#}; or name one in {})",
                self.name, self.variable
            ));
            return None;
        }
        self.find()
    }

    fn find(&self) -> Option<PathBuf> {
        if let Some(named) = std::env::var_os(self.variable).filter(|value| !value.is_empty()) {
            return Some(named.into());
        }
        let installed = self.applications.iter().map(PathBuf::from);
        self.programs
            .iter()
            .find_map(|program| run::which(program))
            .or_else(|| installed.into_iter().find(|program| program.is_file()))
    }
}
