//! English.

use heddle_protocol::{Access, Limit, Stream, WaitFor};
use heddle_scenario::ProblemKind;

use super::{Duration, Outcome, Told, Words, seconds};

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
    not_a_number: "A whole number, please.",
    problem,
    transport: "Transport",
    mode: "Mode",
    live: "Live",
    lab: "Lab",
    run: "Run",
    stop: "Stop",
    seed: "Seed",
    seed_fault: "The seed is a whole number from 0 up.",
    threads_in_lab: "This address is not cross-origin isolated, so workers cannot share memory: \
                     programs with threads run in the lab instead, in one worker under a seeded \
                     random scheduler.",
    copy_output: "Copy output",
    together: "Together, in the order written",
    one_each: "One for each task",
    nothing_yet: "Press Run, and what the tasks print appears here.",
    nothing_written: "The program printed nothing.",
    more_tasks: |count| {
        format!("{count} more tasks have no panel of their own; what they print is above.")
    },
    output_cut: "The output is over its limit: what came after is not shown.",
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
    more_wait: |count| format!("{count} more wait too"),
    one_waits: |who, what, line| match line {
        0 => format!("{who} waits for {what}"),
        line => format!("{who} waits for {what} (line {line})"),
    },
    wait_for,
    stopped: |seconds| format!("Stopped after {} s", Duration(seconds)),
    limit: |limit| match limit {
        Limit::WallTime => "Limit: the run took longer than it may in real time",
        Limit::Steps => "Limit: the run took more steps than it may",
        Limit::Memory => "Limit: the program used more memory than it may",
        Limit::Output => "Limit: the program wrote more than it may",
        Limit::Tasks => "Limit: more threads and processes were alive at once than may be",
    },
    checking: "Running a check of the program",
    refused: "Failed: the program cannot run as it stands",
    at_line: |line, kind, message| format!("Line {line}: {kind}: {message}"),
    refused_at: |line, kind, message| format!("Failed: line {line}: {kind}: {message}"),
    refused_value: |task, field, why| format!("Failed: {field} of {task}: {why}"),
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
        format!("{name}: {writes} writes, {waits} waits, {} s waiting", Duration(waited))
    },
    legend_running: "runs",
    legend_ready: "ready",
    legend_blocked: "waits for another",
    legend_sleeping: "sleeps",
    legend_writes: "writes",
    legend_held: "holds a lock",
    lanes_left_out: |count| format!("{count} more lanes are not drawn."),
    locks_left_out: |count| format!("{count} more locks are not drawn."),
    arrows_left_out: "Arrows are drawn closer up: here they are too many to be told apart.",
    events_left_out: |count| {
        format!("The last {count} events are not drawn: the run has too many.")
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
                  0 shows all.",
    event: |who, line, deed| match line {
        0 => format!("{who}: {deed}"),
        line => format!("{who}, line {line}: {deed}"),
    },
    event_of: |number, count| format!("Event {number} of {count}"),
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
    rows_of: |first, last, count| format!("Events {first} to {last} of {count}"),
    explore_later: "This place will say what else could have happened: how many different outputs \
                    the program has, whether a given output is possible, and whether it can \
                    deadlock. It cannot answer yet.",
    copy_link: "Copy link",
    copy_markdown: "Copy Markdown",
    copy_iframe: "Copy iframe",
    download_python: "Download Python",
    link_copied: "The link is copied.",
    markdown_copied: "The Markdown is copied.",
    iframe_copied: "The iframe is copied.",
    output_copied: "The output is copied.",
    not_copied: "The browser did not allow copying; the address bar has the link.",
    link_title: "A concurrent Python program in Heddle",
    dismiss: "Dismiss",
    key_run: "Run",
    key_stop: "Stop the run",
    key_link: "Copy the link",
    key_keys: "This list",
    key_leave_editor: "Leave the editor",
};

fn details(outcome: Outcome) -> String {
    let tasks = match outcome.tasks {
        0 => String::new(),
        1 => ", 1 task".to_owned(),
        many => format!(", {many} tasks"),
    };
    format!("{} s{tasks}, exit status {}", Duration(outcome.seconds), outcome.exit_status)
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

fn wait_for(what: &WaitFor) -> String {
    match what {
        WaitFor::Lock { name, holder: Some(holder) } => {
            format!("the lock {name}, which {holder} holds")
        }
        WaitFor::Lock { name, holder: None } => format!("the lock {name}"),
        WaitFor::Condition { name } => format!("the condition {name}"),
        WaitFor::Semaphore { name } => format!("the semaphore {name}"),
        WaitFor::Event { name } => format!("the event {name}"),
        WaitFor::Barrier { name } => format!("the barrier {name}"),
        WaitFor::Item { name } => format!("an item in {name}"),
        WaitFor::Room { name } => format!("room in {name}"),
        WaitFor::End { name } => format!("the end of {name}"),
        WaitFor::TasksDone { name } => format!("every item of {name} to be done"),
        WaitFor::Future { name } => format!("the result of {name}"),
        WaitFor::EventLoop => "anything to become ready in its event loop".to_owned(),
        WaitFor::Sleep { microseconds } => {
            format!("{} s to pass", Duration(seconds(*microseconds)))
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
        ProblemKind::OutOfRange { least, most } => format!("From {least} to {most}."),
    }
}
