//! Equal threads are exchanged: all that is found is what is found without.

use std::collections::BTreeSet;

use crate::{
    Draw, HEAD, STATEMENTS,
    common::{self, Found, compiled, found_in, plainly, search_with},
};
use heddle_explorer::{
    machine::{Grain, Settings},
    pattern::{Extent, Pattern},
    search::Search,
};

/// What tells threads apart, or holds something of each of them.
const NAMED: [&str; 8] = [
    "write(threading.current_thread().name)",
    "mine.append(a)",
    "mine.append(len(mine)); write(str(len(mine)))",
    "box.last = threading.current_thread()",
    "write(str(box.last is threading.current_thread()))",
    "rlock.acquire()\n    a += 1\n    rlock.release()",
    "local.n = a\n    b = local.n + 1",
    "write(str(threading.active_count()))",
];

/// How the main thread waits, and what it does then.
const WAITS: [&str; 10] = [
    "for t in ts: t.join()\n",
    "for t in ts: t.join()\n",
    "for t in ts: t.join()\n",
    "for t in reversed(ts): t.join()\n",
    "[t.join() for t in ts]\nwrite(str(all_mine))\n",
    "ts[0].join()\nwrite(str(a))\nfor t in ts: t.join()\n",
    "ts[-1].join()\n",
    "",
    "if ts[0].is_alive(): write('lives')\nfor t in ts: t.join()\n",
    "for t in ts:\n    t.join()\n    if all_mine[0]: write('one')\n",
];

/// A program of two to four threads with one function, or of two pairs with one each.
fn program(seed: u64) -> String {
    let mut draw = Draw(seed ^ 0xE9);
    let two = draw.below(5) == 0;
    let mut source = HEAD.to_owned();
    source.push_str("all_mine = [[], [], [], []]\nbox.last = None\n");
    source.push_str("rlock, local = threading.RLock(), threading.local()\n");
    let functions = if two { 2 } else { 1 };
    let most = if two { 1 } else { 2 };
    for function in 0..functions {
        source.push_str(&format!("def f{function}(mine):\n    global a, b, ready\n"));
        for _ in 0..1 + draw.below(most) {
            let statement = match draw.below(4) {
                0 => draw.pick(&NAMED),
                _ => draw.pick(&STATEMENTS),
            };
            let named = statement.replace('T', "AB".get(function..=function).unwrap_or("C"));
            let named = named.replace("Aotal", "Total").replace("Botal", "Total");
            source.push_str(&format!("    {named}\n"));
        }
    }
    let list = match (two, draw.below(6)) {
        (true, _) => "f0, f1, f0, f1",
        (false, 0) => "f0, f0, f0",
        (false, _) => "f0, f0",
    };
    let mine = if draw.below(3) == 0 { "all_mine[0]" } else { "mine" };
    source.push_str(&format!(
        "ts = [threading.Thread(target=f, args=({mine},)) for f, mine in zip([{list}], all_mine)]\n"
    ));
    source.push_str("for t in ts: t.start()\n");
    source.push_str(draw.pick(&WAITS));
    source.push_str("write(f'{a} {b} {items} {table} {box.n} {Box.total}\\n')\n");
    source
}

fn searched(source: &str, exchange_from: usize, grain: Grain, marks: &[&str]) -> Search {
    let finals = marks.iter().map(|mark| (*mark).to_owned()).collect();
    let settings = Settings { exchange_from, grain, finals, ..Settings::default() };
    search_with(compiled(source), source, settings)
}

fn compare(source: &str, marks: &[&str]) -> (Found, bool) {
    let never = searched(source, usize::MAX, Grain::Visible, marks);
    let from = searched(source, 0, Grain::Visible, marks);
    let found = found_in(&from);
    assert_eq!(found, found_in(&never), "{source}");
    // What was tried in vain with threads in each other's place may have taught it to be careful.
    assert!(!from.exchanges() || from.states() <= never.states(), "{source}");
    assert_eq!(from.schedules(), never.schedules(), "{source}");
    (found, from.exchanges())
}

#[test]
fn exchanging_changes_nothing_that_is_found() {
    let exchanged = std::sync::atomic::AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for part in 0..4 {
            let exchanged = &exchanged;
            scope.spawn(move || {
                for seed in (part..240).step_by(4) {
                    let source = program(seed);
                    let marks: &[&str] = if seed % 3 == 0 { &["a", "all_mine"] } else { &[] };
                    let (_, exchanges) = compare(&source, marks);
                    exchanged.fetch_add(exchanges.into(), std::sync::atomic::Ordering::Relaxed);
                }
            });
        }
    });
    let exchanged = exchanged.into_inner();
    assert!(exchanged > 40, "{exchanged} of 240 have threads that are exchanged to the end");
}

