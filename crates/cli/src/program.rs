//! The program that a command is about, and what it reads.

use std::process::ExitCode;

use clap::Args;
use heddle_protocol::{Limits, Mode, RunId, RunRequest};
use heddle_scenario::form::with_input;
use heddle_session::{Checked, LabRun};

use crate::{
    USAGE,
    args::{LabArgs, name_of, read},
    say,
};

#[derive(Args, Debug)]
pub struct ProgramArgs {
    /// The program; - reads it from stdin
    pub file: String,
    #[command(flatten)]
    pub input: InputArgs,
}

#[derive(Args, Debug)]
pub struct InputArgs {
    /// What input() and sys.stdin read, instead of the program's own comments under #@input; - is
    /// what stands on stdin
    #[arg(id = "input", long, value_name = "FILE")]
    given: Option<String>,
}

/// A program that can be run.
pub struct Program {
    pub source: String,
    pub name: String,
    pub checked: Checked,
}

impl Program {
    /// A run of it in the lab, about to begin. What is wrong with the settings was said already.
    pub fn in_lab(self, args: &LabArgs) -> Result<(LabRun, Checked), ExitCode> {
        let request = RunRequest {
            run: RunId(0),
            source: self.source,
            file_name: self.name,
            mode: Mode::Lab,
            lab: args.settings().map_err(|reason| say::fail(USAGE, reason))?,
            limits: Limits::default(),
            expected: None,
        };
        Ok((LabRun::new(&self.checked, &request), self.checked))
    }
}

impl ProgramArgs {
    /// The program's text, with its input in it.
    ///
    /// # Errors
    /// A sentence, where a file cannot be read.
    pub fn source(&self) -> Result<String, String> {
        self.input.source(&self.file)
    }

    /// The program, or why there is none: said already. `broken` is the status of one that cannot be
    /// compiled.
    pub fn load(&self, broken: u8) -> Result<Program, ExitCode> {
        self.input.load(&self.file, broken)
    }
}

impl InputArgs {
    fn source(&self, file: &str) -> Result<String, String> {
        let Some(given) = &self.given else { return read(file) };
        if file == "-" && given == "-" {
            return Err("stdin cannot be the program and its input".to_owned());
        }
        Ok(with_input(&read(file)?, &read(given)?))
    }

    /// As `ProgramArgs::load`, of this file.
    pub fn load(&self, file: &str, broken: u8) -> Result<Program, ExitCode> {
        let source = self.source(file).map_err(|reason| say::fail(USAGE, reason))?;
        let name = name_of(file);
        match heddle_session::check(&source, &name) {
            Ok(checked) => Ok(Program { source, name, checked }),
            Err(diagnostics) => {
                for diagnostic in diagnostics.iter().take(1) {
                    eprint!("{}", heddle_session::diagnostic_text(diagnostic, &name, &source));
                }
                Err(ExitCode::from(broken))
            }
        }
    }
}
