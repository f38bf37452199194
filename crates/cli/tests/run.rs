//! `heddle run`: what it writes where, and its exit statuses.

use std::{
    fs,
    io::Write,
    process::{Command, Output, Stdio},
};

use heddle_protocol::{EventKind, LabSettings, Limits, Mode, RunId, RunRequest, Stream};

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/programs/");
const EXAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../scenario/examples/");

fn heddle(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_heddle")).args(args).output().expect("heddle starts")
}

fn run(file: &str, seed: u64) -> Output {
    heddle(&["run", file, "--seed", &seed.to_string()])
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("the output is text")
}

#[test]
fn a_program_that_ends_well_gives_status_0() {
    let output = run(&format!("{GOLDEN}asyncio/interleave.py"), 0);
    assert_eq!(text(&output.stdout), "0 a 1 b 2 c 3 d 4 e \n");
    assert_eq!((text(&output.stderr), output.status.code()), (String::new(), Some(0)));
}

/// The command's library was compiled when it was built; this test compiles what it needs.
#[test]
fn the_library_compiled_ahead_runs_as_one_compiled_now() {
    for file in [
        "asyncio/gather.py",
        "decimals/arithmetic.py",
        "futures/processes.py",
        "multiprocessing/value_array.py",
        "pools/squares.py",
        "queues/whole_api.py",
        "threads/condition.py",
    ] {
        let source = fs::read_to_string(format!("{GOLDEN}{file}")).expect("a program");
        let checked = heddle_session::check(&source, "program.py").expect("it compiles");
        let request = RunRequest {
            run: RunId(0),
            source,
            file_name: "program.py".to_owned(),
            mode: Mode::Lab,
            lab: LabSettings::default(),
            limits: Limits::default(),
            expected: None,
        };
        let mut printed = String::new();
        heddle_session::run_to_end(&checked, &request, |event| {
            if let EventKind::Write { stream: Stream::Stdout, text } = &event.kind {
                printed.push_str(text);
            }
        });
        assert!(!printed.is_empty(), "{file}");
        assert_eq!(text(&run(&format!("{GOLDEN}{file}"), 0).stdout), printed, "{file}");
    }
}

#[test]
fn the_program_s_own_status_is_passed_on() {
    assert_eq!(run(&format!("{GOLDEN}uncaught/exit_number.py"), 0).status.code(), Some(3));
}

#[test]
fn an_uncaught_error_goes_to_stderr() {
    let output = run(&format!("{GOLDEN}uncaught/raise_class.py"), 0);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout), "");
    assert!(text(&output.stderr).ends_with("\nNotImplementedError\n"));
}

#[test]
fn a_syntax_error_is_printed_and_nothing_runs() {
    let output = run(&format!("{GOLDEN}syntax/unclosed.py"), 0);
    assert_eq!((text(&output.stdout), output.status.code()), (String::new(), Some(1)));
    assert!(text(&output.stderr).contains("SyntaxError: "));
}

#[test]
fn what_is_read_comes_from_a_file_or_from_stdin() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let (program, names) = (format!("{folder}/greet.py"), format!("{folder}/names.txt"));
    let source = "print('Hello', input('Name? '))\n#@input\n# Bob\n";
    fs::write(&program, source).expect("a file");
    fs::write(&names, "Ann\n").expect("a file");
    assert_eq!(text(&run(&program, 0).stdout), "Name? Hello Bob\n");
    let given = heddle(&["run", &program, "--input", &names]);
    assert_eq!(text(&given.stdout), "Name? Hello Ann\n");
    let possible = heddle(&["possible", &program, "Name? Hello Ann\\n", "--input", &names]);
    assert_eq!(possible.status.code(), Some(0));
    let mut child = Command::new(env!("CARGO_BIN_EXE_heddle"))
        .args(["run", &program, "--input", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("heddle starts");
    child.stdin.take().expect("a pipe").write_all(b"Cid\n").expect("it reads");
    let piped = child.wait_with_output().expect("it ends");
    assert_eq!(text(&piped.stdout), "Name? Hello Cid\n");
    let both = heddle(&["run", "-", "--input", "-"]);
    assert_eq!(both.status.code(), Some(2));
    assert_eq!(text(&both.stderr), "heddle: stdin cannot be the program and its input\n");
}

#[test]
fn the_same_seed_gives_the_same_run() {
    let file = format!("{EXAMPLES}philosophers_ordered.py");
    let outputs: Vec<String> = (0..6).map(|seed| text(&run(&file, seed).stdout)).collect();
    for (seed, first) in outputs.iter().enumerate() {
        assert_eq!(text(&run(&file, seed as u64).stdout), *first);
    }
    assert!(outputs.iter().any(|other| *other != outputs[0]), "seeds make a difference");
}

#[test]
fn a_deadlock_gives_status_3_and_says_who_waits() {
    let output = run(&format!("{EXAMPLES}two_queues.py"), 0);
    assert_eq!(output.status.code(), Some(3));
    let words = text(&output.stderr);
    assert!(words.contains("deadlock") && words.contains("drainer waits in line"), "{words}");
}

#[test]
fn a_file_that_is_not_there_gives_status_2() {
    let output = run("no/such/file.py", 0);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("no/such/file.py cannot be read"));
}

