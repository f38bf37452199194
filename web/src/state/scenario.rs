//! What runs: the scene, the Python it stands for, what was typed, and what the last check found.

use std::collections::BTreeSet;
use std::rc::Rc;

use heddle_protocol::{
    Diagnostic, LabSettings, Mode, Opening, Pace, SchedulerKind, Sleeps, SwitchPoints,
};
use heddle_scenario::form::{FormField, fill, with_input};
use heddle_scenario::{
    Content, Example, Field, LinkError, Locking, MAX_TASKS, Mark, Model, Scene, Sheet, Task, Work,
};

use crate::state::Reduce;
use crate::state::drafts::{Draft, Drafts};
use crate::state::lab::place_of;
use crate::state::question::{QuestionEdit, edited};
use crate::state::settings::with_parameter;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    #[default]
    Tasks,
    Python,
}

/// What the workers said about exactly the present source.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Verdict {
    /// Not asked yet, or the answer is on its way.
    #[default]
    Unknown,
    Clean {
        uses_threads: bool,
    },
    Faulty(Rc<[Diagnostic]>),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    pub scene: Scene,
    /// The Python of the scene.
    pub source: Rc<str>,
    /// Counts the sources, so that a check's answer finds the one it is about.
    pub revision: u32,
    pub verdict: Verdict,
    pub tab: Tab,
    /// The task sheet to go back to from a program.
    pub kept: Sheet,
    pub drafts: Drafts,
    /// A seed that is no number, as typed.
    pub seed_draft: Option<String>,
    /// What a scheduler cannot be given, as typed.
    pub parameter_draft: Option<String>,
    /// What a form field cannot hold, as typed.
    pub form_draft: Option<FormDraft>,
    /// Whose way the schedule is.
    pub way: Way,
    /// Where the schedule that is followed came with the program, from its replay or its link: what is
    /// gone back to when the program is another one.
    pub before: Option<LabSettings>,
    /// The example whose explanation is shown: the scene is it, or was made from it.
    pub explained: Option<&'static Example>,
    /// Why the link that the page was opened with gave no scene.
    pub link_error: Option<LinkError>,
    /// What the scene's challenge came with.
    pub posed: Option<Content>,
    /// A run has reached the challenge.
    pub is_reached: bool,
}

/// What was typed for a form field that cannot hold it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormDraft {
    /// The field's.
    pub line: u32,
    pub name: String,
    pub raw: String,
}

/// Where the schedule of the scene comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// From the run in the lab, if there is one: what is shown is its way so far.
    #[default]
    Run,
    /// A person typed it, or a link brought it: it is what the next run follows.
    Given,
}

/// Why the scenario as it stands cannot run.
#[derive(Clone, Debug, PartialEq)]
pub enum Hindrance {
    Draft {
        task: String,
        draft: Draft,
    },
    Seed,
    Parameter,
    /// A schedule is to be followed, and there is none.
    Schedule,
    /// The form field of that name.
    FormField(String),
    Source(Diagnostic),
}

