//! Who waits for what in a process, in data that words are made from.

use heddle_protocol::{Wait, WaitFor};

use crate::{
    process::Process,
    thread::{Thread, ThreadId},
};

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

    /// Every thread that waits, each followed by the tasks of its event loop.
    pub fn waits(&self) -> Vec<Wait> {
        self.waits_with(|_, what| what)
    }

    /// The same, each thread's wait completed by who knows more.
    pub(crate) fn waits_with(&self, complete: impl Fn(&Thread, WaitFor) -> WaitFor) -> Vec<Wait> {
        let mut waits = Vec::new();
        for th in self.threads.iter().filter(|th| !th.hidden) {
            let Some(what) = self.waits_for(th.id) else { continue };
            let tasks = self.task_waits(th.id);
            // That the loop has nothing to do is no news where its tasks say why.
            if tasks.is_empty() || what != WaitFor::EventLoop {
                let what = complete(th, what);
                waits.push(Wait { who: self.who(th.id), line: self.line_of(th), what });
            }
            waits.extend(tasks);
        }
        waits
    }
}
