//! What is explored, what was asked of it, and what came out.

use std::collections::BTreeMap;
use std::rc::Rc;

use heddle_protocol::explore::{
    Asked, Bound, Comparison, Expected, ExploreBudget, ExploreReport, ExploreSettings, Extent,
    Placed, Possible, Writes,
};
use heddle_protocol::{ExploreId, ExploreRequest, ExploreTold, RunId, SwitchPoints};
use heddle_scenario::{Mark, Model, Scene};

use crate::state::Reduce;

/// States that a person may ask for, at most: more would not fit into a worker's memory.
pub const MOST_STATES: u32 = 2_000_000;
/// Seconds that a person may ask for, at most.
pub const MOST_SECONDS: u32 = 600;
/// Bytes of states and edges in a browser's worker, of 256 MiB: the rest is the machine's, and kept steps'.
const BYTES: usize = 144 << 20;
/// Rows of the table of outputs.
const SHOWN: usize = 20;

#[derive(Clone, Debug, PartialEq)]
pub struct Explore {
    id: ExploreId,
    /// What is or was explored; None before the first time, and for another scene.
    pub subject: Option<Rc<ExploreRequest>>,
    pub phase: Phase,
    pub report: Option<Rc<ExploreReport>>,
    /// Why there is no report.
    pub failure: Option<Failure>,
    /// Marked variables that the program does not have.
    pub missing: Vec<String>,
    pub answer: Option<Answer>,
    /// A way that is being looked for.
    sought: Option<Sought>,
    questions: u32,
    /// What was explored before it was changed.
    before: Option<Rc<ExploreRequest>>,
    pub with: With,
    pub comparison: Option<Compared>,
    pub live: Option<Sampling>,
    pub states: u32,
    pub seconds: u32,
}

/// Live runs, held against what was explored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sampling {
    /// The run under way; None when all is done.
    pub run: Option<RunId>,
    /// Runs that are over and gave a whole output.
    pub done: u32,
    /// Runs that a limit cut: their output is no whole one.
    pub cut: u32,
    /// Whole outputs, and how often each was seen.
    pub seen: BTreeMap<String, u32>,
    /// Where each of them stands; None until that is known.
    pub placed: Option<Vec<Placed>>,
}

/// Live runs that are made to be held against what was explored.
pub const LIVE_RUNS: u32 = 100;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    #[default]
    Idle,
    /// States are looked at, or a question is worked on.
    Busy { states: u64 },
}

#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// The program does not compile: line and words.
    Refused { line: u32, kind: String, message: String },
    /// The worker died or did not start.
    Broken(String),
}

/// A question for a way, and what was said to it.
#[derive(Clone, Debug, PartialEq)]
struct Sought {
    number: u32,
    aim: Aim,
    found: Option<Rc<Possible>>,
}

/// What a way is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// To be opened in the lab.
    Lab,
    /// To be made a Python script.
    Script,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    number: u32,
    pub asked: Asked,
    pub told: Told,
}

/// What was said to a question.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Told {
    /// It is worked on.
    #[default]
    Nothing,
    Possible(Rc<Possible>),
    /// It is about a variable that the program does not have.
    NoVariable(String),
}

/// The question for an output itself, character by character.
pub fn exactly(output: String) -> Asked {
    let expected = Expected { text: output, extent: Extent::Exactly };
    Asked { writes: Writes::Expected(expected), ends: Vec::new() }
}

/// What the present program is compared with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum With {
    /// With what was explored before it was changed.
    #[default]
    Before,
    /// With the same task sheet under another model.
    Model(Model),
    /// With itself where threads may be interrupted elsewhere.
    Points(SwitchPoints),
}

/// A comparison and what was compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    pub with: With,
    /// None while it is worked on.
    pub comparison: Option<Rc<Comparison>>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum ExploreAction {
    Begin(Rc<ExploreRequest>),
    Ask(Asked),
    /// A way was asked for.
    Seek(Aim),
    /// It was opened.
    Shown,
    ChooseWith(With),
    Compare,
    GoOn,
    /// A live run of what was explored was begun.
    BeginLive(RunId),
    /// It is over; None if something cut it.
    LiveRan {
        run: RunId,
        output: Option<String>,
    },
    /// No more are begun.
    EndLive,
    /// The outputs of live runs are looked for among the explored ones.
    Place,
    SetStates(u32),
    SetSeconds(u32),
    Told {
        id: ExploreId,
        told: ExploreTold,
    },
    /// The scene is another one.
    Forget,
}

