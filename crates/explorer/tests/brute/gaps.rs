//! Threads that only some choices start: those of greater numbers stay when one of them is gone.

use super::common::{both, texts};

/// Whether the pool has a second worker depends on how soon the first is idle; the timer's thread comes
/// after it either way.
#[test]
fn a_worker_that_was_not_started_leaves_the_later_threads_in_their_places() {
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
