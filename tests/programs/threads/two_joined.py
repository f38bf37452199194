import threading
done = []
def work(name, count):
    for i in range(count):
        done.append((name, i))
a = threading.Thread(target=work, args=("a", 3))
b = threading.Thread(target=work, args=("b",), kwargs={"count": 2})
a.start()
a.join()
b.start()
b.join()
print(done, a.name, b.name, a.is_alive(), b.is_alive())

#= stdout
#| [('a', 0), ('a', 1), ('a', 2), ('b', 0), ('b', 1)] Thread-1 (work) Thread-2 (work) False False
#= status 0
