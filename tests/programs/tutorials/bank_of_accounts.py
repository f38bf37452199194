"""A bank with overdraft protection, audit log and concurrent transfers."""
from __future__ import annotations
import threading
from dataclasses import dataclass, field
from decimal import Decimal
from collections import defaultdict, deque
from contextlib import ExitStack
import itertools

class BankError(Exception):
    """Base of all bank errors."""

class InsufficientFunds(BankError):
    def __init__(self, account: "Account", wanted: Decimal):
        self.account = account
        self.wanted = wanted
        super().__init__(f"{account.owner}: wanted {wanted:,.2f}, has {account.balance:,.2f}")

@dataclass(order=True)
class Account:
    number: int
    owner: str = field(compare=False)
    balance: Decimal = field(default=Decimal("0"), compare=False)
    lock: threading.RLock = field(default_factory=threading.RLock, repr=False, compare=False)
    history: deque = field(default_factory=lambda: deque(maxlen=3), repr=False, compare=False)

    def deposit(self, amount: Decimal) -> None:
        with self.lock:
            self.balance += amount
            self.history.append(("+", amount))

    def withdraw(self, amount: Decimal) -> None:
        with self.lock:
            if amount > self.balance:
                raise InsufficientFunds(self, amount)
            self.balance -= amount
            self.history.append(("-", amount))

class Bank:
    _numbers = itertools.count(1001)
    def __init__(self):
        self.accounts: dict[int, Account] = {}
        self.stats = defaultdict(int)
        self.stats_lock = threading.Lock()
    def open(self, owner, start="0"):
        a = Account(next(self._numbers), owner, Decimal(start))
        self.accounts[a.number] = a
        return a
    def transfer(self, src, dst, amount):
        with ExitStack() as stack:
            for a in sorted((src, dst)):
                stack.enter_context(a.lock)
            try:
                src.withdraw(amount)
            except InsufficientFunds as e:
                with self.stats_lock:
                    self.stats["refused"] += 1
                raise BankError(f"transfer #{src.number}->#{dst.number} failed") from e
            dst.deposit(amount)
            with self.stats_lock:
                self.stats["done"] += 1

bank = Bank()
ann, bob, cyd = (bank.open(n, s) for n, s in [("Ann", "100.50"), ("Bob", "20"), ("Cyd", "0")])
print(ann, bob < ann, ann < bob)

def mover(src, dst, n):
    for _ in range(n):
        try:
            bank.transfer(src, dst, Decimal("1.25"))
        except BankError as e:
            pass

ts = [threading.Thread(target=mover, args=a) for a in [(ann, bob, 20), (bob, ann, 10), (bob, cyd, 5)]]
for t in ts: t.start()
for t in ts: t.join()
total = sum(a.balance for a in bank.accounts.values())
print("total", total, type(total).__name__)
print(dict(sorted(bank.stats.items())))
for a in sorted(bank.accounts.values(), reverse=True):
    print(f"{a.number:>6} {a.owner:<5}{a.balance:>10.2f}", len(a.history))
try:
    bank.transfer(cyd, ann, Decimal(1000))
except BankError as e:
    print(repr(e), "<-", repr(e.__cause__))
    print(e.__cause__.wanted, e.__cause__.account.owner)
bank.transfer(cyd, bob, Decimal("99999.999"))

#= stdout
#| Account(number=1001, owner='Ann', balance=Decimal('100.50')) False True
#| total 120.50 Decimal
#| {'done': 35}
#|   1003 Cyd        6.25 3
#|   1002 Bob       26.25 3
#|   1001 Ann       88.00 3
#| BankError('transfer #1003->#1001 failed') <- InsufficientFunds('Cyd: wanted 1,000.00, has 6.25')
#| 1000 Cyd
#= stderr
#| Traceback (most recent call last):
#|   File "bank_of_accounts.py", line 54, in transfer
#|     src.withdraw(amount)
#|     ~~~~~~~~~~~~^^^^^^^^
#|   File "bank_of_accounts.py", line 35, in withdraw
#|     raise InsufficientFunds(self, amount)
#| InsufficientFunds: Cyd: wanted 100,000.00, has 6.25
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "bank_of_accounts.py", line 87, in <module>
#|     bank.transfer(cyd, bob, Decimal("99999.999"))
#|     ~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#|   File "bank_of_accounts.py", line 58, in transfer
#|     raise BankError(f"transfer #{src.number}->#{dst.number} failed") from e
#| BankError: transfer #1003->#1002 failed
#= status 1
