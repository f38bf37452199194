//! The facade of the explorer: a checked program in, plain answers out. It knows no clock: whoever
//! calls [`Explore::advance`] says when to stop.

mod asking;
mod compare;
mod graph;
mod orders;
mod placing;
mod report;
mod sets;
mod talk;
#[cfg(not(target_family = "wasm"))]
mod threads;
mod witness;

use std::sync::Arc;

use heddle_explorer::{
    machine::{Grain, Settings},
    patience::Patience,
    search::{Budget, Progress, Search},
    workers::Workers,
};
use heddle_protocol::{
    SwitchPoints,
    explore::{Asked, Bound, Comparison, ExploreBudget, ExploreSettings, Placed, Possible},
};

use crate::check::Checked;
use asking::Asking;
use compare::Comparing;
use placing::Placing;
use witness::Witnesses;

pub use talk::ExploreTalk;
#[cfg(not(target_family = "wasm"))]
pub use threads::HostThreads;

/// What is being done.
enum Phase {
    /// States are looked at.
    Searching,
    /// All were; in a search of its own, in which calculations are steps too, schedules are counted:
    /// once somebody waits for that.
    Counting(Option<Box<Search>>),
    Done {
        /// A decimal number, if it is known.
        schedules: Option<String>,
    },
}

/// An exploration under way.
pub struct Explore {
    checked: Checked,
    settings: ExploreSettings,
    search: Search,
    witnesses: Witnesses,
    phase: Phase,
    bound: Option<Bound>,
    patience: Patience,
    workers: Option<Arc<dyn Workers>>,
}

impl Explore {
    pub fn new(checked: &Checked, settings: ExploreSettings) -> Explore {
        let search = Search::new(checked.program.clone(), machine(&settings, Grain::Visible));
        Explore {
            checked: checked.clone(),
            witnesses: Witnesses::new(checked.program.clone(), &settings),
            settings,
            search,
            phase: Phase::Searching,
            bound: None,
            patience: Patience::default(),
            workers: None,
        }
    }

    /// Lets others help. What is found stays the same.
    pub fn set_workers(&mut self, workers: Arc<dyn Workers>) {
        if let Phase::Counting(Some(search)) = &mut self.phase {
            search.set_workers(workers.clone());
        }
        self.search.set_workers(workers.clone());
        self.workers = Some(workers);
    }

    /// Says when to give what there is. It is asked in the middle of long work, of reports and answers
    /// too.
    pub fn set_patience(&mut self, patience: Patience) {
        if let Phase::Counting(Some(search)) = &mut self.phase {
            search.set_patience(patience.clone());
        }
        self.search.set_patience(patience.clone());
        self.patience = patience;
    }

    fn budget(&self) -> Budget {
        let ExploreBudget { states, bytes, .. } = self.settings.budget;
        Budget { states, bytes }
    }

    /// Goes on for about so many states. True while there is more to do.
    pub fn advance(&mut self, states: usize) -> bool {
        let budget = self.budget();
        match &mut self.phase {
            Phase::Searching => {
                let progress = self.search.advance(states, budget);
                if progress == Progress::More {
                    return true;
                }
                self.search.look_for_endless();
                self.bound = match progress {
                    Progress::More | Progress::Complete => None,
                    Progress::OutOfTime => Some(Bound::Time),
                    Progress::OverBudget if self.search.states() >= budget.states => {
                        Some(Bound::States)
                    }
                    Progress::OverBudget => Some(Bound::Memory),
                    Progress::Calculating => Some(Bound::Calculation),
                };
                if progress == Progress::Complete {
                    self.phase = Phase::Counting(None);
                }
                progress == Progress::Complete
            }
            Phase::Counting(None) => {
                self.phase = match self.counting() {
                    None => Phase::Done { schedules: None },
                    search => Phase::Counting(search),
                };
                true
            }
            Phase::Counting(Some(search)) => {
                // What was searched stays where it is.
                let bytes = budget.bytes.saturating_sub(self.search.bytes());
                let schedules = match search.advance(states, Budget { bytes, ..budget }) {
                    Progress::More => return true,
                    Progress::Complete => search.schedules().map(|count| count.to_string()),
                    Progress::OverBudget | Progress::Calculating | Progress::OutOfTime => None,
                };
                self.phase = Phase::Done { schedules };
                false
            }
            Phase::Done { .. } => false,
        }
    }

    /// The search in which schedules are counted; None if there is no bound on them.
    fn counting(&self) -> Option<Box<Search>> {
        if !self.search.is_bounded() {
            return None;
        }
        let grain = match self.settings.switch_points {
            SwitchPoints::Instruction => Grain::Calculations,
            _ => Grain::Everything,
        };
        let mut search = self.search.in_grain(grain);
        search.set_patience(self.patience.clone());
        if let Some(workers) = &self.workers {
            search.set_workers(workers.clone());
        }
        Some(Box::new(search))
    }