impl Default for Explore {
    fn default() -> Self {
        Self {
            id: ExploreId::default(),
            subject: None,
            phase: Phase::Idle,
            report: None,
            failure: None,
            missing: Vec::new(),
            answer: None,
            sought: None,
            questions: 0,
            before: None,
            with: With::default(),
            comparison: None,
            live: None,
            states: 200_000,
            seconds: 20,
        }
    }
}

impl Explore {
    pub fn id(&self) -> ExploreId {
        self.id
    }

    /// The number that the next exploration gets.
    pub fn next_id(&self) -> ExploreId {
        ExploreId(self.id.0 + 1)
    }

    /// The number that the next question gets.
    pub fn next_question(&self) -> u32 {
        self.questions + 1
    }

    pub fn is_busy(&self) -> bool {
        self.phase != Phase::Idle
    }

    pub fn budget(&self) -> ExploreBudget {
        ExploreBudget { states: self.states as usize, bytes: BYTES, seconds: self.seconds }
    }

    /// What is asked of the explorer about a scene's program under the lab's settings.
    pub fn request(&self, source: &str, file_name: &str, scene: &Scene) -> ExploreRequest {
        let lab = &scene.lab;
        ExploreRequest {
            source: source.to_owned(),
            file_name: file_name.to_owned(),
            settings: ExploreSettings {
                switch_points: lab.switch_points,
                sleeps: lab.sleeps,
                seed: lab.seed,
                budget: self.budget(),
                shown: SHOWN,
                finals: scene.question.marked.clone(),
                ..ExploreSettings::default()
            },
        }
    }

    /// Whether what was explored is this, whatever the budget was.
    pub fn is_about(&self, request: &ExploreRequest) -> bool {
        self.subject.as_ref().is_some_and(|subject| {
            same(subject, request) && subject.settings.finals == request.settings.finals
        })
    }

    /// What was explored before it became this.
    pub fn before(&self, request: &ExploreRequest) -> Option<&Rc<ExploreRequest>> {
        match &self.subject {
            // What is explored now is about to be the one before.
            Some(subject) if !same(subject, request) => Some(subject),
            _ => self.before.as_ref(),
        }
    }

    /// The way to the output that was asked for, once it is known.
    pub fn way(&self) -> Option<(Rc<Possible>, Aim)> {
        let sought = self.sought.as_ref()?;
        Some((sought.found.clone()?, sought.aim))
    }

    /// Whether live runs are being made.
    pub fn is_sampling(&self) -> bool {
        self.live.as_ref().is_some_and(|live| live.run.is_some())
    }

    /// The outputs of live runs that are to be placed now.
    pub fn to_place(&self) -> Option<Vec<String>> {
        let live = self.live.as_ref()?;
        let waits = live.run.is_none() && live.placed.is_none() && !live.seen.is_empty();
        waits.then(|| live.seen.keys().cloned().collect())
    }

    /// What is known covers this.
    pub fn mark(&self) -> Option<Mark> {
        let report = self.report.as_ref()?;
        Some(match report.bound {
            _ if report.complete => Mark::Exhaustive,
            Some(Bound::Stopped) => Mark::Bounded,
            Some(Bound::States | Bound::Memory | Bound::Time | Bound::Calculation) | None => {
                Mark::OutOfBudget
            }
        })
    }

    fn begin(&self, request: Rc<ExploreRequest>) -> Self {
        let before = self.before(&request).cloned();
        Self {
            id: self.next_id(),
            subject: Some(request),
            phase: Phase::Busy { states: 0 },
            before,
            with: self.with,
            questions: self.questions,
            states: self.states,
            seconds: self.seconds,
            ..Self::default()
        }
    }

    fn start(&mut self) {
        if !self.is_busy() {
            self.phase = Phase::Busy { states: 0 };
        }
    }

