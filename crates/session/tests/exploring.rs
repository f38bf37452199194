//! The conversation with the explorer, as the page's worker leads it.

use heddle_protocol::{
    Ending, EventKind, ExploreCommand, ExploreRequest, ExploreTold, LabSettings, Limits, Mode,
    Opening, RunId, RunRequest, SchedulerKind, SwitchPoints,
    explore::{
        Asked, Bound, Expected, ExploreBudget, ExploreReport, ExploreSettings, Extent, FindingKind,
        Possible, RunEnd, Writes,
    },
};
use heddle_session::{ExploreTalk, check, run_to_end};

const RACE: &str = "import threading
n = 0
def f():
    global n
    n += 1
ts = [threading.Thread(target=f) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(n)
";

const CROSSED: &str = "import threading, time
a, b = threading.Lock(), threading.Lock()
def f(x, y, nap):
    time.sleep(nap)
    with x:
        with y: print('held both')
ts = [threading.Thread(target=f, args=args) for args in ((a, b, 0.01), (b, a, 0.01))]
for t in ts: t.start()
for t in ts: t.join()
";

fn request(source: &str) -> Box<ExploreRequest> {
    Box::new(ExploreRequest {
        source: source.to_owned(),
        file_name: "program.py".to_owned(),
        settings: ExploreSettings::default(),
    })
}

fn ask(question: u32, expected: &str) -> ExploreCommand {
    let expected = Expected { text: expected.to_owned(), extent: Extent::Whole };
    let asked = Asked { writes: Writes::Expected(expected), ends: Vec::new() };
    ExploreCommand::Ask { question, asked }
}

fn ask_ends(question: u32, writes: Writes, ends: &[(&str, &str)]) -> ExploreCommand {
    let ends = ends.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    ExploreCommand::Ask { question, asked: Asked { writes, ends: ends.collect() } }
}

/// Says these, and hears all answers.
fn talk(
    talk: &mut ExploreTalk,
    commands: impl IntoIterator<Item = ExploreCommand>,
) -> Vec<ExploreTold> {
    let mut told = Vec::new();
    for command in commands {
        talk.obey(command);
        told.extend(talk.take());
    }
    while talk.is_busy() {
        talk.advance(16);
        told.extend(talk.take());
    }
    told
}

fn report(told: &[ExploreTold]) -> &ExploreReport {
    let report = told.iter().find_map(|one| match one {
        ExploreTold::Report(report) => Some(&**report),
        _ => None,
    });
    report.expect("there is a report")
}

fn answer(told: &[ExploreTold], number: u32) -> &Possible {
    let answer = told.iter().find_map(|one| match one {
        ExploreTold::Answer { question, answer } if *question == number => Some(answer),
        _ => None,
    });
    answer.expect("it is answered")
}

/// What the lab makes of a witness, opened as the page opens it.
fn in_the_lab(source: &str, schedule: &str) -> (String, Ending) {
    let request = RunRequest {
        run: RunId(1),
        source: source.to_owned(),
        file_name: "program.py".to_owned(),
        mode: Mode::Lab,
        lab: LabSettings {
            scheduler: SchedulerKind::Replay,
            switch_points: SwitchPoints::Instruction,
            schedule: schedule.to_owned(),
            opening: Opening::Run,
            ..LabSettings::default()
        },
        limits: Limits::default(),
        expected: None,
    };
    let checked = check(source, "program.py").expect("it compiles");
    let mut text = String::new();
    let (ending, _) = run_to_end(&checked, &request, |event| {
        if let EventKind::Write { text: more, .. } = &event.kind {
            text.push_str(more);
        }
    });
    (text, ending)
}

#[test]
fn what_is_asked_meanwhile_is_answered_before_schedules_are_counted() {
    let mut explorer = ExploreTalk::default();
    let begin = ExploreCommand::Begin(request(RACE));
    let told = talk(&mut explorer, [begin, ask(1, "1"), ask(2, "3")]);
    assert!(report(&told).complete);
    let Possible::Yes(example) = answer(&told, 1) else { panic!("it can print 1") };
    assert_eq!(in_the_lab(RACE, &example.schedule), ("1\n".to_owned(), Ending::Finished));
    assert_eq!(*answer(&told, 2), Possible::No);
    let kinds: Vec<bool> = told
        .iter()
        .map(|one| matches!(one, ExploreTold::Schedules(count) if count == "20"))
        .collect();
    assert_eq!(kinds.iter().position(|counted| *counted), Some(told.len() - 2));
    assert_eq!(told.last(), Some(&ExploreTold::Idle));
}

#[test]
fn a_deadlock_after_sleeps_opens_in_the_lab() {
    let told = talk(&mut ExploreTalk::default(), [ExploreCommand::Begin(request(CROSSED))]);
    let report = report(&told);
    let deadlocks: Vec<_> = report
        .findings
        .iter()
        .filter(|finding| matches!(finding.kind, FindingKind::Deadlock { .. }))
        .collect();
    let [deadlock] = deadlocks[..] else { panic!("one deadlock: {report:?}") };
    let (_, ending) = in_the_lab(CROSSED, &deadlock.bad.schedule);
    assert!(matches!(ending, Ending::Deadlock { .. }), "{ending:?}");
    let good = deadlock.good.as_ref().expect("it can end well");
    assert_eq!(in_the_lab(CROSSED, &good.schedule), (good.output.clone(), Ending::Finished));
}

#[test]
fn a_budget_that_is_used_up_leaves_what_was_found_and_can_be_raised() {
    let mut small = request(RACE);
    small.settings.budget = ExploreBudget { states: 2, ..ExploreBudget::default() };
    let mut explorer = ExploreTalk::default();
    let told = talk(&mut explorer, [ExploreCommand::Begin(small), ask(1, "2")]);
    assert_eq!((report(&told).complete, report(&told).bound), (false, Some(Bound::States)));
    assert_eq!(*answer(&told, 1), Possible::Unknown(Bound::States));
    let told = talk(&mut explorer, [ExploreCommand::GoOn(ExploreBudget::default())]);
    assert!(report(&told).complete);
    assert_eq!(report(&told).outputs.count.as_deref(), Some("2"));
}

#[test]
fn a_fix_is_compared_with_what_it_fixes() {
    let fixed = RACE.replace("    n += 1", "    with lock: n += 1");
    let fixed = fixed.replace("n = 0\n", "n = 0\nlock = threading.Lock()\n");
    let mut explorer = ExploreTalk::default();
    let commands = [ExploreCommand::Begin(request(&fixed)), ExploreCommand::Compare(request(RACE))];
    let told = talk(&mut explorer, commands);
    let comparison = told.iter().find_map(|one| match one {
        ExploreTold::Compared(comparison) => Some(comparison),
        _ => None,
    });
    let comparison = comparison.expect("it is compared");
    assert!(comparison.complete);
    assert_eq!(comparison.only_first.as_deref(), Some("1\n"));
    assert_eq!(comparison.only_second, None);
    let counts = (comparison.first_outputs.as_deref(), comparison.second_outputs.as_deref());
    assert_eq!(counts, (Some("2"), Some("1")));
}

#[test]
fn what_does_not_compile_is_refused_and_the_next_is_explored() {
    let mut explorer = ExploreTalk::default();
    let told = talk(&mut explorer, [ExploreCommand::Begin(request("def f(:\n"))]);
    assert!(
        matches!(&told[..], [ExploreTold::Refused(faults), ExploreTold::Idle] if !faults.is_empty())
    );
    assert!(report(&talk(&mut explorer, [ExploreCommand::Begin(request(RACE))])).complete);
}

#[test]
fn a_stop_reports_what_was_found() {
    let mut explorer = ExploreTalk::default();
    explorer.obey(ExploreCommand::Begin(request(RACE)));
    explorer.advance(1);
    let told = talk(&mut explorer, [ExploreCommand::Stop]);
    assert_eq!(report(&told).bound, Some(Bound::Stopped));
    assert_eq!(told.last(), Some(&ExploreTold::Idle));
}

#[test]
fn a_stop_while_the_report_is_made_gives_what_there_is_and_going_on_the_whole() {
    let mut explorer = ExploreTalk::default();
    explorer.obey(ExploreCommand::Begin(request(CROSSED)));
    let mut advances = 0;
    while explorer.take().is_empty() {
        explorer.advance(usize::MAX);
        advances += 1;
    }
    assert!(advances > 3, "a report has parts, between which a stop is heard");
    for heard in 1..advances {
        let mut explorer = ExploreTalk::default();
        explorer.obey(ExploreCommand::Begin(request(CROSSED)));
        (0..heard).for_each(|_| explorer.advance(usize::MAX));
        let told = talk(&mut explorer, [ExploreCommand::Stop]);
        let stopped = report(&told);
        assert_eq!((stopped.complete, stopped.bound), (false, Some(Bound::Stopped)), "{heard}");
        let told = talk(&mut explorer, [ExploreCommand::GoOn(ExploreBudget::default())]);
        assert!(report(&told).complete);
        assert_eq!(report(&told).outputs.count.as_deref(), Some("2"));
    }
}

#[test]
fn what_variables_hold_is_told_by_output_and_asked_even_of_those_that_were_not_marked() {
    let source = RACE.replace("print(n)", "print('n is', n); m = n * 2");
    let mut begin = request(&source);
    begin.settings.finals = vec!["n".to_owned(), "nobody".to_owned()];
    let anything = || Writes::Anything;
    let mut explorer = ExploreTalk::default();
    let told = talk(
        &mut explorer,
        [
            ExploreCommand::Begin(begin),
            ask_ends(1, anything(), &[("n", "1")]),
            ask_ends(2, anything(), &[("n", "3")]),
        ],
    );
    let missing = ExploreTold::NoVariable { question: None, name: "nobody".to_owned() };
    assert!(told.contains(&missing), "{told:?}");
    let row = |text: &str, n: &str| (text.to_owned(), vec![vec![Some(n.to_owned())]]);
    let rows = &report(&told).outputs.shown;
    let rows: Vec<_> = rows.iter().map(|row| (row.text.clone(), row.finals.clone())).collect();
    assert_eq!(rows, [row("n is 1\n", "1"), row("n is 2\n", "2")]);
    assert_eq!(report(&told).finals.names, ["n"]);
    assert!(matches!(answer(&told, 1), Possible::Yes(example) if example.output == "n is 1\n"));
    assert_eq!(*answer(&told, 2), Possible::No);

    let expected = Expected { text: "n is 1".to_owned(), extent: Extent::Whole };
    let told = talk(
        &mut explorer,
        [
            ask_ends(3, Writes::Expected(expected.clone()), &[("m", "2"), ("n", "1")]),
            ask_ends(4, Writes::Expected(expected), &[("m", "4")]),
            ask_ends(5, anything(), &[("nowhere", "4")]),
        ],
    );
    assert!(matches!(answer(&told, 3), Possible::Yes(_)));
    assert_eq!(*answer(&told, 4), Possible::No);
    assert_eq!(report(&told).finals.names, ["n", "m"]);
    let missing = ExploreTold::NoVariable { question: Some(5), name: "nowhere".to_owned() };
    assert!(told.contains(&missing), "{told:?}");
}

#[test]
fn a_line_comes_before_another_or_never_does() {
    let source = "import threading
def work(name): print(name, 'begins'); print(name, 'ends')
ts = [threading.Thread(target=work, args=(name,)) for name in 'ab']
for t in ts: t.start()
for t in ts: t.join()
";
    let order = |first: &str, later: &str| Writes::Order {
        first: first.to_owned(),
        later: later.to_owned(),
    };
    let told = talk(
        &mut ExploreTalk::default(),
        [
            ExploreCommand::Begin(request(source)),
            ask_ends(1, order("b ends", "a begins"), &[]),
            ask_ends(2, order("a ends", "a begins"), &[]),
        ],
    );
    let Possible::Yes(example) = answer(&told, 1) else { panic!("b may be first") };
    let at = |line| example.output.find(line).expect("it is written");
    assert!(at("b ends") < at("a begins"), "{example:?}");
    assert_eq!(*answer(&told, 2), Possible::No);
}

#[test]
fn a_small_exploration_is_a_graph_whose_nodes_open_in_the_lab() {
    let told = talk(&mut ExploreTalk::default(), [ExploreCommand::Begin(request(CROSSED))]);
    let graph = report(&told).graph.as_ref().expect("it is small");
    let stuck: Vec<_> =
        graph.nodes.iter().filter(|node| node.end == Some(RunEnd::Deadlock)).collect();
    let [stuck] = stuck[..] else { panic!("one deadlock: {graph:?}") };
    let schedule = stuck.schedule.as_ref().expect("a way there");
    let (_, ending) = in_the_lab(CROSSED, schedule);
    assert!(matches!(ending, Ending::Deadlock { .. }), "{ending:?}");
    for arc in &graph.arcs {
        assert!(!arc.moves.is_empty() && (arc.to as usize) < graph.nodes.len());
    }
    let written = |arc: &heddle_protocol::graph::GraphArc| {
        arc.moves.iter().map(|one| one.writes.as_str()).collect::<String>()
    };
    assert!(graph.arcs.iter().any(|arc| written(arc).contains("held both")), "{graph:?}");
}

#[test]
fn outputs_are_placed_among_the_explored_ones() {
    let place = ["1\n", "3\n", "2\n", "2"].map(str::to_owned).to_vec();
    let commands = [ExploreCommand::Begin(request(RACE)), ExploreCommand::Place(place)];
    let told = talk(&mut ExploreTalk::default(), commands);
    assert!(told.contains(&ExploreTold::Placed(vec![true, false, true, false])));
}

#[test]
fn an_exception_that_every_run_has_is_found() {
    let source = "import threading
def f(): raise ValueError('x')
t = threading.Thread(target=f)
t.start()
t.join()
";
    let told = talk(&mut ExploreTalk::default(), [ExploreCommand::Begin(request(source))]);
    let failed = |finding: &heddle_protocol::explore::Finding| matches!(&finding.kind, FindingKind::Failure { error } if error == "ValueError: x");
    assert!(report(&told).findings.iter().any(failed), "{told:?}");
}

#[test]
fn a_loop_without_end_is_answered_and_no_deadlock() {
    let told =
        talk(&mut ExploreTalk::default(), [ExploreCommand::Begin(request("while True: pass\n"))]);
    assert_eq!(report(&told).findings, []);
}

/// Three threads that print what they like: a report of it is long work.
const PRINTERS: &str = "import threading
def f(name):
    for n in range(8): print(name, n)
ts = [threading.Thread(target=f, args=(name,)) for name in 'abc']
for t in ts: t.start()
for t in ts: t.join()
";

/// Work is counted here, not time: between two moments at which a stop is heard there is little of it.
#[test]
fn a_stop_is_heard_in_the_middle_of_a_large_set_of_outputs() {
    let begin = request(PRINTERS);
    let mut explorer = ExploreTalk::default();
    explorer.obey(ExploreCommand::Begin(begin.clone()));
    let mut advances = 0;
    while explorer.take().is_empty() {
        explorer.advance(usize::MAX);
        advances += 1;
    }
    assert!(advances > 20, "the set of outputs is worked out in slices, not in {advances}");
    let mut explorer = ExploreTalk::default();
    explorer.obey(ExploreCommand::Begin(begin));
    (0..advances / 2).for_each(|_| explorer.advance(usize::MAX));
    assert!(explorer.take().is_empty());
    explorer.obey(ExploreCommand::Stop);
    let told = explorer.take();
    assert_eq!(report(&told).bound, Some(Bound::Stopped));
}

/// What cannot end within the budget is no part of the set of outputs, however much is printed.
#[test]
fn of_printers_without_end_no_set_of_outputs_is_worked_out() {
    let mut begin = request(
        "import threading
x = 0
def f(name):
    global x
    while True:
        x = (x + 1) % 5
        print(name, x)
ts = [threading.Thread(target=f, args=(name,)) for name in 'abc']
for t in ts: t.start()
for t in ts: t.join()
",
    );
    begin.settings.budget.states = 10_000;
    let mut explorer = ExploreTalk::default();
    explorer.obey(ExploreCommand::Begin(begin));
    let mut told = Vec::new();
    let mut advances = 0;
    while told.is_empty() {
        explorer.advance(usize::MAX);
        told = explorer.take();
        advances += 1;
    }
    assert_eq!(report(&told).outputs.shown, []);
    assert!(advances < 20, "{advances} slices");
}
