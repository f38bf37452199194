//! A run in the lab as a person drives it: stepping, going back, other branches, switch points.

use heddle_protocol::{
    Actor, Batch, Ending, Event, EventKind, LabCommand, LabSettings, LabView, Limits, Mode, Motion,
    Opening, PartingReason, RunId, RunRequest, SchedulerKind, StepBy, SwitchPoints, TaskState,
    ThreadKey, Update,
};
use heddle_session::LabRun;

const COUNTER: &str = "\
import threading

c = 0

def work():
    global c
    for _ in range(20):
        c += 1

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(c)
";

const LETTERS: &str = "\
import threading

def work(text):
    for letter in text:
        print(letter)

a = threading.Thread(target=work, args=('abc',))
b = threading.Thread(target=work, args=('xyz',))
a.start()
b.start()
a.join()
b.join()
";

fn request(source: &str, lab: LabSettings) -> RunRequest {
    RunRequest {
        run: RunId(1),
        source: source.into(),
        file_name: "program.py".into(),
        mode: Mode::Lab,
        lab,
        limits: Limits { steps: 5_000_000, ..Limits::default() },
        expected: None,
    }
}

/// A run with what a page would hold of it: its events, and the last view.
struct Page {
    run: LabRun,
    events: Vec<Event>,
    view: Option<LabView>,
    endings: Vec<Ending>,
}

impl Page {
    fn open(source: &str, lab: LabSettings) -> Page {
        let checked = heddle_session::check(source, "program.py").expect("it compiles");
        let run = LabRun::new(&checked, &request(source, lab));
        let mut page = Page { run, events: Vec::new(), view: None, endings: Vec::new() };
        page.settle();
        page
    }

    fn paused(source: &str, lab: LabSettings) -> Page {
        Page::open(source, LabSettings { opening: Opening::PausedAt(0), ..lab })
    }

    /// Lets it do what it has to, and takes what it tells.
    fn settle(&mut self) {
        while self.run.is_running() {
            self.run.advance(10_000, u64::MAX);
            self.take();
        }
        self.take();
    }

    fn take(&mut self) {
        for update in self.run.take_updates() {
            match update {
                Update::Events { events, .. } => {
                    self.events.extend(events.iter().flat_map(Batch::to_vec));
                }
                Update::Branch { kept, .. } => self.events.truncate(kept as usize),
                Update::View { view, .. } => self.view = Some(*view),
                Update::Ended { ending, .. } => self.endings.push(ending),
                other => panic!("the lab does not tell {other:?}"),
            }
        }
    }

    fn obey(&mut self, command: LabCommand) -> LabView {
        self.run.obey(&command);
        self.settle();
        let view = self.view.clone().expect("a view was told");
        assert_eq!(view.motion, Motion::Paused);
        let before = self.events.iter().filter(|event| event.step <= view.position).count();
        assert_eq!(before as u64, view.events, "events before step {}", view.position);
        view
    }

    fn step(&mut self, by: StepBy) -> LabView {
        self.obey(LabCommand::Step(by))
    }

    fn go(&mut self, position: u64) -> LabView {
        self.obey(LabCommand::Go { position })
    }

