import multiprocessing as mp

for make in (lambda: mp.Lock().acquire(timeout="x"), lambda: mp.Semaphore("x"), lambda: mp.Value("c", "a"),
             lambda: mp.Array("i", [1, 2])["a"], lambda: mp.Array("i", [1, 2])[1.5], lambda: mp.Value(),
             lambda: mp.Pipe(3, 4), lambda: mp.Event(1), lambda: mp.Barrier(), lambda: mp.Lock(1),
             lambda: mp.Queue(1, 2), lambda: mp.JoinableQueue(x=1),
             lambda: mp.Lock().acquire(1, 2, 3), lambda: mp.Lock().release(3), lambda: mp.RLock().release(n=2),
             lambda: mp.Semaphore().acquire(True, block=True), lambda: mp.Semaphore(2 ** 31),
             lambda: mp.Barrier(0).parties, lambda: mp.Pipe()[0].send(), lambda: mp.Pipe()[0].recv(1)):
    try:
        print(make())
    except (TypeError, OverflowError) as e:
        print(e)
print(mp.Value("q"), mp.Value("c", 65).value, mp.Queue.__name__)

#= stdout
#| must be real number, not str
#| 'str' object cannot be interpreted as an integer
#| one character bytes, bytearray or integer expected
#| indices must be integers
#| indices must be integers
#| BaseContext.Value() missing 1 required positional argument: 'typecode_or_type'
#| BaseContext.Pipe() takes from 1 to 2 positional arguments but 3 were given
#| BaseContext.Event() takes 1 positional argument but 2 were given
#| BaseContext.Barrier() missing 1 required positional argument: 'parties'
#| BaseContext.Lock() takes 1 positional argument but 2 were given
#| BaseContext.Queue() takes from 1 to 2 positional arguments but 3 were given
#| BaseContext.JoinableQueue() got an unexpected keyword argument 'x'
#| acquire() takes at most 2 arguments (3 given)
#| SemLock.release() takes no arguments (1 given)
#| SemLock.release() takes no keyword arguments
#| argument for acquire() given by name ('block') and position (1)
#| Python int too large to convert to C int
#| 0
#| _ConnectionBase.send() missing 1 required positional argument: 'obj'
#| _ConnectionBase.recv() takes 1 positional argument but 2 were given
#| <Synchronized wrapper for c_long(0)> b'A' Queue
#= status 0
