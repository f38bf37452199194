//! What a person can do in Explore.

use std::rc::Rc;

use heddle_protocol::explore::{Asked, Possible};
use heddle_protocol::{
    Command, Ending, ExploreCommand, ExploreId, ExploreRequest, LabSettings, Limits, Mode, Opening,
    RunId, RunRequest, SchedulerKind,
};
use yew::prelude::*;

use super::verbs::{FILE_NAME, Hands, Latest};
use crate::browser::page;
use crate::hooks::held::Held;
use crate::state::challenge::asked_of;
use crate::state::explore::{Aim, Explore, ExploreAction, LIVE_RUNS, Told, With, exactly};
use crate::state::layout::{LayoutAction, Place};
use crate::state::run::{Engine, Phase, Run, RunAction};
use crate::state::scenario::{Scenario, ScenarioAction};

/// What is asked of Explore.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quest {
    Explore,
    Stop,
    GoOn,
    /// Whether what the scene asks is possible.
    Ask,
    Compare,
    /// Runs what was explored live so often, and places each output.
    Sample,
    /// Looks for a way to this output.
    Show(String, Aim),
    /// Opens this schedule in the lab.
    Open(String),
    /// Makes a Python script of this schedule.
    Export(String),
    /// Makes one of the way that the lab has gone.
    ExportLab,
    /// Whether the program is repaired, as the challenge wants it.
    CheckRepair,
}

impl Hands {
    pub(super) fn quest(&self, quest: Quest) {
        match quest {
            Quest::Explore => {
                self.explore_this();
            }
            Quest::Stop => self.stop_exploring(),
            Quest::GoOn => {
                let explore = self.latest().explore;
                self.explore.dispatch(ExploreAction::GoOn);
                // Its own button goes away; this one stops.
                page::focus("#place-explore .place-head button");
                self.tell_explorer(explore.id(), ExploreCommand::GoOn(explore.budget()));
            }
            Quest::Ask => {
                if let Ok(asked) = self.latest().scenario.scene.question.asked() {
                    self.ask(ExploreAction::Ask(asked.clone()), asked);
                }
            }
            Quest::Show(output, aim) => self.ask(ExploreAction::Seek(aim), exactly(output)),
            Quest::Compare => self.compare(),
            Quest::Sample => self.begin_live(),
            Quest::Open(schedule) => self.open_way(schedule),
            Quest::Export(schedule) => self.export_way(schedule),
            Quest::ExportLab => self.export_lab(),
            Quest::CheckRepair => {
                let scenario = self.latest().scenario;
                match scenario.scene.challenge.as_ref().and_then(asked_of) {
                    Some(asked) => self.ask(ExploreAction::Ask(asked.clone()), asked),
                    None => {
                        self.explored();
                    }
                }
            }
        }
    }

    fn stop_exploring(&self) {
        let Latest { explore, run, .. } = self.latest();
        if explore.is_sampling() {
            self.explore.dispatch(ExploreAction::EndLive);
            if let Some(run) = run.active() {
                self.engine.send(&Command::Stop(run));
            }
        }
        self.tell_explorer(explore.id(), ExploreCommand::Stop);
    }

    /// Begins one more live run of what was explored.
    fn begin_live(&self) {
        let Latest { scenario, run, explore, .. } = self.latest();
        let (Some(subject), Engine::Ready { .. }) = (&explore.subject, &run.engine) else { return };
        let next = self.engine.next_run();
        self.explore.dispatch(ExploreAction::BeginLive(next));
        self.send(Rc::new(RunRequest {
            run: next,
            source: subject.source.clone(),
            file_name: subject.file_name.clone(),
            mode: Mode::Live,
            lab: scenario.scene.lab.clone(),
            limits: Limits::default(),
            expected: None,
        }));
    }

    /// A run is over: if it is one of those that are held against what was explored, the next.
    fn live_ran(&self, run: RunId, ending: &Ending, mode: Mode) {
        let explore = self.latest().explore;
        let Some(live) = explore.live.as_ref().filter(|live| live.run == Some(run)) else { return };
        let is_whole =
            matches!(ending, Ending::Finished | Ending::Failed { .. } | Ending::Deadlock { .. });
        // Where threads cannot run live, nothing is to be learnt from the lab.
        if mode != Mode::Live || (!is_whole && !matches!(ending, Ending::Limit(_))) {
            self.explore.dispatch(ExploreAction::EndLive);
            return;
        }
        let output = is_whole.then(|| self.board.look().output.stdout());
        self.explore.dispatch(ExploreAction::LiveRan { run, output });
        if live.done + live.cut + 1 < LIVE_RUNS {
            self.begin_live();
        }
    }

    /// The program as it stands now, as it is explored.
    pub(super) fn this(&self) -> ExploreRequest {
        let Latest { scenario, explore, .. } = self.latest();
        explore.request(&scenario.source, FILE_NAME, &scenario.scene)
    }

    /// Explores the program as it stands, unless the sheet cannot be; its number.
    fn explore_this(&self) -> Option<ExploreId> {
        let Latest { scenario, run, explore, .. } = self.latest();
        if let Some(hindrance) = scenario.hindrance() {
            self.run.dispatch(RunAction::Hinder(hindrance));
            return None;
        }
        if matches!(run.engine, Engine::Asleep | Engine::Broken(_)) {
            self.run.dispatch(RunAction::Start);
            self.engine.start();
        }
        let request = self.this();
        self.layout.dispatch(LayoutAction::Visit(Place::Explore));
        self.explore.dispatch(ExploreAction::Begin(Rc::new(request.clone())));
        let id = explore.next_id();
        self.tell_explorer(id, ExploreCommand::Begin(Box::new(request)));
        Some(id)
    }

