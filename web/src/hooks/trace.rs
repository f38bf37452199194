//! A run's trace, as a file or for Perfetto.

use std::cell::RefCell;

use heddle_protocol::{
    Command, LabSettings, Mode, Opening, RunRequest, SchedulerKind, SwitchPoints,
};

use yew::prelude::*;

use super::verbs::{Hands, Latest};
use crate::browser::clipboard::{self, Forbidden};
use crate::browser::perfetto::Handover;
use crate::hooks::held::Held;
use crate::state::layout::{Layout, LayoutAction, Notice};

/// What a trace is saved as.
const TRACE_FILE: &str = "trace.json";

/// Where the trace goes that was asked for.
#[derive(Default)]
enum Wanted {
    #[default]
    Nowhere,
    File,
    Perfetto(Handover),
}

/// What becomes of traces.
pub struct Traces {
    wanted: RefCell<Wanted>,
    layout: UseReducerDispatcher<Held<Layout>>,
}

impl Traces {
    pub fn new(layout: UseReducerDispatcher<Held<Layout>>) -> Self {
        Self { wanted: RefCell::default(), layout }
    }

    fn wants(&self, wanted: Wanted) {
        self.wanted.replace(wanted);
    }

    /// A trace has come.
    pub fn take(&self, json: &[u8]) {
        match &*self.wanted.borrow() {
            Wanted::Nowhere => return,
            // It may ask for it again.
            Wanted::Perfetto(handover) => return handover.give(json),
            Wanted::File => {
                let text = String::from_utf8_lossy(json);
                if clipboard::save(TRACE_FILE, "application/json", &text).is_err() {
                    self.layout.dispatch(LayoutAction::Notify(Notice::NotAllowed));
                }
            }
        }
        self.wanted.take();
    }
}

impl Hands {
    pub(super) fn want_trace_file(&self) {
        if self.ask_for_trace() {
            self.traces.wants(Wanted::File);
        }
    }

    pub(super) fn want_perfetto(&self) {
        if !self.ask_for_trace() {
            return;
        }
        let locale = self.latest().layout.locale;
        let language = locale.tag().split('-').next().unwrap_or_default();
        match Handover::open(language) {
            Ok(handover) => self.traces.wants(Wanted::Perfetto(handover)),
            Err(Forbidden) => self.notify(Notice::NotAllowed),
        }
    }

    /// Asks for the trace of what ran last; false if nothing did.
    fn ask_for_trace(&self) -> bool {
        let Latest { run, lab, .. } = self.latest();
        let command = match (lab.open(), &run.recording, &lab.begun) {
            (Some(run), ..) => Command::Trace { run, replayed: None },
            (None, Some(recording), Some(lived)) => {
                let lab = LabSettings {
                    scheduler: SchedulerKind::Replay,
                    seed: lived.lab.seed,
                    switch_points: SwitchPoints::Instruction,
                    schedule: recording.schedule.clone(),
                    opening: Opening::Run,
                    ..LabSettings::default()
                };
                let lived = RunRequest::clone(lived);
                let run = lived.run;
                let request = RunRequest { mode: Mode::Lab, lab, ..lived };
                Command::Trace { run, replayed: Some(Box::new(request)) }
            }
            _ => {
                self.notify(Notice::NoTrace);
                return false;
            }
        };
        self.engine.send(&command);
        true
    }
}
