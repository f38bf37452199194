//! English.

use heddle_protocol::{
    Access, Limit, LockKind, Pace, PartingReason, Rings, SchedulerKind, Sleeps, StepBy, Stream,
    SwitchPoints, TaskState, WaitFor,
};
use heddle_scenario::ProblemKind;
use heddle_scenario::form::{FormFault, Wanted};

use super::phrases::{counted, listed, number};
use super::story_en::story;
use super::{Changed, Duration, Outcome, Paused, Told, Words, moment, seconds};

pub(super) static WORDS: Words = Words {
    scenario: "Scenario",
    output: "Output",
    timeline: "Timeline",
    explore: "Explore",
    places: "Places",
    examples: "Examples",
    share: "Share",
    language: "Language",
    theme: "Theme",
    theme_system: "System",
    theme_light: "Light",
    theme_dark: "Dark",
    keys: "Keys",
    close: "Close",
    views: "Tasks or Python",
    tasks: "Tasks",
    python: "Python",
    model: "Model",
    threads: "Threads",
    processes: "Processes",
    async_tasks: "Async",
    name: "Name",
    work: "Work",
    count: "Count",
    delay: "Delay",
    start_delay: "Start delay",
    text: "Text",
    milliseconds: "ms",
    numbers: "numbers",
    letters: "letters",
    counter: "counter",
    custom_text: "text",
    producer: "producer",
    consumer: "consumer",
    busy_loop: "busy loop",
    new_text: "hello",
    add_task: "Add task",
    remove: |name| format!("Remove {name}"),
    locking: "Locking",
    locking_none: "none",
    locking_shared: "one lock shared",
    locking_per_task: "a lock for each task (protects nothing)",
    join: "Wait for the tasks (join)",
    program: "Program",
    is_program: "This scene is a Python program, without a task sheet.",
    back_to_tasks: "Back to tasks",
    editing_makes_program: "This is the Python of the task sheet. Editing it makes the scene a \
                            program; the sheet is kept to go back to.",
    parameters: "Parameters",
    input: "Input",
    input_help: "What input() reads, a line each. It is kept in the program, as comments under #@input.",
    unfitting: "This field cannot hold that.",
    not_any_number: "A number, please.",
    not_a_date: "A date, please.",
    form_fault,
    not_a_number: "A whole number, please.",
    problem,
    transport: "Transport",
    mode: "Mode",
    live: "Live",
    lab: "Lab",
    run: "Run",
    stop: "Stop",
    replay: "Replay",
    recording_cut: "The run was longer than what is recorded of it: its replay ends before it did.",
    seed: "Seed",
    seed_fault: "The seed is a whole number from 0 up.",
    threads_in_lab: "This address is not cross-origin isolated, so workers cannot share memory: \
                     programs with threads run in the lab instead, in one worker under a seeded \
                     random scheduler.",
    pause: "Pause",
    step: "Step",
    back: "Back",
    step_by: "Step by",
    step_by_name: |by| match by {
        StepBy::Instruction => "instruction",
        StepBy::Line => "line",
        StepBy::Output => "output",
        StepBy::Switch => "switch",
    },
    position: "Position",
    position_of: |position, length| format!("step {} of {}", number(position), number(length)),
    ready_tasks: "Ready tasks",
    nobody_ready: "Nobody can move here.",
    would_be_next: "would be next",
    scheduler: "Scheduler",
    scheduler_name: |kind| match kind {
        SchedulerKind::Random => "random",
        SchedulerKind::RoundRobin { .. } => "round robin",
        SchedulerKind::Pct { .. } => "PCT",
        SchedulerKind::Priorities { .. } => "priorities",
        SchedulerKind::Manual => "by hand",
        SchedulerKind::Replay => "replay",
    },
    scheduler_about: |kind| match kind {
        SchedulerKind::Random => {
            "Any task that can move, for a few steps; the same seed gives the same run."
        }
        SchedulerKind::RoundRobin { .. } => "Each task in turn, for so many steps.",
        SchedulerKind::Pct { .. } => {
            "Random priorities that change at a few random steps: finds bugs that need few switches."
        }
        SchedulerKind::Priorities { .. } => {
            "The first of the list that can move: numbers of threads, or process.thread."
        }
        SchedulerKind::Manual => "You choose whom to move; on its own, whoever moved last goes on.",
        SchedulerKind::Replay => "As the schedule's text says.",
    },
    quantum: "Quantum",
    depth: "Depth",
    order: "Order",
    parameter_fault: "A quantum is 1 to 1,000,000, a depth 1 to 1,000; an order is threads such as 2 1 or \
                      0.2 1.1.",
    switch_points: "Switch points",
    switch_points_name: |points| match points {
        SwitchPoints::Instruction => "every instruction",
        SwitchPoints::Cpython => "CPython 3.10+",
        SwitchPoints::Line => "lines",
        SwitchPoints::FreeThreaded => "free-threaded",
    },
    switch_points_about: |points| match points {
        SwitchPoints::Instruction => {
            "Threads may be switched between any two instructions: all that the language allows, \
             and close to CPython up to 3.9."
        }
        SwitchPoints::Cpython => {
            "Threads are switched where CPython 3.10 and later look: at a function's entry, at a \
             jump back, after a call, and where a thread waits."
        }
        SwitchPoints::Line => {
            "Threads are switched between whole lines: easy to read, but no interpreter promises it."
        }
        SwitchPoints::FreeThreaded => {
            "Threads are switched before each access to what others could see: as CPython without \
             a GIL, 3.13t and 3.14t."
        }
    },
    sleeps: "Sleeps",
    sleeps_name: |sleeps| match sleeps {
        Sleeps::Clock => "by the clock",
        Sleeps::AnyTime => "any order",
    },
    sleeps_about: |sleeps| match sleeps {
        Sleeps::Clock => "Sleeps end in the order of the virtual clock.",
        Sleeps::AnyTime => "Sleeps end in any order: a sleep is no synchronization.",
    },
    pace: "Pace",
    pace_name: |pace| match pace {
        Pace::AtOnce => "at once",
        Pace::RealTime => "real time",
    },
    schedule: "Schedule",
    schedule_none: "who moves for how long, once something has run",
    schedule_too_long: "The schedule is too long to be shown here; it can be saved as a file.",
    save_schedule: "Save schedule",
    parts: |position, why| {
        format!(
            "The schedule parts from the program at step {}: {why}. What came before is kept.",
            number(position)
        )
    },
    parting: |reason, name| match reason {
        PartingReason::NotASchedule { at } => {
            format!("from character {} on it is no schedule", at + 1)
        }
        PartingReason::Newer => "it was made by a later Heddle".to_owned(),
        PartingReason::NoVersion => "its version is missing: it begins with 1".to_owned(),
        PartingReason::NothingAsked { .. } => {
            format!(
                "{name} has asked nothing that processes share, so there is nothing to do or to end"
            )
        }
        PartingReason::NoSuchThread { .. } => format!("there is no {name} yet"),
        PartingReason::Ended { .. } => format!("{name} is over"),
        PartingReason::Waits { what, .. } => format!("{name} waits for {}", wait_for(what)),
        PartingReason::RunOver => "the run is over before the schedule is".to_owned(),
    },
    thread_number: |thread| match thread.process {
        0 => format!("thread {}", thread.thread),
        process => format!("thread {} of process {process}", thread.thread),
    },
    other_branch: "Other branch",
    other_branch_about: |from, length| {
        format!("Another way was left at step {}; it has {} steps.", number(from), number(length))
    },
    paused,
    paused_anew: |position, length, changed| {
        let what = match changed {
            Changed::Program => "the program was",
            Changed::SwitchPoints => "the switch points were",
            Changed::Sleeps => "the meaning of sleeps was",
            Changed::Seed => "the seed was",
            Changed::Schedule => "the schedule was",
        };
        let stands = paused(&Paused { position, length, last: None, rang: None, next: None });
        format!("{stands}; {what} changed, so Step and Run begin a new run")
    },
    goes_to: |position| format!("Ready; Run goes to step {} and pauses there", number(position)),
    state: "State",
    state_empty: "Press Step, and the tasks' frames and variables, locks and queues appear here.",
    state_over: "The run is over, and no task is left. Back goes back into it.",
    state_of: |state| match state {
        TaskState::Running => "runs".to_owned(),
        TaskState::Ready => "can go on".to_owned(),
        TaskState::Waiting { what, until_us: None } => format!("waits for {}", wait_for(what)),
        TaskState::Waiting { what, until_us: Some(until) } => {
            format!("waits for {}, until {} ms at most", wait_for(what), moment(*until))
        }
        TaskState::Sleeping { until_us } => format!("sleeps until {} ms", moment(*until_us)),
        TaskState::Ended => "is over".to_owned(),
    },
    in_function: |function, line| format!("{function}, line {line}"),
    shared_objects: "Shared objects",
    locks: "Locks",
    queues: "Queues",
    event_loop: "Event loop",
    interpreter: "Interpreter lock",
    variables: "Variables",
    value: "Value",
    seen_by: "Seen by",
    holder: "Holder",
    waiters: "Waiting",
    items: "Items",
    kind: "Kind",
    process: "Process",
    process_number: |process| match process {
        0 => "main process".to_owned(),
        process => format!("process {process}"),
    },
    nobody: "nobody",
    changed: "changed",
    lock_kind: |kind| match kind {
        LockKind::Lock => "lock",
        LockKind::RLock => "reentrant lock",
        LockKind::Semaphore => "semaphore",
        LockKind::Condition => "condition",
        LockKind::Event => "event",
        LockKind::Barrier => "barrier",
    },
    lock_state: |lock, owner| match (lock.kind, owner) {
        (LockKind::Event, _) if lock.count > 0 => "set".to_owned(),
        (LockKind::Event, _) => "not set".to_owned(),
        (LockKind::Semaphore, _) => match lock.most {
            Some(most) => format!("{} of {most} may enter", lock.count),
            None => format!("{} may enter", lock.count),
        },
        (LockKind::Barrier, _) if lock.waiters.len() == 1 => "1 waits".to_owned(),
        (LockKind::Barrier, _) => format!("{} wait", lock.waiters.len()),
        (LockKind::RLock, Some(owner)) if lock.count > 1 => {
            format!("{owner}, {} times", lock.count)
        }
        (_, Some(owner)) => owner.to_owned(),
        (_, None) if lock.count > 0 => "taken".to_owned(),
        (_, None) => "free".to_owned(),
    },
    inside: "; in a with: ",
    and_next: ", ",
    queue_room: |length, room| match room {
        None => length.to_string(),
        Some(room) => format!("{length} of {room}"),
    },
    more_items: |count| format!("and {} more", number(count)),
    more_to_state: |count| left_out(count, "task", "listed"),
    loop_ready: "Ready",
    loop_timers: "Timers",
    timer: |timer, at| match timer.rings {
        Rings::Sleep => format!("{} {at} ms", timer.name),
        Rings::Timeout => format!("{} {at} ms (timeout)", timer.name),
        Rings::Call => format!("{}() {at} ms", timer.name),
    },
    copy_output: "Copy output",
    together: "Together, in the order written",
    one_each: "One for each task",
    nothing_yet: "Press Run, and what the tasks print appears here.",
    nothing_written: "The program printed nothing.",
    nothing_so_far: "Nothing is printed yet.",
    more_tasks: |count| {
        format!(
            "There is no panel for {} more; what is printed there is above.",
            counted(count as u64, "task")
        )
    },
    output_cut: "The output is over its limit: what came after is not shown.",
    output_until: "What had been written at this step.",
    exit_line: |status| format!("exit status {status}"),
    ready: "Ready",
    ready_soon: "Ready to edit; the workers are starting",
    waiting_for_workers: "Running as soon as the workers have started",
    running: "Running",
    running_lab: "Running in the lab",
    finished: |outcome| format!("Finished in {}", details(outcome)),
    failed: |outcome, error| match error {
        Some(error) => format!("Failed in {}: {error}", details(outcome)),
        None => format!("Failed in {}", details(outcome)),
    },
    deadlock: |waits| match waits {
        [] => "Deadlock: every task waits, and none can be woken".to_owned(),
        waits => format!("Deadlock: {}", waits.join("; ")),
    },
    more_wait: |count| match count {
        1 => "one more waits too".to_owned(),
        _ => format!("{count} more wait too"),
    },
    one_waits: |who, what, line| match line {
        0 => format!("{who} waits for {what}"),
        line => format!("{who} waits for {what} (line {line})"),
    },
    wait_for,
    stories: "What went wrong",
    story,
    stopped: |seconds| format!("Stopped after {} s", Duration(seconds)),
    limit: |limit, limits| match limit {
        Limit::WallTime => format!(
            "Limit: the run took longer than it may in real time ({} s)",
            limits.wall_ms / 1000
        ),
        Limit::Steps => {
            format!("Limit: the run took more steps than it may ({})", number(limits.steps))
        }
        Limit::Memory => format!(
            "Limit: the program used more memory than it may ({} MiB)",
            limits.heap_bytes >> 20
        ),
        Limit::Output => {
            format!("Limit: the program wrote more than it may ({} MiB)", limits.output_bytes >> 20)
        }
        Limit::Tasks => format!(
            "Limit: more threads and processes were alive at once than may be ({})",
            limits.tasks
        ),
    },
    checking: "Running a check of the program",
    refused: "Failed: the program cannot run as it stands",
    at_line: |line, kind, message| format!("Line {line}: {kind}: {message}"),
    refused_at: |line, kind, message| format!("Failed: line {line}: {kind}: {message}"),
    refused_value: |task, field, why| format!("Failed: {field} of {task}: {why}"),
    refused_parameter: "Failed: the scheduler cannot be given that: a quantum is 1 to 1,000,000, \
                        a depth 1 to 1,000, and priorities take the numbers of threads",
    refused_schedule: "Failed: there is no schedule to follow: paste one into Schedule (a long run's can \
                       be saved as a file), or choose another scheduler",
    refused_field: |name| format!("Failed: {name} cannot hold what was typed for it"),
    refused_seed: "Failed: the seed is not a whole number from 0 up",
    broken_run: |reason| format!("Failed, by Heddle's own fault: {reason}"),
    no_script: "their script could not be loaded",
    engine_not_started: |reason| {
        format!(
            "Failed to start the workers ({reason}); editing and sharing still work, and Run \
             tries again"
        )
    },
    engine_died: |reason| format!("Failed: the workers died ({reason}); Run starts new ones"),
    engine_unreadable: "Failed: the workers answered in a way this page does not know; reload it",
    timeline_empty: "After a run, a lane for each process, thread and task shows when it ran, \
                     waited and wrote.",
    lane: |name, writes, waits, waited| {
        let times = |count: usize, what| match count {
            1 => format!("1 {what}"),
            _ => format!("{} {what}s", number(count as u64)),
        };
        let (writes, waits) = (times(writes, "write"), times(waits, "wait"));
        format!("{name}: {writes}, {waits}, {} s waiting", Duration(waited))
    },
    legend_running: "runs",
    legend_ready: "ready",
    legend_blocked: "waits for another",
    legend_sleeping: "sleeps",
    legend_writes: "writes",
    legend_held: "holds a lock",
    lanes_left_out: |count| left_out(count, "lane", "drawn"),
    locks_left_out: |count| left_out(count, "lock", "drawn"),
    arrows_left_out: "Arrows are drawn closer up: here they are too many to be told apart.",
    events_left_out: |count| {
        format!("Not drawn, since the run has too many: the last {}.", counted(count, "event"))
    },
    held_lock: |name, times| match times {
        1 => format!("Lock {name}: taken once"),
        times => format!("Lock {name}: taken {times} times"),
    },
    scale: "Scale",
    scale_time: "Time",
    scale_steps: "Steps",
    scale_events: "Events",
    face: "Timeline as",
    face_drawing: "Drawing",
    face_table: "Table",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    zoom_whole: "Show all",
    events: "Events",
    events_keys: "Arrow keys go from event to event, up and down from lane to lane; + and - zoom, \
                  0 shows all. In the lab Enter takes the run to the event.",
    event: |who, line, deed| match line {
        0 => format!("{who}: {deed}"),
        line => format!("{who}, line {line}: {deed}"),
    },
    event_of: |at, count| format!("Event {} of {}", number(at as u64), number(count as u64)),
    deed,
    is_ready: "is ready while another runs",
    is_over: "is over",
    holds: |who, lock| format!("{who} holds {lock}"),
    column_time: "Time (ms)",
    column_step: "Step",
    column_who: "Who",
    column_line: "Line",
    column_what: "What",
    earlier: "Earlier",
    later: "Later",
    rows_of: |first, last, count| {
        let [first, last, count] = [first, last, count].map(|at| number(at as u64));
        format!("Events {first} to {last} of {count}")
    },
    exploring: &super::explore_en::WORDS,
    challenging: &super::challenge::EN,
    copy_link: "Copy link",
    copy_markdown: "Copy Markdown",
    copy_iframe: "Copy iframe",
    download_python: "Download Python",
    download_trace: "Download trace",
    open_in_perfetto: "Open in Perfetto",
    open_whole: "Open in Heddle",
    no_trace: "There is no run yet whose trace could be given: press Run first.",
    link_copied: "The link is copied.",
    markdown_copied: "The Markdown is copied.",
    iframe_copied: "The iframe is copied.",
    output_copied: "The output is copied.",
    not_copied: "The browser did not allow copying; the address bar has the link.",
    not_allowed: "The browser did not allow this.",
    link_title: "A concurrent Python program in Heddle",
    dismiss: "Dismiss",
    key_run: "Run",
    key_stop: "Stop the run",
    key_step: "Step in the lab",
    key_back: "Step back",
    key_move: "Move that ready task",
    key_scrub: "Back to the start, on to the end",
    key_link: "Copy the link",
    key_keys: "This list",
    key_leave_editor: "Leave the editor",
};

