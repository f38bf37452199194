import threading, random
from decimal import Decimal
from contextlib import ExitStack
class InsufficientFunds(Exception):
    def __init__(self, acc, need): super().__init__(f"{acc.owner}: need {need}, have {acc.balance}"); self.acc = acc
class Account:
    _ids = iter(range(1, 100))
    def __init__(self, owner, balance): self.id = next(self._ids); self.owner = owner; self._balance = Decimal(balance); self.lock = threading.Lock(); self.history = []
    @property
    def balance(self): return self._balance
    def __lt__(self, o): return self.id < o.id
    def __repr__(self): return f"<{self.owner} {self._balance:>8.2f}>"
def transfer(a, b, amt):
    with ExitStack() as st:
        for acc in sorted((a, b)): st.enter_context(acc.lock)
        if a._balance < amt: raise InsufficientFunds(a, amt)
        a._balance -= amt; b._balance += amt; a.history.append(-amt); b.history.append(amt)
accs = [Account(n, m) for n, m in (("ann", "100.00"), ("bob", "50.50"), ("cy", 0))]; fails = []
def work(seed):
    r = random.Random(seed)
    for _ in range(10):
        a, b = r.sample(accs, 2)
        try: transfer(a, b, Decimal(r.randint(1, 4000)) / 100)
        except InsufficientFunds as e: fails.append(e.acc.owner)
ts = [threading.Thread(target=work, args=(s,)) for s in range(3)]; [t.start() for t in ts]; [t.join() for t in ts]
print(sum(a.balance for a in accs), all(a.balance >= 0 for a in accs), [a.lock.locked() for a in accs], sum(sum(a.history) for a in accs))
try: transfer(accs[2], accs[0], Decimal("1e6"))
except InsufficientFunds as e: print(str(e).split(",")[0], e.args == (str(e),))
transfer(accs[0], accs[0], Decimal(0)) if 0 else None
x = Account("z", "1.10"); y = Account("y", "2"); transfer(x, y, Decimal("0.3")); print(x, y, x.history); transfer(x, y, Decimal(5))

#= stdout
#| 150.50 True [False, False, False] 0.00
#| cy: need 1E+6 True
#| <z     0.80> <y     2.30> [Decimal('-0.3')]
#= stderr
#| Traceback (most recent call last):
#|   File "money_transfer.py", line 30, in <module>
#|     x = Account("z", "1.10"); y = Account("y", "2"); transfer(x, y, Decimal("0.3")); print(x, y, x.history); transfer(x, y, Decimal(5))
#|                                                                                                              ~~~~~~~~^^^^^^^^^^^^^^^^^^
#|   File "money_transfer.py", line 16, in transfer
#|     if a._balance < amt: raise InsufficientFunds(a, amt)
#|                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| InsufficientFunds: z: need 5, have 0.80
#= status 1
