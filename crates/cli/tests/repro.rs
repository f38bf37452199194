//! `heddle repro`: a schedule as a Python script.

use std::process::{Command, Output};

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

fn file(name: &str, source: &str) -> String {
    let path = std::env::temp_dir().join(format!("heddle-explore-{}-{name}", std::process::id()));
    std::fs::write(&path, source).expect("the temporary folder can be written");
    path.to_string_lossy().into_owned()
}

fn heddle(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_heddle")).args(args).output().expect("heddle starts")
}

#[test]
fn a_way_is_exported_as_a_script() {
    let race = file("repro.py", RACE);
    let schedule = String::from_utf8_lossy(&heddle(&["possible", &race, "1"]).stdout).into_owned();
    let shown = heddle(&["repro", &race, "--schedule", schedule.trim()]);
    assert_eq!(shown.status.code(), Some(0));
    let text = String::from_utf8_lossy(&shown.stdout).into_owned();
    assert!(text.contains(RACE), "{text}");
    let (of_file, out) = (file("repro.schedule", &schedule), file("repro.out.py", ""));
    let written = heddle(&["repro", &race, "--schedule", &of_file, "--out", &out]);
    assert_eq!((written.status.code(), written.stdout.len()), (Some(0), 0));
    assert_eq!(std::fs::read_to_string(&out).expect("it was written"), text);
    let wrong = heddle(&["repro", &race, "--schedule", "nowhere"]);
    assert_eq!(wrong.status.code(), Some(2));
    let unfit = heddle(&["repro", &race, "--schedule", "1 3*9"]);
    assert_eq!(unfit.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&unfit.stderr).contains("fits up to step 0"));
}
