//! A conversation with the explorer: commands in, what it has to say out, in slices between which
//! commands are heard.

use std::{collections::VecDeque, mem, sync::Arc};

use heddle_explorer::workers::Workers;
use heddle_protocol::{
    ExploreCommand, ExploreRequest, ExploreTold,
    explore::{Asked, Bound, Comparison, ExploreBudget, Possible},
};

use super::{Explore, asking::Asking, compare::Comparing, placing::Placing, report::Draft};

/// After a Stop what was found of another program is still compared, if that is little work.
const STOPPED_SLICES: usize = 4;

/// What is left to be done, in this order.
#[derive(Debug)]
enum Task {
    /// Looks at states; then reports.
    Explore,
    /// Writes a report, part by part: each may take long, and commands are heard in between.
    Report(Box<Draft>),
    Ask {
        question: u32,
        asked: Asked,
    },
    /// Answers; what stops that cuts the answer.
    Answer {
        question: u32,
        asking: Box<Asking>,
    },
    /// Looks at the states of another program; then compares.
    Compare(Box<ExploreRequest>),
    Differ {
        comparing: Box<Comparing>,
        /// So many slices it may still take, where somebody pressed Stop.
        left: Option<usize>,
    },
    Place(Box<Placing>),
    CountSchedules,
}

/// One exploration, and what is asked about it.
#[derive(Default)]
pub struct ExploreTalk {
    explore: Option<Explore>,
    /// The one before, while it is explored to be compared.
    other: Option<Explore>,
    tasks: VecDeque<Task>,
    told: Vec<ExploreTold>,
    /// Who helps with all of them.
    workers: Option<Arc<dyn Workers>>,
}

impl ExploreTalk {
    /// A conversation with an explorer that others help.
    pub fn with_workers(workers: Arc<dyn Workers>) -> ExploreTalk {
        ExploreTalk { workers: Some(workers), ..ExploreTalk::default() }
    }

    pub fn obey(&mut self, command: ExploreCommand) {
        match command {
            ExploreCommand::Begin(request) => {
                *self = ExploreTalk { workers: self.workers.take(), ..ExploreTalk::default() };
                self.explore = self.open(&request);
                if self.explore.is_some() {
                    self.tasks.extend([Task::Explore, Task::CountSchedules]);
                }
            }
            ExploreCommand::Ask { question, asked } => self.ask(question, asked),
            ExploreCommand::Compare(request) => self.insert(Task::Compare(request)),
            ExploreCommand::Place(outputs) => {
                self.insert(Task::Place(Box::new(Placing::new(outputs))));
            }
            ExploreCommand::Stop => self.end(Bound::Stopped),
            ExploreCommand::GoOn(budget) => self.go_on(budget),
        }
        self.rest();
    }

    /// Counting comes last: whoever asks waits for an answer.
    fn insert(&mut self, task: Task) {
        if self.explore.is_none() {
            return;
        }
        match self.tasks.back() {
            Some(Task::CountSchedules) => self.tasks.insert(self.tasks.len() - 1, task),
            _ => self.tasks.push_back(task),
        }
    }

    fn ask(&mut self, question: u32, asked: Asked) {
        let Some(explore) = &mut self.explore else { return };
        let names = || asked.ends.iter().map(|(name, _)| name);
        if let Some(name) = Explore::unknown_variable(&explore.checked, names()) {
            let name = name.to_owned();
            return self.told.push(ExploreTold::NoVariable { question: Some(question), name });
        }
        if !explore.knows(names()) {
            // What is reduced away depends on what is looked at in the end.
            *explore = explore.with_finals(names());
            self.tasks.retain(|task| !matches!(task, Task::Explore | Task::Report(_)));
            self.tasks.push_front(Task::Explore);
            self.insert_count();
        }
        self.insert(Task::Ask { question, asked });
    }

    /// Explores without variables that the program does not have, and says which those are.
    fn open(&mut self, request: &ExploreRequest) -> Option<Explore> {
        match crate::check(&request.source, &request.file_name) {
            Ok(checked) => {
                let mut settings = request.settings.clone();
                settings.finals.retain(|name| {
                    let unknown = Explore::unknown_variable(&checked, [name]);
                    let told = unknown.map(|name| ExploreTold::NoVariable {
                        question: None,
                        name: name.to_owned(),
                    });
                    self.told.extend(told);
                    unknown.is_none()
                });
                let mut explore = Explore::new(&checked, settings);
                if let Some(workers) = &self.workers {
                    explore.set_workers(workers.clone());
                }
                Some(explore)
            }
            Err(diagnostics) => {
                self.told.push(ExploreTold::Refused(diagnostics));
                None
            }
        }
    }

    fn go_on(&mut self, budget: ExploreBudget) {
        let Some(explore) = &mut self.explore else { return };
        explore.go_on(budget);
        // Of what is explored whole a report was stopped.
        let next = if explore.is_complete() { Task::Report(Box::default()) } else { Task::Explore };
        self.tasks.retain(|task| !matches!(task, Task::Report(_)));
        self.tasks.push_front(next);
        self.insert_count();
    }

    fn insert_count(&mut self) {
        if !matches!(self.tasks.back(), Some(Task::CountSchedules)) {
            self.tasks.push_back(Task::CountSchedules);
        }
    }

