//! Who waits for what in a process, in data that words are made from.

use heddle_protocol::Wait;

use crate::{process::Process, thread::ThreadId};

impl Process {
    /// How a thread is named among all: a process's main thread goes by the process's name, if it
    /// is not the first one.
    pub fn who(&self, thread: ThreadId) -> String {
        let th = self.thread(thread);
        match (self.pid, thread) {
            (0, _) => th.name.clone().into_string(),
            (_, ThreadId(0)) => self.name.clone().into_string(),
            _ => format!("{} ({})", th.name, self.name),
        }
    }

    /// Every thread that waits.
    pub fn waits(&self) -> Vec<Wait> {
        self.threads
            .iter()
            .filter_map(|th| {
                let what = self.waits_for(th.id)?;
                Some(Wait { who: self.who(th.id), line: self.line_of(th), what })
            })
            .collect()
    }
}
