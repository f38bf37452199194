//! Threads that wait for one another: a step that only those can see who cannot go on before it is made at
//! once. Whether they can is learnt, so programs in which several may let somebody go on matter most.

use super::{Draw, agreed};

/// Each is of one of three threads, or of the main thread, which does not wait for ends.
const STEPS: [&str; 16] = [
    "first.wait()",
    "second.wait()",
    "first.set()",
    "second.set()",
    "a += 1",
    "b = a + 1",
    "a = b",
    "write(f'T{a}')",
    "write(f'T{b}')",
    "box.n = box.n + a",
    "q.put(a)",
    "b = q.get()",
    "with c: c.notify()",
    "with c:\n        while not a: c.wait()",
    "turn.acquire()",
    "turn.release()",
];

fn threads(seed: u64) -> String {
    let mut draw = Draw(seed);
    let count = 2 + draw.below(2);
    let mut source = String::from(
        "import queue, sys, threading
write = sys.stdout.write
a, b = 0, 0
first, second, c = threading.Event(), threading.Event(), threading.Condition()
turn, q = threading.Semaphore(0), queue.Queue()
class Box: pass
box = Box()
box.n = 1
",
    );
    for thread in 0..=count {
        source += &format!("def f{thread}():\n    global a, b\n");
        let name = ["x", "y", "z", "m"][thread as usize];
        for _ in count..5 {
            source += &format!("    {}\n", draw.pick(&STEPS).replace('T', name));
        }
    }
    for thread in 0..count {
        let daemon = draw.below(4) == 0;
        source += &format!(
            "threading.Thread(target=f{thread}, daemon={}).start()\n",
            if daemon { "True" } else { "False" },
        );
    }
    source + &format!("f{count}()\nwrite(f'{{a}}{{b}}{{box.n}}')\n")
}

#[test]
fn generated_threads() {
    let (mut several, mut stuck) = (0, 0);
    for seed in 0..150 {
        let reduced = agreed(&threads(seed));
        several += usize::from(reduced.outputs.len() > 1);
        stuck += usize::from(!reduced.deadlocks.is_empty());
    }
    assert!(several > 70 && stuck > 30, "{several} {stuck}");
}

const PARTS: [&str; 9] = [
    "there.send(v.value)",
    "w(str(here.recv()))",
    "q.put('T')",
    "w(q.get())",
    "v.value += 1",
    "w(f'T{v.value}')",
    "e.wait()",
    "e.set()",
    "with lock: v.value = v.value * 2",
];

/// Two processes and their parent.
fn processes(seed: u64) -> String {
    let mut draw = Draw(seed);
    let mut source = String::from(
        "import multiprocessing as mp, sys
w = sys.stdout.write
q, v, e, lock = mp.SimpleQueue(), mp.Value('i', 1), mp.Event(), mp.Lock()
here, there = mp.Pipe(False)
",
    );
    for name in ["x", "y", "m"] {
        source += &format!("def {name}():\n");
        for _ in 0..2 {
            source += &format!("    {}\n", draw.pick(&PARTS).replace('T', name));
        }
    }
    source
        + "if __name__ == '__main__':
    ps = [mp.Process(target=x), mp.Process(target=y)]
    for p in ps: p.start()
    m()
    w(f'{v.value}')
"
}

#[test]
fn generated_processes() {
    let mut several = 0;
    for seed in 0..60 {
        several += usize::from(agreed(&processes(seed)).outputs.len() > 1);
    }
    assert!(several > 25, "{several}");
}

/// What two of three workers give is put in order by the thread that takes it while the main thread waits:
/// whichever is first, nobody sees what that thread does with it.
#[test]
fn who_hands_on_while_all_others_wait_is_not_told_apart() {
    let source = "import queue, threading
jobs, results, all_there = queue.Queue(), queue.Queue(), threading.Event()
found = {}
def work():
    while (job := jobs.get()) is not None:
        results.put((job, job * job))
def take():
    while len(found) < 2:
        job, result = results.get()
        found[job] = result
    all_there.set()
for job in range(2): jobs.put(job)
workers = [threading.Thread(target=work) for _ in range(2)]
for worker in workers: worker.start()
threading.Thread(target=take).start()
all_there.wait()
for worker in workers: jobs.put(None)
for worker in workers: worker.join()
print(sorted(found.items()))
";
    assert_eq!(agreed(source).outputs.len(), 1);
}
