//! A witness is a schedule that the lab's machine really runs, to the output that was asked for.

#[expect(dead_code, reason = "brute.rs uses the rest")]
mod common;

use common::{replay, search};
use heddle_explorer::{
    language::Language,
    machine::Grain,
    outputs::Outputs,
    pattern::{Extent, Pattern},
    search::Search,
};
use heddle_protocol::Ending;

const PROGRAMS: [&str; 6] = [
    "import threading
n = 0
def f():
    global n
    for _ in range(2): n += 1
ts = [threading.Thread(target=f) for _ in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print('n', n)
",
    "import threading, queue
q = queue.Queue(1)
def put():
    for i in range(3): q.put(i); print('put', i)
def get():
    for _ in range(3): print('got', q.get())
ts = [threading.Thread(target=put), threading.Thread(target=get)]
for t in ts: t.start()
for t in ts: t.join()
",
    "import threading
cond = threading.Condition()
ready = []
def wait():
    with cond:
        while not ready: cond.wait()
        print(ready.pop())
def tell(what):
    with cond:
        ready.append(what)
        cond.notify()
ts = [threading.Thread(target=wait), threading.Thread(target=tell, args=('a',)),
      threading.Thread(target=tell, args=('b',))]
for t in ts: t.start()
for t in ts: t.join()
print(ready)
",
    "import threading, time
def late():
    time.sleep(0.2); print('late')
def soon():
    time.sleep(0.1); print('soon'); time.sleep(0.1); print('too')
ts = [threading.Thread(target=late), threading.Thread(target=soon)]
for t in ts: t.start()
for t in ts: t.join()
",
    // Only the clock ends the first loop; in the second one somebody looks at it.
    "import threading, time
done = False
def f():
    global done
    time.sleep(0.1)
    done = True
    print('f')
t = threading.Thread(target=f)
t.start()
while not done: pass
print('main')
t.join()
",
    "import threading, time
def f():
    end = time.monotonic() + 0.01
    while time.monotonic() < end: pass
    print('f')
t = threading.Thread(target=f)
t.start()
time.sleep(0.01)
print('main')
t.join()
",
];

fn outputs(search: &Search) -> Vec<String> {
    let outputs = Outputs::new(&Language::new(search), 1 << 16).expect("the set is small");
    outputs.list(60).into_iter().map(|(text, _)| text).collect()
}

#[test]
fn every_output_has_a_schedule_that_gives_it() {
    for source in PROGRAMS {
        let mut search = search(source, Grain::Visible);
        let all = outputs(&search);
        assert!(all.len() > 1, "{source}");
        for text in all {
            let pattern = Pattern::new(&text, Extent::Whole);
            let witness = search.possible(&pattern).expect("it is an output");
            assert_eq!(witness.written, text);
            let turns = search.turns(&witness.path);
            assert_eq!(replay(source, &turns), (text, Some(Ending::Finished)), "{source}");
        }
    }
}

#[test]
fn the_plainest_deadlock_of_crossed_locks_has_one_switch() {
    let source = "import threading
a, b = threading.Lock(), threading.Lock()
def f(x, y):
    with x:
        with y: pass
ts = [threading.Thread(target=f, args=args) for args in ((a, b), (b, a))]
for t in ts: t.start()
for t in ts: t.join()
";
    let mut search = search(source, Grain::Visible);
    let findings = search.deadlock_findings();
    let [(number, finding)] = &findings[..] else { panic!("one deadlock: {findings:?}") };
    assert_eq!(finding.bad.path.switches, 1);
    assert!(finding.good.is_some());
    let waits = search.deadlock(*number).to_vec();
    let turns = search.turns(&finding.bad.path);
    assert_eq!(replay(source, &turns).1, Some(Ending::Deadlock { waits }));
}