    fn hear(&mut self, told: ExploreTold) {
        match told {
            ExploreTold::Refused(diagnostics) => {
                self.failure = diagnostics.into_iter().next().map(|diagnostic| Failure::Refused {
                    line: diagnostic.place.line,
                    kind: diagnostic.kind,
                    message: diagnostic.message,
                });
            }
            ExploreTold::Progress { states, .. } => self.phase = Phase::Busy { states },
            ExploreTold::Report(report) => self.report = Some(Rc::from(report)),
            ExploreTold::Schedules(count) => {
                if let Some(report) = &self.report {
                    let counted = ExploreReport { schedules: Some(count), ..(**report).clone() };
                    self.report = Some(Rc::new(counted));
                }
            }
            ExploreTold::Answer { question, answer: possible } => {
                let possible = Rc::new(possible);
                if let Some(sought) = self.sought.as_mut().filter(|one| one.number == question) {
                    sought.found = Some(possible);
                } else if let Some(answer) =
                    self.answer.as_mut().filter(|one| one.number == question)
                {
                    answer.told = Told::Possible(possible);
                }
            }
            ExploreTold::NoVariable { question: Some(question), name } => {
                if let Some(answer) = self.answer.as_mut().filter(|one| one.number == question) {
                    answer.told = Told::NoVariable(name);
                }
            }
            ExploreTold::NoVariable { question: None, name } => self.missing.push(name),
            ExploreTold::Compared(comparison) => {
                if let Some(compared) = &mut self.comparison {
                    compared.comparison = Some(Rc::from(comparison));
                }
            }
            ExploreTold::Placed(placed) => {
                if let Some(live) = &mut self.live {
                    live.placed = Some(placed);
                }
            }
            ExploreTold::Idle => self.phase = Phase::Idle,
            ExploreTold::Broken(reason) => {
                self.phase = Phase::Idle;
                self.failure = Some(Failure::Broken(reason));
            }
        }
    }
}

/// Whether both have the same ways, whatever is told of them.
fn same(one: &ExploreRequest, other: &ExploreRequest) -> bool {
    let of = |request: &ExploreRequest| {
        let settings = &request.settings;
        (settings.switch_points, settings.sleeps, settings.seed)
    };
    one.source == other.source && of(one) == of(other)
}

impl Reduce for Explore {
    type Action = ExploreAction;

