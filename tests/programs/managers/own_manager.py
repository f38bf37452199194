from multiprocessing import Process
from multiprocessing.managers import BaseManager


class Counter:
    def __init__(self, start=0):
        self.value = start

    def increment(self, by=1):
        self.value += by
        return self.value

    def get(self):
        return self.value

    def fail(self):
        raise ValueError("counter broke")


class MyManager(BaseManager):
    pass


MyManager.register("Counter", Counter)


def work(counter):
    counter.increment(5)


if __name__ == "__main__":
    with MyManager() as manager:
        counter = manager.Counter(10)
        p = Process(target=work, args=(counter,))
        p.start()
        p.join()
        print(counter.get(), counter.increment())
        try:
            counter.fail()
        except ValueError as e:
            print("caught", e)
        try:
            counter.value
        except AttributeError as e:
            print(e)
        print(repr(counter).split(" at ")[0])

#= stdout
#| 15 16
#| caught counter broke
#| 'AutoProxy[Counter]' object has no attribute 'value'
#| <AutoProxy[Counter] object, typeid 'Counter'
#= status 0