fn left_out(count: usize, what: &str, deed: &str) -> String {
    match count {
        1 => format!("1 more {what} is not {deed}."),
        _ => format!("{} more {what}s are not {deed}.", number(count as u64)),
    }
}

fn details(outcome: Outcome) -> String {
    let tasks = match outcome.tasks {
        0 => String::new(),
        1 => ", 1 task".to_owned(),
        many => format!(", {many} tasks"),
    };
    format!("{} s{tasks}, exit status {}", Duration(outcome.seconds), outcome.exit_status)
}

fn paused(told: &Paused<'_>) -> String {
    let Paused { last, rang, next, .. } = told;
    let [position, length] = [told.position, told.length].map(number);
    let mut said = match (rang, last) {
        _ if told.position == 0 => "Paused before the first step".to_owned(),
        (Some(timer), _) => format!("Paused at step {position} of {length}: {timer} rang"),
        (None, None) => format!("Paused at step {position} of {length}"),
        (None, Some(last)) => format!("Paused at step {position} of {length}: {last} moved"),
    };
    if let Some((next, line)) = next {
        said.push_str(&match line {
            0 => format!("; {next} would be next"),
            line => format!("; {next} would be next, at line {line}"),
        });
    }
    said
}

fn deed(told: &Told<'_>) -> String {
    match told {
        Told::Writes { text, stream: Stream::Stdout } => format!("writes {text}"),
        Told::Writes { text, stream: Stream::Stderr } => format!("writes {text} to stderr"),
        Told::Starts { by: None } => "begins".to_owned(),
        Told::Starts { by: Some(by) } => format!("is started by {by}"),
        Told::Ends { error: None } => "ends".to_owned(),
        Told::Ends { error: Some(error) } => format!("ends with {error}"),
        Told::Waits(what) => format!("waits for {}", wait_for(what)),
        Told::GoesOn => "goes on".to_owned(),
        Told::Takes(lock) => format!("takes {lock}"),
        Told::LetsGo(lock) => format!("lets go of {lock}"),
        Told::Puts(queue) => format!("puts something into {queue}"),
        Told::Gets(queue) => format!("gets something from {queue}"),
        Told::Joins(whom) => format!("has waited for the end of {whom}"),
        Told::Runs => "runs".to_owned(),
        Told::Raises(error) => format!("raises {error}"),
        Told::Accesses(Access::Read, name) => format!("reads {name}"),
        Told::Accesses(Access::Write, name) => format!("changes {name}"),
        Told::OutputFull => "writes more than is kept".to_owned(),
    }
}