    /// The number under which this program is or was explored.
    fn explored(&self) -> Option<ExploreId> {
        let explore = self.latest().explore;
        let is_known = explore.is_about(&self.this()) && explore.failure.is_none();
        if is_known { Some(explore.id()) } else { self.explore_this() }
    }

    fn ask(&self, action: ExploreAction, asked: Asked) {
        let question = self.latest().explore.next_question();
        let Some(id) = self.explored() else { return };
        self.explore.dispatch(action);
        self.tell_explorer(id, ExploreCommand::Ask { question, asked });
    }

    fn compare(&self) {
        let Latest { scenario, explore, .. } = self.latest();
        let mut other = match explore.with {
            With::Before => {
                let Some(before) = explore.before(&self.this()) else { return };
                (**before).clone()
            }
            With::Model(model) => {
                let Some(sheet) = scenario.scene.content.sheet() else { return };
                let mut sheet = sheet.into_owned();
                sheet.model = model;
                ExploreRequest { source: sheet.python(), ..self.this() }
            }
            With::Points(points) => {
                let mut other = self.this();
                other.settings.switch_points = points;
                other
            }
        };
        other.settings.budget = explore.budget();
        other.settings.finals.clear();
        let Some(id) = self.explored() else { return };
        self.explore.dispatch(ExploreAction::Compare);
        self.tell_explorer(id, ExploreCommand::Compare(Box::new(other)));
    }

    fn tell_explorer(&self, id: ExploreId, command: ExploreCommand) {
        self.engine.send(&Command::Explore { id, command });
    }

    /// Nothing of what is explored matters any more.
    pub(super) fn forget_exploration(&self) {
        let explore = self.latest().explore;
        if explore.is_busy() {
            self.tell_explorer(explore.id(), ExploreCommand::Stop);
        }
        self.explore.dispatch(ExploreAction::Forget);
    }

    /// Opens a way of what was explored in the lab, at its last step.
    fn open_way(&self, schedule: String) {
        let Latest { scenario, explore, .. } = self.latest();
        let Some(subject) = explore.subject.clone() else { return };
        let lab = LabSettings {
            scheduler: SchedulerKind::Replay,
            seed: subject.settings.seed,
            switch_points: subject.settings.switch_points,
            sleeps: subject.settings.sleeps,
            schedule,
            opening: Opening::PausedAtEnd,
            ..scenario.scene.lab.clone()
        };
        self.scenario.dispatch(ScenarioAction::Replay(lab.clone()));
        self.layout.dispatch(LayoutAction::Visit(Place::Output));
        self.send(Rc::new(RunRequest {
            run: self.engine.next_run(),
            source: subject.source.clone(),
            file_name: subject.file_name.clone(),
            mode: Mode::Lab,
            lab,
            limits: Limits::default(),
            expected: scenario.scene.expected(),
        }));
    }
}

/// Opens the way that was looked for once it is known, and keeps the mark of the answer in the scene.
#[hook]
pub fn use_explore(hands: &Rc<Hands>, explore: &Held<Explore>, run: &Run, scenario: &Scenario) {
    use_sampling(hands, explore, run);
    use_effect_with(explore.way(), {
        let hands = Rc::clone(hands);
        move |way| {
            let Some((way, aim)) = way else { return };
            hands.explore.dispatch(ExploreAction::Shown);
            if let Possible::Yes(example) = &**way {
                let schedule = example.schedule.clone();
                match aim {
                    Aim::Lab => hands.open_way(schedule),
                    Aim::Script => hands.export_way(schedule),
                }
            }
        }
    });
    let request = explore.request(&scenario.source, FILE_NAME, &scenario.scene);
    let mark = explore.mark().filter(|_| {
        let answered =
            explore.answer.as_ref().filter(|answer| matches!(answer.told, Told::Possible(_)));
        let asked = scenario.scene.question.asked();
        explore.is_about(&request)
            && answered.is_some_and(|answer| asked.is_ok_and(|asked| answer.asked == asked))
    });
    use_effect_with(mark, {
        let hands = Rc::clone(hands);
        move |mark| {
            if mark.is_some() {
                hands.scenario.dispatch(ScenarioAction::MarkQuestion(*mark));
            }
        }
    });
}

/// Makes live runs one after the other, and has their outputs placed when they are done.
#[hook]
fn use_sampling(hands: &Rc<Hands>, explore: &Explore, run: &Run) {
    let over = match &run.phase {
        Phase::Ended { run, ending, mode, .. } => Some((*run, ending.clone(), *mode)),
        _ => None,
    };
    use_effect_with(over, {
        let hands = Rc::clone(hands);
        move |over| {
            if let Some((run, ending, mode)) = over {
                hands.live_ran(*run, ending, *mode);
            }
        }
    });
    use_effect_with(explore.to_place(), {
        let hands = Rc::clone(hands);
        move |outputs| {
            if let Some(outputs) = outputs.clone() {
                let id = hands.latest().explore.id();
                hands.explore.dispatch(ExploreAction::Place);
                hands.tell_explorer(id, ExploreCommand::Place(outputs));
            }
        }
    });
}
