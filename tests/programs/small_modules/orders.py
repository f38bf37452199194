"""graphlib: tasks in an order that their needs allow."""
from graphlib import TopologicalSorter, CycleError
import threading, queue
graph = {"D": {"B", "C"}, "C": {"A"}, "B": {"A"}}
order = list(TopologicalSorter(graph).static_order())
print(order[0], sorted(order[1:3]), order[3])
ts = TopologicalSorter(); ts.add("test", "build"); ts.add("build", "fetch", "configure"); ts.add("deploy", "test"); ts.prepare()
tasks, done = queue.Queue(), queue.Queue()
def worker():
    while (node := tasks.get()) is not None:
        done.put(node)
threads = [threading.Thread(target=worker) for _ in range(2)]
for t in threads: t.start()
rounds = []
while ts.is_active():
    ready = ts.get_ready()
    for node in ready: tasks.put(node)
    finished = [done.get() for _ in ready]
    rounds.append(sorted(finished)); ts.done(*finished)
for t in threads: tasks.put(None)
for t in threads: t.join()
print(rounds)
try: TopologicalSorter({1: [2], 2: [3], 3: [1]}).prepare()
except CycleError as e: print(e.args[0], len(e.args[1]), e.args[1][0] == e.args[1][-1])
t = TopologicalSorter({"a": ["b"]}); t.prepare()
for f in (lambda: t.done("a"), lambda: t.done("z"), lambda: (t.get_ready(), t.done("b"), t.done("b")), lambda: t.add("x"), lambda: TopologicalSorter().get_ready(), lambda: t.prepare()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(bool(t), t.get_ready(), issubclass(CycleError, ValueError))

#= stdout
#| A ['B', 'C'] D
#| [['configure', 'fetch'], ['build'], ['test'], ['deploy']]
#| nodes are in a cycle 4 True
#| ValueError node 'a' was not passed out (still not ready)
#| ValueError node 'z' was not added using add()
#| ValueError node 'b' was already marked done
#| ValueError Nodes cannot be added after a call to prepare()
#| ValueError prepare() must be called first
#| ValueError cannot prepare() more than once
#| True ('a',) True
#= status 0