#[derive(Clone, Debug, PartialEq)]
pub enum ScenarioAction {
    ChooseTab(Tab),
    ChooseModel(Model),
    ChooseLocking(Locking),
    SetJoin(bool),
    AddTask,
    RemoveTask(usize),
    ChooseWork(usize, Work),
    Type(usize, Field, String),
    EditProgram(String),
    /// What was typed or chosen for a form field.
    FillIn(FormField, String),
    /// What `input()` is to read.
    TypeInput(String),
    BackToTasks,
    ChooseMode(Mode),
    TypeSeed(String),
    ChooseScheduler(SchedulerKind),
    TypeParameter(String),
    ChooseSwitchPoints(SwitchPoints),
    ChooseSleeps(Sleeps),
    ChoosePace(Pace),
    TypeSchedule(String),
    /// What has just run is to be followed.
    Repeat(String),
    /// The run in the lab goes on from here: what is shown is its own way.
    FollowRun,
    /// What ran live is looked at in the lab.
    Replay(LabSettings),
    /// What is asked of the explorer.
    EditQuestion(QuestionEdit),
    /// What its answer covered.
    MarkQuestion(Option<Mark>),
    /// A run has reached the challenge.
    Reach,
    /// The program that the challenge is about.
    BringBack,
    LeaveChallenge,
    OpenExample(&'static Example),
    OpenScene(Scene),
    RefuseLink(LinkError),
    ForgetLinkError,
    /// The workers' answer about the source of that revision.
    Checked {
        revision: u32,
        diagnostics: Vec<Diagnostic>,
        uses_threads: bool,
    },
}

impl Default for Scenario {
    fn default() -> Self {
        Self::of(Scene::default())
    }
}

impl Scenario {
    pub fn of(scene: Scene) -> Self {
        Self {
            source: scene.source().into(),
            revision: 1,
            verdict: Verdict::Unknown,
            tab: if scene.content.sheet().is_some() { Tab::Tasks } else { Tab::Python },
            kept: scene.content.sheet().map(|sheet| sheet.into_owned()).unwrap_or_default(),
            drafts: Drafts::default(),
            seed_draft: None,
            parameter_draft: None,
            form_draft: None,
            way: if scene.lab.schedule.is_empty() { Way::Run } else { Way::Given },
            before: (scene.lab.scheduler == SchedulerKind::Replay).then(|| LabSettings {
                scheduler: SchedulerKind::default(),
                schedule: String::new(),
                ..scene.lab.clone()
            }),
            explained: match scene.content {
                Content::Example(example) => Some(example),
                Content::Sheet(_) | Content::Program { .. } => None,
            },
            link_error: None,
            posed: scene.challenge.as_ref().map(|_| scene.content.clone()),
            is_reached: false,
            scene,
        }
    }

    /// The program is the one that the challenge is about.
    pub fn is_as_posed(&self) -> bool {
        self.posed.as_ref().is_some_and(|posed| *posed.source() == *self.source)
    }

    /// The first thing that keeps it from running, if anything does.
    pub fn hindrance(&self) -> Option<Hindrance> {
        if let Some(draft) = self.drafts.first() {
            let task = self.kept.tasks.get(draft.row).map(|task| task.name.clone());
            return Some(Hindrance::Draft { task: task.unwrap_or_default(), draft: draft.clone() });
        }
        if let Some(draft) = &self.form_draft {
            return Some(Hindrance::FormField(draft.name.clone()));
        }
        if self.seed_draft.is_some() && self.scene.mode == Mode::Lab {
            return Some(Hindrance::Seed);
        }
        if self.parameter_draft.is_some() && self.scene.mode == Mode::Lab {
            return Some(Hindrance::Parameter);
        }
        let lab = &self.scene.lab;
        if self.scene.mode == Mode::Lab
            && lab.scheduler == SchedulerKind::Replay
            && lab.schedule.trim().is_empty()
        {
            return Some(Hindrance::Schedule);
        }
        match &self.verdict {
            Verdict::Faulty(diagnostics) => diagnostics.first().cloned().map(Hindrance::Source),
            Verdict::Unknown | Verdict::Clean { .. } => None,
        }
    }

    fn open(&self, scene: Scene) -> Self {
        let opened = Self::of(scene);
        let same_source = opened.source == self.source;
        Self {
            revision: if same_source { self.revision } else { self.revision + 1 },
            verdict: if same_source { self.verdict.clone() } else { Verdict::Unknown },
            kept: if opened.scene.content.sheet().is_some() {
                opened.kept
            } else {
                self.kept.clone()
            },
            ..opened
        }
    }

    fn set_content(&mut self, content: Content) {
        self.scene.content = content;
        let source = self.scene.source();
        if *source != *self.source {
            self.source = source.into();
            self.scene.question.mark = None;
            self.revision += 1;
            self.verdict = Verdict::Unknown;
            if let Some(before) = self.before.take() {
                self.scene.lab = LabSettings { opening: Opening::Run, ..before };
                self.way = Way::Run;
            }
        }
    }

    /// Sets what a person chose, which holds after a replay too.
    fn set(&mut self, set: impl Fn(&mut LabSettings)) {
        set(&mut self.scene.lab);
        self.before.iter_mut().for_each(set);
    }

