//! A schedule as a Python script that forces its order under CPython.

use heddle_protocol::{Command, Mode, ReproRefused, ReproRequest};
use yew::prelude::*;

use super::verbs::{Hands, Latest};
use crate::browser::clipboard;
use crate::hooks::held::Held;
use crate::state::layout::{Layout, LayoutAction, Notice};

/// What a script is saved as.
const SCRIPT_FILE: &str = "forced_order.py";

/// What becomes of a script that was asked for.
pub fn take_script(
    script: Result<String, ReproRefused>,
    layout: &UseReducerDispatcher<Held<Layout>>,
) {
    let notice = match script {
        Ok(text) => match clipboard::save(SCRIPT_FILE, "text/x-python", &text) {
            Ok(()) => return,
            Err(clipboard::Forbidden) => Notice::NotAllowed,
        },
        Err(refused) => Notice::NoScript(refused),
    };
    layout.dispatch(LayoutAction::Notify(notice));
}

impl Hands {
    /// Of a way of what was explored.
    pub(super) fn export_way(&self, schedule: String) {
        let Some(subject) = self.latest().explore.subject.clone() else { return };
        self.ask_for_script(ReproRequest {
            source: subject.source.clone(),
            file_name: subject.file_name.clone(),
            schedule,
            switch_points: subject.settings.switch_points,
            sleeps: subject.settings.sleeps,
            seed: subject.settings.seed,
        });
    }

    /// Of the way that the lab has gone so far.
    pub(super) fn export_lab(&self) {
        let Latest { lab, .. } = self.latest();
        let begun = lab.begun.as_ref().filter(|begun| begun.mode == Mode::Lab);
        let (Some(view), Some(begun)) = (&lab.view, begun) else { return };
        let Some(schedule) = view.schedule.clone() else {
            return self.notify(Notice::NoScript(ReproRefused::TooLong));
        };
        self.ask_for_script(ReproRequest {
            source: begun.source.clone(),
            file_name: begun.file_name.clone(),
            schedule,
            switch_points: begun.lab.switch_points,
            sleeps: begun.lab.sleeps,
            seed: begun.lab.seed,
        });
    }

    fn ask_for_script(&self, request: ReproRequest) {
        self.engine.send(&Command::Repro(Box::new(request)));
    }
}
