//! What went wrong in a run, in sentences on stderr: where somebody reads them, or asked for them.

use std::io::{self, IsTerminal};

use heddle_session::{Checked, LabRun, story_text};

use crate::say;

#[derive(clap::Args, Debug)]
pub struct WhyArgs {
    /// Says on stderr what went wrong, who did what in between; on a terminal it is always said
    #[arg(long)]
    why: bool,
    /// What stdout should be, without white space around it; where it is not, updates that were lost
    /// are told too
    #[arg(long, value_name = "TEXT")]
    expect: Option<String>,
}

impl WhyArgs {
    /// Whether what the program writes to stdout must be kept.
    pub fn expects(&self) -> bool {
        self.expect.is_some()
    }

    /// Tells of a run that is at its end; `output` is its stdout, where that was to be kept.
    pub fn tell(&self, run: &LabRun, checked: &Checked, output: &str) {
        if !self.why && !self.expects() && !io::stderr().is_terminal() {
            return;
        }
        let missed = self.expect.as_ref().is_some_and(|text| text.trim() != output.trim());
        if missed {
            say::line("the output is not what was expected");
        }
        for story in run.stories(checked, missed) {
            say::line(story_text(&story));
        }
    }
}
