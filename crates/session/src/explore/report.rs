//! What a search found, as plain data.

use std::{cell::RefCell, collections::VecDeque};

use heddle_explorer::{
    language::Ends,
    outputs::Outputs,
    paths::Path,
    pattern::Pattern,
    questions::{Finding as Found, Witness},
    shortest::common_start,
};
use heddle_protocol::{
    Ending, Story, Wait,
    explore::{
        Bound, Example, ExploreReport, Extent, FinalRow, FinalsFound, Finding, FindingKind,
        MOST_FINALS, OutputRow, OutputsFound, RaceFound, RunEnd, Shown, Step,
    },
};

use heddle_schedulers::Schedule;

use crate::{
    follow::{Closeness, Heard, follow},
    lab::MOST_STEPS,
    story::Teller,
};

use super::{
    Explore,
    sets::Set,
    witness::{self, Close, Made},
};

/// A report that is being written.
#[derive(Debug, Default)]
pub struct Draft {
    report: ExploreReport,
    part: Part,
    /// Findings whose schedules are still to be made.
    found: VecDeque<(FindingKind, Found)>,
    /// The outputs, while they are worked out.
    set: Option<Set>,
    /// Nobody looks at the graph.
    no_graph: bool,
}

/// What is written next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Numbers,
    Deadlocks,
    Failures,
    Endless,
    Findings,
    LockOrders,
    Races,
    Outputs,
    /// What variables hold after the shown output of that number.
    FinalsOf(usize),
    Finals,
    Graph,
    Whole,
}

impl Draft {
    pub(super) fn into_report(mut self) -> ExploreReport {
        self.report.findings.sort_by_key(|finding| (finding.bad.switches, finding.bad.steps));
        self.report
    }

    /// The report as far as it was written: what is missing was not looked at.
    pub(super) fn cut(mut self, bound: Bound) -> ExploreReport {
        (self.report.complete, self.report.bound) = (false, Some(bound));
        self.into_report()
    }
}

impl Explore {
    pub(super) fn example(&mut self, witness: Witness, close: Close) -> Example {
        self.played(witness, close).0
    }

    /// How a way ends that leads to some state.
    pub(super) fn close_of(&self, witness: &Witness) -> Close {
        let last = witness.path.edges.last().map_or(0, |edge| self.search.target(*edge));
        if self.search.is_lost(last) { Close::Round } else { Close::There }
    }

    /// The example, its schedule, and the end that it comes to.
    fn played(&mut self, witness: Witness, close: Close) -> (Example, Schedule, Option<Ending>) {
        let Witness { path, written } = witness;
        let turns = self.search.turns(&path);
        let clock = self.search.reads_clock();
        let Made { schedule, steps, ending } = self.witnesses.make(&turns, clock, close);
        let (text, switches) = (schedule.to_string(), path.switches);
        (Example { output: written, schedule: text, steps, switches }, schedule, ending)
    }

    fn finding(&mut self, mut kind: FindingKind, found: Found) -> Finding {
        let decides = found.decides.and_then(|at| {
            let good = found.good.as_ref()?;
            Some((self.step(&found.bad.path, at)?, self.step(&good.path, at)?))
        });
        let close = match kind {
            FindingKind::Deadlock { .. } => Close::Stuck,
            FindingKind::Failure { .. } => Close::There,
            FindingKind::Endless { .. } => Close::Round,
        };
        let good = found.good.map(|good| self.example(good, Close::There));
        let (bad, schedule, ending) = self.played(found.bad, close);
        // In a graph names are dropped with the registers that nothing will read.
        if let (FindingKind::Deadlock { waits }, Some(Ending::Deadlock { waits: named })) =
            (&mut kind, ending)
        {
            *waits = named;
        }
        let has_time = !self.patience.is_over();
        let why = has_time.then(|| self.why(&schedule, bad.steps, &kind)).flatten();
        Finding { kind, bad, good, decides, why }
    }

    /// How what was found at the end of a schedule came about.
    fn why(&self, schedule: &Schedule, steps: u64, kind: &FindingKind) -> Option<Story> {
        let closeness = if steps > MOST_STEPS { Closeness::Turns } else { Closeness::Steps };
        let mut teller = Teller::new(None);
        let config = witness::config(&self.settings);
        follow(&self.checked.program, config, schedule, closeness, |heard| match heard {
            Heard::Turn { .. } => {}
            Heard::Event(event) => teller.hear(event),
            Heard::InVain(call) => teller.hear_in_vain(call),
        });
        match kind {
            FindingKind::Deadlock { waits } => {
                let ending = Ending::Deadlock { waits: waits.clone() };
                teller.tell(&ending).into_iter().next()
            }
            FindingKind::Failure { error } => teller.tell_failure(error),
            FindingKind::Endless { .. } => None,
        }
    }

    /// Who makes a step of a path, and where it stands then.
    fn step(&mut self, path: &Path, at: usize) -> Option<Step> {
        let (who, line) = self.search.standing_on(path, at)?;
        Some(Step { who, line })
    }

    /// Everything that is known but the graph; as much of it as there was patience for.
    pub fn report(&mut self) -> ExploreReport {
        let mut draft = Draft { no_graph: true, ..Draft::default() };
        while self.write(&mut draft) {}
        let mut report = draft.into_report();
        if self.patience.is_over() {
            report.complete = false;
            report.bound.get_or_insert(Bound::Time);
        }
        report
    }