    fn output(&self) -> String {
        let texts = self.events.iter().filter_map(|event| match &event.kind {
            EventKind::Write { text, .. } => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    }
}

fn settings(switch_points: SwitchPoints, seed: u64) -> LabSettings {
    LabSettings { switch_points, seed, ..LabSettings::default() }
}

fn outputs(source: &str, switch_points: SwitchPoints, seeds: u64) -> Vec<String> {
    (0..seeds)
        .map(|seed| {
            let page = Page::open(source, settings(switch_points, seed));
            assert_eq!(page.endings, [Ending::Finished]);
            page.output()
        })
        .collect()
}

/// Copies of it would not fit into what a browser gives.
#[test]
fn a_very_large_state_is_not_kept_and_its_steps_are_reached_all_the_same() {
    const LARGE: &str = "\
items = [0] * 2_000_000
for n in range(200_000):
    items[n] = n
print(len(items))
";
    let mut page = Page::open(LARGE, LabSettings::default());
    assert_eq!(page.output(), "2000000\n");
    let (_, bytes) = page.run.kept();
    assert!(bytes < 4 << 20, "{bytes} bytes are kept");
    let length = page.run.length();
    for wanted in [length / 2, length / 3, length] {
        assert_eq!(page.go(wanted).position, wanted);
    }
}

/// A second one beside it would not fit: it is put down meanwhile.
#[test]
fn stories_and_traces_of_a_very_large_run_leave_it_as_it_stood() {
    const GROWS: &str = "\
items = [0] * 1_000_000
while True:
    items.append(len(items))
";
    let mut page = Page::open(GROWS, LabSettings::default());
    let ending = page.endings.clone();
    assert!(matches!(ending[..], [Ending::Limit(_)]), "{ending:?}");
    let checked = heddle_session::check(GROWS, "program.py").expect("it compiles");
    let length = page.run.length();
    for position in [length, length / 2] {
        let before = page.go(position);
        assert!(page.run.stories(&checked, None).is_empty());
        assert!(!page.run.trace(&checked).to_json().is_empty());
        assert_eq!(page.run.view(), before);
    }
}

#[test]
fn a_counter_loses_updates_between_instructions_and_never_in_cpython() {
    let any = outputs(COUNTER, SwitchPoints::Instruction, 100);
    assert!(any.iter().filter(|sum| *sum != "40\n").count() > 10, "{any:?}");
    let free = outputs(COUNTER, SwitchPoints::FreeThreaded, 100);
    assert!(free.iter().filter(|sum| *sum != "40\n").count() > 10, "{free:?}");
    for points in [SwitchPoints::Cpython, SwitchPoints::Line] {
        assert!(outputs(COUNTER, points, 300).iter().all(|sum| sum == "40\n"), "{points:?}");
    }
}

#[test]
fn a_call_between_read_and_write_loses_updates_in_cpython_too() {
    let source = COUNTER.replace("c += 1", "c = int(c) + 1");
    let sums = outputs(&source, SwitchPoints::Cpython, 100);
    assert!(sums.iter().filter(|sum| *sum != "40\n").count() > 10, "{sums:?}");
    assert!(outputs(&source, SwitchPoints::Line, 100).iter().all(|sum| sum == "40\n"));
}

#[test]
fn lines_are_whole_where_only_lines_are_switched_between() {
    for text in outputs(LETTERS, SwitchPoints::Line, 50) {
        assert!(text.lines().all(|line| line.len() == 1), "{text}");
    }
    let broken = |text: &String| text.lines().any(|line| line.len() != 1);
    assert!(outputs(LETTERS, SwitchPoints::Cpython, 50).iter().any(broken));
}

#[test]
fn one_step_is_one_instruction_and_back_undoes_it() {
    let mut page = Page::paused(COUNTER, settings(SwitchPoints::Instruction, 3));
    let mut views = vec![page.view.clone().expect("it says where it stands")];
    for position in 1..200 {
        let view = page.step(StepBy::Instruction);
        assert_eq!(view.position, position);
        views.push(view);
    }
    for earlier in views.iter().rev().skip(1) {
        let view = page.obey(LabCommand::Back(StepBy::Instruction));
        assert_eq!(view.position, earlier.position);
        assert_eq!(view.length, 199);
        assert_eq!((&view.ready, &view.gils.len()), (&earlier.ready, &earlier.gils.len()));
        let bare = |view: &LabView| {
            let mut tasks = view.tasks.clone();
            let frames = tasks.iter_mut().flat_map(|task| &mut task.frames);
            frames.flat_map(|frame| &mut frame.variables).for_each(|v| v.changed = false);
            tasks
        };
        assert_eq!(bare(&view), bare(earlier), "at step {}", view.position);
    }
}

#[test]
fn stepping_makes_the_run_that_running_makes() {
    for points in [SwitchPoints::Instruction, SwitchPoints::Cpython, SwitchPoints::Line] {
        let whole = Page::open(LETTERS, settings(points, 11));
        for by in [StepBy::Instruction, StepBy::Line, StepBy::Output, StepBy::Switch] {
            let mut page = Page::paused(LETTERS, settings(points, 11));
            let mut last = 0;
            while page.endings.is_empty() {
                let view = page.step(by);
                assert!(
                    view.position > last || view.ending.is_some(),
                    "{points:?}, {by:?} goes on"
                );
                last = view.position;
            }
            assert_eq!(page.events, whole.events, "{points:?}, {by:?}");
            assert_eq!(page.run.schedule(), whole.run.schedule(), "{points:?}, {by:?}");
        }
    }
}

#[test]
fn every_step_can_be_gone_to() {
    let mut page = Page::open(LETTERS, settings(SwitchPoints::Cpython, 5));
    let length = page.run.length();
    assert!(length > 60);
    let events = page.events.clone();
    for position in (0..=length).rev().chain([7, length, 3, 50, 0]) {
        let view = page.go(position);
        assert_eq!((view.position, view.length), (position, length));
    }
    assert_eq!(page.events, events, "going anywhere tells nothing anew");
    assert_eq!(page.go(length + 1000).position, length);
}

#[test]
fn back_by_line_output_and_switch_leads_where_forward_came_from() {
    let mut page = Page::open(LETTERS, settings(SwitchPoints::Cpython, 5));
    for by in [StepBy::Output, StepBy::Switch] {
        page.go(0);
        let mut stops = vec![0];
        loop {
            let view = page.step(by);
            if view.ending.is_some() {
                break;
            }
            stops.push(view.position);
        }
        assert!(stops.len() > 3, "{by:?}: {stops:?}");
        page.go(page.run.length());
        for stop in stops.iter().rev() {
            assert_eq!(page.obey(LabCommand::Back(by)).position, *stop, "{by:?}: {stops:?}");
        }
    }
    let end = page.run.length();
    page.go(end);
    let line = page.obey(LabCommand::Back(StepBy::Line));
    let begins = |view: &LabView| {
        let task = view.tasks.iter().find(|task| task.actor.thread == 0);
        task.and_then(|task| task.place).map(|place| place.line)
    };
    assert_eq!(begins(&line), Some(12), "the last line that began is the last join");
}

fn thread(view: &LabView, number: u32) -> Actor {
    let ready = view.ready.iter().find(|task| task.actor.thread == number);
    ready.expect("the thread is ready").actor
}

/// A paused run in which both threads of [`LETTERS`] are ready and nothing is written.
fn both_ready() -> (Page, LabView) {
    let manual = LabSettings { scheduler: SchedulerKind::Manual, ..LabSettings::default() };
    let mut page = Page::paused(LETTERS, manual);
    loop {
        let view = page.step(StepBy::Instruction);
        if view.ready.len() == 3 {
            return (page, view);
        }
        assert!(view.ending.is_none());
    }
}

#[test]
fn a_person_decides_who_moves() {
    for order in [[1, 2], [2, 1]] {
        let (mut page, mut view) = both_ready();
        for number in order {
            while view.ready.iter().any(|task| task.actor.thread == number) {
                let actor = thread(&view, number);
                let before = view.position;
                view = page.obey(LabCommand::Move { actor, by: StepBy::Switch });
                assert!(view.position > before);
                let last = view.last.expect("somebody moved");
                assert_eq!(last.thread, number);
            }
        }
        page.obey(LabCommand::Continue);
        let expected = if order == [1, 2] { "a\nb\nc\nx\ny\nz\n" } else { "x\ny\nz\na\nb\nc\n" };
        assert_eq!(page.output(), expected);
        assert_eq!(page.endings, [Ending::Finished]);
    }
}

#[test]
fn keys_count_the_ready_tasks() {
    let (_, view) = both_ready();
    assert_eq!(view.ready.iter().map(|task| task.key).collect::<Vec<_>>(), [1, 2, 3].map(Some));
    assert_eq!(view.ready.iter().filter(|task| task.next).count(), 1);
}

#[test]
fn another_choice_makes_a_branch_and_the_old_one_is_reachable() {
    let (mut page, start) = both_ready();
    let first = thread(&start, 1);
    page.obey(LabCommand::Move { actor: first, by: StepBy::Output });
    page.obey(LabCommand::Continue);
    let (old, old_events) = (page.run.schedule(), page.events.clone());
    let back = page.go(start.position);
    assert_eq!(back.other, None);
    let second = thread(&start, 2);
    page.obey(LabCommand::Move { actor: second, by: StepBy::Output });
    let new = page.obey(LabCommand::Continue);
    assert_ne!(page.run.schedule(), old);
    assert!(page.output().starts_with('x'), "{}", page.output());
    let note = new.other.expect("the old branch is noted");
    assert_eq!((note.from, note.length), (start.position, old.steps()));
    let (new, new_events) = (page.run.schedule(), page.events.clone());
    for _ in 0..2 {
        let view = page.obey(LabCommand::OtherBranch);
        assert_eq!(view.position, start.position);
        assert_eq!((page.run.schedule(), &page.events), (old.clone(), &old_events));
        page.obey(LabCommand::OtherBranch);
        assert_eq!((page.run.schedule(), &page.events), (new.clone(), &new_events));
    }
}

#[test]
fn the_same_choice_as_before_makes_no_branch() {
    let (mut page, start) = both_ready();
    page.obey(LabCommand::Continue);
    let events = page.events.clone();
    let view = page.go(start.position);
    let next = view.ready.iter().find(|task| task.next).expect("one is next").actor;
    let view = page.obey(LabCommand::Move { actor: next, by: StepBy::Switch });
    assert_eq!(view.other, None);
    assert_eq!(page.events, events);
}

#[test]
fn between_two_switch_points_only_one_may_move() {
    let (mut page, start) = both_ready();
    let actor = thread(&start, 1);
    let mut view = page.obey(LabCommand::Move { actor, by: StepBy::Instruction });
    let mut within = 0;
    for _ in 0..30 {
        if view.ready.len() == 1 {
            assert_eq!(view.ready[0].actor.thread, 1);
            within += 1;
        }
        view = page.obey(LabCommand::Move { actor, by: StepBy::Instruction });
    }
    assert!(within > 5, "most instructions are between two of CPython's switch points");
}

#[test]
fn another_scheduler_can_take_over() {
    let (mut page, start) = both_ready();
    page.obey(LabCommand::Continue);
    page.go(start.position);
    let view = page.obey(LabCommand::Rechoose(SchedulerKind::RoundRobin { quantum: 7 }));
    assert_eq!(view.length, start.position);
    assert!(view.other.is_some());
    page.obey(LabCommand::Continue);
    assert_eq!(page.endings.len(), 2, "each branch tells its end");
    assert_eq!(page.output().len(), 12);
}

fn replay(source: &str, schedule: &str, seed: u64) -> Page {
    let lab = LabSettings {
        scheduler: SchedulerKind::Replay,
        schedule: schedule.into(),
        opening: Opening::PausedAtEnd,
        seed,
        ..LabSettings::default()
    };
    Page::open(source, lab)
}

#[test]
fn a_schedule_replays_to_where_it_ends() {
    let whole = Page::open(LETTERS, settings(SwitchPoints::Cpython, 9));
    let text = whole.run.schedule().to_string();
    let page = replay(LETTERS, &text, 9);
    assert_eq!((&page.events, &page.endings), (&whole.events, &whole.endings));
    assert_eq!(page.run.schedule().to_string(), text);
    let half = &text[..text[..text.len() / 2].rfind(' ').expect("there are turns")];
    let mut page = replay(LETTERS, half, 9);
    assert_eq!(page.run.schedule().to_string(), half);
    assert_eq!(page.events[..], whole.events[..page.events.len()]);
    assert_eq!(page.run.parting(), None);
    page.obey(LabCommand::Continue);
    assert_eq!(page.endings, [Ending::Finished]);
}

#[test]
fn a_schedule_that_does_not_fit_says_where_and_why_and_keeps_what_fitted() {
    let whole = Page::open(LETTERS, settings(SwitchPoints::Cpython, 9));
    let text = whole.run.schedule().to_string();
    let cut = text[..text.len() / 3].rfind(' ').expect("there are turns");
    let fitted = &text[..cut];
    let steps = heddle_schedulers::Schedule::parse(fitted).expect("it is one").steps();
    for (rest, reason) in [
        ("7*3", "NoSuchThread"),
        ("1.0*3", "NoSuchThread"),
        ("1*10000 2*10000 1*4", "Ended"),
        ("0*10000", "Waits"),
    ] {
        let page = replay(LETTERS, &format!("{fitted} {rest}"), 9);
        let parting = page.run.parting().unwrap_or_else(|| panic!("{rest} does not fit")).clone();
        let name = format!("{:?}", parting.reason);
        assert!(name.starts_with(reason), "{rest}: {name}");
        assert!(parting.position >= steps);
        assert_eq!(page.run.position(), parting.position, "it stands where it parts");
        let kept = page.run.schedule().to_string();
        assert!(kept.starts_with(fitted), "{kept} keeps {fitted}");
    }
    let page = replay(LETTERS, &format!("{text} 0*5"), 9);
    let parting = page.run.parting().expect("it says more than there is");
    assert_eq!((parting.position, &parting.reason), (whole.run.length(), &PartingReason::RunOver));
    let page = replay(LETTERS, "1 0*3 x", 9);
    let reason = &page.run.parting().expect("it is no schedule").reason;
    assert_eq!(*reason, PartingReason::NotASchedule { at: 6 });
    assert_eq!(page.run.position(), 0);
}

#[test]
fn an_edited_length_reaches_on_to_the_next_switch_point() {
    let mut first = Page::paused(COUNTER, settings(SwitchPoints::Cpython, 0));
    let point = first.step(StepBy::Switch).position;
    assert!(point > 3);
    let page = replay(COUNTER, "1 0*2", 0);
    assert!(page.run.position() >= 2);
    let view = page.view.expect("it stands somewhere");
    assert_eq!(view.parting, None);
}

#[test]
fn a_blocked_task_says_what_it_waits_for_and_who_holds_it() {
    let source = "\
import threading

lock = threading.Lock()

def work():
    with lock:
        print('got it')

with lock:
    t = threading.Thread(target=work, name='worker')
    t.start()
    while not t.is_alive():
        pass
    x = [n for n in range(100)]
t.join()
";
    let robin = LabSettings {
        scheduler: SchedulerKind::RoundRobin { quantum: 3 },
        ..LabSettings::default()
    };
    let mut page = Page::paused(source, robin);
    let waiting = loop {
        let view = page.step(StepBy::Instruction);
        let waits = |task: &&heddle_protocol::TaskView| {
            task.name == "worker" && matches!(task.state, TaskState::Waiting { .. })
        };
        if let Some(task) = view.tasks.iter().find(waits) {
            break task.clone();
        }
        assert!(view.ending.is_none(), "the worker waits at some time");
    };
    let TaskState::Waiting { what, .. } = waiting.state else { unreachable!("it was looked for") };
    let held =
        heddle_protocol::WaitFor::Lock { name: "lock".into(), holder: Some("MainThread".into()) };
    assert_eq!(what, held);
    let place = waiting.place.expect("it stands somewhere");
    assert_eq!((place.line, place.column, place.end_column), (6, 9, 13), "`lock` in `with lock`");
}

#[test]
fn variables_are_shown_and_what_changed_is_marked() {
    let source =
        "def f(a, b):\n    total = a + b\n    total = total * 2\n    return total\nf(3, 4)\n";
    let mut page = Page::paused(source, LabSettings::default());
    let mut seen = Vec::new();
    while page.endings.is_empty() {
        let view = page.step(StepBy::Line);
        let Some(frame) = view.tasks.first().and_then(|task| task.frames.first()) else { continue };
        if frame.function == "f" {
            let shown = frame.variables.iter().map(|v| {
                let mark = if v.changed { "!" } else { "" };
                format!("{}={}{mark}", v.name, v.text)
            });
            seen.push((frame.line, shown.collect::<Vec<_>>().join(" ")));
        }
    }
    let expected = [(2, "a=3! b=4!"), (3, "a=3 b=4 total=7!"), (4, "a=3 b=4 total=14!")];
    assert_eq!(seen, expected.map(|(line, text)| (line, text.to_owned())));
}

#[test]
fn virtual_time_waits_for_nobody_and_a_watcher_can_hold_it() {
    let source = "import time\nprint('a')\ntime.sleep(5)\nprint('b')\n";
    let mut page = Page::paused(source, LabSettings::default());
    page.run.obey(&LabCommand::Continue);
    page.run.advance(1_000_000, 1_000_000);
    page.take();
    assert_eq!(page.output(), "a\n", "the sleep ends after 5 s, and only 1 s may pass");
    assert!(page.run.now_us() >= 5_000_000, "the clock stands at the sleep's end");
    page.settle();
    assert_eq!(page.output(), "a\nb\n");
}

#[test]
fn a_run_that_is_stopped_can_be_gone_back_in() {
    let mut page = Page::paused("n = 0\nwhile True:\n    n += 1\n", LabSettings::default());
    page.run.obey(&LabCommand::Continue);
    page.run.advance(50_000, u64::MAX);
    page.run.stop();
    page.take();
    assert_eq!(page.endings, [Ending::Stopped]);
    assert!(page.run.length() > 10_000);
    assert_eq!(page.go(1_234).position, 1_234);
}

#[test]
fn a_step_by_line_stops_at_each_line_wherever_threads_may_be_switched() {
    let source = "\
def work(n):
    a = len('ab')
    b = a + n
    c = a * b
    return c

x = work(1)
y = work(x)
print(x, y)
";
    let points = [
        SwitchPoints::Instruction,
        SwitchPoints::Cpython,
        SwitchPoints::Line,
        SwitchPoints::FreeThreaded,
    ];
    for switch_points in points {
        let mut page =
            Page::paused(source, LabSettings { switch_points, ..LabSettings::default() });
        let mut lines = Vec::new();
        for _ in 0..14 {
            page.run.obey_fully(&LabCommand::Step(StepBy::Line));
            let view = page.run.view();
            let frames = view.tasks.first().map(|task| &task.frames);
            lines.extend(frames.and_then(|frames| frames.first()).map(|frame| frame.line));
        }
        assert_eq!(lines, [1, 7, 2, 3, 4, 5, 8, 2, 3, 4, 5, 9], "{switch_points:?}");
    }
}

#[test]
fn a_step_is_one_step_wherever_threads_may_be_switched() {
    for switch_points in [SwitchPoints::Cpython, SwitchPoints::Line, SwitchPoints::FreeThreaded] {
        let mut page =
            Page::paused(LETTERS, LabSettings { switch_points, ..LabSettings::default() });
        for position in 1..60 {
            page.run.obey_fully(&LabCommand::Step(StepBy::Instruction));
            assert_eq!(page.run.position(), position, "{switch_points:?}");
        }
    }
}

#[test]
fn a_run_of_too_many_steps_ends_at_that_limit_under_every_setting() {
    let checked = heddle_session::check("while True: pass\n", "program.py").expect("it compiles");
    for switch_points in [
        SwitchPoints::Instruction,
        SwitchPoints::Cpython,
        SwitchPoints::Line,
        SwitchPoints::FreeThreaded,
    ] {
        let lab = LabSettings { switch_points, ..LabSettings::default() };
        let limits = Limits { steps: 1_000, ..Limits::default() };
        let request = RunRequest { limits, ..request("", lab) };
        let (ending, _) = heddle_session::run_to_end(&checked, &request, |_| ());
        assert_eq!(ending, Ending::Limit(heddle_protocol::Limit::Steps), "{switch_points:?}");
    }
}

/// As after `fork()`, where only the thread that forked goes on.
#[test]
fn a_process_forked_by_a_thread_or_a_task_begins_with_a_main_thread_of_its_own() {
    const FORKS: &str = "\
import asyncio, threading
import multiprocessing as mp

lock = threading.RLock()

async def inner():
    await asyncio.sleep(0)
    print('inside')

def kid():
    with lock:
        print(threading.current_thread() is threading.main_thread())
    asyncio.run(inner())

def start():
    with lock:
        p = mp.get_context('fork').Process(target=kid, name='kid')
        p.start()
        p.join()
    print(p.exitcode)

async def main():
    start()

t = threading.Thread(target=start, name='starter')
t.start()
t.join()
asyncio.run(main())
";
    let page = Page::open(FORKS, LabSettings::default());
    assert_eq!(page.endings, [Ending::Finished]);
    assert_eq!(page.output(), "True\ninside\n0\n".repeat(2));
    let started = |process: u32| {
        let mut starts = page.events.iter().filter_map(|event| match &event.kind {
            EventKind::Start { name, parent }
                if name == "kid" && event.actor.process == process =>
            {
                Some((event.actor, *parent))
            }
            _ => None,
        });
        starts.next().expect("it starts")
    };
    let main = |process| Actor { process, thread: 0, task: 0 };
    let starter = Actor { process: 0, thread: 1, task: 0 };
    assert_eq!(started(1), (main(1), Some(starter)));
    let (actor, parent) = started(2);
    assert_eq!(actor, main(2));
    assert!(
        parent.is_some_and(|parent| (parent.process, parent.thread) == (0, 0) && parent.task > 0)
    );
}

#[test]
fn what_the_kernel_was_not_asked_for_is_where_a_schedule_parts() {
    for aside in ["~0.0", "!0.0"] {
        let page = replay(LETTERS, &format!("1 0*5 {aside} 0*5"), 9);
        let parting = page.run.parting().expect("it does not fit");
        let thread = ThreadKey { process: 0, thread: 0 };
        assert_eq!(parting.reason, PartingReason::NothingAsked { thread });
        assert_eq!(
            (parting.position, page.run.length()),
            (page.run.position(), page.run.position())
        );
        assert_eq!(page.run.schedule().to_string(), format!("1 0*{}", parting.position));
    }
}

#[test]
fn a_turn_that_must_wait_is_put_off_and_the_next_one_begins() {
    let source = "import threading, time
def work(n):
    time.sleep(n / 10)
    print(n)
ts = [threading.Thread(target=work, args=(n,)) for n in (3, 1, 2)]
for t in ts: t.start()
for t in ts: t.join()
";
    // Each thread falls asleep in its turn.
    let mut begun = Page::paused(source, settings(SwitchPoints::Instruction, 0));
    while begun.run.view().tasks.len() < 4 {
        begun.step(StepBy::Instruction);
    }
    let main = begun.run.position() + 3;
    let page = replay(source, &format!("1 0*{main} 3*15 1*15 2*15"), 9);
    assert_eq!(page.output(), "1\n2\n3\n", "{:?}", page.run.parting());
}

#[test]
fn a_line_step_does_not_stop_twice_in_a_line() {
    let source = "import time
import threading
for n in range(2):
    x = n
    time.sleep(0.1)
for n in range(2): x = n
y = 1
";
    let mut page = Page::paused(source, settings(SwitchPoints::Instruction, 0));
    let mut lines = Vec::new();
    while page.endings.is_empty() {
        let view = page.step(StepBy::Line);
        lines.extend(view.tasks.first().and_then(|task| task.place).map(|place| place.line));
    }
    // The sleep is seen to begin and to be waited for; each round of the short loop is a line.
    assert_eq!(lines, [1, 2, 3, 4, 5, 5, 3, 4, 5, 5, 3, 6, 6, 6, 7]);
}

/// Programs that block, loop in one line, call, and are interrupted in the middle of lines.
const WALKED: [&str; 3] = [
    LETTERS,
    COUNTER,
    "import time
def twice(n): return n * 2
total = sum([twice(n) for n in range(3)])
for n in range(2):
    time.sleep(0.1)
    total += twice(
        n
    )
while total < 12: total += 1
print(total)
",
];

#[test]
fn back_returns_to_where_each_step_began() {
    for (seed, source) in (0..).zip(WALKED) {
        for by in [StepBy::Line, StepBy::Output, StepBy::Switch, StepBy::Instruction] {
            for begin in [0, 17] {
                let mut page = Page::paused(source, settings(SwitchPoints::Instruction, seed));
                page.obey(LabCommand::Step(StepBy::Instruction));
                while page.run.position() < begin && page.endings.is_empty() {
                    page.step(StepBy::Instruction);
                }
                let mut places = vec![page.run.position()];
                while places.len() < 25 && page.endings.is_empty() {
                    places.push(page.step(by).position);
                }
                for place in places.iter().rev().skip(1) {
                    let back = page.obey(LabCommand::Back(by)).position;
                    assert_eq!(back, *place, "{by:?} in {source}: {places:?}");
                }
            }
        }
    }
}

#[test]
fn back_by_line_stops_where_steps_by_line_would_have() {
    let source = WALKED[2];
    let mut page = Page::paused(source, settings(SwitchPoints::Instruction, 0));
    let mut stops = Vec::new();
    while page.endings.is_empty() {
        stops.push(page.step(StepBy::Line).position);
    }
    let mut run = Page::open(source, settings(SwitchPoints::Instruction, 0));
    assert_eq!(run.run.position(), page.run.position());
    for stop in stops.iter().rev().skip(1) {
        assert_eq!(run.obey(LabCommand::Back(StepBy::Line)).position, *stop, "{stops:?}");
    }
}

#[test]
fn a_step_of_the_other_branch_is_not_what_led_here() {
    let mut page = Page::paused(COUNTER, settings(SwitchPoints::Instruction, 1));
    page.go(0);
    for _ in 0..30 {
        page.step(StepBy::Instruction);
    }
    let there = page.step(StepBy::Output).position;
    page.go(30);
    page.obey(LabCommand::Rechoose(SchedulerKind::RoundRobin { quantum: 1 }));
    while page.run.position() < there {
        page.step(StepBy::Instruction);
    }
    // Nothing was written before it.
    assert_eq!(page.obey(LabCommand::Back(StepBy::Output)).position, 0);
}

#[test]
fn a_view_says_whether_there_is_more_of_the_schedule() {
    let lab = LabSettings {
        scheduler: SchedulerKind::Replay,
        schedule: "1 0*5".into(),
        ..settings(SwitchPoints::Instruction, 0)
    };
    let mut page = Page::paused(COUNTER, lab);
    let follows: Vec<bool> = (0..7).map(|_| page.step(StepBy::Instruction).follows).collect();
    assert_eq!(follows, [true, true, true, true, false, false, false]);
}

#[test]
fn a_run_opens_at_the_very_step() {
    let points = [SwitchPoints::Instruction, SwitchPoints::Cpython, SwitchPoints::Line];
    for (seed, points) in (0..).zip(points) {
        let whole = Page::open(COUNTER, settings(points, seed));
        let way = whole.run.schedule().to_string();
        let replay = LabSettings {
            scheduler: SchedulerKind::Replay,
            schedule: way,
            ..settings(points, seed)
        };
        for lab in [settings(points, seed), replay] {
            for position in (0..whole.run.length()).step_by(7) {
                let opening = Opening::PausedAt(position);
                let mut page = Page::open(COUNTER, LabSettings { opening, ..lab.clone() });
                assert_eq!(page.run.position(), position, "{points:?}, {:?}", lab.scheduler);
                page.obey(LabCommand::Continue);
                assert_eq!(page.output(), whole.output(), "{points:?}, {:?}", lab.scheduler);
            }
        }
    }
}

#[test]
fn at_the_end_of_a_schedule_it_is_known_who_would_be_next() {
    let lab = LabSettings {
        scheduler: SchedulerKind::Replay,
        schedule: "1 0*5".into(),
        opening: Opening::PausedAt(5),
        ..settings(SwitchPoints::Instruction, 0)
    };
    let page = Page::open(COUNTER, lab);
    let view = page.view.expect("a view was told");
    let next: Vec<bool> = view.ready.iter().map(|task| task.next).collect();
    assert_eq!((view.position, next), (5, vec![true]));
}

/// Threads, from a schedule's text, with the step at which each turn begins.
fn turns(schedule: &str) -> Vec<(u64, u32)> {
    let mut step = 0;
    let turns = schedule.split(' ').skip(1).map(|item| {
        let (thread, steps) = item.split_once('*').unwrap_or((item, "1"));
        let begin = step;
        step += steps.parse::<u64>().expect("a number of steps");
        (begin, thread.parse().expect("a thread of the main process"))
    });
    turns.collect()
}

#[test]
fn it_is_told_who_runs_where_threads_only_calculate() {
    let mut page = Page::open(COUNTER, settings(SwitchPoints::Instruction, 3));
    let view = page.go(u64::MAX);
    let turns = turns(view.schedule.as_deref().expect("it is short"));
    assert!(turns.len() > 8, "{turns:?}");
    for &(begin, thread) in turns.iter().skip(1) {
        let says_so = |event: &&Event| {
            event.step == begin + 1
                && event.actor.thread == thread
                && matches!(event.kind, EventKind::Switch | EventKind::Wake)
        };
        assert!(page.events.iter().any(|event| says_so(&event)), "thread {thread} at {begin}");
    }
    let told = page.events.iter().filter(|event| event.kind == EventKind::Switch).count();
    assert!(told < turns.len(), "once a turn at most");
    // Going back and forth tells nothing a second time: `obey` counts.
    for position in [7, turns[5].0 + 1, turns[7].0, view.length] {
        page.go(position);
        page.step(StepBy::Instruction);
    }
}
