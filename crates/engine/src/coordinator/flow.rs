//! Events on their way from the processes to the page: those it has not been told, and those that
//! it has not yet taken in. A process that is too far ahead of the page waits, as it would for a
//! full pipe; without that, what a program prints would be seen long after it was printed.

use std::collections::VecDeque;

use gloo_timers::callback::Timeout;
use heddle_protocol::{Batch, RunId, Update};

use super::{tell, with};
use crate::{messages::BATCH, port};

/// The page hears of events at once after a silence of so long, and so often while there are many.
const TELLING_MS: u32 = 8;

pub struct Flow {
    run: RunId,
    untold: Vec<Batch>,
    told_ms: f64,
    telling: Option<Timeout>,
    /// Told and not yet taken in, in order.
    shares: VecDeque<Share>,
}

/// What a process sent at once.
struct Share {
    pid: u32,
    sent: u32,
    /// As many of them the page has still to take in.
    left: u32,
}

/// So many events of a process are dealt with.
pub struct Taken {
    pub pid: u32,
    pub events: u32,
}

impl Flow {
    pub fn new(run: RunId) -> Flow {
        Flow { run, untold: Vec::new(), told_ms: 0.0, telling: None, shares: VecDeque::new() }
    }

    /// Tells the page of events, now or with the next ones: what is left of so many that a process
    /// sent. If nothing is, they are dealt with.
    pub fn add(&mut self, pid: u32, sent: usize, events: Batch) -> Option<Taken> {
        let sent = sent as u32;
        if events.is_empty() {
            return Some(Taken { pid, events: sent });
        }
        self.shares.push_back(Share { pid, sent, left: events.len() as u32 });
        self.untold.push(events);
        let is_late = port::now_ms() - self.told_ms >= f64::from(TELLING_MS);
        if is_late || self.untold.iter().map(Batch::len).sum::<usize>() >= BATCH {
            self.tell();
        } else if self.telling.is_none() {
            let id = self.run;
            self.telling = Some(Timeout::new(TELLING_MS, move || {
                with(|c| {
                    if let Some(run) = c.run.as_mut().filter(|run| run.id() == id) {
                        run.flow.tell();
                    }
                });
            }));
        }
        None
    }

    /// Tells the page of all that it has not been told.
    pub fn tell(&mut self) {
        self.telling = None;
        if !self.untold.is_empty() {
            self.told_ms = port::now_ms();
            let events = std::mem::take(&mut self.untold);
            tell(&Update::Events { run: self.run, events });
        }
    }

    /// The page has taken in so many; what that deals with, once for each process.
    pub fn taken(&mut self, events: u32) -> Vec<Taken> {
        let mut left = events;
        let mut taken: Vec<Taken> = Vec::new();
        while let Some(share) = self.shares.front_mut() {
            if share.left > left {
                share.left -= left;
                break;
            }
            left -= share.left;
            match taken.iter_mut().find(|taken| taken.pid == share.pid) {
                Some(taken) => taken.events += share.sent,
                None => taken.push(Taken { pid: share.pid, events: share.sent }),
            }
            self.shares.pop_front();
        }
        taken
    }
}
