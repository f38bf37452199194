//! What a person can do, as callbacks that never change: components take them from the context.

use std::cell::RefCell;
use std::rc::Rc;

use heddle_protocol::{
    Actor, Command, LabCommand, LabSettings, Limits, Mode, Opening, RunRequest, SchedulerKind,
    StepBy, SwitchPoints,
};
use heddle_scenario::{Goal, Scene, View, link};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::{
    address,
    clipboard::{self, Forbidden},
    page,
};
use crate::hooks::board::{BoardHandle, Turn, Version};
use crate::hooks::engine::EngineHandle;
use crate::hooks::explore::Quest;
use crate::hooks::held::Held;
use crate::hooks::lab::{as_it_stands, fragment_of};
use crate::hooks::trace::Traces;
use crate::state::explore::{Explore, ExploreAction};
use crate::state::lab::{Lab, LabAction};
use crate::state::layout::{Layout, LayoutAction, Notice, Place};
use crate::state::look::{Look, LookAction};
use crate::state::pointed::Pointed;
use crate::state::run::{Run, RunAction, RunPlan, StopPlan};
use crate::state::scenario::{Hindrance, Scenario, ScenarioAction, Verdict};

/// What tracebacks call the program, and what it is saved as.
pub const FILE_NAME: &str = "program.py";

/// The ways of giving a scene away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    Link,
    Markdown,
    Iframe,
    Python,
    Trace,
    Perfetto,
    Schedule,
    /// A link to the scene as a challenge.
    Challenge(Goal),
    /// From an embedded page to a whole one.
    Whole,
}

#[derive(Clone, PartialEq)]
pub struct Verbs {
    pub scenario: Callback<ScenarioAction>,
    pub layout: Callback<LayoutAction>,
    pub look: Callback<LookAction>,
    pub point: Callback<Pointed>,
    /// Opens another scene: what ran belongs to the old one and is put away.
    pub open: Callback<ScenarioAction>,
    pub run: Callback<()>,
    /// Opens the live run that is over in the lab, at its end.
    pub replay: Callback<()>,
    pub stop: Callback<()>,
    pub step: Callback<()>,
    pub back: Callback<()>,
    pub step_by: Callback<StepBy>,
    /// To a step of the run in the lab.
    pub scrub: Callback<u64>,
    pub move_task: Callback<Actor>,
    /// Moves the ready task of that digit.
    pub digit: Callback<u8>,
    pub lab: Callback<LabCommand>,
    pub quest: Callback<Quest>,
    pub explore: Callback<ExploreAction>,
    pub share: Callback<Share>,
    pub copy_output: Callback<()>,
}

impl Default for Verbs {
    fn default() -> Self {
        Self {
            scenario: Callback::noop(),
            layout: Callback::noop(),
            look: Callback::noop(),
            point: Callback::noop(),
            open: Callback::noop(),
            run: Callback::noop(),
            replay: Callback::noop(),
            stop: Callback::noop(),
            step: Callback::noop(),
            back: Callback::noop(),
            step_by: Callback::noop(),
            scrub: Callback::noop(),
            move_task: Callback::noop(),
            digit: Callback::noop(),
            lab: Callback::noop(),
            quest: Callback::noop(),
            explore: Callback::noop(),
            share: Callback::noop(),
            copy_output: Callback::noop(),
        }
    }
}

#[hook]
pub fn use_verbs() -> Verbs {
    use_context::<Verbs>().unwrap_or_default()
}

/// The state that verbs decide by: always that of the last render.
#[derive(Clone)]
pub struct Latest {
    pub scenario: Held<Scenario>,
    pub run: Held<Run>,
    pub lab: Held<Lab>,
    pub explore: Held<Explore>,
    pub layout: Held<Layout>,
}

