//! The table of examples, in the order of the menu. A `code` is never used twice, even after its
//! example is gone.

use super::{Example, ExampleContent, Group, sheets};
use crate::words::Words;

pub(super) const ALL: &[Example] = &[
    Example {
        id: "threads",
        code: 1,
        group: Group::SideBySide,
        title: Words { en: "Two threads", zh: "两个线程" },
        about: Words {
            en: "One thread prints the numbers 0 to 9, the other the letters a to j, and nobody \
                 says who goes first. Run it a few times: the order is the scheduler's choice. \
                 print() writes a text and its line end separately, so a line can even be broken \
                 in two.",
            zh: "一个线程打印数字 0 到 9，另一个打印字母 a 到 j，谁先谁后没有规定。多运行几次看看：\
                 顺序由调度决定。print() 把文本和换行分两次写出，所以一行甚至可能被拆开。",
        },
        content: ExampleContent::Sheet(sheets::threads),
    },
    Example {
        id: "processes",
        code: 2,
        group: Group::SideBySide,
        title: Words { en: "Two processes", zh: "两个进程" },
        about: Words {
            en: "The same two tasks, each now in a process with a memory of its own. Nothing is \
                 shared but the screen they print on. The order is as free as before, although a \
                 process takes longer to start than a thread.",
            zh: "还是这两个任务，但各自在独立的进程里，内存互不相通，共用的只有输出。\
                 顺序依旧不定，只是进程启动起来比线程慢。",
        },
        content: ExampleContent::Sheet(sheets::processes),
    },
    Example {
        id: "async-outside",
        code: 3,
        group: Group::SideBySide,
        title: Words {
            en: "Async, set up outside the loop", zh: "异步：在事件循环之外准备"
        },
        about: Words {
            en: "Two coroutines are wrapped and gathered before any event loop runs, and \
                 asyncio.run() is handed the result. It refuses: it wants a coroutine, and \
                 gather() makes a future. Nothing is printed, and Python complains about two \
                 tasks that never ran.",
            zh: "两个协程在事件循环启动之前就被包装、汇总，结果直接交给 asyncio.run()。\
                 它拒绝接受：它要的是协程，而 gather() 给出的是 future。\
                 于是什么也没打印，Python 还会抱怨有两个任务从未运行。",
        },
        content: ExampleContent::Program(include_str!("../../examples/async_outside.py")),
    },
    Example {
        id: "async-plain",
        code: 4,
        group: Group::SideBySide,
        title: Words { en: "Async without await", zh: "异步，但没有 await" },
        about: Words {
            en: "The same coroutines, started inside an async main() as they should be. They now \
                 run, but one after the other: a coroutine gives way only where it awaits, and \
                 these loops never do.",
            zh: "同样的两个协程，这次按规矩在异步的 main() 里启动。它们运行了，却是一个接一个：\
                 协程只在 await 处让出执行权，而这两个循环里没有 await。",
        },
        content: ExampleContent::Program(include_str!("../../examples/async_plain.py")),
    },
    Example {
        id: "async-await",
        code: 5,
        group: Group::SideBySide,
        title: Words { en: "Async with await", zh: "异步，有 await" },
        about: Words {
            en: "One line more in each loop: await asyncio.sleep(0) hands control back to the \
                 event loop. The loop takes turns fairly, so numbers and letters alternate, and \
                 they do so every time.",
            zh: "每个循环里多了一行：await asyncio.sleep(0) 把控制权交还给事件循环。\
                 事件循环公平地轮流执行，于是数字和字母交替出现，而且每次都是如此。",
        },
        content: ExampleContent::Program(include_str!("../../examples/async_await.py")),
    },
    Example {
        id: "own-locks",
        code: 6,
        group: Group::Locks,
        title: Words { en: "A lock for each", zh: "各用各的锁" },
        about: Words {
            en: "Both threads take a lock around every print, and the output is as mixed as \
                 without. Each function makes a lock of its own, so nobody ever waits for \
                 anybody. A lock protects only against those who take the same one.",
            zh: "两个线程每次打印都加锁，输出却和没加锁一样混乱。\
                 因为每个函数用的是自己新建的锁，谁也不会等谁。锁只能挡住使用同一把锁的人。",
        },
        content: ExampleContent::Sheet(sheets::own_locks),
    },
    Example {
        id: "one-lock",
        code: 7,
        group: Group::Locks,
        title: Words { en: "One lock for both", zh: "共用一把锁" },
        about: Words {
            en: "One lock, taken by both threads around every print. Each line now stays whole, \
                 for text and line end are written under the lock. The order of the lines is \
                 still free: a lock keeps others out, it does not say who is next.",
            zh: "两个线程每次打印都使用同一把锁。文本和换行都在锁内写出，所以每一行都完整。\
                 但行的先后仍然不定：锁只负责把别人挡在外面，并不决定下一个轮到谁。",
        },
        content: ExampleContent::Sheet(sheets::one_lock),
    },
    Example {
        id: "two-queues",
        code: 8,
        group: Group::Queues,
        title: Words { en: "Two queues by mistake", zh: "误用了两个队列" },
        about: Words {
            en: "One process puts ten numbers into a queue, another takes ten out of one. But \
                 each was given a queue of its own, so the numbers never arrive. The second \
                 process waits for ever, and the program with it.",
            zh: "一个进程往队列里放十个数，另一个从队列里取十个数。可它们拿到的是两个不同的队列，\
                 数永远送不到。第二个进程会一直等下去，整个程序也跟着等。",
        },
        content: ExampleContent::Program(include_str!("../../examples/two_queues.py")),
    },
    Example {
        id: "one-queue",
        code: 9,
        group: Group::Queues,
        title: Words { en: "One queue between two", zh: "两者共用一个队列" },
        about: Words {
            en: "The same two processes with one queue between them. The ten numbers arrive in \
                 the order in which they were put, and whoever takes them waits until there is \
                 something to take.",
            zh: "同样的两个进程，中间只有一个队列。十个数按放入的顺序到达；\
                 取数的一方会等到队列里有东西为止。",
        },
        content: ExampleContent::Program(include_str!("../../examples/one_queue.py")),
    },
    Example {
        id: "bakery",
        code: 10,
        group: Group::Queues,
        title: Words { en: "A bakery", zh: "面包房" },
        about: Words {
            en: "One coroutine bakes, two serve, and a counter with room for two orders lies \
                 between them. When the counter is full the baker waits, when it is empty the \
                 others do. Make the baking faster or the serving slower and watch who waits.",
            zh: "一个协程烘焙，两个协程上菜，中间是只放得下两份的柜台。\
                 柜台满了，烘焙的等；柜台空了，上菜的等。把烘焙调快，或把上菜调慢，看看轮到谁等。",
        },
        content: ExampleContent::Program(include_str!("../../examples/bakery.py")),
    },
    Example {
        id: "lost",
        code: 11,
        group: Group::Races,
        title: Words { en: "Lost updates", zh: "丢失的更新" },
        about: Words {
            en: "Two threads raise one counter, ten times each, and the sum is rarely 20. \
                 Between reading the counter and writing it back lies a call, and there the \
                 other thread gets its turn. Its updates are then overwritten.",
            zh: "两个线程各给同一个计数器加十次，结果却很少是 20。\
                 在读出和写回之间有一次调用，另一个线程正好在这时插进来，\
                 它所做的更新随后就被覆盖了。",
        },
        content: ExampleContent::Sheet(sheets::lost),
    },
    Example {
        id: "kept",
        code: 12,
        group: Group::Races,
        title: Words { en: "No update lost", zh: "更新不再丢失" },
        about: Words {
            en: "The same counter with a lock around read, call and write. The other thread may \
                 still get its turn in between, but all it can do is wait for the lock. The sum \
                 is 20, every time.",
            zh: "还是这个计数器，但读取、调用和写回都在锁内完成。\
                 另一个线程仍可能在中途得到机会，却只能等锁。结果每次都是 20。",
        },
        content: ExampleContent::Sheet(sheets::kept),
    },
    Example {
        id: "async-lost",
        code: 13,
        group: Group::Races,
        title: Words { en: "Lost updates without threads", zh: "没有线程也会丢失更新" },
        about: Words {
            en: "Coroutines take turns only where they await, but an await between read and \
                 write is enough to lose updates. Since the event loop takes turns in a fixed \
                 order, they are lost in the same way every time: the sum is 10 instead of 20.",
            zh: "协程只在 await 处轮换，但只要读和写之间有一个 await，更新就会丢失。\
                 事件循环的轮换顺序是固定的，所以每次都丢得一模一样：结果是 10 而不是 20。",
        },
        content: ExampleContent::Sheet(sheets::async_lost),
    },
    Example {
        id: "crossed",
        code: 14,
        group: Group::Deadlocks,
        title: Words { en: "Two locks, crossed", zh: "两把锁，顺序相反" },
        about: Words {
            en: "One thread takes the ink and then wants the paper, the other takes the paper \
                 and then wants the ink. If each gets its first lock before the other gets its \
                 second, both wait for ever. Sometimes it goes well, which makes such mistakes \
                 hard to find.",
            zh: "一个线程先拿墨水再要纸，另一个先拿纸再要墨水。\
                 如果两边都先拿到了第一把锁，就会永远互相等待。\
                 有时却又能顺利结束，这正是此类错误难以发现的原因。",
        },
        content: ExampleContent::Program(include_str!("../../examples/crossed_locks.py")),
    },
    Example {
        id: "ordered",
        code: 15,
        group: Group::Deadlocks,
        title: Words { en: "Two locks, in one order", zh: "两把锁，顺序一致" },
        about: Words {
            en: "Both threads now take the ink first and the paper second. Whoever has the ink \
                 can always go on, so nobody waits for ever. One order for all locks is the \
                 simplest cure for deadlocks.",
            zh: "现在两个线程都先拿墨水、后拿纸。拿到墨水的一方总能继续，谁也不会一直等下去。\
                 给所有的锁规定同一个顺序，是避免死锁最简单的办法。",
        },
        content: ExampleContent::Program(include_str!("../../examples/ordered_locks.py")),
    },
    Example {
        id: "philosophers",
        code: 16,
        group: Group::Deadlocks,
        title: Words { en: "Dining philosophers", zh: "哲学家就餐" },
        about: Words {
            en: "Three philosophers sit around a table with three forks, and each needs two to \
                 eat. All take the left fork first. It usually goes well, until all three hold \
                 their left fork at once and wait for the right one.",
            zh: "三位哲学家围坐一桌，桌上有三把叉子，每人要用两把才能进餐，而且都先拿左边那把。\
                 通常相安无事，直到三人同时拿着左边的叉子，等着右边的那把。",
        },
        content: ExampleContent::Program(include_str!("../../examples/philosophers.py")),
    },
    Example {
        id: "well-fed",
        code: 17,
        group: Group::Deadlocks,
        title: Words { en: "Dining philosophers, cured", zh: "哲学家就餐，已修正" },
        about: Words {
            en: "The forks have numbers, and everybody takes the lower number first. The last \
                 philosopher therefore reaches to the right before the left, and the circle of \
                 waiting can never close.",
            zh: "叉子编了号，每个人都先拿号码小的那把。最后一位哲学家因此先拿右边、后拿左边，\
                 互相等待的圆圈就再也合不上了。",
        },
        content: ExampleContent::Program(include_str!("../../examples/philosophers_ordered.py")),
    },
    Example {
        id: "busy-threads",
        code: 18,
        group: Group::Processors,
        title: Words { en: "Busy threads", zh: "繁忙的线程" },
        about: Words {
            en: "Two threads compute a checksum and print nothing until they are done. They share \
                 one GIL, the lock that lets one thread of a process run Python at a time. Two \
                 threads therefore take as long as one thread with twice the work.",
            zh: "两个线程埋头计算校验和，算完才打印。它们共用一个 GIL，\
                 这把锁让一个进程里同一时刻只有一个线程执行 Python。\
                 所以两个线程花的时间，和一个线程做双份的活一样长。",
        },
        content: ExampleContent::Sheet(sheets::busy_threads),
    },
    Example {
        id: "busy-processes",
        code: 19,
        group: Group::Processors,
        title: Words { en: "Busy processes", zh: "繁忙的进程" },
        about: Words {
            en: "The same work in two processes. Each process has a GIL of its own, so on two \
                 cores both compute at once, in about half the time. Compare how long the two \
                 runs take.",
            zh: "同样的计算，放在两个进程里。每个进程都有自己的 GIL，\
                 有两个核心时两边同时计算，时间大约减半。比较一下两次运行各用了多久。",
        },
        content: ExampleContent::Sheet(sheets::busy_processes),
    },
];