    /// Edits the sheet that is shown; a program has none.
    fn edit_sheet(&mut self, edit: impl FnOnce(&mut Sheet, &mut Drafts)) {
        let Some(sheet) = self.scene.content.sheet() else { return };
        let before = sheet.into_owned();
        let mut after = before.clone();
        edit(&mut after, &mut self.drafts);
        if after != before {
            self.kept = after.clone();
            self.set_content(Content::Sheet(after));
        }
    }

    fn fill_in(&mut self, field: &FormField, raw: String) {
        match fill(&self.source, field, &raw) {
            Some(source) => {
                self.form_draft = None;
                self.edit_program(source);
            }
            None => {
                let (line, name) = (field.line, field.name.clone());
                self.form_draft = Some(FormDraft { line, name, raw });
            }
        }
    }

    fn edit_program(&mut self, source: String) {
        if *source == *self.source {
            return;
        }
        if let Some(sheet) = self.scene.content.sheet() {
            self.kept = sheet.into_owned();
        }
        self.drafts = Drafts::default();
        self.form_draft = None;
        self.set_content(Content::Program { source });
    }

    fn type_seed(&mut self, raw: String) {
        match raw.trim().parse() {
            Ok(seed) => {
                self.set(|lab| lab.seed = seed);
                self.seed_draft = None;
            }
            Err(_) => self.seed_draft = Some(raw),
        }
    }
}

impl Scenario {
    /// The example to explain: of a program that was put in its place it says nothing.
    pub fn explanation(&self) -> Option<&'static Example> {
        self.explained.filter(|example| {
            let source = example.content.source();
            let lines = || source.lines().map(str::trim).filter(|line| !line.is_empty());
            let kept: BTreeSet<&str> = self.source.lines().map(str::trim).collect();
            let left = lines().filter(|line| kept.contains(line)).count();
            self.scene.content.sheet().is_some() || 4 * left >= lines().count()
        })
    }

    fn choose_scheduler(&mut self, kind: SchedulerKind) {
        let lab = &mut self.scene.lab;
        if place_of(&lab.scheduler) == place_of(&kind) {
            return;
        }
        // A schedule is followed only where a person says so; without one there is nothing to hold.
        if kind != SchedulerKind::Replay {
            lab.schedule.clear();
            lab.opening = Opening::Run;
            self.way = Way::Run;
        }
        lab.scheduler = kind;
        self.before = None;
        self.parameter_draft = None;
    }

    fn type_parameter(&mut self, raw: String) {
        match with_parameter(&self.scene.lab.scheduler, &raw) {
            Some(kind) => {
                self.scene.lab.scheduler = kind;
                self.parameter_draft = None;
            }
            None => self.parameter_draft = Some(raw),
        }
    }

    fn type_schedule(&mut self, text: String) {
        self.way = Way::Given;
        self.before = None;
        self.parameter_draft = None;
        let lab = &mut self.scene.lab;
        lab.scheduler = SchedulerKind::Replay;
        lab.schedule = text;
        lab.opening = Opening::Run;
    }
}

/// A task that the sheet has room and a free name for.
fn another_task(sheet: &Sheet) -> Task {
    let free = |name: &String| sheet.tasks.iter().all(|task| task.name != *name);
    let name = (sheet.tasks.len() + 1..).map(|number| format!("task_{number}")).find(free);
    Task::new(name.unwrap_or_default(), Work::Numbers, 10)
}

impl Reduce for Scenario {
    type Action = ScenarioAction;

