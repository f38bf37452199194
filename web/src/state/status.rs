//! The one sentence that says how things stand.

use heddle_protocol::{Diagnostic, Ending, LabView, Mode, Opening, RunFacts, Wait};
use heddle_scenario::Field;

use crate::locales::{Outcome, Paused, Words};
use crate::state::drafts::Fault;
use crate::state::lab::{Hand, Lab};
use crate::state::run::{Breakdown, Engine, Phase, Run};
use crate::state::scenario::{Hindrance, Scenario, Verdict};

/// Waits that a deadlock's sentence tells, at most: the panels have them all.
const MOST_WAITS: usize = 8;

/// How things stand, for the look of the status line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Calm,
    Busy,
    Good,
    Bad,
}

/// What the board adds to the run: known when it has ended.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Seen<'a> {
    /// Threads, processes and tasks besides the main program.
    pub tasks: usize,
    pub error: Option<&'a str>,
}

pub fn tone(run: &Run, lab: &Lab) -> Tone {
    if is_between(run, lab) {
        return Tone::Calm;
    }
    match (&run.phase, &run.engine) {
        (Phase::Hindered(_), _) => Tone::Bad,
        (Phase::Queued(_) | Phase::Asked { .. } | Phase::Running { .. }, _) => Tone::Busy,
        (Phase::Ended { ending, .. }, _) => match ending {
            Ending::Finished => Tone::Good,
            Ending::Stopped => Tone::Calm,
            _ => Tone::Bad,
        },
        (Phase::Idle, Engine::Broken(_)) => Tone::Bad,
        (Phase::Idle, _) => Tone::Calm,
    }
}

/// Paused where the run can go on: what was said at its end is no longer what there is to say.
fn is_between(run: &Run, lab: &Lab) -> bool {
    match run.phase {
        Phase::Running { .. } => lab.is_between(),
        Phase::Ended { .. } => lab.hand != Hand::Off && lab.is_between(),
        _ => false,
    }
}

fn paused(words: &Words, view: &LabView) -> String {
    let name = |actor| {
        let task = view.tasks.iter().find(|task| task.actor == actor);
        task.map(|task| task.name.as_str())
    };
    let next = view.ready.iter().find(|task| task.next).map(|task| {
        let stands = view.tasks.iter().find(|one| one.actor == task.actor);
        let place = stands.and_then(|task| task.place);
        (task.name.as_str(), place.map_or(0, |place| place.line))
    });
    let last = view.last.and_then(name);
    (words.paused)(&Paused { position: view.position, length: view.length, last, next })
}

pub fn sentence(
    words: &Words,
    run: &Run,
    lab: &Lab,
    scenario: &Scenario,
    seen: Seen<'_>,
) -> String {
    if let Some(view) = lab.view.as_ref().filter(|_| is_between(run, lab)) {
        return paused(words, view);
    }
    match &run.phase {
        Phase::Idle => match &run.engine {
            Engine::Starting | Engine::Asleep | Engine::Ready { .. }
                if matches!(scenario.scene.lab.opening, Opening::PausedAt(_))
                    && scenario.scene.mode == Mode::Lab =>
            {
                match scenario.scene.lab.opening {
                    Opening::PausedAt(position) => (words.goes_to)(position),
                    Opening::Run | Opening::PausedAtEnd => words.ready.to_owned(),
                }
            }
            Engine::Starting => words.ready_soon.to_owned(),
            Engine::Asleep | Engine::Ready { .. } => words.ready.to_owned(),
            Engine::Broken(breakdown) => broken(words, breakdown),
        },
        Phase::Hindered(hindrance) => hindered(words, hindrance),
        Phase::Queued(_) => words.waiting_for_workers.to_owned(),
        Phase::Asked { asked: mode, .. } | Phase::Running { mode, .. } => match mode {
            Mode::Live => words.running.to_owned(),
            Mode::Lab => words.running_lab.to_owned(),
        },
        Phase::Ended { ending, facts, .. } => ended(words, run, scenario, ending, facts, seen),
    }
}

fn ended(
    words: &Words,
    run: &Run,
    scenario: &Scenario,
    ending: &Ending,
    facts: &RunFacts,
    seen: Seen<'_>,
) -> String {
    let seconds = facts.wall_ms / 1000.0;
    let outcome = |exit_status| Outcome { seconds, tasks: seen.tasks, exit_status };
    match ending {
        Ending::Finished => (words.finished)(outcome(0)),
        Ending::Failed { status } => (words.failed)(outcome(*status), seen.error),
        Ending::Deadlock { waits } => {
            let first = waits.iter().take(MOST_WAITS);
            let mut told: Vec<_> = first.map(|wait| one_waits(words, wait)).collect();
            if waits.len() > MOST_WAITS {
                told.push((words.more_wait)(waits.len() - MOST_WAITS));
            }
            (words.deadlock)(&told)
        }
        Ending::Stopped => (words.stopped)(seconds),
        Ending::Limit(limit) => (words.limit)(*limit).to_owned(),
        Ending::Refused => match &scenario.verdict {
            Verdict::Faulty(diagnostics) if !diagnostics.is_empty() => {
                refused(words, &diagnostics[0])
            }
            // The check that says why is on its way.
            Verdict::Unknown => words.checking.to_owned(),
            _ => words.refused.to_owned(),
        },
        Ending::Broken { reason } => match &run.engine {
            Engine::Broken(breakdown) => broken(words, breakdown),
            Engine::Asleep | Engine::Starting | Engine::Ready { .. } => (words.broken_run)(reason),
        },
    }
}

/// Who waits for what, and where.
pub fn one_waits(words: &Words, wait: &Wait) -> String {
    (words.one_waits)(&wait.who, &(words.wait_for)(&wait.what), wait.line)
}