    /// No more is looked at: what is asked is answered from what was found.
    pub fn end(&mut self, bound: Bound) {
        for explore in self.explore.iter_mut().chain(&mut self.other) {
            explore.stop(bound);
        }
        self.tasks.retain(|task| !matches!(task, Task::CountSchedules));
        match self.tasks.pop_front() {
            Some(Task::Explore) => self.tasks.push_front(Task::Report(Box::default())),
            // Nobody waits for the rest of it.
            Some(Task::Report(draft)) if bound == Bound::Stopped => {
                self.told.push(ExploreTold::Report(Box::new(draft.cut(bound))));
            }
            Some(Task::Compare(_)) if self.other.is_some() => {
                self.differ((bound == Bound::Stopped).then_some(STOPPED_SLICES));
            }
            Some(Task::Answer { question, .. }) if bound == Bound::Stopped => {
                let answer = Possible::Unknown(bound);
                self.told.push(ExploreTold::Answer { question, answer });
            }
            Some(Task::Differ { comparing, .. }) if bound == Bound::Stopped => {
                self.compared(*comparing, Some(bound));
            }
            Some(Task::Place(placing)) if bound == Bound::Stopped => {
                if let Some(explore) = &self.explore {
                    self.told.push(ExploreTold::Placed(placing.finish(explore, bound)));
                }
            }
            Some(other) => self.tasks.push_front(other),
            None => {}
        }
        // What has not begun is not begun any more.
        if bound == Bound::Stopped {
            let before = self.tasks.len();
            self.tasks.retain(|task| !matches!(task, Task::Compare(_)));
            for _ in self.tasks.len()..before {
                let cut = Comparison { bound: Some(bound), ..Comparison::default() };
                self.told.push(ExploreTold::Compared(Box::new(cut)));
            }
        }
        self.rest();
    }

    fn rest(&mut self) {
        if self.tasks.is_empty() {
            self.told.push(ExploreTold::Idle);
        }
    }

    pub fn is_busy(&self) -> bool {
        !self.tasks.is_empty()
    }

    /// Goes on for about so many states, or one part of other work.
    pub fn advance(&mut self, states: usize) {
        let Some(explore) = &mut self.explore else { return self.tasks.clear() };
        let Some(task) = self.tasks.pop_front() else { return };
        match task {
            Task::Explore => {
                if explore.advance(states) && !explore.is_complete() {
                    self.tasks.push_front(task);
                } else {
                    self.tasks.push_front(Task::Report(Box::default()));
                }
            }
            Task::Report(mut draft) => {
                if explore.write(&mut draft) {
                    self.tasks.push_front(Task::Report(draft));
                } else {
                    self.told.push(ExploreTold::Report(Box::new(draft.into_report())));
                }
            }
            Task::Ask { question, asked } => {
                let asking = Box::new(Asking::new(&explore.search, asked));
                self.tasks.push_front(Task::Answer { question, asking });
            }
            Task::Answer { question, mut asking } => match asking.go_on(explore) {
                Some(answer) => self.told.push(ExploreTold::Answer { question, answer }),
                None => self.tasks.push_front(Task::Answer { question, asking }),
            },
            Task::Compare(request) => {
                if self.other.is_none() {
                    // Both are in one memory.
                    let left = explore.bytes_left();
                    self.other = self.open(&request).map(|mut other| {
                        other.keep_within(left);
                        other
                    });
                }
                let Some(other) = &mut self.other else { return self.rest() };
                if other.advance(states) && !other.is_complete() {
                    self.tasks.push_front(Task::Compare(request));
                } else {
                    self.differ(None);
                }
            }
            Task::Differ { mut comparing, left } => {
                let Some(other) = &self.other else { return self.rest() };
                match (comparing.go_on(other, explore), left) {
                    (false, _) => self.compared(*comparing, None),
                    (true, Some(0)) => self.compared(*comparing, Some(Bound::Stopped)),
                    (true, left) => {
                        let left = left.map(|left| left - 1);
                        self.tasks.push_front(Task::Differ { comparing, left });
                    }
                }
            }
            Task::Place(mut placing) => {
                if placing.go_on(&explore.search) {
                    self.tasks.push_front(Task::Place(placing));
                } else {
                    let placed = placing.finish(explore, Bound::Stopped);
                    self.told.push(ExploreTold::Placed(placed));
                }
            }
            Task::CountSchedules => {
                if explore.is_complete() && explore.advance(states) {
                    self.tasks.push_front(task);
                } else if let Some(count) = explore.schedules() {
                    self.told.push(ExploreTold::Schedules(count.to_owned()));
                }
            }
        }
        self.rest();
    }

    /// How far it has come, for whoever watches.
    pub fn tell_progress(&mut self) {
        if let Some(explore) = self.other.as_ref().or(self.explore.as_ref()) {
            self.told.push(ExploreTold::Progress {
                states: explore.states() as u64,
                transitions: explore.transitions() as u64,
            });
        }
    }

    /// What was found since the last time, in order.
    pub fn take(&mut self) -> Vec<ExploreTold> {
        mem::take(&mut self.told)
    }

    /// Compares what was found of both, in so many slices at most.
    fn differ(&mut self, left: Option<usize>) {
        if let (Some(explore), Some(other)) = (&self.explore, &self.other) {
            let comparing = Box::new(Comparing::new(other, explore));
            self.tasks.push_front(Task::Differ { comparing, left });
        }
    }

    /// Tells what is known of a comparison. Where it was cut, `cut` says why.
    fn compared(&mut self, comparing: Comparing, cut: Option<Bound>) {
        if let (Some(explore), Some(other)) = (&self.explore, self.other.take()) {
            let mut comparison = comparing.finish(&other, explore);
            comparison.bound = comparison.bound.and(cut).or(comparison.bound);
            self.told.push(ExploreTold::Compared(Box::new(comparison)));
        }
    }
}