/// A file of this test's own, gone when it is dropped.
struct Scratch(std::path::PathBuf);

impl Scratch {
    fn new(name: &str, text: &str) -> Scratch {
        // Tests run side by side in one process, and two may choose the same name.
        static MADE: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
        let number = MADE.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
        let path = folder.join(format!("{}-{number}-{name}", std::process::id()));
        std::fs::write(&path, text).expect("the file can be written");
        Scratch(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().expect("the folder's name is text")
    }

    fn text(&self) -> String {
        std::fs::read_to_string(&self.0).expect("the file is there")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

const COUNTER: &str = "\
import threading
c = 0
def work():
    global c
    for _ in range(20):
        c += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(c)
";

#[test]
fn what_was_recorded_replays_to_the_same_events() {
    let file = format!("{EXAMPLES}philosophers_ordered.py");
    let schedule = Scratch::new("philosophers.schedule", "");
    for (seed, kind) in [("1", "random"), ("2", "pct:4"), ("3", "round-robin:9")] {
        let points = ["--switch-points", "instruction"];
        let args = ["run", &file, "--json", "--seed", seed, "--scheduler", kind];
        let first = heddle(&[&args[..], &points, &["--record", schedule.path()]].concat());
        assert_eq!(first.status.code(), Some(0), "{}", text(&first.stderr));
        assert!(schedule.text().starts_with("1 0"), "{}", schedule.text());
        let args = ["run", &file, "--json", "--seed", seed, "--schedule", schedule.path()];
        let again = heddle(&[&args[..], &points].concat());
        assert_eq!(text(&again.stdout), text(&first.stdout));
        assert_eq!(text(&again.stderr), "");
    }
}

#[test]
fn events_are_lines_of_json_and_the_ending_is_the_last() {
    let file = Scratch::new("hello.py", "print('hé')\nraise SystemExit(5)\n");
    let output = heddle(&["run", file.path(), "--json"]);
    assert_eq!(output.status.code(), Some(5));
    let lines: Vec<serde_json::Value> = text(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("each line is JSON"))
        .collect();
    let written: String =
        lines.iter().filter_map(|line| line["kind"]["Write"]["text"].as_str()).collect();
    assert_eq!(written, "hé\n");
    let last = lines.last().expect("there are lines");
    assert_eq!(last["ending"]["Failed"]["status"], 5);
    assert!(last["steps"].as_u64().is_some_and(|steps| steps > 0));
    assert!(lines[..lines.len() - 1].iter().all(|line| line["step"].is_u64()));
}

#[test]
fn switch_points_decide_whether_a_counter_loses_updates() {
    let file = Scratch::new("counter.py", COUNTER);
    let sums = |points: &str| -> Vec<String> {
        (0..20)
            .map(|seed| {
                let seed = seed.to_string();
                let args = ["run", file.path(), "--seed", &seed, "--switch-points", points];
                text(&heddle(&args).stdout)
            })
            .collect()
    };
    assert!(sums("cpython").iter().all(|sum| sum == "40\n"));
    assert!(sums("instruction").iter().any(|sum| sum != "40\n"));
}

#[test]
fn a_schedule_that_does_not_fit_is_said_and_the_run_goes_on() {
    let file = Scratch::new("fits.py", COUNTER);
    let schedule = Scratch::new("fits.schedule", "1 0*4 # main begins\n9*3\n");
    let output = heddle(&["run", file.path(), "--schedule", schedule.path()]);
    assert_eq!((text(&output.stdout), output.status.code()), ("40\n".into(), Some(0)));
    let words = text(&output.stderr);
    assert!(words.contains("no further: there is no thread 9 then"), "{words}");
}

#[test]
fn wrong_usage_gives_status_2_and_says_what_is_wrong() {
    let file = Scratch::new("usage.py", "print(1)\n");
    let bad = Scratch::new("bad.schedule", "1 0*4\nsix\n");
    for (args, words) in [
        (vec!["run"], "<FILE>"),
        (vec!["run", file.path(), "--scheduler", "best"], "round-robin[:STEPS]"),
        (vec!["run", file.path(), "--scheduler", "pct:0"], "no whole number above 0"),
        (vec!["run", file.path(), "--scheduler", "priorities:a"], "`a` is no thread"),
        (vec!["run", file.path(), "--switch-points", "never"], "free-threaded"),
        (vec!["run", file.path(), "--schedule", bad.path()], "`six` in line 2"),
        (vec!["run", file.path(), "--schedule", "no/such"], "no/such cannot be read"),
        (vec!["run", file.path(), "--record", "no/such/folder/x"], "cannot be written"),
        (vec!["open", "?"], "The link is empty"),
        (vec!["link", "no/such.py"], "cannot be read"),
        (vec!["walk"], "unrecognized subcommand"),
    ] {
        let output = heddle(&args);
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {said}");
        assert!(said.contains(words), "{args:?}: {said}");
    }
}

#[test]
fn an_endless_program_ends_at_a_limit_with_status_4() {
    let file = Scratch::new("greedy.py", "text = 'x' * 1000\nwhile True: text += text\n");
    let output = heddle(&["run", file.path()]);
    let said = text(&output.stderr);
    let by_python = said.contains("MemoryError") && output.status.code() == Some(1);
    assert!(by_python || output.status.code() == Some(4), "{said}");
    let source = "import threading\ne = threading.Event()\ndef f(): e.wait()\n\
                  import multiprocessing as mp\nq = mp.Queue()\nwhile True: q.put('x' * 100000)\n";
    let file = Scratch::new("flood.py", source);
    let output = heddle(&["run", file.path()]);
    assert_eq!(output.status.code(), Some(4), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("too much memory"));
}

#[test]
fn a_run_ends_with_status_4_where_its_output_would_be_left_out() {
    for source in ["print('x' * (9 << 20))\nprint('after')\n", "while True: print('x' * 100_000)\n"]
    {
        let file = Scratch::new("long.py", source);
        let output = heddle(&["run", file.path()]);
        assert!(text(&output.stdout).chars().all(|letter| "x\n".contains(letter)));
        assert_eq!(output.status.code(), Some(4));
        assert!(text(&output.stderr).contains("it wrote more than 8 MiB"));
    }
}

#[test]
fn a_link_opens_in_words_and_gives_the_program_back() {
    let file = Scratch::new("shared.py", COUNTER);
    let schedule = Scratch::new("shared.schedule", "1 0*30 1*20 2*5\n");
    let points = ["--switch-points", "instruction"];
    let args = ["link", file.path(), "--schedule", schedule.path(), "--at", "40", "--seed", "3"];
    let link = text(&heddle(&[&args[..], &points].concat()).stdout);
    let link = link.trim_end();
    assert!(link.starts_with('2') && link.len() < 400, "{link}");
    let words = text(&heddle(&["open", &format!("#{link}")]).stdout);
    assert_eq!(
        words,
        "A program of 10 lines.\nIt runs in the lab, by a schedule of 3 turns, 55 steps, between \
         any two instructions.\nIt opens paused at step 40.\n"
    );
    assert_eq!(text(&heddle(&["open", "--python", link]).stdout), COUNTER);
    assert_eq!(text(&heddle(&["open", "--schedule", link]).stdout), "1 0*30 1*20 2*5\n");
    let live = text(&heddle(&["link", file.path(), "--live"]).stdout);
    let words = text(&heddle(&["open", live.trim_end()]).stdout);
    assert_eq!(words, "A program of 10 lines.\nIt runs live, on real workers.\n");
}

#[test]
fn an_example_has_a_short_link() {
    let file = format!("{EXAMPLES}bakery.py");
    let link = text(&heddle(&["link", &file, "--live"]).stdout);
    assert!(link.trim_end().len() <= 8, "{link}");
    assert!(text(&heddle(&["open", link.trim_end()]).stdout).starts_with("The example \""));
}

#[test]
fn a_schedule_too_long_for_a_link_is_refused() {
    let file = Scratch::new("long.py", COUNTER);
    let mut noise = 1_u32;
    let turns: String = std::iter::repeat_with(|| {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        format!(" {}*{}", noise >> 30, (noise >> 16) % 97 + 1)
    })
    .take(3_000)
    .collect();
    let schedule = Scratch::new("long.schedule", &format!("1{turns}"));
    let output = heddle(&["link", file.path(), "--schedule", schedule.path()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("too long for a link"));
}

#[test]
fn help_has_examples_and_shells_are_completed() {
    for command in ["run", "link", "open", "completions"] {
        let help = text(&heddle(&[command, "--help"]).stdout);
        assert!(help.contains(&format!("heddle {command} ")), "{help}");
        assert!(help.contains("Example"), "{help}");
    }
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = text(&heddle(&["completions", shell]).stdout);
        assert!(script.contains("heddle") && script.contains("switch-points"), "{shell}");
    }
}

#[test]
fn nothing_is_coloured_and_no_progress_is_shown_where_there_is_no_terminal() {
    let file = Scratch::new("plain.py", "n = 0\nwhile n < 300000: n += 1\nprint(n)\n");
    let output = heddle(&["run", file.path(), "--scheduler", "round-robin:1"]);
    assert_eq!((text(&output.stdout), text(&output.stderr)), ("300000\n".into(), String::new()));
    let output = heddle(&["run", "no/such.py"]);
    assert!(text(&output.stderr).starts_with("heddle: "));
}

#[test]
fn why_a_run_went_wrong_is_said_where_it_is_asked_for() {
    let file = format!("{EXAMPLES}two_queues.py");
    let story = "heddle: drainer (line 11) waits for an item in numbers, and nobody ever put one \
                 in. MainThread (line 24) waits for the end of drainer.\n";
    let output = heddle(&["run", &file, "--why"]);
    assert!(text(&output.stderr).ends_with(story), "{}", text(&output.stderr));
    assert_eq!(output.status.code(), Some(3));
    assert!(!text(&heddle(&["run", &file]).stderr).contains("nobody ever put"));
}

#[test]
fn a_trace_is_written_to_a_file_or_to_stdout() {
    let file = format!("{EXAMPLES}crossed_locks.py");
    let out = std::env::temp_dir().join(format!("heddle-trace-{}.json", std::process::id()));
    let place = out.to_str().expect("the place has a name");
    let output = heddle(&["trace", &file, "--out", place, "--seed", "3"]);
    assert_eq!((text(&output.stderr), output.status.code()), (String::new(), Some(0)));
    let written = std::fs::read(&out).expect("it was written");
    std::fs::remove_file(&out).expect("it was there");
    let json: serde_json::Value = serde_json::from_slice(&written).expect("it is JSON");
    let names = json["traceEvents"].as_array().into_iter().flatten().map(|event| &event["name"]);
    assert!(names.into_iter().any(|name| name == "writes \"write has the ink\""), "{json}");
    assert_eq!(heddle(&["trace", &file, "--seed", "3"]).stdout, written);
    let nowhere = heddle(&["trace", &file, "--out", "no/such/folder/trace.json"]);
    assert_eq!(nowhere.status.code(), Some(2));
    assert!(text(&nowhere.stderr).contains("no/such/folder/trace.json cannot be written"));
}

#[test]
fn a_program_that_is_interrupted_ends_as_a_shell_says() {
    let file = Scratch::new("interrupted.py", "raise KeyboardInterrupt\n");
    let output = heddle(&["run", file.path()]);
    assert_eq!(output.status.code(), Some(130), "{}", text(&output.stderr));
}

#[test]
fn a_link_without_a_schedule_says_so() {
    let file = Scratch::new("plain.py", "print(1)\n");
    let link = text(&heddle(&["link", file.path()]).stdout);
    let output = heddle(&["open", "--schedule", link.trim()]);
    let told = (text(&output.stdout), text(&output.stderr), output.status.code());
    assert_eq!(told, (String::new(), "heddle: this link holds no schedule\n".into(), Some(1)));
}

#[test]
fn sleeps_have_one_name_in_every_command() {
    for command in ["run", "trace", "link", "repro", "explore", "possible", "compare"] {
        let help = text(&heddle(&[command, "--help"]).stdout);
        assert!(
            help.contains("--sleeps <ORDER>") && !help.contains("--sleep "),
            "{command}: {help}"
        );
    }
    let file = Scratch::new("slept.py", "print(1)\n");
    for name in ["--sleep", "--sleeps"] {
        let output = heddle(&["possible", file.path(), "1", name, "any"]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    }
}

#[test]
fn a_schedule_without_its_version_is_told_what_is_missing() {
    let file = Scratch::new("versioned.py", "print(1)\n");
    let schedule = Scratch::new("no-version.schedule", "0*5\n");
    let output = heddle(&["run", file.path(), "--schedule", schedule.path()]);
    assert_eq!(output.status.code(), Some(2));
    let told = text(&output.stderr);
    assert!(told.contains("the version is missing: a schedule begins with 1"), "{told}");
}
