import threading
def inner(): print("inner", threading.current_thread().name)
def outer():
    t = threading.Thread(target=inner)
    t.start()
    t.join()
    print("outer", threading.current_thread().name)
t = threading.Thread(target=outer)
t.start()
t.join()
print(threading.active_count())

#= stdout
#| inner Thread-2 (inner)
#| outer Thread-1 (outer)
#| 1
#= status 0