pub(super) fn wait_for(what: &WaitFor) -> String {
    match what {
        WaitFor::Lock { name, holder: Some(holder) } => {
            format!("the lock {name}, which {holder} holds")
        }
        WaitFor::Lock { name, holder: None } => format!("the lock {name}"),
        WaitFor::Condition { name } => format!("the condition {name}"),
        WaitFor::Semaphore { name } => format!("the semaphore {name}"),
        WaitFor::Event { name } => format!("the event {name}"),
        WaitFor::Barrier { name, .. } => format!("the barrier {name}"),
        WaitFor::Item { name } => format!("an item in {name}"),
        WaitFor::Room { name } => format!("room in {name}"),
        WaitFor::End { name } => format!("the end of {name}"),
        WaitFor::TasksDone { name } => format!("every item of {name} to be done"),
        WaitFor::Future { name } => format!("the result of {name}"),
        WaitFor::Futures { names } => format!("the results of {}", listed(names)),
        WaitFor::Request => "a request".to_owned(),
        WaitFor::EventLoop => "anything to become ready in its event loop".to_owned(),
        WaitFor::Sleep { microseconds } => {
            format!("{} s to pass", Duration(seconds(*microseconds)))
        }
    }
}

fn form_fault(fault: &FormFault) -> String {
    match fault {
        FormFault::NoAssignment => {
            "#@param belongs after an assignment such as count = 5, in its line.".to_owned()
        }
        FormFault::EndlessList => "The list of choices has no end: ] is missing.".to_owned(),
        FormFault::EmptyList => "The list of choices is empty.".to_owned(),
        FormFault::NoOptions(text) => {
            format!("{text} is neither {{type:\"integer\"}} or the like nor a list of choices.")
        }
        FormFault::NoPair(text) => format!("{text} should be name: value."),
        FormFault::BareType => "The type is a word in quotes, such as \"integer\".".to_owned(),
        FormFault::UnknownType(name) => format!(
            "There is no type \"{name}\": use slider, integer, number, boolean, string, date or raw."
        ),
        FormFault::NoNumber(name) => format!("{name} should be a number."),
        FormFault::MinNotBelowMax { min, max } => {
            format!("The slider's min, {min}, should be below its max, {max}.")
        }
        FormFault::StepNotAboveZero(step) => {
            format!("The slider's step, {step}, should be above 0.")
        }
        FormFault::Outside { value, min, max } => {
            format!("{value} is outside of the slider's {min} to {max}.")
        }
        FormFault::NoChoice(value) => format!("{value} is none of the choices."),
        FormFault::Unfitting { value, wanted } => {
            let wanted = match wanted {
                Wanted::Number => "a number",
                Wanted::WholeNumber => "a whole number",
                Wanted::Boolean => "True or False",
                Wanted::Text => "a string in quotes",
            };
            format!("{value} should be {wanted}.")
        }
    }
}

fn problem(problem: ProblemKind) -> String {
    match problem {
        ProblemKind::NoTasks => "A sheet needs a task.".to_owned(),
        ProblemKind::TooManyTasks { most } => format!("At most {most} tasks."),
        ProblemKind::NameEmpty => "A task needs a name.".to_owned(),
        ProblemKind::NameNotIdentifier => {
            "Letters, digits and underscores only, and no digit first.".to_owned()
        }
        ProblemKind::NameKeyword => "Python keeps this word for itself.".to_owned(),
        ProblemKind::NameTooLong { most } => format!("At most {most} characters."),
        ProblemKind::NameTaken { by } => format!("Task {} has this name.", by + 1),
        ProblemKind::TextTooLong { most } => format!("At most {most} characters."),
        ProblemKind::OutOfRange { least, most } => {
            format!("From {} to {}.", number(u64::from(least)), number(u64::from(most)))
        }
    }
}
