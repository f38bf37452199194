import queue, threading, collections, asyncio, dataclasses
class A: pass
Q = collections.namedtuple("Q", "a")
for x in (queue.Queue(), threading.Event(), threading.Lock(), collections.deque(), collections.Counter(), A(), Q(1), 3, "s", None, asyncio.Lock(), collections.OrderedDict(), threading.local(), asyncio.Future, ...):
    if isinstance(x, type): continue
    try: x()
    except TypeError as e: print(e)
for x in (queue.Queue(), threading.Event(), threading.Lock(), collections.deque(), collections.Counter(), A(), collections.OrderedDict(), threading.local(), threading.RLock(), threading.Semaphore()):
    for f in (lambda: [y for y in x], lambda: x + 1, lambda: x.nope, lambda: x < x, lambda: x[0], lambda: len(x), lambda: -x, lambda: x.__enter__.nope, lambda: "%d" % x, lambda: int(x), lambda: "a".join([x]), lambda: f"{x:d}", lambda: [1][x], lambda: 3 in x, lambda: hash(x) and 1 / 0, lambda: next(x), lambda: x @ 1, lambda: round(x), lambda: sorted([x, x]), lambda: sum([x]), lambda: dict(x), lambda: {**x}, lambda: print(*x), lambda: (lambda **k: 0)(**x)):
        try: f()
        except Exception as e: print(type(e).__name__, e)

