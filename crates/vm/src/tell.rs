//! Telling observers what happens.

use heddle_protocol::{Actor, Event, EventKind};

use crate::{
    process::Process,
    thread::{Frame, Thread},
};

/// What events of one instruction have in common.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    actor: Actor,
    line: u32,
    step: u64,
    time_us: u64,
}

impl Process {
    pub fn actor(&self, th: &Thread) -> Actor {
        Actor { process: self.pid, thread: th.id.0, task: th.task }
    }

    /// Who does something now, and where.
    pub fn moment(&self, th: &Thread) -> Moment {
        Moment {
            actor: self.actor(th),
            line: self.line_of(th),
            step: self.step_now(),
            time_us: self.now_us(),
        }
    }

    /// Appends to the stream that observers read.
    pub fn emit(&mut self, th: &Thread, kind: EventKind) {
        let moment = self.moment(th);
        self.tell(moment, kind);
    }

    /// The same where it is known who does it, and where.
    #[inline]
    pub fn tell(&mut self, moment: Moment, kind: EventKind) {
        let Moment { actor, line, step, time_us } = moment;
        self.events.push(Event { actor, line, step, time_us, kind });
    }

    /// The line of the person's program that the thread is at, 0 if none.
    pub fn line_of(&self, th: &Thread) -> u32 {
        for frame in th.frames.iter().rev() {
            if let Frame::Python(frame) = frame {
                let code = self.program.code(frame.code);
                if code.is_own() {
                    return code.infos.get(frame.pc as usize).map_or(0, |info| info.place.line);
                }
            }
        }
        0
    }
}
