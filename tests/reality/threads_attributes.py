import threading
class Account:
    def __init__(self):
        self.balance = 10
    def take(self, n):
        if self.balance >= n:
            self.balance = self.balance - n
a = Account()
ts = [threading.Thread(target=a.take, args=(n,)) for n in (7, 6)]
for t in ts: t.start()
for t in ts: t.join()
print(a.balance)
#= seen
#| 3