/// All that verbs act on.
pub struct Hands {
    pub latest: RefCell<Latest>,
    pub engine: EngineHandle,
    pub board: BoardHandle,
    pub scenario: UseReducerDispatcher<Held<Scenario>>,
    pub run: UseReducerDispatcher<Held<Run>>,
    pub lab: UseReducerDispatcher<Held<Lab>>,
    pub explore: UseReducerDispatcher<Held<Explore>>,
    pub traces: Rc<Traces>,
    pub layout: UseReducerDispatcher<Held<Layout>>,
    pub look: UseReducerDispatcher<Held<Look>>,
    pub pointed: UseReducerDispatcher<Held<Pointed>>,
    pub shown: UseReducerDispatcher<Version>,
}

impl Hands {
    pub fn verbs(self: &Rc<Self>) -> Verbs {
        Verbs {
            scenario: self.verb(|hands, action| hands.edit(action)),
            layout: Callback::from({
                let layout = self.layout.clone();
                move |action| layout.dispatch(action)
            }),
            look: Callback::from({
                let look = self.look.clone();
                move |action| look.dispatch(action)
            }),
            point: Callback::from({
                let pointed = self.pointed.clone();
                move |what| pointed.dispatch(what)
            }),
            open: self.verb(Self::open),
            run: self.verb(|hands, ()| hands.press_run()),
            replay: self.verb(|hands, ()| hands.press_replay()),
            stop: self.verb(|hands, ()| hands.press_stop()),
            step: self.verb(|hands, ()| hands.press_step()),
            back: self.verb(|hands, ()| hands.press_back()),
            step_by: Callback::from({
                let lab = self.lab.clone();
                move |by| lab.dispatch(LabAction::StepBy(by))
            }),
            scrub: self.verb(|hands, position| hands.scrub(position)),
            move_task: self.verb(|hands, actor| hands.move_task(actor)),
            digit: self.verb(|hands, digit| hands.press_digit(digit)),
            lab: self.verb(|hands, command| hands.ask_lab(command)),
            quest: self.verb(|hands, quest| hands.quest(quest)),
            explore: Callback::from({
                let explore = self.explore.clone();
                move |action| explore.dispatch(action)
            }),
            share: self.verb(|hands, share| hands.give(share)),
            copy_output: self.verb(|hands, ()| {
                let text = hands.board.look().output.text().to_owned();
                hands.copy(text, Notice::OutputCopied);
            }),
        }
    }

