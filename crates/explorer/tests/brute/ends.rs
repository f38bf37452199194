//! The ends of threads, and library code that others may find in the middle of its work.

use super::common::{all_agree, both, texts};

/// The outputs are these.
fn gives(source: &str, expected: &[&str]) {
    let found = all_agree(source);
    assert_eq!(texts(&found), expected, "{source}");
    assert!(found.deadlocks.is_empty(), "{found:?}");
}

#[test]
fn who_joins_the_main_thread_goes_on_when_that_waits_for_the_others() {
    let source = "import threading, sys
n = 0
def f():
    threading.main_thread().join()
    sys.stdout.write(f'{n} {threading.main_thread().is_alive()}')
threading.Thread(target=f).start()
n = 1";
    gives(source, &["1 False"]);
}

#[test]
fn whether_the_main_thread_is_alive_can_be_asked_before_and_after() {
    let source = "import threading, sys
def f():
    sys.stdout.write(str(threading.main_thread().is_alive())[0])
for _ in range(2): threading.Thread(target=f).start()";
    gives(source, &["FF", "FT", "TF", "TT"]);
}

#[test]
fn a_thread_that_is_not_listed_any_more_may_be_alive() {
    let source = "import threading, sys
t = threading.Thread(target=int)
t.start()
n = threading.active_count()
sys.stdout.write(f'{n} {t.is_alive()}')";
    gives(source, &["1 False", "1 True", "2 False", "2 True"]);
    let source = "import threading, sys
t = threading.Thread(target=int)
t.start()
alive = t.is_alive()
sys.stdout.write(f'{threading.active_count()} {alive}')";
    gives(source, &["1 False", "1 True", "2 True"]);
}

#[test]
fn a_list_that_is_sorted_is_empty_for_others() {
    let source = "import threading, sys
items = [2, 1]
def key(item): return item
def f(): sys.stdout.write(str(items))
threading.Thread(target=f).start()
items.sort(key=key)";
    gives(source, &["[1, 2]", "[2, 1]", "[]"]);
    let source = "import threading, sys
items = [2, 1]
class N:
    def __init__(self, n): self.n = n
    def __lt__(self, other): return self.n < other.n
items = [N(2), N(1)]
t = threading.Thread(target=items.append, args=(N(0),))
t.start()
try: items.sort()
except ValueError as error: sys.stdout.write(str(error))
t.join()
sys.stdout.write(str([item.n for item in items]))";
    gives(source, &["[0, 1, 2]", "[1, 2, 0]", "list modified during sort[1, 2]"]);
}

#[test]
fn a_heap_that_changes_while_it_is_compared_is_told() {
    let source = "import heapq, threading, sys
class N:
    def __lt__(self, other): return False
heap = [N(), N()]
threading.Thread(target=heap.clear).start()
try: heapq.heappush(heap, N())
except RuntimeError as error: sys.stdout.write(str(error))
sys.stdout.write(str(len(heap)))";
    gives(source, &["0", "1", "3", "list changed size during iteration0"]);
}

#[test]
fn values_are_those_of_now_backwards_too() {
    for (view, texts) in [("values", ["1", "2"]), ("items", ["(0, 1)", "(0, 2)"])] {
        let source = format!(
            "import threading, sys
d = {{0: 1}}
def f(): d[0] = 2
threading.Thread(target=f).start()
it = reversed(d.{view}())
sys.stdout.write(str(next(it)))"
        );
        gives(&source, &texts);
    }
}

/// Whoever takes a task first may come to it last, also where it is no function of the program.
#[test]
fn workers_of_pools_may_be_overtaken_before_and_after_what_they_call() {
    let done = "import sys
from concurrent.futures import ThreadPoolExecutor
out = []
with ThreadPoolExecutor(2) as pool:
    for n in range(2): pool.submit(out.append, n)
sys.stdout.write(str(out))";
    let found = super::common::both(done);
    assert_eq!(found.0, found.1);
    let outputs: Vec<&str> = found.0.outputs.iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(outputs, ["[0, 1]", "[1, 0]"]);
    let one = "import sys
from concurrent.futures import ThreadPoolExecutor
out = []
pool = ThreadPoolExecutor(1)
future = pool.submit(out.append, 0)
n = len(out)
sys.stdout.write(f'{n} {future.done()}')";
    let (reduced, full) = both(one);
    assert_eq!(reduced, full);
    let outputs: Vec<&str> = reduced.outputs.iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(outputs, ["0 False", "0 True", "1 False", "1 True"]);
    let threads = "import sys
from multiprocessing.pool import ThreadPool
out = []
pool = ThreadPool(2)
pool.map(out.append, range(2))
sys.stdout.write(str(out))";
    let (reduced, full) = both(threads);
    assert_eq!(reduced, full);
    let outputs: Vec<&str> = reduced.outputs.iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(outputs, ["[0, 1]", "[1, 0]"]);
}