/// Why a typed value is refused.
pub fn fault(words: &Words, fault: Fault) -> String {
    match fault {
        Fault::NotANumber => words.not_a_number.to_owned(),
        Fault::Impossible(kind) => (words.problem)(kind),
    }
}

/// What the page calls a field of the sheet.
pub fn field_name(words: &Words, field: Field) -> &'static str {
    match field {
        Field::Tasks => words.tasks,
        Field::Name => words.name,
        Field::Text => words.text,
        Field::Count => words.count,
        Field::Delay => words.delay,
        Field::StartDelay => words.start_delay,
    }
}

fn hindered(words: &Words, hindrance: &Hindrance) -> String {
    match hindrance {
        Hindrance::Draft { task, draft } => {
            let why = fault(words, draft.fault);
            (words.refused_value)(task, field_name(words, draft.field), &why)
        }
        Hindrance::Seed => words.refused_seed.to_owned(),
        Hindrance::Parameter => words.refused_parameter.to_owned(),
        Hindrance::Schedule => words.refused_schedule.to_owned(),
        Hindrance::FormField(name) => (words.refused_field)(name),
        Hindrance::Source(diagnostic) => refused(words, diagnostic),
    }
}

/// A diagnostic as the list below the program says it.
pub fn place_and_words(words: &Words, diagnostic: &Diagnostic) -> String {
    let Diagnostic { place, kind, message, .. } = diagnostic;
    (words.at_line)(place.line, kind, message)
}

fn refused(words: &Words, diagnostic: &Diagnostic) -> String {
    (words.refused_at)(diagnostic.place.line, &diagnostic.kind, &diagnostic.message)
}

fn broken(words: &Words, breakdown: &Breakdown) -> String {
    match breakdown {
        // The browser has no words for a script that is not there.
        Breakdown::NotStarted(reason) if reason.is_empty() => {
            (words.engine_not_started)(words.no_script)
        }
        Breakdown::NotStarted(reason) => (words.engine_not_started)(reason),
        Breakdown::Died(reason) => (words.engine_died)(reason),
        Breakdown::Unreadable => words.engine_unreadable.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use heddle_protocol::{Limit, RunId, WaitFor};

    use super::*;
    use crate::locales::Locale;

    fn after(ending: Ending) -> Run {
        let facts = RunFacts { wall_ms: 314.0, ..RunFacts::default() };
        let phase =
            Phase::Ended { run: RunId(1), asked: Mode::Live, mode: Mode::Live, ending, facts };
        Run { phase, engine: Engine::Ready { threads: true }, ..Run::default() }
    }

    fn check(run: &Run, expect: &str) {
        let seen = Seen { tasks: 2, error: Some("ValueError: no") };
        let words = Locale::English.words();
        let said = sentence(words, run, &Lab::default(), &Scenario::default(), seen);
        assert_eq!(said, expect);
    }

    #[test]
    fn every_ending_begins_with_its_word() {
        check(&after(Ending::Finished), "Finished in 0.31 s, 2 tasks, exit status 0");
        check(
            &after(Ending::Failed { status: 1 }),
            "Failed in 0.31 s, 2 tasks, exit status 1: ValueError: no",
        );
        check(&after(Ending::Stopped), "Stopped after 0.31 s");
        check(
            &after(Ending::Limit(Limit::WallTime)),
            "Limit: the run took longer than it may in real time",
        );
        check(&after(Ending::Refused), "Running a check of the program");
        check(
            &after(Ending::Broken { reason: "a worker died.".into() }),
            "Failed, by Heddle's own fault: a worker died.",
        );
    }

    #[test]
    fn a_deadlock_says_who_waits_for_what() {
        let wait = |who: &str, name: &str, holder: &str, line| Wait {
            who: who.into(),
            line,
            what: WaitFor::Lock { name: name.into(), holder: Some(holder.into()) },
        };
        let waits = vec![wait("left", "b", "right", 7), wait("right", "a", "left", 12)];
        check(
            &after(Ending::Deadlock { waits: waits.clone() }),
            "Deadlock: left waits for the lock b, which right holds (line 7); \
             right waits for the lock a, which left holds (line 12)",
        );
        let chinese = sentence(
            Locale::Chinese.words(),
            &after(Ending::Deadlock { waits }),
            &Lab::default(),
            &Scenario::default(),
            Seen::default(),
        );
        assert_eq!(
            chinese,
            "死锁：left 在等待由 right 持有的锁 b（第 7 行）；right 在等待由 left 持有的锁 a（第 12 行）"
        );
    }

    #[test]
    fn a_deadlock_of_many_is_still_one_sentence() {
        let wait = |number| Wait {
            who: format!("w{number}"),
            line: 0,
            what: WaitFor::Event { name: "e".into() },
        };
        let waits = (0..MOST_WAITS + 3).map(wait).collect();
        let run = after(Ending::Deadlock { waits });
        let words = Locale::English.words();
        let said = sentence(words, &run, &Lab::default(), &Scenario::default(), Seen::default());
        assert!(said.ends_with("; w7 waits for the event e; 3 more wait too"), "{said}");
    }

    #[test]
    fn before_a_run_it_is_ready_or_says_what_is_wrong() {
        check(&Run::default(), "Ready to edit; the workers are starting");
        let ready = Run { engine: Engine::Ready { threads: true }, ..Run::default() };
        check(&ready, "Ready");
        let dead = Breakdown::NotStarted("not found".into());
        let broken = Run { engine: Engine::Broken(dead), ..Run::default() };
        check(
            &broken,
            "Failed to start the workers (not found); editing and sharing still work, and Run \
             tries again",
        );
    }
}
