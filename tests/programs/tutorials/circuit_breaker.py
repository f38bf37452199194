import time, threading, functools, enum
class State(enum.Enum): CLOSED = "closed"; OPEN = "open"; HALF = "half-open"
class CircuitOpen(RuntimeError): pass
class Breaker:
    def __init__(self, fails=2, reset=0.05): self.fails, self.reset = fails, reset; self.n = 0; self.state = State.CLOSED; self.lock = threading.RLock(); self.opened = None; self.log = []
    def _to(self, s): self.log.append(f"{self.state.value}->{s.value}"); self.state = s
    def __call__(self, f):
        @functools.wraps(f)
        def w(*a, **k):
            with self.lock:
                if self.state is State.OPEN:
                    if time.monotonic() - self.opened < self.reset: raise CircuitOpen(f"{f.__name__} is off")
                    self._to(State.HALF)
            try: r = f(*a, **k)
            except Exception:
                with self.lock:
                    self.n += 1
                    if self.state is State.HALF or self.n >= self.fails: self.opened = time.monotonic(); self._to(State.OPEN)
                raise
            with self.lock:
                if self.state is State.HALF: self._to(State.CLOSED)
                self.n = 0
            return r
        return w
b = Breaker(); ok = [False]
@b
def call(x):
    if not ok[0]: raise ConnectionError("down")
    return x
def attempt(x):
    try: return call(x)
    except (ConnectionError, CircuitOpen) as e: return f"{type(e).__name__}: {e}"
print([attempt(i) for i in range(4)]); time.sleep(0.06); print(attempt(9), b.state); time.sleep(0.06); ok[0] = True; print(attempt(1), attempt(2), b.state, b.log)
def retry(n, exceptions=(Exception,), delay=0.001, backoff=2):
    def deco(f):
        @functools.wraps(f)
        def w(*a):
            d = delay
            for i in range(1, n + 1):
                try: return f(*a)
                except exceptions as e:
                    print(f"try {i}/{n}: {e!r}")
                    if i == n: raise RuntimeError("gave up") from e
                    time.sleep(d); d *= backoff
        return w
    return deco
@retry(2, (KeyError,))
def flaky(d): return d["k"]
print(flaky({"k": 1})); flaky({})

#= stdout
#| ['ConnectionError: down', 'ConnectionError: down', 'CircuitOpen: call is off', 'CircuitOpen: call is off']
#| ConnectionError: down State.OPEN
#| 1 2 State.CLOSED ['closed->open', 'open->half-open', 'half-open->open', 'open->half-open', 'half-open->closed']
#| 1
#| try 1/2: KeyError('k')
#| try 2/2: KeyError('k')
#= stderr
#| Traceback (most recent call last):
#|   File "circuit_breaker.py", line 40, in w
#|     try: return f(*a)
#|                 ~^^^^
#|   File "circuit_breaker.py", line 48, in flaky
#|     def flaky(d): return d["k"]
#|                          ~^^^^^
#| KeyError: 'k'
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "circuit_breaker.py", line 49, in <module>
#|     print(flaky({"k": 1})); flaky({})
#|                             ~~~~~^^^^
#|   File "circuit_breaker.py", line 43, in w
#|     if i == n: raise RuntimeError("gave up") from e
#|                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| RuntimeError: gave up
#= status 1
