//! The one sentence that says how things stand.

use heddle_protocol::{Diagnostic, Ending, LabView, Limits, Mode, Opening, RunFacts, Wait};
use heddle_scenario::Field;

use crate::locales::{Outcome, Paused, Words};
use crate::state::drafts::Fault;
use crate::state::drift::{Drift, drift};
use crate::state::lab::{Lab, SinceEnd};
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
    if run.hindrance.is_some() {
        return Tone::Bad;
    }
    if is_between(run, lab) {
        return Tone::Calm;
    }
    match (&run.phase, &run.engine) {
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
        Phase::Ended { .. } => lab.since == SinceEnd::Moved && lab.is_between(),
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
    let rang = view.rang.as_deref();
    (words.paused)(&Paused { position: view.position, length: view.length, last, rang, next })
}

pub fn sentence(
    words: &Words,
    run: &Run,
    lab: &Lab,
    scenario: &Scenario,
    seen: Seen<'_>,
) -> String {
    if let Some(hindrance) = &run.hindrance {
        return hindered(words, hindrance);
    }
    if let Some(view) = lab.view.as_ref().filter(|_| is_between(run, lab)) {
        return match drift(lab, scenario) {
            Some(Drift::Anew(changed)) => (words.paused_anew)(view.position, view.length, changed),
            Some(Drift::None | Drift::Scheduler(_)) | None => paused(words, view),
        };
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
        Ending::Limit(limit) => (words.limit)(*limit, &Limits::default()),
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
    use std::rc::Rc;

    use heddle_protocol::{
        LabCommand, LabSettings, Limit, RunId, RunRequest, SwitchPoints, WaitFor,
    };

    use super::*;
    use crate::locales::Locale;
    use crate::state::Reduce;
    use crate::state::lab::LabAction;
    use crate::state::scenario::ScenarioAction;

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

    /// A run of the scenario in the lab, paused at a step, after which these things were done.
    fn paused_at(scenario: &Scenario, position: u64, actions: &[LabAction]) -> Rc<Lab> {
        let request = RunRequest {
            run: RunId(1),
            source: scenario.source.to_string(),
            file_name: "program.py".into(),
            mode: Mode::Lab,
            lab: LabSettings::default(),
            limits: Limits::default(),
            expected: None,
        };
        let view = LabView { position, length: 9, ..LabView::default() };
        let begun = LabAction::Begin(Rc::new(request));
        let seen = LabAction::View { run: RunId(1), view: Rc::new(view) };
        let actions = [begun, seen].into_iter().chain(actions.iter().cloned());
        actions.fold(Rc::new(Lab::default()), Reduce::reduce)
    }

    #[test]
    fn a_run_that_is_stopped_says_so_until_it_is_gone_back_in() {
        let scenario = Scenario::default();
        let said = |actions: &[LabAction]| {
            let lab = paused_at(&scenario, 4, actions);
            let run = after(Ending::Stopped);
            sentence(Locale::English.words(), &run, &lab, &scenario, Seen::default())
        };
        let went_on = LabAction::Ask(LabCommand::Continue);
        let stopped = LabAction::Ended(RunId(1));
        assert_eq!(said(&[went_on.clone(), stopped.clone()]), "Stopped after 0.31 s");
        let back = LabAction::Ask(LabCommand::Go { position: 4 });
        assert_eq!(said(&[went_on, stopped, back]), "Paused at step 4 of 9");
    }

    #[test]
    fn a_timer_that_rang_is_named_as_a_thread_that_moved() {
        let view = LabView {
            position: 4,
            length: 9,
            rang: Some("timer: bob".to_owned()),
            ..LabView::default()
        };
        let said = |locale: Locale| paused(locale.words(), &view);
        assert_eq!(said(Locale::English), "Paused at step 4 of 9: timer: bob rang");
        assert_eq!(said(Locale::Chinese), "已暂停在第 4 步，共 9 步：timer: bob 响了");
    }

    #[test]
    fn what_begins_a_new_run_is_said_when_it_is_changed() {
        let said = |locale: Locale, position, action| {
            let scenario = Rc::new(Scenario::default());
            let moved = LabAction::Ask(LabCommand::Go { position });
            let lab = paused_at(&scenario, position, &[moved]);
            let run = after(Ending::Finished);
            let changed = scenario.reduce(action);
            sentence(locale.words(), &run, &lab, &changed, Seen::default())
        };
        let points = || ScenarioAction::ChooseSwitchPoints(SwitchPoints::Instruction);
        assert_eq!(
            said(Locale::English, 4, points()),
            "Paused at step 4 of 9; the switch points were changed, so Step and Run begin a new run"
        );
        assert_eq!(
            said(Locale::Chinese, 4, points()),
            "已暂停在第 4 步，共 9 步；切换点已改变，单步或运行会重新开始"
        );
        assert_eq!(
            said(Locale::English, 0, ScenarioAction::TypeSeed("3".into())),
            "Paused before the first step; the seed was changed, so Step and Run begin a new run"
        );
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
            "Limit: the run took longer than it may in real time (10 s)",
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