#[test]
fn schedules_of_calculations_are_as_many() {
    for seed in 300..340 {
        let source = program(seed);
        let [from, never] =
            [0, usize::MAX].map(|from| searched(&source, from, Grain::Calculations, &[]));
        assert_eq!(from.schedules(), never.schedules(), "seed {seed}\n{source}");
    }
}

#[test]
fn it_is_what_a_plain_search_finds() {
    let mut exchanged = 0;
    for seed in [400, 401, 404, 405] {
        let source =
            program(seed).replace("f0, f0, f0", "f0, f0").replace("f0, f1, f0, f1", "f0, f1");
        let (found, exchanges) = compare(&source, &[]);
        assert_eq!(found, plainly(&source), "seed {seed}\n{source}");
        exchanged += u32::from(exchanges);
    }
    assert!(exchanged > 0, "{exchanged}");
}

#[test]
fn witnesses_have_the_fewest_switches_of_real_threads() {
    let mut exchanged = 0;
    for seed in 500..560 {
        let source = program(seed);
        let [mut from, mut never] =
            [0, usize::MAX].map(|from| searched(&source, from, Grain::Visible, &[]));
        exchanged += u32::from(from.exchanges());
        let outputs: BTreeSet<(String, u8)> = common::found_in(&never).outputs;
        for (text, _) in outputs.into_iter().take(8) {
            let pattern = Pattern::new(&text, Extent::Whole);
            let witness = from.possible(&pattern).expect("it is an output");
            assert_eq!(witness.written, text);
            let turns = from.turns(&witness.path);
            assert_eq!(common::replay(&source, &turns).0, text, "seed {seed}\n{source}");
        }
        let switches = |search: &mut Search| {
            let failures = search.failure_findings().into_iter();
            failures.map(|(text, finding)| (text, finding.bad.path.switches)).collect::<Vec<_>>()
        };
        assert_eq!(switches(&mut from), switches(&mut never), "seed {seed}\n{source}");
    }
    assert!(exchanged > 10, "{exchanged}");
}

#[test]
fn four_counters_need_a_fraction_of_the_states() {
    let counter = "import threading
n = 0
def work():
    global n
    for _ in range(2):
        v = n
        v = v + 1
        n = v
ts = [threading.Thread(target=work) for _ in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(n)
";
    let [from, never] = [0, usize::MAX].map(|from| searched(counter, from, Grain::Visible, &[]));
    assert!(from.exchanges() && !never.exchanges());
    assert!(from.states() * 10 < never.states(), "{} of {}", from.states(), never.states());
    assert_eq!(from.schedules(), never.schedules());
}

#[test]
fn who_goes_round_until_others_are_over_waits_for_them() {
    let source = "import threading, sys
write = sys.stdout.write
def f(): write(str(threading.active_count()))
ts = [threading.Thread(target=f) for _ in range(2)]
for t in ts: t.start()
while any(t.is_alive() for t in ts): pass
write('e')
";
    let (found, _) = compare(source, &[]);
    let outputs: Vec<&str> = found.outputs.iter().map(|(text, _)| &**text).collect();
    assert_eq!(outputs, ["22e", "23e", "32e", "33e"]);
}

/// What equal threads do: not at all alone, one after the other, and each with an event of its own.
const WORKS: [&str; 4] = [
    "def f(i=0):\n    global a\n    a += 1\n    a += 1\n",
    "def f(i=0):\n    global a\n    with lock:\n        write('x')\n        a += 1\n        write('y')\n",
    "def f(i=0):\n    with lock: own[i].set()\n    write('x')\n",
    "def f(i=0):\n    own[i].set()\n    own[i].clear()\n",
];

/// Who looks at one of equal threads, at what is only its own, or waits for it.
const LOOKS: [&str; 9] = [
    "",
    "ts[0].join(); write(str(a))",
    "ts[-1].join(); write(str(a))",
    "ts[1].join(); write(str(a)); ts[0].join(); write(str(a))",
    "own[0].wait(1); write(str(a))",
    "own[1].wait(1); own[0].wait(1); write(str(a))",
    "write('s' if own[0].is_set() else 'n')",
    "write('s' if ts[1].is_alive() else 'n')",
    "with lock: write(f'{own[0].is_set()} {own[1].is_set()}')",
];

#[test]
fn who_looks_at_one_of_equal_threads_sees_it() {
    let mut exchanged = 0;
    for work in WORKS {
        for looks in LOOKS {
            for (count, target) in [(2, "f"), (2, "f, args=(i,)"), (3, "f")] {
                let source = format!(
                    "import threading, sys
write = sys.stdout.write
a = 0
lock = threading.Lock()
own = [threading.Event() for _ in range({count})]
{work}ts = [threading.Thread(target={target}) for i in range({count})]
for t in ts: t.start()
{looks}
for t in ts: t.join()
write(str(a))
"
                );
                let (_, exchanges) = compare(&source, &[]);
                exchanged += u32::from(exchanges);
            }
        }
    }
    assert!(exchanged > 20, "{exchanged} of 108 have threads that are exchanged to the end");
}
