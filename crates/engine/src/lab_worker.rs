//! The lab's worker: one machine under a scheduler, in slices between which commands are heard.

use std::cell::RefCell;

use gloo_timers::callback::Timeout;
use heddle_protocol::{Batch, Pace, RunFacts, RunRequest, Update, explore::Expected};
use heddle_session::{Checked, LabRun};
use js_sys::Array;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use crate::{
    messages::{AHEAD, ToLab, pack, unpack},
    port::{self, Later},
};

/// Instructions between looks at the clock.
const CHUNK: u64 = 20_000;
/// A slice's length in milliseconds: about a frame.
const SLICE_MS: f64 = 12.0;
/// Milliseconds between views while it runs.
const VIEW_MS: f64 = 100.0;

struct Lab {
    later: Later,
    open: Option<Open>,
}

/// The run in hand: under way, paused, or over and still to be gone back in.
struct Open {
    checked: Checked,
    expected: Option<Expected>,
    run: LabRun,
    began_ms: f64,
    viewed_ms: f64,
    /// Events told that the page has not yet taken in.
    untaken: usize,
    /// Where both clocks stood when it last began to move: milliseconds, and virtual microseconds.
    since: (f64, u64),
}

thread_local! {
    static LAB: RefCell<Option<Lab>> = const { RefCell::new(None) };
}

/// Waits for runs.
#[wasm_bindgen]
pub fn start_lab(early: Array) -> Result<(), JsValue> {
    let later = Later::new(slice)?;
    LAB.set(Some(Lab { later, open: None }));
    port::listen(&early, |data| {
        let message = port::bytes_of(&data).and_then(|bytes| unpack::<ToLab>(&bytes));
        LAB.with_borrow_mut(|lab| {
            if let (Some(lab), Some(message)) = (lab, message) {
                lab.hear(message);
            }
        });
    });
    Ok(())
}

impl Lab {
    fn hear(&mut self, message: ToLab) {
        match (message, &mut self.open) {
            (ToLab::Library(packs), _) => heddle_session::supply(&packs),
            (ToLab::Run(request), open) => *open = Open::new(&request),
            (ToLab::Stop, Some(open)) => open.run.stop(),
            (ToLab::Taken(events), Some(open)) => {
                open.untaken = open.untaken.saturating_sub(events as usize);
            }
            (ToLab::Command(command), Some(open)) => {
                let was_running = open.run.is_running();
                open.run.obey(&command);
                if !was_running {
                    open.since = (port::now_ms(), open.run.now_us());
                }
            }
            (ToLab::Trace { run, replayed: None }, Some(open)) => {
                let json = open.run.trace(&open.checked).to_json();
                port::post_up(&pack(&Update::Trace { run, json }));
            }
            (ToLab::Trace { run, replayed: Some(request) }, open) => {
                if let Some(json) = beside(open, || trace(&request)) {
                    port::post_up(&pack(&Update::Trace { run, json }));
                }
            }
            (ToLab::Repro(request), open) => {
                let made = beside(open, || heddle_session::export(&request));
                port::post_up(&pack(&Update::Repro(made)));
            }
            (_, None) => {}
        }
        if let Some(open) = &mut self.open {
            open.tell();
            if open.run.is_running() {
                self.later.call();
            }
        }
    }
}

impl Open {
    /// The coordinator has checked the program; what does not compile has no run.
    fn new(request: &RunRequest) -> Option<Open> {
        let checked = heddle_session::check(&request.source, &request.file_name).ok()?;
        let now = port::now_ms();
        let run = LabRun::new(&checked, request);
        let expected = request.expected.clone();
        Some(Open {
            checked,
            expected,
            run,
            began_ms: now,
            viewed_ms: now,
            untaken: 0,
            since: (now, 0),
        })
    }

    /// How far the virtual clock may have gone by now.
    fn until_us(&self) -> u64 {
        match self.run.settings().pace {
            Pace::AtOnce => u64::MAX,
            Pace::RealTime => {
                let (real_ms, virtual_us) = self.since;
                virtual_us + ((port::now_ms() - real_ms) * 1000.0).max(0.0) as u64
            }
        }
    }

    fn tell(&mut self) {
        let wall_ms = port::now_ms() - self.began_ms;
        for update in self.run.take_updates() {
            if matches!(update, Update::Ended { .. }) {
                // Before it, as in a live run: whoever hears of the end knows how it came about.
                self.tell_stories();
            }
            if let Update::Events { events, .. } = &update {
                self.untaken += events.iter().map(Batch::len).sum::<usize>();
            }
            port::post_up(&pack(&measured(update, wall_ms)));
        }
    }

    fn tell_stories(&mut self) {
        // None are told too: those of another branch are over.
        let stories = self.run.stories(&self.checked, self.expected.as_ref());
        port::post_up(&pack(&Update::Stories { run: self.run.id(), stories }));
    }
}

/// Makes something that runs a program, beside the run that is open.
fn beside<T>(open: &mut Option<Open>, make: impl FnOnce() -> T) -> T {
    match open {
        Some(open) => open.run.make_room(make),
        None => make(),
    }
}

/// The trace of a recording, run again.
fn trace(request: &RunRequest) -> Option<Vec<u8>> {
    let Open { checked, mut run, .. } = Open::new(request)?;
    while run.run_on(CHUNK).ending.is_none() {}
    Some(run.trace(&checked).to_json())
}

/// Adds what only the worker knows.
fn measured(update: Update, wall_ms: f64) -> Update {
    match update {
        Update::Ended { run, ending, facts } => {
            let facts = RunFacts { wall_ms, workers: 1, memories: 1, ..facts };
            Update::Ended { run, ending, facts }
        }
        other => other,
    }
}

fn slice() {
    LAB.with_borrow_mut(|lab| {
        let Some(Lab { later, open: Some(open) }) = lab else { return };
        let until = port::now_ms() + SLICE_MS;
        while open.run.is_running()
            && port::now_ms() < until
            && open.run.now_us() <= open.until_us()
        {
            open.run.advance(CHUNK, open.until_us());
        }
        if open.run.is_running() && port::now_ms() - open.viewed_ms > VIEW_MS {
            open.viewed_ms = port::now_ms();
            open.run.tell_view();
        }
        open.tell();
        // What the page takes in calls again.
        if !open.run.is_running() || open.untaken > AHEAD {
            return;
        }
        match open.run.now_us().checked_sub(open.until_us()) {
            None | Some(0) => later.call(),
            Some(early_us) => {
                let wait = u32::try_from(early_us.div_ceil(1000)).unwrap_or(u32::MAX);
                Timeout::new(wait, slice).forget();
            }
        }
    });
}
