from collections import deque
import types
class Task:
    n = 0
    def __init__(self, g): Task.n += 1; self.id = Task.n; self.g = g; self.send = None
class Kernel:
    def __init__(self): self.ready = deque(); self.wait = {}; self.tasks = {}
    def spawn(self, g): t = Task(g); self.tasks[t.id] = t; self.ready.append(t); return t.id
    def run(self):
        while self.ready:
            t = self.ready.popleft()
            try: r = t.g.send(t.send)
            except StopIteration as e:
                print(f"task {t.id} -> {e.value!r}"); del self.tasks[t.id]
                for w in self.wait.pop(t.id, []): w.send = e.value; self.ready.append(w)
                continue
            t.send = None
            match r:
                case ("spawn", g): t.send = self.spawn(g); self.ready.append(t)
                case ("join", tid) if tid in self.tasks: self.wait.setdefault(tid, []).append(t)
                case ("join", _): self.ready.append(t)
                case "me": t.send = t.id; self.ready.append(t)
                case None: self.ready.append(t)
                case other: t.g.throw(TypeError(f"bad syscall {other!r}"))
def child(n):
    me = yield "me"
    for i in range(n): print("child", me, i); yield
    return n * 10
def parent():
    a = yield ("spawn", child(2)); b = yield ("spawn", child(1)); x = yield ("join", a); y = yield ("join", b); print("got", x, y)
    try: yield "nonsense"
    except TypeError as e: print(e)
    return "end"
k = Kernel(); k.spawn(parent())
try: k.run()
except StopIteration as e: print("stop", e.value)

#= stdout
#| child 2 0
#| child 2 1
#| child 3 0
#| task 2 -> 20
#| task 3 -> 10
#| got 20 None
#| bad syscall 'nonsense'
#| stop end
#= status 0