    /// Says why no more is looked at: what was found stays.
    pub fn stop(&mut self, bound: Bound) {
        match self.phase {
            Phase::Searching => {
                self.search.look_for_endless();
                self.bound = Some(bound);
            }
            Phase::Counting(_) => self.phase = Phase::Done { schedules: None },
            Phase::Done { .. } => {}
        }
    }

    /// Goes on with more to spend.
    pub fn go_on(&mut self, budget: ExploreBudget) {
        self.settings.budget = budget;
        self.bound = None;
    }

    /// All states were looked at.
    pub fn is_complete(&self) -> bool {
        !matches!(self.phase, Phase::Searching)
    }

    /// Orders of steps, once they are counted.
    pub fn schedules(&self) -> Option<&str> {
        match &self.phase {
            Phase::Done { schedules } => schedules.as_deref(),
            Phase::Searching | Phase::Counting(_) => None,
        }
    }

    /// Transitions found so far.
    pub fn transitions(&self) -> usize {
        self.search.transitions()
    }

    /// Bytes of its budget that it has not taken.
    fn bytes_left(&self) -> usize {
        self.settings.budget.bytes.saturating_sub(self.search.bytes())
    }

    /// Takes no more than so many bytes.
    fn keep_within(&mut self, bytes: usize) {
        let budget = &mut self.settings.budget;
        budget.bytes = budget.bytes.min(bytes);
    }

    /// States found so far.
    pub fn states(&self) -> usize {
        self.search.states()
    }

    /// Whether there is such a way, and which. Only what [`ExploreSettings::finals`] names is known to
    /// hold anything in the end.
    pub fn possible(&mut self, asked: &Asked) -> Possible {
        let mut asking = Asking::new(&self.search, asked.clone());
        loop {
            match asking.go_on(self) {
                Some(answer) => return answer,
                None if self.patience.is_over() => return Possible::Unknown(Bound::Time),
                None => {}
            }
        }
    }

    /// Of these names of variables, the first that the program's own module does not have.
    pub fn unknown_variable<'a>(
        checked: &Checked,
        names: impl IntoIterator<Item = &'a String>,
    ) -> Option<&'a str> {
        let program = &checked.program;
        let globals = program.modules.get(usize::from(program.main.0)).map(|m| &m.globals);
        let has = |name: &str| {
            globals.is_some_and(|all| all.iter().any(|sym| program.syms.text(*sym) == name))
        };
        let first = |name: &'a String| name.split('.').next().unwrap_or(name);
        names.into_iter().map(first).find(|name| !has(name))
    }

    /// Whether all of these names are among those of which the last values are known.
    fn knows<'a>(&self, mut names: impl Iterator<Item = &'a String>) -> bool {
        names.all(|name| self.settings.finals.contains(name))
    }

    /// The same from the beginning, where the last values of these are to be known too.
    fn with_finals<'a>(&self, names: impl Iterator<Item = &'a String>) -> Explore {
        let mut settings = self.settings.clone();
        for name in names {
            if !settings.finals.contains(name) {
                settings.finals.push(name.clone());
            }
        }
        let mut explore = Explore::new(&self.checked, settings);
        explore.set_patience(self.patience.clone());
        if let Some(workers) = &self.workers {
            explore.set_workers(workers.clone());
        }
        explore
    }

    /// Why not everything was looked at; None if it was.
    fn left(&self) -> Option<Bound> {
        (!self.is_complete()).then(|| self.bound.unwrap_or(Bound::States))
    }

    /// Where these outputs stand among the explored ones.
    pub fn place(&self, outputs: &[String]) -> Vec<Placed> {
        let mut placing = Placing::new(outputs.to_vec());
        while !self.patience.is_over() && placing.go_on(&self.search) {}
        placing.finish(self, Bound::Time)
    }

    /// What another program can do that this one cannot, and the other way round.
    pub fn compare(&self, other: &Explore) -> Comparison {
        let mut comparing = Comparing::new(self, other);
        while !self.patience.is_over() {
            if !comparing.go_on(self, other) {
                return comparing.finish(self, other);
            }
        }
        let comparison = comparing.finish(self, other);
        Comparison { bound: comparison.bound.map(|_| Bound::Time), ..comparison }
    }
}

fn machine(settings: &ExploreSettings, grain: Grain) -> Settings {
    Settings {
        points: settings.switch_points,
        sleeps: settings.sleeps,
        grain,
        limits: settings.limits.clone(),
        seed: settings.seed,
        finals: settings.finals.clone(),
        ..Settings::default()
    }
}