    fn verb<T: 'static>(self: &Rc<Self>, act: fn(&Rc<Self>, T)) -> Callback<T> {
        let hands = Rc::clone(self);
        Callback::from(move |told| act(&hands, told))
    }

    pub(super) fn latest(&self) -> Latest {
        self.latest.borrow().clone()
    }

    fn press_run(&self) {
        if !self.goes_on() {
            self.begin(None);
        }
    }

    /// Begins a run; in the lab it opens as the scene says, unless `opening` says otherwise.
    pub(super) fn begin(&self, opening: Option<Opening>) {
        let Latest { scenario, run, .. } = self.latest();
        if let Some(hindrance) = scenario.hindrance() {
            // What ran before is not what this program did.
            if matches!(hindrance, Hindrance::Source(_)) && !run.is_under_way() {
                self.put_away();
            }
            self.run.dispatch(RunAction::Hinder(hindrance));
            return;
        }
        // A person's own run ends the runs that are made for Explore.
        self.explore.dispatch(ExploreAction::EndLive);
        let mut lab = scenario.scene.lab.clone();
        lab.opening = opening.unwrap_or(lab.opening);
        let request = Rc::new(RunRequest {
            run: self.engine.next_run(),
            source: scenario.source.to_string(),
            file_name: FILE_NAME.to_owned(),
            mode: scenario.scene.mode,
            lab,
            limits: Limits::default(),
            expected: scenario.scene.expected(),
        });
        self.layout.dispatch(LayoutAction::Visit(Place::Output));
        match run.plan_run() {
            RunPlan::Send { instead_of } => {
                if let Some(old) = instead_of {
                    self.engine.send(&Command::Stop(old));
                }
                self.send(request);
            }
            RunPlan::Queue => self.run.dispatch(RunAction::Queue(request)),
            RunPlan::StartAndQueue => {
                self.run.dispatch(RunAction::Start);
                self.run.dispatch(RunAction::Queue(request));
                self.engine.start();
            }
        }
    }

    /// The program that ran, as it was, under what was recorded of it.
    fn press_replay(&self) {
        let Latest { run, lab, .. } = self.latest();
        let (Some(recording), Some(lived)) = (&run.recording, &lab.begun) else { return };
        let lab = LabSettings {
            scheduler: SchedulerKind::Replay,
            seed: lived.lab.seed,
            switch_points: SwitchPoints::Instruction,
            schedule: recording.schedule.clone(),
            opening: Opening::PausedAtEnd,
            ..LabSettings::default()
        };
        self.scenario.dispatch(ScenarioAction::Replay(lab.clone()));
        // Its own button goes away.
        page::focus(".run");
        let lived = RunRequest::clone(lived);
        let run = self.engine.next_run();
        self.send(Rc::new(RunRequest { run, mode: Mode::Lab, lab, ..lived }));
    }

    /// Sends the request, on an empty board.
    pub fn send(&self, request: Rc<RunRequest>) {
        let scenario = self.latest().scenario;
        if scenario.verdict == Verdict::Unknown {
            // Asked now and not when the typing has rested: if the program is refused, the page
            // knows why at once.
            self.engine.send(&Command::Check {
                check: scenario.revision,
                source: scenario.source.to_string(),
            });
        }
        let sheet = scenario.scene.content.sheet().map(|sheet| sheet.into_owned());
        let named = sheet.into_iter().flat_map(|sheet| sheet.tasks).map(|task| task.name).collect();
        self.board.change().begin(request.run, named);
        self.look.dispatch(LookAction::Forget);
        self.pointed.dispatch(Pointed::Nothing);
        self.lab.dispatch(LabAction::Begin(Rc::clone(&request)));
        self.scenario.dispatch(ScenarioAction::FollowRun);
        self.shown.dispatch(Turn::All);
        self.run.dispatch(RunAction::Ask { run: request.run, mode: request.mode });
        self.engine.send(&Command::Run(RunRequest::clone(&request)));
    }

    fn press_stop(&self) {
        let Latest { run, lab, .. } = self.latest();
        match run.plan_stop() {
            // Its end was told, and it was gone back in.
            StopPlan::Nothing if lab.is_running() => self.ask_lab(LabCommand::Pause),
            StopPlan::Nothing => {}
            StopPlan::GiveUp => self.run.dispatch(RunAction::GiveUp),
            StopPlan::Send(run) => self.engine.send(&Command::Stop(run)),
        }
    }

    /// Where what was pressed goes away with it, the focus goes to what stays.
    fn edit(&self, action: ScenarioAction) {
        match action {
            ScenarioAction::BackToTasks => {
                self.keep_in_history();
                page::focus("#view-tab-0");
            }
            ScenarioAction::RemoveTask(row)
                if row + 1 == self.latest().scenario.kept.tasks.len() =>
            {
                page::focus(".add");
            }
            ScenarioAction::ForgetLinkError => {
                page::focus("#place-scenario [role=tab][aria-selected=true]");
            }
            _ => {}
        }
        self.scenario.dispatch(action);
    }

    /// The scene as it stands, to which the browser's own Back leads from the next one. A frame's
    /// history is its host's.
    fn keep_in_history(&self) {
        let Latest { scenario, lab, .. } = self.latest();
        let standing = as_it_stands(&scenario, &lab);
        let fragment = fragment_of(standing.as_ref().map_err(|error| *error), &scenario.scene);
        if let Ok(fragment) = fragment
            && !scenario.scene.view.embed
        {
            address::replace_fragment(&fragment);
            address::push_fragment(&fragment);
        }
    }

    fn open(self: &Rc<Self>, action: ScenarioAction) {
        if matches!(action, ScenarioAction::OpenExample(_)) {
            self.keep_in_history();
        }
        self.press_stop();
        self.put_away();
        self.forget_exploration();
        self.layout.dispatch(LayoutAction::Visit(Place::Scenario));
        self.scenario.dispatch(action);
    }

    /// What the last run wrote, did and said.
    fn put_away(&self) {
        self.board.change().clear();
        self.look.dispatch(LookAction::Forget);
        self.pointed.dispatch(Pointed::Nothing);
        self.shown.dispatch(Turn::All);
        self.run.dispatch(RunAction::Forget);
        self.lab.dispatch(LabAction::Forget);
    }

    fn give(self: &Rc<Self>, share: Share) {
        let Latest { scenario, lab, layout, .. } = self.latest();
        match share {
            Share::Python => {
                if clipboard::save(FILE_NAME, "text/x-python", &scenario.source).is_err() {
                    self.notify(Notice::NotAllowed);
                }
                return;
            }
            Share::Trace => return self.want_trace_file(),
            Share::Perfetto => return self.want_perfetto(),
            // It comes back as an update, and is saved then.
            Share::Schedule => return self.ask_lab(LabCommand::Schedule),
            Share::Challenge(goal) => return self.give_challenge(&scenario.scene, goal),
            Share::Link | Share::Markdown | Share::Iframe | Share::Whole => {}
        }
        let view = View { embed: share == Share::Iframe };
        let standing = as_it_stands(&scenario, &lab).map(|scene| Scene { view, ..scene });
        let fragment = match standing.and_then(|scene| link::encode(&scene)) {
            Ok(fragment) => fragment,
            Err(error) => return self.notify(Notice::NoLink(error)),
        };
        let url = address::with_fragment(&fragment);
        let title = layout.locale.words().link_title;
        match share {
            Share::Markdown => self.copy(format!("[{title}]({url})"), Notice::MarkdownCopied),
            Share::Iframe => self.copy(
                format!(
                    "<iframe src=\"{url}\" title=\"{title}\" width=\"100%\" height=\"520\" \
                     loading=\"lazy\" allow=\"cross-origin-isolated; clipboard-write\"></iframe>"
                ),
                Notice::IframeCopied,
            ),
            Share::Whole => address::open_beside(&url),
            Share::Link
            | Share::Python
            | Share::Trace
            | Share::Perfetto
            | Share::Schedule
            | Share::Challenge(_) => {
                // An embedded page stays one.
                if !scenario.scene.view.embed {
                    address::replace_fragment(&fragment);
                }
                self.copy(url, Notice::LinkCopied);
            }
        }
    }

    /// The address stays as it is: whoever poses a challenge goes on with the scene.
    fn give_challenge(self: &Rc<Self>, scene: &Scene, goal: Goal) {
        let Some(posed) = scene.pose(goal) else { return self.notify(Notice::NoText) };
        match link::encode(&posed) {
            Ok(fragment) => {
                self.copy(address::with_fragment(&fragment), Notice::ChallengeCopied);
            }
            Err(error) => self.notify(Notice::NoLink(error)),
        }
    }

    fn copy(self: &Rc<Self>, text: String, done: Notice) {
        let hands = Rc::clone(self);
        spawn_local(async move {
            let copied = clipboard::copy(&text).await;
            hands.notify(match copied {
                Ok(()) => done,
                Err(Forbidden) if done == Notice::LinkCopied => Notice::NotCopied,
                Err(Forbidden) => Notice::NotAllowed,
            });
        });
    }

    pub(super) fn notify(&self, notice: Notice) {
        self.layout.dispatch(LayoutAction::Notify(notice));
    }
}
