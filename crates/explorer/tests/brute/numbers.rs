//! Threads that only some choices start: the next one's number depends on it.

use super::common::{both, texts};

/// Whether the pool has a second worker depends on how soon the first is idle: the timer's thread is the
/// second or the third.
#[test]
fn a_worker_that_was_not_started_has_no_number() {
    let source = "import queue, threading
from concurrent.futures import ThreadPoolExecutor
lock, items = threading.Condition(), queue.Queue()
def first():
    with lock: lock.notify()
    print(items.empty(), end='')
def second():
    threading.Timer(0.01, print, ['late'], {'end': ''}).start()
with ThreadPoolExecutor(2) as pool:
    pool.submit(first)
    pool.submit(second)
    print('main', end='')
    pool.shutdown(cancel_futures=True)
print('end', end='')
";
    let (reduced, full) = both(source);
    assert_eq!(reduced, full);
    assert_eq!(
        texts(&reduced),
        ["Truemainend", "Truemainendlate", "mainTrueend", "mainTrueendlate", "mainend"]
    );
}

/// Each is the first or the second, whoever started its thread first where that was found out.
#[test]
fn threads_of_threads_are_listed_in_the_order_of_their_start() {
    let source = "import threading
done = threading.Event()
def start(name): threading.Thread(target=done.wait, name=name).start()
first = threading.Thread(target=start, args=('A',))
second = threading.Thread(target=start, args=('B',))
first.start(); second.start(); first.join(); second.join()
print(*(t.name for t in threading.enumerate()[1:]), end='')
done.set()
";
    let (reduced, full) = both(source);
    assert_eq!(reduced, full);
    assert_eq!(texts(&reduced), ["A B", "B A"]);
}