    fn reduce(self: Rc<Self>, action: ExploreAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            ExploreAction::Begin(request) => next = self.begin(request),
            ExploreAction::Ask(asked) => {
                next.questions += 1;
                next.answer = Some(Answer { number: next.questions, asked, told: Told::Nothing });
                next.start();
            }
            ExploreAction::Seek(aim) => {
                next.questions += 1;
                next.sought = Some(Sought { number: next.questions, aim, found: None });
                next.start();
            }
            ExploreAction::Shown => next.sought = None,
            ExploreAction::ChooseWith(with) => next.with = with,
            ExploreAction::Compare => {
                next.comparison = Some(Compared { with: self.with, comparison: None });
                next.start();
            }
            ExploreAction::GoOn | ExploreAction::Place => next.start(),
            ExploreAction::BeginLive(run) => {
                let live = next.live.get_or_insert_default();
                if live.run.is_none() && live.done + live.cut >= LIVE_RUNS {
                    *live = Sampling::default();
                }
                live.run = Some(run);
                live.placed = None;
            }
            ExploreAction::LiveRan { run, output } => {
                if let Some(live) = next.live.as_mut().filter(|live| live.run == Some(run)) {
                    match output {
                        Some(output) => {
                            live.done += 1;
                            *live.seen.entry(output).or_default() += 1;
                        }
                        None => live.cut += 1,
                    }
                    if live.done + live.cut >= LIVE_RUNS {
                        live.run = None;
                    }
                }
            }
            ExploreAction::EndLive => {
                if let Some(live) = &mut next.live {
                    live.run = None;
                }
            }
            ExploreAction::SetStates(states) => next.states = states.clamp(1, MOST_STATES),
            ExploreAction::SetSeconds(seconds) => next.seconds = seconds.clamp(1, MOST_SECONDS),
            ExploreAction::Told { id, told } => {
                if id == self.id {
                    next.hear(told);
                }
            }
            ExploreAction::Forget => {
                next = Self { id: self.next_id(), questions: self.questions, ..Self::default() };
                (next.states, next.seconds) = (self.states, self.seconds);
            }
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(source: &str) -> Rc<ExploreRequest> {
        let request = Explore::default().request(source, "program.py", &Scene::default());
        Rc::new(request)
    }

    fn after(actions: impl IntoIterator<Item = ExploreAction>) -> Rc<Explore> {
        actions.into_iter().fold(Rc::new(Explore::default()), Reduce::reduce)
    }

    fn told(id: u32, told: ExploreTold) -> ExploreAction {
        ExploreAction::Told { id: ExploreId(id), told }
    }

    fn report(bound: Option<Bound>) -> ExploreTold {
        let report = ExploreReport { complete: bound.is_none(), bound, ..ExploreReport::default() };
        ExploreTold::Report(Box::new(report))
    }

    #[test]
    fn what_is_told_of_an_earlier_exploration_is_dropped() {
        let twice = [ExploreAction::Begin(request("a")), ExploreAction::Begin(request("b"))];
        let explore = after(twice.into_iter().chain([told(1, report(None))]));
        assert_eq!(explore.report, None);
        let explore = explore.reduce(told(2, report(None)));
        assert_eq!(explore.mark(), Some(Mark::Exhaustive));
    }

    #[test]
    fn what_was_explored_before_a_change_is_there_to_be_compared() {
        let explore = after([
            ExploreAction::Begin(request("a")),
            ExploreAction::Begin(request("b")),
            ExploreAction::Begin(request("b")),
        ]);
        assert_eq!(explore.before(&request("b")), Some(&request("a")));
        assert_eq!(explore.before(&request("c")), Some(&request("b")));
        let mut marked = (*request("b")).clone();
        marked.settings.finals.push("n".into());
        assert!(!explore.is_about(&marked));
        assert_eq!(explore.before(&marked), Some(&request("a")));
        assert_eq!(explore.reduce(ExploreAction::Forget).before(&request("b")), None);
    }

    #[test]
    fn every_bound_has_its_mark() {
        let mark = |bound| {
            let begun = after([ExploreAction::Begin(request("a"))]);
            begun.reduce(told(1, report(bound))).mark()
        };
        assert_eq!(mark(None), Some(Mark::Exhaustive));
        assert_eq!(mark(Some(Bound::Stopped)), Some(Mark::Bounded));
        assert_eq!(mark(Some(Bound::Time)), Some(Mark::OutOfBudget));
    }

    #[test]
    fn an_answer_to_an_earlier_question_is_none_to_this_one() {
        let ask = |text: &str| ExploreAction::Ask(exactly(text.into()));
        let explore = after([ExploreAction::Begin(request("a")), ask("x"), ask("y")]);
        let late = told(1, ExploreTold::Answer { question: 1, answer: Possible::No });
        let explore = explore.reduce(late);
        assert_eq!(explore.answer.as_ref().map(|answer| &answer.told), Some(&Told::Nothing));
        let missing = ExploreTold::NoVariable { question: Some(2), name: "m".into() };
        let told_so = explore.reduce(told(1, missing));
        let answer = told_so.answer.as_ref().map(|answer| &answer.told);
        assert_eq!(answer, Some(&Told::NoVariable("m".into())));
    }

    #[test]
    fn a_way_is_opened_once_and_what_was_answered_stays() {
        let answer = |question| told(1, ExploreTold::Answer { question, answer: Possible::No });
        let begin = ExploreAction::Begin(request("a"));
        let ask = ExploreAction::Ask(exactly("x\n".into()));
        let explore = after([begin, ask, answer(1), ExploreAction::Seek(Aim::Lab)]);
        assert_eq!(explore.way(), None);
        let explore = explore.reduce(answer(2));
        assert_eq!(explore.way(), Some((Rc::new(Possible::No), Aim::Lab)));
        let explore = explore.reduce(ExploreAction::Shown);
        assert_eq!(explore.way(), None);
        assert!(matches!(&explore.answer, Some(Answer { told: Told::Possible(_), .. })));
    }

    #[test]
    fn live_runs_are_counted_until_there_are_enough_and_then_placed() {
        let mut explore = after([ExploreAction::Begin(request("a"))]);
        for run in 0..LIVE_RUNS {
            explore = explore.reduce(ExploreAction::BeginLive(RunId(run)));
            assert!(explore.is_sampling());
            let output = (run > 0).then(|| if run % 4 == 0 { "x\n" } else { "y\n" }.to_owned());
            explore = explore.reduce(ExploreAction::LiveRan { run: RunId(run), output });
        }
        assert!(!explore.is_sampling());
        assert_eq!(explore.to_place(), Some(vec!["x\n".to_owned(), "y\n".to_owned()]));
        let placed = vec![Placed::Explored, Placed::Impossible];
        let explore = explore.reduce(told(1, ExploreTold::Idle)).reduce(ExploreAction::Place);
        assert!(explore.is_busy(), "it can be stopped");
        let explore = explore.reduce(told(1, ExploreTold::Placed(placed.clone())));
        assert_eq!(explore.to_place(), None);
        let live = explore.live.clone().unwrap_or_default();
        assert_eq!((live.done, live.cut, live.seen.get("x\n")), (99, 1, Some(&24)));
        assert_eq!(live.placed, Some(placed));
        let again = explore.reduce(ExploreAction::BeginLive(RunId(500)));
        assert_eq!(again.live.clone().unwrap_or_default().done, 0);
    }

    #[test]
    fn a_worker_that_died_leaves_words_and_the_button() {
        let explore = after([
            ExploreAction::Begin(request("a")),
            told(1, ExploreTold::Broken("out of memory".into())),
        ]);
        assert!(!explore.is_busy());
        assert_eq!(explore.failure, Some(Failure::Broken("out of memory".into())));
    }
}