    fn reduce(self: Rc<Self>, action: ScenarioAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            ScenarioAction::ChooseTab(tab) => next.tab = tab,
            ScenarioAction::ChooseModel(model) => next.edit_sheet(|sheet, _| sheet.model = model),
            ScenarioAction::ChooseLocking(locking) => {
                next.edit_sheet(|sheet, _| sheet.locking = locking);
            }
            ScenarioAction::SetJoin(join) => next.edit_sheet(|sheet, _| sheet.join = join),
            ScenarioAction::AddTask => next.edit_sheet(|sheet, _| {
                if sheet.tasks.len() < MAX_TASKS {
                    sheet.tasks.push(another_task(sheet));
                }
            }),
            ScenarioAction::RemoveTask(row) => next.edit_sheet(|sheet, drafts| {
                if row < sheet.tasks.len() && sheet.tasks.len() > 1 {
                    sheet.tasks.remove(row);
                    drafts.remove_row(sheet, row);
                }
            }),
            ScenarioAction::ChooseWork(row, work) => next.edit_sheet(|sheet, drafts| {
                if let Some(task) = sheet.tasks.get_mut(row) {
                    task.work = work;
                    drafts.forget(row, Field::Text);
                }
            }),
            ScenarioAction::Type(row, field, raw) => {
                next.edit_sheet(|sheet, drafts| drafts.type_in(sheet, row, field, raw));
            }
            ScenarioAction::EditProgram(source) => next.edit_program(source),
            ScenarioAction::FillIn(field, raw) => next.fill_in(&field, raw),
            ScenarioAction::TypeInput(text) => {
                next.edit_program(with_input(&self.source, &text));
            }
            ScenarioAction::BackToTasks => {
                next.drafts = Drafts::default();
                next.form_draft = None;
                next.tab = Tab::Tasks;
                next.set_content(Content::Sheet(next.kept.clone()));
            }
            ScenarioAction::ChooseMode(mode) => next.scene.mode = mode,
            ScenarioAction::TypeSeed(raw) => next.type_seed(raw),
            ScenarioAction::ChooseScheduler(kind) => next.choose_scheduler(kind),
            ScenarioAction::TypeParameter(raw) => next.type_parameter(raw),
            ScenarioAction::ChooseSwitchPoints(points) => {
                next.set(|lab| lab.switch_points = points);
            }
            ScenarioAction::ChooseSleeps(sleeps) => next.set(|lab| lab.sleeps = sleeps),
            ScenarioAction::ChoosePace(pace) => next.set(|lab| lab.pace = pace),
            ScenarioAction::TypeSchedule(text) => next.type_schedule(text),
            ScenarioAction::Repeat(way) => {
                let own = self.before.clone().unwrap_or_else(|| self.scene.lab.clone());
                next.type_schedule(way);
                next.before = (own.scheduler != SchedulerKind::Replay).then_some(own);
            }
            ScenarioAction::FollowRun => {
                next.way = Way::Run;
                next.scene.lab.opening = Opening::Run;
            }
            ScenarioAction::Replay(lab) => {
                next.scene.mode = Mode::Lab;
                let own = std::mem::replace(&mut next.scene.lab, lab);
                next.before.get_or_insert(own);
                next.parameter_draft = None;
            }
            ScenarioAction::EditQuestion(edit) => {
                next.scene.question = edited(&self.scene.question, edit);
            }
            ScenarioAction::MarkQuestion(mark) => next.scene.question.mark = mark,
            ScenarioAction::Reach => next.is_reached = true,
            ScenarioAction::BringBack => {
                if let Some(posed) = &self.posed {
                    let scene = Scene { content: posed.clone(), ..self.scene.clone() };
                    next = self.open(scene);
                }
            }
            ScenarioAction::LeaveChallenge => {
                next.scene.challenge = None;
                (next.posed, next.is_reached) = (None, false);
            }
            ScenarioAction::OpenExample(example) => {
                let Scene { mode, ref lab, view, .. } = self.scene;
                // A schedule belongs to the program that it was made for.
                let lab = LabSettings {
                    seed: lab.seed,
                    switch_points: lab.switch_points,
                    ..LabSettings::default()
                };
                next = self.open(Scene { mode, lab, view, ..Scene::of_example(example) });
            }
            ScenarioAction::OpenScene(scene) => next = self.open(scene),
            ScenarioAction::RefuseLink(error) => next.link_error = Some(error),
            ScenarioAction::ForgetLinkError => next.link_error = None,
            ScenarioAction::Checked { revision, diagnostics, uses_threads } => {
                if revision == self.revision {
                    next.verdict = if diagnostics.is_empty() {
                        Verdict::Clean { uses_threads }
                    } else {
                        Verdict::Faulty(diagnostics.into())
                    };
                }
            }
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests;
