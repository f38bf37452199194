import threading
class Adder(threading.Thread):
    def __init__(self, numbers):
        super().__init__(name="adder", daemon=True)
        self.numbers = numbers
        self.total = None
    def run(self):
        self.total = sum(self.numbers)
t = Adder([1, 2, 3])
print(t.total, t.is_alive(), t.daemon)
t.start()
t.join()
print(t.total, t.is_alive(), repr(t)[:29])
class Forgot(threading.Thread):
    def __init__(self): self.x = 1
try:
    Forgot().start()
except RuntimeError as e:
    print(e)

#= stdout
#| None False True
#| 6 False <Adder(adder, stopped daemon 
#| thread.__init__() not called
#= status 0
