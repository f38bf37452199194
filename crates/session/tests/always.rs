//! Does it always print this? The answer is held against all outputs that there are.

use heddle_protocol::explore::{Asked, Expected, ExploreSettings, Extent, Possible, Writes};
use heddle_session::Explore;

const LOST: &str = "\
import threading
n = 0
def add():
    global n
    old = n
    n = old + 1
ts = [threading.Thread(target=add) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print('n is', n)
";

const KEPT: &str = "\
import threading
n = 0
lock = threading.Lock()
def add():
    global n
    with lock:
        old = n
        n = old + 1
ts = [threading.Thread(target=add) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print('n is', n)
";

/// Prints both lines, or stops for ever after the first.
const CROSSED: &str = "\
import threading
a, b = threading.Lock(), threading.Lock()
def f(x, y):
    with x:
        with y: pass
print('begins')
ts = [threading.Thread(target=f, args=two) for two in ((a, b), (b, a))]
for t in ts: t.start()
for t in ts: t.join()
print('ends')
";

fn explored(source: &str) -> Explore {
    let checked = heddle_session::check(source, "program.py").expect("it compiles");
    let mut explore = Explore::new(&checked, ExploreSettings { shown: 100, ..Default::default() });
    while explore.advance(1_000) {}
    explore
}

fn other(explore: &mut Explore, text: &str, extent: Extent) -> Possible {
    let writes = Writes::Other(Expected { text: text.to_owned(), extent });
    explore.possible(&Asked { writes, ends: Vec::new() })
}

fn always(explore: &mut Explore, text: &str, extent: Extent) -> bool {
    match other(explore, text, extent) {
        Possible::No => true,
        Possible::Yes(_) => false,
        Possible::Unknown(bound) => panic!("{bound:?}"),
    }
}

#[test]
fn every_output_but_that_one_is_another() {
    for source in [LOST, KEPT, CROSSED] {
        let mut explore = explored(source);
        let rows = explore.report().outputs.shown;
        for row in &rows {
            let answer = other(&mut explore, &row.text, Extent::Exactly);
            match answer {
                Possible::No => assert_eq!(rows.len(), 1, "{source}"),
                Possible::Yes(way) => {
                    assert!(rows.iter().any(|one| one.text == way.output), "{source}");
                    assert_ne!(way.output, row.text, "{source}");
                }
                Possible::Unknown(bound) => panic!("{bound:?}"),
            }
        }
    }
}

#[test]
fn holes_and_beginnings_stand_for_all_outputs_or_not() {
    let mut lost = explored(LOST);
    assert!(always(&mut lost, "n is ...", Extent::Whole));
    assert!(always(&mut lost, "?", Extent::Whole));
    assert!(always(&mut lost, "n is", Extent::Prefix));
    assert!(!always(&mut lost, "n is 2", Extent::Whole));
    assert!(!always(&mut lost, "n is 2\n?", Extent::Whole));
    let mut kept = explored(KEPT);
    assert!(always(&mut kept, "n is 2", Extent::Whole));
    assert!(!always(&mut kept, "", Extent::Whole));
}

#[test]
fn a_deadlock_is_an_end_too() {
    let mut explore = explored(CROSSED);
    assert!(always(&mut explore, "begins\n...", Extent::Whole));
    let Possible::Yes(way) = other(&mut explore, "begins\nends", Extent::Whole) else {
        panic!("it can deadlock")
    };
    assert_eq!(way.output, "begins\n");
}

#[test]
fn what_never_ends_does_not_always_print_this() {
    let mut explore = explored("print('begins')\nwhile True: pass\n");
    assert!(explore.is_complete());
    let Possible::Yes(way) = other(&mut explore, "begins", Extent::Whole) else {
        panic!("it never comes to print that alone")
    };
    assert_eq!(way.output, "begins\n");
}
