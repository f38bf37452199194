//! What never ends: which programs come there, who goes round, and what was written by then.

#[expect(dead_code, reason = "brute.rs uses the rest")]
mod common;

use std::collections::BTreeSet;

use common::search;
use heddle_explorer::{language::Language, machine::Grain, outputs::Outputs};

const FINISHED: u8 = 1;
const ENDLESS: u8 = 16;

/// Outputs and how runs end after them, and everybody who may go round for ever, with the lines.
type Found = (BTreeSet<(String, u8)>, BTreeSet<Vec<(String, u32)>>);

fn endless(source: &str, grain: Grain) -> Found {
    let mut search = search(source, grain);
    search.look_for_endless();
    let outputs = Outputs::new(&Language::new(&search), 1 << 20).expect("the program is small");
    let outputs = outputs.list(usize::MAX).into_iter().map(|(text, ends)| (text, ends.0)).collect();
    (outputs, search.endless_findings().into_iter().map(|(round, _)| round).collect())
}

fn outputs(rows: &[(&str, u8)]) -> BTreeSet<(String, u8)> {
    rows.iter().map(|(text, ends)| ((*text).to_owned(), *ends)).collect()
}

/// In both grains; in the coarser one a step begins where others can see what it does.
fn comes_to(source: &str, rows: &[(&str, u8)], rounds: &[&[(&str, u32)]]) {
    for grain in [Grain::Visible, Grain::Everything] {
        let found = endless(source, grain);
        let rounds = rounds.iter().map(|round| {
            round.iter().map(|(who, line)| ((*who).to_owned(), *line)).collect::<Vec<_>>()
        });
        assert_eq!(found.0, outputs(rows), "{grain:?} {source}");
        match grain {
            Grain::Visible => assert_eq!(found.1, rounds.collect(), "{source}"),
            _ => assert_eq!(found.1.is_empty(), rounds.len() == 0, "{source}"),
        }
    }
}

#[test]
fn a_lost_update_that_somebody_waits_for_in_a_loop_never_ends() {
    let source = "import threading
n = 0
def work():
    global n
    n += 1
ts = [threading.Thread(target=work) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
while n < 2:
    pass
print('done')
";
    comes_to(source, &[("", ENDLESS), ("done\n", FINISHED)], &[&[("MainThread", 9)]]);
}

#[test]
fn a_flag_that_is_taken_back_may_be_seen_or_not() {
    let source = "import threading
flag = False
def wait():
    while not flag:
        pass
t = threading.Thread(target=wait)
t.start()
flag = True
flag = False
t.join()
print('seen')
";
    comes_to(source, &[("", ENDLESS), ("seen\n", FINISHED)], &[&[("Thread-1 (wait)", 4)]]);
}

#[test]
fn what_can_still_end_is_no_round_without_end() {
    let source = "import threading
flag = False
def wait():
    while not flag:
        pass
t = threading.Thread(target=wait)
t.start()
flag = True
t.join()
print('seen')
";
    comes_to(source, &[("seen\n", FINISHED)], &[]);
}

#[test]
fn polls_by_the_clock_go_round_too() {
    let source = "import threading, time
ready = threading.Event()
def wait():
    while True:
        if ready.wait(0.1):
            break
        ready.clear()
t = threading.Thread(target=wait)
t.start()
t.join()
";
    comes_to(source, &[("", ENDLESS)], &[&[("Thread-1 (wait)", 5)]]);
}

#[test]
fn who_writes_for_ever_has_no_output_and_goes_round() {
    let source = "import threading
def tell(word):
    while True:
        print(word)
threading.Thread(target=tell, args=('x',)).start()
";
    comes_to(source, &[], &[&[("Thread-1 (tell)", 3), ("Thread-1 (tell)", 4)]]);
}

#[test]
fn reduced_and_full_searches_agree_on_what_never_ends() {
    let statements = ["a = 1", "a = 0", "a += 1", "b = a", "print('T', a)", "b += 1"];
    let conditions = ["a < 1", "b < 1", "a == b", "a > 1", "b == 2", "a < 2"];
    let mut ended = [0, 0];
    for seed in 0..120_usize {
        let pick = |all: &[&'static str], at: usize| all[(seed / (at + 1) + at * 7) % all.len()];
        let work = |at: usize| {
            let (first, second) = (pick(&statements, at), pick(&statements, at + 2));
            let wait = pick(&conditions, at);
            let begin = format!("def f{at}():\n    global a, b\n    {first}\n");
            match (seed + at) % 3 {
                0 => format!("{begin}    {second}\n"),
                _ => format!("{begin}    while {wait}:\n        pass\n    {second}\n"),
            }
        };
        let source = format!(
            "import threading\na = b = 0\n{}{}ts = [threading.Thread(target=f) for f in (f0, f1)]\n\
             for t in ts: t.start()\nfor t in ts: t.join()\nprint(a, b)\n",
            work(0),
            work(1)
        );
        let (reduced, full) =
            (endless(&source, Grain::Visible), endless(&source, Grain::Everything));
        assert_eq!(reduced.0, full.0, "seed {seed}\n{source}");
        assert_eq!(reduced.1.is_empty(), full.1.is_empty(), "seed {seed}\n{source}");
        ended[usize::from(reduced.1.is_empty())] += 1;
    }
    assert!(ended.iter().all(|count| *count > 20), "{ended:?}");
}
