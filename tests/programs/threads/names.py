import threading
def w(): pass
class Own(threading.Thread):
    def run(self): print("run of", self.name)
print(threading.Thread().name, threading.Thread(target=w).name, threading.Thread(target=lambda: 0).name)
print(threading.Thread(name="abc").name, threading.Thread(target=Own).name, Own().name)
t = Own(name="own")
t.start()
t.join()
print(threading.current_thread().name, threading.main_thread().name, threading.current_thread() is threading.main_thread())
t = threading.Thread(target=lambda: print(threading.current_thread().name, threading.current_thread() is threading.main_thread()))
t.name = "renamed"
t.start()
t.join()
print(t.name, threading.active_count(), [x.name for x in threading.enumerate()], t.daemon, t.ident is not None, threading.Thread().ident)
print(threading.get_ident() == threading.main_thread().ident, threading.get_ident() == threading.current_thread().ident)

#= stdout
#| Thread-1 Thread-2 (w) Thread-3 (<lambda>)
#| abc Thread-4 (Own) Thread-5
#| run of own
#| MainThread MainThread True
#| renamed False
#| renamed 1 ['MainThread'] False True None
#| True True
#= status 0
