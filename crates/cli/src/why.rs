//! What went wrong in a run, in sentences on stderr: where somebody reads them, or asked for them.

use std::io::{self, IsTerminal};

use heddle_protocol::explore::{Expected, Extent};
use heddle_session::{Checked, LabRun, story_text};

use crate::say;

#[derive(clap::Args, Debug)]
pub struct WhyArgs {
    /// Says on stderr what went wrong, who did what in between; on a terminal it is always said
    #[arg(long)]
    why: bool,
    /// What stdout should be (`...` stands for any lines, `?` for one); where it is not, this is said,
    /// and which updates were lost
    #[arg(long, value_name = "TEXT")]
    expect: Option<String>,
}

impl WhyArgs {
    /// What the program should write to stdout.
    pub fn expected(&self) -> Option<Expected> {
        let text = self.expect.as_ref()?.replace("\\n", "\n");
        Some(Expected { text, extent: Extent::Whole })
    }

    /// Tells of a run that is at its end.
    pub fn tell(&self, run: &mut LabRun, checked: &Checked) {
        if !self.why && self.expect.is_none() && !io::stderr().is_terminal() {
            return;
        }
        for story in run.stories(checked, self.expected().as_ref()) {
            say::line(story_text(&story));
        }
    }
}
