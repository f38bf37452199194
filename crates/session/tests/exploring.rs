//! The conversation with the explorer, as the page's worker leads it.

use heddle_protocol::{
    Ending, EventKind, ExploreCommand, ExploreRequest, ExploreTold, LabSettings, Limits, Mode,
    Opening, RunId, RunRequest, SchedulerKind, SwitchPoints,
    explore::{
        Asked, Bound, Comparison, Expected, ExploreBudget, ExploreReport, ExploreSettings, Extent,
        FindingKind, Placed, Possible, RunEnd, Shown, Step, Writes,
    },
};
use heddle_schedulers::{Item, Schedule};
use heddle_session::{Explore, ExploreTalk, check, run_to_end};
use heddle_vm::{
    pace::Stretch,
    thread::ThreadId,
    world::{Choice, World, WorldConfig},
};

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
fn how_many_threads_there_are_is_told() {
    let threads = |source| {
        let told = talk(&mut ExploreTalk::default(), [ExploreCommand::Begin(request(source))]);
        report(&told).threads
    };
    assert_eq!(threads("print(1)\n"), 1);
    assert!(threads(CROSSED) > 1);
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
    assert_eq!(comparison.bound, None);
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
    let commands = [ExploreCommand::Begin(request(RACE)), ExploreCommand::Place(place.clone())];
    let told = talk(&mut ExploreTalk::default(), commands);
    let (yes, no) = (Placed::Explored, Placed::Impossible);
    assert!(told.contains(&ExploreTold::Placed(vec![yes, no, yes, no])), "{told:?}");
    // What is not explored whole may have more.
    let mut small = request(RACE);
    small.settings.budget = ExploreBudget { states: 2, ..ExploreBudget::default() };
    let commands = [ExploreCommand::Begin(small), ExploreCommand::Place(place)];
    let told = talk(&mut ExploreTalk::default(), commands);
    let unknown = Placed::Unknown(Bound::States);
    assert!(told.contains(&ExploreTold::Placed(vec![unknown; 4])), "{told:?}");
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
    let report = report(&told);
    let round = vec![Step { who: "MainThread".to_owned(), line: 1 }];
    let kinds: Vec<&FindingKind> = report.findings.iter().map(|finding| &finding.kind).collect();
    assert_eq!(kinds, [&FindingKind::Endless { round, always: true }]);
    assert_eq!(report.outputs.shown[0].ends, [RunEnd::Endless]);
}

/// The update of one of two threads may be lost, and the main thread waits for both in a loop.
const AWAITED: &str = "import threading
n = 0
def f():
    global n
    n += 1
