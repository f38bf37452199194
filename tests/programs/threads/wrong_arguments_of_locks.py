# Arguments that locks, events and threads do not take.
import threading, _thread, multiprocessing as mp
t = threading.Thread(target=int)
t.start()
for x in (float('nan'), "a", 1e300, float("inf"), -1):
    try: t.join(x); print("ok")
    except Exception as e: print(type(e), e)
e1 = threading.Event()
t = threading.Thread(target=e1.wait)
t.start()
for x in (float('nan'), "a", 1e300, float("inf"), -1):
    try: t.join(x); print("ok")
    except Exception as e: print(type(e), e)
e1.set()
L = threading.Lock()
for f in (lambda: _thread.start_new_thread(print), lambda: _thread.start_new_thread(), lambda: _thread.start_new_thread(1, ()), lambda: _thread.start_new_thread(print, 3), lambda: _thread.start_new_thread(print, (), 3), lambda: _thread.start_new_thread(print, (), {}, 3),
  lambda: L.acquire(timeout=float("nan")), lambda: L.acquire(False, 3), lambda: L.acquire(timeout=-3), lambda: L.acquire(timeout=1e300), lambda: L.acquire(x=3), lambda: L.acquire(1,2,3), lambda: L.release(), lambda: threading.RLock().release(), lambda: threading.RLock().acquire(timeout=float("nan")),
  lambda: threading.Event().wait(float("nan")), lambda: threading.Semaphore(-1), lambda: threading.Semaphore("a"), lambda: threading.Semaphore(1).acquire(False, 3), lambda: threading.Semaphore(1).release(0), lambda: threading.BoundedSemaphore(1).release(),
  lambda: threading.Barrier(0), lambda: threading.Barrier("a"), lambda: threading.Timer(), lambda: threading.Condition().notify(), lambda: threading.Condition().wait(), lambda: threading.Condition(3)):
    try: print(f())
    except Exception as e: print(type(e), e)
for f in (lambda: mp.Semaphore().acquire(unknown=1), lambda: mp.Semaphore("a"), lambda: mp.Semaphore(-1), lambda: mp.Lock().release(), lambda: mp.RLock().release(), lambda: mp.BoundedSemaphore(1).release(), lambda: mp.Lock().acquire(timeout="a"), lambda: mp.Condition().notify(), lambda: mp.Condition().wait(), lambda: mp.Lock(3), lambda: mp.Event().wait("a"), lambda: mp.Semaphore(1, 2), lambda: mp.Lock().acquire(block="x"), lambda: mp.Lock().__enter__(3), lambda: mp.RLock().acquire(foo=3)):
    try: print(f())
    except Exception as e: print(type(e), e)

#= stdout
#| <class 'ValueError'> Invalid value NaN (not a number)
#| <class 'TypeError'> '>' not supported between instances of 'int' and 'str'
#| <class 'OverflowError'> timestamp out of range for platform time_t
#| <class 'OverflowError'> timestamp out of range for platform time_t
#| ok
#| <class 'ValueError'> Invalid value NaN (not a number)
#| <class 'TypeError'> '>' not supported between instances of 'int' and 'str'
#| <class 'OverflowError'> timestamp out of range for platform time_t
#| <class 'OverflowError'> timestamp out of range for platform time_t
#| ok
#| <class 'TypeError'> start_new_thread expected at least 2 arguments, got 1
#| <class 'TypeError'> start_new_thread expected at least 2 arguments, got 0
#| <class 'TypeError'> first arg must be callable
#| <class 'TypeError'> 2nd arg must be a tuple
#| <class 'TypeError'> optional 3rd arg must be a dictionary
#| <class 'TypeError'> start_new_thread expected at most 3 arguments, got 4
#| <class 'ValueError'> Invalid value NaN (not a number)
#| <class 'ValueError'> can't specify a timeout for a non-blocking call
#| <class 'ValueError'> timeout value must be a non-negative number
#| <class 'OverflowError'> timestamp out of range for platform time_t
#| <class 'TypeError'> acquire() got an unexpected keyword argument 'x'
#| <class 'TypeError'> acquire() takes at most 2 arguments (3 given)
#| <class 'RuntimeError'> release unlocked lock
#| <class 'RuntimeError'> cannot release un-acquired lock
#| <class 'ValueError'> Invalid value NaN (not a number)
#| False
#| <class 'ValueError'> semaphore initial value must be >= 0
#| <class 'TypeError'> '<' not supported between instances of 'str' and 'int'
#| <class 'ValueError'> can't specify timeout for non-blocking acquire
#| <class 'ValueError'> n must be one or more
#| <class 'ValueError'> Semaphore released too many times
#| <class 'ValueError'> parties must be > 0
#| <class 'TypeError'> '<' not supported between instances of 'str' and 'int'
#| <class 'TypeError'> Timer.__init__() missing 2 required positional arguments: 'interval' and 'function'
#| <class 'RuntimeError'> cannot notify on un-acquired lock
#| <class 'RuntimeError'> cannot wait on un-acquired lock
#| <class 'AttributeError'> 'int' object has no attribute 'acquire'
#| <class 'TypeError'> acquire() got an unexpected keyword argument 'unknown'
#| <class 'TypeError'> 'str' object cannot be interpreted as an integer
#| <class 'OSError'> [Errno 22] Invalid argument
#| <class 'ValueError'> semaphore or lock released too many times
#| <class 'AssertionError'> attempt to release recursive lock not owned by thread
#| <class 'ValueError'> semaphore or lock released too many times
#| <class 'TypeError'> must be real number, not str
#| <class 'AssertionError'> lock is not owned
#| <class 'AssertionError'> must acquire() condition before using wait()
#| <class 'TypeError'> BaseContext.Lock() takes 1 positional argument but 2 were given
#| <class 'TypeError'> must be real number, not str
#| <class 'TypeError'> BaseContext.Semaphore() takes from 1 to 2 positional arguments but 3 were given
#| True
#| <class 'TypeError'> SemLock.__enter__() takes 1 positional argument but 2 were given
#| <class 'TypeError'> acquire() got an unexpected keyword argument 'foo'
#= status 0