    /// Writes on at a report, a part of it. True while there is more to write.
    pub(super) fn write(&mut self, draft: &mut Draft) -> bool {
        let report = &mut draft.report;
        draft.part = match draft.part {
            Part::Numbers => {
                report.complete = self.is_complete();
                report.bound = self.bound;
                report.states = self.search.states() as u64;
                report.transitions = self.search.transitions() as u64;
                report.schedules = self.schedules().map(str::to_owned);
                report.threads = self.search.threads() as u32;
                Part::Deadlocks
            }
            Part::Deadlocks => {
                for (number, found) in self.search.deadlock_findings() {
                    let waits = self.search.deadlock(number).to_vec();
                    draft.found.push_back((FindingKind::Deadlock { waits }, found));
                }
                Part::Failures
            }
            Part::Failures => {
                for (error, found) in self.search.failure_findings() {
                    draft.found.push_back((FindingKind::Failure { error }, found));
                }
                Part::Endless
            }
            Part::Endless => {
                let always = self.search.is_lost(0);
                for (round, found) in self.search.endless_findings() {
                    let round = round.into_iter().map(|(who, line)| Step { who, line }).collect();
                    draft.found.push_back((FindingKind::Endless { round, always }, found));
                }
                Part::Findings
            }
            Part::Findings => match draft.found.pop_front() {
                Some((kind, found)) => {
                    report.findings.push(self.finding(kind, found));
                    Part::Findings
                }
                None => Part::LockOrders,
            },
            Part::LockOrders => {
                report.lock_orders = self.lock_orders(&report.findings);
                Part::Races
            }
            Part::Races => {
                let races = self.search.races().into_iter();
                report.races = races
                    .map(|(race, way)| RaceFound { race, before: self.example(way, Close::There) })
                    .collect();
                Part::Outputs
            }
            Part::Outputs => {
                let set = draft.set.get_or_insert_with(|| Set::new(&self.search));
                let shown = Some(self.settings.shown);
                if !self.patience.is_over() && set.go_on(&self.search, shown) {
                    return true;
                }
                match draft.set.take() {
                    Some(Set::Known(outputs)) => report.outputs = self.outputs_found(&outputs),
                    Some(Set::Shortest(both)) => {
                        let (language, shortest) = *both;
                        report.outputs = OutputsFound {
                            count: None,
                            shown: shortest.found.into_iter().map(row).collect(),
                            which: Shown::Shortest,
                            common_start: common_start(&language),
                        };
                    }
                    _ => {}
                }
                if self.settings.finals.is_empty() { Part::Graph } else { Part::FinalsOf(0) }
            }
            Part::FinalsOf(at) => match report.outputs.shown.get_mut(at) {
                Some(row) => {
                    row.finals = self.finals_after(&row.text);
                    Part::FinalsOf(at + 1)
                }
                None => Part::Finals,
            },
            Part::Finals => {
                report.finals = self.finals_found();
                Part::Graph
            }
            Part::Graph => {
                report.graph = if draft.no_graph { None } else { self.graph() };
                Part::Whole
            }
            Part::Whole => Part::Whole,
        };
        draft.part != Part::Whole
    }

    /// What variables can hold after an output.
    fn finals_after(&self, output: &str) -> Vec<Vec<Option<String>>> {
        let pattern = Pattern::new(output, Extent::Exactly);
        let mut found: Vec<Vec<Option<String>>> = Vec::new();
        while found.len() < MOST_FINALS {
            let last = RefCell::new(None);
            let is_new = |state: u32| {
                let finals = self.search.finals_at(state).filter(|one| !found.contains(one));
                let is_new = finals.is_some();
                last.replace(finals);
                is_new
            };
            let way = self.search.possible_where(&pattern, is_new);
            match (way, last.take()) {
                (Some(_), Some(finals)) => found.push(finals),
                _ => break,
            }
        }
        found.sort();
        found
    }

    fn finals_found(&mut self) -> FinalsFound {
        let names = self.settings.finals.clone();
        let (endings, count) = self.search.endings(self.settings.shown);
        let shown = endings.into_iter().map(|ending| FinalRow {
            values: ending.values,
            ends: run_ends(ending.ends),
            example: self.example(ending.witness, Close::There),
        });
        FinalsFound { names, count, shown: shown.collect() }
    }

    fn outputs_found(&self, outputs: &Outputs) -> OutputsFound {
        let shown = self.settings.shown;
        let list = outputs.list(shown + 1);
        let all_shown = list.len() <= shown;
        let rows = if all_shown {
            list.into_iter().map(row).collect()
        } else {
            let sample = outputs.sample(shown, 0).into_iter();
            sample.map(|text| (outputs.ends_of(&text), text)).map(|(e, t)| row((t, e))).collect()
        };
        OutputsFound {
            count: outputs.count().filter(|_| self.is_complete()).map(|count| count.to_string()),
            shown: rows,
            which: if all_shown { Shown::All } else { Shown::Sample },
            common_start: outputs.common_start(),
        }
    }

    pub(super) fn deadlocks(&self) -> Vec<Vec<Wait>> {
        self.search
            .deadlock_kinds()
            .into_iter()
            .map(|kind| self.search.deadlock(kind).to_vec())
            .collect()
    }
}

fn row((text, ends): (String, Ends)) -> OutputRow {
    OutputRow { text, ends: run_ends(ends), finals: Vec::new() }
}

fn run_ends(ends: Ends) -> Vec<RunEnd> {
    let all = [
        (Ends::FINISHED, RunEnd::Finished),
        (Ends::FAILED, RunEnd::Failed),
        (Ends::DEADLOCK, RunEnd::Deadlock),
        (Ends::LIMIT, RunEnd::Limit),
        (Ends::ENDLESS, RunEnd::Endless),
    ];
    all.into_iter().filter(|(bit, _)| ends.0 & bit.0 != 0).map(|(_, end)| end).collect()
}
