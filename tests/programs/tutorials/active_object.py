import threading, queue, functools, inspect
from concurrent.futures import Future
class ActiveMeta(type):
    def __new__(m, name, bases, ns):
        for k, v in list(ns.items()):
            if getattr(v, "_active", False): ns[k] = m.wrap(v)
        return super().__new__(m, name, bases, ns)
    @staticmethod
    def wrap(f):
        @functools.wraps(f)
        def send(self, *a, **k):
            inspect.signature(f).bind(self, *a, **k); fut = Future(); self._inbox.put((fut, f, a, k)); return fut
        return send
def active(f): f._active = True; return f
class Actor(metaclass=ActiveMeta):
    def __init__(self): self._inbox = queue.SimpleQueue(); self._t = threading.Thread(target=self._loop, daemon=True); self._t.start()
    def _loop(self):
        while True:
            msg = self._inbox.get()
            if msg is None: break
            fut, f, a, k = msg
            if not fut.set_running_or_notify_cancel(): continue
            try: fut.set_result(f(self, *a, **k))
            except Exception as e: fut.set_exception(e)
    def stop(self): self._inbox.put(None); self._t.join()
class Account(Actor):
    def __init__(self, b): self.b = b; super().__init__()
    @active
    def deposit(self, n: int) -> int:
        "Adds money."
        if n <= 0: raise ValueError("amount must be positive")
        self.b += n; return self.b
    @active
    def balance(self): return self.b
a = Account(10); fs = [a.deposit(i) for i in range(1, 5)]; print([f.result() for f in fs], a.balance().result())
f = a.deposit(-1); print(repr(f.exception(1)), Account.deposit.__doc__, inspect.signature(Account.deposit), Account.deposit.__wrapped__.__name__)
try: a.deposit()
except TypeError as e: print(e)
a.stop(); print(a._t.is_alive(), a.deposit(1).done())

#= stdout
#| [11, 13, 16, 20] 20
#| ValueError('amount must be positive') Adds money. (self, n: int) -> int deposit
#| missing a required argument: 'n'
#| False False
#= status 0
