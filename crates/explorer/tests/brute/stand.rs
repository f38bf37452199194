//! Who could only wait stands before the wait: all that is found is what a plain search finds, in which
//! threads wait in the order in which they came.

use crate::{
    Draw,
    common::{found, plainly},
};
use heddle_explorer::machine::Grain;

const HEAD: &str = "import threading, queue, sys
write = sys.stdout.write
q, one, simple = queue.Queue(), queue.Queue(1), queue.SimpleQueue()
last, first = queue.LifoQueue(), queue.PriorityQueue(2)
sem, bounded = threading.Semaphore(0), threading.BoundedSemaphore(1)
event, other = threading.Event(), threading.Event()
n = 0
";

/// What ends waits.
const GIVES: [&str; 12] = [
    "q.put('T')",
    "one.put('T')",
    "simple.put('T')",
    "last.put('T')",
    "first.put('T')",
    "sem.release()",
    "sem.release(2)",
    "event.set()",
    "event.set(); event.clear()",
    "q.put('T'); q.join()",
    "q.shutdown()",
    "other.set()",
];

/// What waits, or looks at who does.
const TAKES: [&str; 18] = [
    "write('T' + q.get())",
    "write('T' + one.get())",
    "write('T' + simple.get())",
    "write('T' + last.get())",
    "write('T' + first.get())",
    "sem.acquire(); write('T')",
    "event.wait(); write('T')",
    "q.get(); q.task_done()",
    "q.join(); write('T')",
    "with bounded:\n        n += 1\n        write(str(n))",
    "with q.mutex: n += 1",
    "try: write(q.get(timeout=1))\n    except queue.Empty: write('E')",
    "write(str(sem.acquire(timeout=1)))",
    "write(str(one.qsize()))",
    "try: one.put('T', False)\n    except queue.Full: write('F')",
    "other.wait(); write('T')",
    "with q.not_empty:\n        q.not_empty.notify()",
    "write(repr(sem)[-9:])",
];

/// Two or three threads of one or two statements.
fn program(seed: u64) -> String {
    let mut draw = Draw(seed ^ 0x57A2D);
    let mut source = HEAD.to_owned();
    let threads = 2 + draw.below(2);
    let most = if threads == 2 { 2 } else { 1 };
    for thread in 0..threads {
        source.push_str(&format!("def f{thread}():\n    global n\n"));
        for _ in 0..1 + draw.below(most) {
            let gives = if thread == 0 { draw.below(4) > 0 } else { draw.below(3) == 0 };
            let statement = if gives { draw.pick(&GIVES) } else { draw.pick(&TAKES) };
            let name = ["A", "B", "C"][thread as usize];
            source.push_str(&format!("    {}\n", statement.replace('T', name)));
        }
    }
    let list = (0..threads).map(|thread| format!("f{thread}")).collect::<Vec<_>>().join(", ");
    source.push_str(&format!("ts = [threading.Thread(target=f) for f in [{list}]]\n"));
    source.push_str("for t in ts: t.start()\n");
    match draw.below(4) {
        0 => source.push_str("event.set(); sem.release(); q.put('m')\n"),
        1 => source.push_str("one.put('m')\nfor t in ts: t.join()\n"),
        _ => source.push_str("for t in ts: t.join()\n"),
    }
    source.push_str("write('.')\n");
    source
}

fn agree(seeds: impl Iterator<Item = u64> + Send + Clone, check: impl Fn(u64, &str) + Sync) {
    std::thread::scope(|scope| {
        for part in 0..2 {
            let (check, seeds) = (&check, seeds.clone());
            scope.spawn(move || {
                for seed in seeds.skip(part).step_by(2) {
                    check(seed, &program(seed));
                }
            });
        }
    });
}

#[test]
fn standing_and_waiting_in_line_come_to_the_same() {
    agree(0..240, |seed, source| {
        let full = found(source, Grain::Everything);
        assert_eq!(found(source, Grain::Visible), full, "seed {seed}\n{source}");
    });
}

#[test]
fn so_does_a_plain_search() {
    agree(0..8, |seed, source| {
        let found = found(source, Grain::Visible);
        assert_eq!(found, plainly(source), "seed {seed}\n{source}");
    });
}