#= stdout
#| 'Queue' object is not callable
#| 'Event' object is not callable
#| '_thread.lock' object is not callable
#| 'collections.deque' object is not callable
#| 'Counter' object is not callable
#| 'A' object is not callable
#| 'Q' object is not callable
#| 'int' object is not callable
#| 'str' object is not callable
#| 'NoneType' object is not callable
#| 'Lock' object is not callable
#| 'collections.OrderedDict' object is not callable
#| '_thread._local' object is not callable
#| 'ellipsis' object is not callable
#| TypeError 'Queue' object is not iterable
#| TypeError unsupported operand type(s) for +: 'Queue' and 'int'
#| AttributeError 'Queue' object has no attribute 'nope'
#| TypeError '<' not supported between instances of 'Queue' and 'Queue'
#| TypeError 'Queue' object is not subscriptable
#| TypeError object of type 'Queue' has no len()
#| TypeError bad operand type for unary -: 'Queue'
#| AttributeError 'Queue' object has no attribute '__enter__'
#| TypeError %d format: a real number is required, not Queue
#| TypeError int() argument must be a string, a bytes-like object or a real number, not 'Queue'
#| TypeError sequence item 0: expected str instance, Queue found
#| TypeError unsupported format string passed to Queue.__format__
#| TypeError list indices must be integers or slices, not Queue
#| TypeError argument of type 'Queue' is not iterable
#| ZeroDivisionError division by zero
#| TypeError 'Queue' object is not an iterator
#| TypeError unsupported operand type(s) for @: 'Queue' and 'int'
#| TypeError type Queue doesn't define __round__ method
#| TypeError '<' not supported between instances of 'Queue' and 'Queue'
#| TypeError unsupported operand type(s) for +: 'int' and 'Queue'
#| TypeError 'Queue' object is not iterable
#| TypeError 'Queue' object is not a mapping
#| TypeError print() argument after * must be an iterable, not Queue
#| TypeError __main__.<lambda>.<locals>.<lambda>() argument after ** must be a mapping, not Queue
#| TypeError 'Event' object is not iterable
#| TypeError unsupported operand type(s) for +: 'Event' and 'int'
#| AttributeError 'Event' object has no attribute 'nope'
#| TypeError '<' not supported between instances of 'Event' and 'Event'
#| TypeError 'Event' object is not subscriptable
#| TypeError object of type 'Event' has no len()
#| TypeError bad operand type for unary -: 'Event'
#| AttributeError 'Event' object has no attribute '__enter__'
#| TypeError %d format: a real number is required, not Event
#| TypeError int() argument must be a string, a bytes-like object or a real number, not 'Event'
#| TypeError sequence item 0: expected str instance, Event found
#| TypeError unsupported format string passed to Event.__format__
#| TypeError list indices must be integers or slices, not Event
#| TypeError argument of type 'Event' is not iterable
#| ZeroDivisionError division by zero
#| TypeError 'Event' object is not an iterator
#| TypeError unsupported operand type(s) for @: 'Event' and 'int'
#| TypeError type Event doesn't define __round__ method
#| TypeError '<' not supported between instances of 'Event' and 'Event'
#| TypeError unsupported operand type(s) for +: 'int' and 'Event'
#| TypeError 'Event' object is not iterable
#| TypeError 'Event' object is not a mapping
#| TypeError print() argument after * must be an iterable, not Event
#| TypeError __main__.<lambda>.<locals>.<lambda>() argument after ** must be a mapping, not Event
#| TypeError '_thread.lock' object is not iterable
#| TypeError unsupported operand type(s) for +: '_thread.lock' and 'int'
#| AttributeError '_thread.lock' object has no attribute 'nope'
#| TypeError '<' not supported between instances of '_thread.lock' and '_thread.lock'
#| TypeError '_thread.lock' object is not subscriptable
#| TypeError object of type '_thread.lock' has no len()
#| TypeError bad operand type for unary -: '_thread.lock'
#| AttributeError 'builtin_function_or_method' object has no attribute 'nope'
#| TypeError %d format: a real number is required, not _thread.lock
#| TypeError int() argument must be a string, a bytes-like object or a real number, not '_thread.lock'
#| TypeError sequence item 0: expected str instance, _thread.lock found
#| TypeError unsupported format string passed to _thread.lock.__format__
#| TypeError list indices must be integers or slices, not _thread.lock
#| TypeError argument of type '_thread.lock' is not iterable
#| ZeroDivisionError division by zero
#| TypeError '_thread.lock' object is not an iterator
#| TypeError unsupported operand type(s) for @: '_thread.lock' and 'int'
#| TypeError type _thread.lock doesn't define __round__ method
#| TypeError '<' not supported between instances of '_thread.lock' and '_thread.lock'
#| TypeError unsupported operand type(s) for +: 'int' and '_thread.lock'
#| TypeError '_thread.lock' object is not iterable
#| TypeError '_thread.lock' object is not a mapping
#| TypeError print() argument after * must be an iterable, not _thread.lock
#| TypeError __main__.<lambda>.<locals>.<lambda>() argument after ** must be a mapping, not _thread.lock
#| TypeError can only concatenate deque (not "int") to deque
#| AttributeError 'collections.deque' object has no attribute 'nope'
#| IndexError deque index out of range
#| TypeError bad operand type for unary -: 'collections.deque'
#| AttributeError 'collections.deque' object has no attribute '__enter__'
#| TypeError %d format: a real number is required, not collections.deque
#| TypeError int() argument must be a string, a bytes-like object or a real number, not 'collections.deque'
#| TypeError sequence item 0: expected str instance, collections.deque found
#| TypeError unsupported format string passed to collections.deque.__format__
#| TypeError list indices must be integers or slices, not collections.deque
#| TypeError unhashable type: 'collections.deque'
#| TypeError 'collections.deque' object is not an iterator
#| TypeError unsupported operand type(s) for @: 'collections.deque' and 'int'
#| TypeError type collections.deque doesn't define __round__ method
#| TypeError unsupported operand type(s) for +: 'int' and 'collections.deque'
#| TypeError 'collections.deque' object is not a mapping
#|
#| TypeError __main__.<lambda>.<locals>.<lambda>() argument after ** must be a mapping, not collections.deque
#| TypeError unsupported operand type(s) for +: 'Counter' and 'int'
#| AttributeError 'Counter' object has no attribute 'nope'
#| AttributeError 'Counter' object has no attribute '__enter__'
#| TypeError %d format: a real number is required, not Counter
#| TypeError int() argument must be a string, a bytes-like object or a real number, not 'Counter'
#| TypeError sequence item 0: expected str instance, Counter found
#| TypeError unsupported format string passed to Counter.__format__
#| TypeError list indices must be integers or slices, not Counter
#| TypeError unhashable type: 'Counter'
#| TypeError 'Counter' object is not an iterator
#| TypeError unsupported operand type(s) for @: 'Counter' and 'int'
#| TypeError type Counter doesn't define __round__ method
#| TypeError unsupported operand type(s) for +: 'int' and 'Counter'
#|
#| TypeError 'A' object is not iterable
#| TypeError unsupported operand type(s) for +: 'A' and 'int'
#| AttributeError 'A' object has no attribute 'nope'
#| TypeError '<' not supported between instances of 'A' and 'A'
#| TypeError 'A' object is not subscriptable
#| TypeError object of type 'A' has no len()
#| TypeError bad operand type for unary -: 'A'
#| AttributeError 'A' object has no attribute '__enter__'
#| TypeError %d format: a real number is required, not A
#| TypeError int() argument must be a string, a bytes-like object or a real number, not 'A'
#| TypeError sequence item 0: expected str instance, A found
#| TypeError unsupported format string passed to A.__format__
#| TypeError list indices must be integers or slices, not A
#| TypeError argument of type 'A' is not iterable
#| ZeroDivisionError division by zero
#| TypeError 'A' object is not an iterator
#| TypeError unsupported operand type(s) for @: 'A' and 'int'
#| TypeError type A doesn't define __round__ method
#| TypeError '<' not supported between instances of 'A' and 'A'
#| TypeError unsupported operand type(s) for +: 'int' and 'A'
#| TypeError 'A' object is not iterable
#| TypeError 'A' object is not a mapping
#| TypeError print() argument after * must be an iterable, not A
#| TypeError __main__.<lambda>.<locals>.<lambda>() argument after ** must be a mapping, not A
#| TypeError unsupported operand type(s) for +: 'collections.OrderedDict' and 'int'
#| AttributeError 'collections.OrderedDict' object has no attribute 'nope'
#| TypeError '<' not supported between instances of 'collections.OrderedDict' and 'collections.OrderedDict'
#| KeyError 0
#| TypeError bad operand type for unary -: 'collections.OrderedDict'
#| AttributeError 'collections.OrderedDict' object has no attribute '__enter__'
#| TypeError %d format: a real number is required, not collections.OrderedDict
#| TypeError int() argument must be a string, a bytes-like object or a real number, not 'collections.OrderedDict'
#| TypeError sequence item 0: expected str instance, collections.OrderedDict found
#| TypeError unsupported format string passed to collections.OrderedDict.__format__
#| TypeError list indices must be integers or slices, not collections.OrderedDict
#| TypeError unhashable type: 'collections.OrderedDict'
#| TypeError 'collections.OrderedDict' object is not an iterator
#| TypeError unsupported operand type(s) for @: 'collections.OrderedDict' and 'int'
#| TypeError type collections.OrderedDict doesn't define __round__ method
#| TypeError '<' not supported between instances of 'collections.OrderedDict' and 'collections.OrderedDict'
#| TypeError unsupported operand type(s) for +: 'int' and 'collections.OrderedDict'
#|
#| TypeError '_thread._local' object is not iterable
#| TypeError unsupported operand type(s) for +: '_thread._local' and 'int'
#| AttributeError '_thread._local' object has no attribute 'nope'
#| TypeError '<' not supported between instances of '_thread._local' and '_thread._local'
#| TypeError '_thread._local' object is not subscriptable
#| TypeError object of type '_thread._local' has no len()
#| TypeError bad operand type for unary -: '_thread._local'
#| AttributeError '_thread._local' object has no attribute '__enter__'
#| TypeError %d format: a real number is required, not _thread._local
#| TypeError int() argument must be a string, a bytes-like object or a real number, not '_thread._local'
#| TypeError sequence item 0: expected str instance, _thread._local found
#| TypeError unsupported format string passed to _thread._local.__format__
#| TypeError list indices must be integers or slices, not _thread._local
#| TypeError argument of type '_thread._local' is not iterable
#| ZeroDivisionError division by zero
#| TypeError '_thread._local' object is not an iterator
#| TypeError unsupported operand type(s) for @: '_thread._local' and 'int'
#| TypeError type _thread._local doesn't define __round__ method
#| TypeError '<' not supported between instances of '_thread._local' and '_thread._local'
#| TypeError unsupported operand type(s) for +: 'int' and '_thread._local'
#| TypeError '_thread._local' object is not iterable
#| TypeError '_thread._local' object is not a mapping
#| TypeError print() argument after * must be an iterable, not _thread._local
#| TypeError __main__.<lambda>.<locals>.<lambda>() argument after ** must be a mapping, not _thread._local
#| TypeError '_thread.RLock' object is not iterable
#| TypeError unsupported operand type(s) for +: '_thread.RLock' and 'int'
#| AttributeError '_thread.RLock' object has no attribute 'nope'
#| TypeError '<' not supported between instances of '_thread.RLock' and '_thread.RLock'
#| TypeError '_thread.RLock' object is not subscriptable
#| TypeError object of type '_thread.RLock' has no len()
#| TypeError bad operand type for unary -: '_thread.RLock'
#| AttributeError 'builtin_function_or_method' object has no attribute 'nope'
#| TypeError %d format: a real number is required, not _thread.RLock
#| TypeError int() argument must be a string, a bytes-like object or a real number, not '_thread.RLock'
#| TypeError sequence item 0: expected str instance, _thread.RLock found
#| TypeError unsupported format string passed to _thread.RLock.__format__
#| TypeError list indices must be integers or slices, not _thread.RLock
#| TypeError argument of type '_thread.RLock' is not iterable
#| ZeroDivisionError division by zero
#| TypeError '_thread.RLock' object is not an iterator
#| TypeError unsupported operand type(s) for @: '_thread.RLock' and 'int'
#| TypeError type _thread.RLock doesn't define __round__ method
#| TypeError '<' not supported between instances of '_thread.RLock' and '_thread.RLock'
#| TypeError unsupported operand type(s) for +: 'int' and '_thread.RLock'
#| TypeError '_thread.RLock' object is not iterable
#| TypeError '_thread.RLock' object is not a mapping
#| TypeError print() argument after * must be an iterable, not _thread.RLock
#| TypeError __main__.<lambda>.<locals>.<lambda>() argument after ** must be a mapping, not _thread.RLock
#| TypeError 'Semaphore' object is not iterable
#| TypeError unsupported operand type(s) for +: 'Semaphore' and 'int'
#| AttributeError 'Semaphore' object has no attribute 'nope'
#| TypeError '<' not supported between instances of 'Semaphore' and 'Semaphore'
#| TypeError 'Semaphore' object is not subscriptable
#| TypeError object of type 'Semaphore' has no len()
#| TypeError bad operand type for unary -: 'Semaphore'
#| AttributeError 'function' object has no attribute 'nope'
#| TypeError %d format: a real number is required, not Semaphore
#| TypeError int() argument must be a string, a bytes-like object or a real number, not 'Semaphore'
#| TypeError sequence item 0: expected str instance, Semaphore found
#| TypeError unsupported format string passed to Semaphore.__format__
#| TypeError list indices must be integers or slices, not Semaphore
#| TypeError argument of type 'Semaphore' is not iterable
#| ZeroDivisionError division by zero
#| TypeError 'Semaphore' object is not an iterator
#| TypeError unsupported operand type(s) for @: 'Semaphore' and 'int'
#| TypeError type Semaphore doesn't define __round__ method
#| TypeError '<' not supported between instances of 'Semaphore' and 'Semaphore'
#| TypeError unsupported operand type(s) for +: 'int' and 'Semaphore'
#| TypeError 'Semaphore' object is not iterable
#| TypeError 'Semaphore' object is not a mapping
#| TypeError print() argument after * must be an iterable, not Semaphore
#| TypeError __main__.<lambda>.<locals>.<lambda>() argument after ** must be a mapping, not Semaphore
#= status 0