ts = [threading.Thread(target=f) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
while n < 2:
    pass
print('done')
";

#[test]
fn what_can_come_to_no_end_is_found_with_the_step_that_decides() {
    let told = talk(
        &mut ExploreTalk::default(),
        [ExploreCommand::Begin(request(AWAITED)), ask(1, ""), ask(2, "done")],
    );
    let [finding] = &*report(&told).findings else { panic!("{told:?}") };
    let round = vec![Step { who: "MainThread".to_owned(), line: 9 }];
    assert_eq!(finding.kind, FindingKind::Endless { round, always: false });
    let (bad, good) = finding.decides.as_ref().expect("there is a step that decides");
    assert_eq!((bad.line, good.line), (5, 5));
    let good = finding.good.as_ref().expect("it can end");
    assert_eq!((&*good.output, &*finding.bad.output), ("done\n", ""));
    assert!(finding.bad.steps < 1_000, "one round is enough: {}", finding.bad.steps);
    assert!(matches!(answer(&told, 1), Possible::Yes(_)), "a run that hangs has written this");
    assert!(matches!(answer(&told, 2), Possible::Yes(_)));
    // The schedule leads there: it is not over, and nobody waits.
    let check = check(AWAITED, "program.py").expect("it is a program");
    let mut world = World::new(check.program.clone(), WorldConfig::default());
    let schedule = Schedule::parse(&finding.bad.schedule).expect("it is a schedule");
    for item in schedule.items() {
        let Item::Run { thread, steps } = item else { panic!("{item:?}") };
        let choice = Choice::Run { process: thread.process, thread: ThreadId(thread.thread) };
        world.run_on(choice, Stretch::of(*steps));
    }
    let main = Choice::Run { process: 0, thread: ThreadId(0) };
    assert_eq!(world.choices(), [main]);
    world.run_on(main, Stretch::of(10_000));
    assert_eq!((world.choices(), world.ending()), (vec![main], None));
}

#[test]
fn a_beginning_is_possible_where_nothing_ends() {
    let source = "import threading
lock = threading.Lock()
def f(name):
    while True:
        with lock: print(name)
for name in 'ab': threading.Thread(target=f, args=(name,)).start()
";
    let expected = |text: &str, extent| Expected { text: text.to_owned(), extent };
    let asked = |writes| Asked { writes, ends: Vec::new() };
    let questions = [
        Writes::Expected(expected("a\nb\na\n", Extent::Prefix)),
        Writes::Expected(expected("b\n...\n", Extent::Whole)),
        Writes::Order { first: "b".into(), later: "a".into() },
        Writes::Expected(expected("a\nb\n", Extent::Whole)),
        Writes::Expected(expected("c", Extent::Prefix)),
    ];
    let questions = questions.into_iter().zip(1..);
    let asks = questions.map(|(w, question)| ExploreCommand::Ask { question, asked: asked(w) });
    let commands = [ExploreCommand::Begin(request(source))].into_iter().chain(asks);
    let told = talk(&mut ExploreTalk::default(), commands);
    for question in 1..=3 {
        assert!(matches!(answer(&told, question), Possible::Yes(_)), "{question}");
    }
    for question in 4..=5 {
        assert_eq!(answer(&told, question), &Possible::No, "{question}");
    }
}

#[test]
fn a_way_without_an_end_that_only_the_second_has_is_told() {
    let joined = AWAITED.replace("n += 1", "n += 0\n    n = 2");
    let explored = |source: &str| {
        let checked = check(source, "program.py").expect("it is a program");
        let mut explore = Explore::new(&checked, ExploreSettings::default());
        while explore.advance(1_000) {}
        explore
    };
    let (good, bad) = (explored(&joined), explored(AWAITED));
    assert!(good.compare(&bad).new_endless);
    assert!(!bad.compare(&good).new_endless && !bad.compare(&bad).new_endless);
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

fn compared(told: &[ExploreTold]) -> &Comparison {
    let comparison = told.iter().find_map(|one| match one {
        ExploreTold::Compared(comparison) => Some(&**comparison),
        _ => None,
    });
    comparison.expect("it is compared")
}

/// Slices until something is told.
fn slices(explorer: &mut ExploreTalk, most: usize) -> (usize, Vec<ExploreTold>) {
    let mut count = 0;
    loop {
        let told = explorer.take();
        if count == most || !told.is_empty() {
            return (count, told);
        }
        explorer.advance(64);
        count += 1;
    }
}

/// As in [`PRINTERS`], work is counted: a stop ends a comparison wherever it is, and soon.
#[test]
fn a_stop_is_heard_in_the_middle_of_a_comparison_and_what_is_known_stays() {
    let now = PRINTERS.replace("range(8)", "range(5)");
    let before = now.replace("print(name, n)", "print(name, n, end='!')");
    let compare = || ExploreCommand::Compare(request(&before));
    let mut explorer = ExploreTalk::default();
    talk(&mut explorer, [ExploreCommand::Begin(request(&now))]);
    explorer.obey(compare());
    let (whole, told) = slices(&mut explorer, usize::MAX);
    let comparison = compared(&told).clone();
    assert_eq!(comparison.bound, None);
    assert!(comparison.only_first.is_some() && comparison.only_second.is_some());
    assert!(whole > 20, "it is compared in slices, not in {whole}");
    let (mut some, mut all) = (0, 0);
    // At the last of them both sets are known, and not yet compared.
    for heard in (0..whole).step_by(7).chain([whole - 2]) {
        explorer.obey(compare());
        assert_eq!(slices(&mut explorer, heard).1, []);
        explorer.obey(ExploreCommand::Stop);
        let (more, told) = slices(&mut explorer, 6);
        assert!(more < 6, "{more} slices after a stop at {heard} of {whole}");
        let cut = compared(&told);
        assert_eq!(cut.bound, Some(Bound::Stopped), "at {heard} of {whole}");
        assert!(!explorer.is_busy());
        // What it tells is so; what it does not know it leaves out.
        let same = |cut: &Option<String>, all| cut.is_none() || cut == all;
        assert!(same(&cut.first_outputs, &comparison.first_outputs));
        assert!(same(&cut.second_outputs, &comparison.second_outputs));
        assert!(cut.only_second.is_none() || cut.only_second == comparison.only_second);
        some += usize::from(cut.second_outputs.is_some());
        all += 1;
    }
    assert!(0 < some && some < all, "{some} of {all}: stopped before and after sets were known");
    explorer.obey(compare());
    assert_eq!(compared(&slices(&mut explorer, usize::MAX).1), &comparison);
}

#[test]
fn a_stop_is_heard_in_the_middle_of_a_question() {
    let mut explorer = ExploreTalk::default();
    talk(&mut explorer, [ExploreCommand::Begin(request(PRINTERS))]);
    // A run may be at many places in it, and never ends so.
    let expected = "...\na 0\n...\nb 0\n...\nd";
    explorer.obey(ask(1, expected));
    let (whole, told) = slices(&mut explorer, usize::MAX);
    assert_eq!(answer(&told, 1), &Possible::No);
    assert!(whole > 4, "it is answered in slices, not in {whole}");
    for heard in (1..whole).step_by(3) {
        explorer.obey(ask(2, expected));
        assert_eq!(slices(&mut explorer, heard).1, []);
        explorer.obey(ExploreCommand::Stop);
        assert_eq!(answer(&explorer.take(), 2), &Possible::Unknown(Bound::Stopped));
        assert!(!explorer.is_busy());
    }
    let told = talk(&mut explorer, [ask(3, "...\na 0\n...")]);
    assert!(matches!(answer(&told, 3), Possible::Yes(_)));
}

/// What waits behind the search is not begun after a stop.
#[test]
fn a_stop_ends_what_is_to_be_compared_later_too() {
    let mut explorer = ExploreTalk::default();
    explorer.obey(ExploreCommand::Begin(request(PRINTERS)));
    explorer.obey(ExploreCommand::Compare(request(RACE)));
    explorer.advance(1);
    let told = talk(&mut explorer, [ExploreCommand::Stop, ExploreCommand::Stop]);
    assert_eq!(report(&told).bound, Some(Bound::Stopped));
    let cut = Comparison { bound: Some(Bound::Stopped), ..Comparison::default() };
    assert_eq!(compared(&told), &cut);
}

#[test]
fn a_stop_is_heard_while_outputs_are_placed_and_those_that_were_stay() {
    let long = "print('x' * 100)\n".repeat(4) + &PRINTERS.replace("range(8)", "range(5)");
    let mut explorer = ExploreTalk::default();
    talk(&mut explorer, [ExploreCommand::Begin(request(&long))]);
    let line = format!("{}\n", "x".repeat(100)).repeat(4);
    let names = |order: &str| {
        let mut next = [0; 3];
        let mut text = line.clone();
        for name in order.chars() {
            let n = &mut next[name as usize - usize::from(b'a')];
            text += &format!("{name} {n}\n");
            *n += 1;
        }
        text
    };
    let orders = ["abc".repeat(5), "a".repeat(5) + &"b".repeat(5) + &"c".repeat(5), "abc".into()];
    let outputs: Vec<String> = (0..40).map(|at| names(&orders[at % 3])).collect();
    explorer.obey(ExploreCommand::Place(outputs.clone()));
    let (whole, told) = slices(&mut explorer, usize::MAX);
    let right = |at: usize| if at % 3 < 2 { Placed::Explored } else { Placed::Impossible };
    let all: Vec<Placed> = (0..40).map(right).collect();
    assert_eq!(told[0], ExploreTold::Placed(all.clone()));
    for heard in (0..whole).step_by(3) {
        explorer.obey(ExploreCommand::Place(outputs.clone()));
        assert_eq!(slices(&mut explorer, heard).1, []);
        explorer.obey(ExploreCommand::Stop);
        let told = explorer.take();
        let ExploreTold::Placed(placed) = &told[0] else { panic!("at {heard}: {told:?}") };
        let known = placed.iter().take_while(|one| !matches!(one, Placed::Unknown(_))).count();
        assert_eq!(placed[..known], all[..known]);
        assert!(placed[known..].iter().all(|one| *one == Placed::Unknown(Bound::Stopped)));
        assert!(known + 2 >= heard.saturating_sub(whole - 40), "{known} at {heard} of {whole}");
        assert!(!explorer.is_busy());
    }
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

/// Printers in a circle of states, which can also end: there is no bound on outputs, and the set of all
/// is far larger than the graph.
#[test]
fn of_outputs_without_bound_the_shortest_are_shown() {
    let source = "import threading
x = 0
def f(name):
    global x
    while True:
        x = (x + 1) % 3
        print(name, x)
        if x == 2: break
ts = [threading.Thread(target=f, args=(name,)) for name in 'ab']
for t in ts: t.start()
for t in ts: t.join()
";
    let told = talk(&mut ExploreTalk::default(), [ExploreCommand::Begin(request(source))]);
    let report = report(&told);
    assert!(report.complete);
    let outputs = &report.outputs;
    assert_eq!((outputs.count.as_ref(), outputs.which), (None, Shown::Shortest));
    assert_eq!(outputs.shown.len(), 20);
    let keys: Vec<(usize, &str)> =
        outputs.shown.iter().map(|row| (row.text.len(), row.text.as_str())).collect();
    assert!(keys.is_sorted() && keys.windows(2).all(|two| two[0] != two[1]), "{keys:?}");
    assert!(keys.iter().all(|(_, text)| text.starts_with(&outputs.common_start)));
    // Two turns of each that end at once, written in turns or one after the other.
    assert!(keys[0].1.lines().count() <= 3, "{keys:?}");
    // Each is possible, and no shorter one is.
    let asked: Vec<String> = keys.iter().map(|(_, text)| (*text).to_owned()).collect();
    let checked = check(source, "program.py").expect("it compiles");
    let mut explore = Explore::new(&checked, ExploreSettings::default());
    while !explore.is_complete() && explore.advance(1_000) {}
    assert_eq!(explore.place(&asked), vec![Placed::Explored; 20]);
    for (_, text) in &keys {
        let shorter = &text[..text.len() - 1];
        let known = keys.iter().any(|(_, other)| *other == shorter);
        let is_one = explore.place(&[shorter.to_owned()]) == [Placed::Explored];
        assert_eq!(known, is_one, "{shorter:?}");
    }
}

/// Who waits in a loop goes in circles without a word: the outputs are as many as without it.
#[test]
fn a_silent_loop_is_no_bound_on_outputs() {
    let source = "import threading
done = False
def wait():
    while not done: pass
    print('seen')
def tell():
    global done
    print('told')
    done = True
    print('over')
ts = [threading.Thread(target=f) for f in (wait, tell)]
for t in ts: t.start()
for t in ts: t.join()
";
    let told = talk(&mut ExploreTalk::default(), [ExploreCommand::Begin(request(source))]);
    let outputs = &report(&told).outputs;
    let mut texts: Vec<&str> = outputs.shown.iter().map(|row| row.text.as_str()).collect();
    assert_eq!(outputs.which, Shown::All);
    assert_eq!(outputs.count.as_deref(), Some(texts.len().to_string().as_str()));
    // The text of a print and its line end are written apart.
    texts.retain(|text| text.lines().count() == 3 && !text.contains("\n\n"));
    assert_eq!(texts, ["told\nover\nseen\n", "told\nseen\nover\n"]);
}
