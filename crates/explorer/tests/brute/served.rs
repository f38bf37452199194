//! Processes that ask a manager's: what its server does for one who waits is seen by nobody who must join
//! that one first. Where nobody joins, the server may be gone at any time.

use super::{Draw, agreed};

const PARTS: [&str; 10] = [
    "l.append('T')",
    "w(str(len(l)))",
    "d['T'] = len(d)",
    "w(','.join(d.keys()))",
    "n.value = n.value + 1",
    "q.put('T')",
    "w(q.get())",
    "e.set()",
    "e.wait()",
    "with lock: n.value = n.value * 2",
];

/// How the main process comes to its end.
const ENDS: [&str; 6] = [
    "for p in ps: p.join()",
    "ps[0].join()",
    "m.shutdown()",
    "ps[1].join(); m.shutdown(); ps[0].join()",
    "ps[0].terminate(); ps[1].join()",
    "w(str(len(l)))",
];

/// Two processes, their parent, and a manager's.
fn program(seed: u64) -> String {
    let mut draw = Draw(seed);
    let mut source = String::from(
        "import multiprocessing as mp, sys
w = sys.stdout.write
",
    );
    for name in ["x", "y"] {
        source += &format!("def {name}():\n");
        for _ in 0..1 + draw.below(2) {
            source += &format!("    {}\n", draw.pick(&PARTS).replace('T', name));
        }
    }
    source
        + &format!(
            "if __name__ == '__main__':
    m = mp.Manager()
    l, d, n, q, e, lock = m.list(), m.dict(), m.Value('i', 1), m.Queue(), m.Event(), m.Lock()
    ps = [mp.Process(target=x), mp.Process(target=y)]
    for p in ps: p.start()
    {}
    w('.')
",
            draw.pick(&ENDS)
        )
}

#[test]
fn generated_clients() {
    let (mut several, mut stuck, mut failed) = (0, 0, 0);
    for seed in 0..60 {
        let reduced = agreed(&program(seed));
        several += usize::from(reduced.outputs.len() > 1);
        stuck += usize::from(!reduced.deadlocks.is_empty());
        failed += usize::from(!reduced.failures.is_empty());
    }
    assert!(several > 15 && stuck > 10 && failed > 20, "{several} {stuck} {failed}");
}

/// Objects of a class of a program's own are served by threads: what these do can be told apart.
#[test]
fn a_class_of_ones_own_is_served_by_threads() {
    let source = "from multiprocessing import Process
from multiprocessing.managers import BaseManager
class Counter:
    n = 0
    def add(self):
        n = self.n
        self.n = n + 1
    def get(self):
        return self.n
class Manager(BaseManager): pass
Manager.register('Counter', Counter)
def work(counter):
    counter.add()
if __name__ == '__main__':
    with Manager() as m:
        counter = m.Counter()
        ps = [Process(target=work, args=(counter,)) for _ in range(2)]
        for p in ps: p.start()
        for p in ps: p.join()
        print(counter.get())
";
    assert_eq!(agreed(source).outputs.len(), 2);
}

/// Which ends go with a process that is cut off is not told by what cuts it off: it may have come by one
/// just before. What is under way to it then is held by who sent it, for ever.
#[test]
fn an_end_that_a_process_came_by_goes_with_it() {
    let source = "import multiprocessing as mp, sys
w = sys.stdout.write
def hold(there, e):
    s = there.recv()
    e.wait()
def take(r, s):
    s.close()
    try:
        w(str(r.recv()))
    except EOFError:
        w('eof')
if __name__ == '__main__':
    here, there = mp.Pipe()
    e = mp.Event()
    p = mp.Process(target=hold, args=(there, e))
    p.start()
    r, s = mp.Pipe(False)
    q = mp.Process(target=take, args=(r, s))
    q.start()
    here.send(s)
    s.close()
    p.terminate()
    q.join()
    w('.')
";
    let found = agreed(source);
    assert_eq!((found.outputs.len(), found.deadlocks.len()), (2, 1));
}
