import threading


class InsufficientFunds(Exception):
    pass


class Account:
    def __init__(self, balance):
        self.balance = balance
        self._lock = threading.RLock()

    def withdraw(self, amount):
        with self._lock:
            if amount > self.balance:
                raise InsufficientFunds(f"need {amount}, have {self.balance}")
            self.balance -= amount

    def deposit(self, amount):
        with self._lock:
            self.balance += amount

    def transfer(self, other, amount):
        with self._lock:
            self.withdraw(amount)
            other.deposit(amount)


a, b = Account(100), Account(50)
failures = []


def move(n):
    try:
        a.transfer(b, 30)
    except InsufficientFunds as e:
        failures.append(str(e))


threads = [threading.Thread(target=move, args=(n,)) for n in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(a.balance, b.balance, len(failures), failures[0])

#= stdout
#| 10 140 2 need 30, have 10
#= status 0
