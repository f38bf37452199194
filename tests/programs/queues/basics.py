import queue
q = queue.Queue()
q.put(1)
q.put("two")
print(q.qsize(), q.empty(), q.full(), q.get(), q.get(), q.empty())
small = queue.Queue(maxsize=1)
small.put("x")
print(small.full(), small.maxsize)
def attempt(label, action):
    try:
        print(label, action())
    except Exception as e:
        print(label, type(e).__module__, type(e).__name__, repr(str(e)))
attempt("get_nowait", q.get_nowait)
attempt("get block", lambda: q.get(block=False))
attempt("get timeout", lambda: q.get(timeout=0.01))
attempt("put_nowait", lambda: small.put_nowait(2))
attempt("put timeout", lambda: small.put(2, timeout=0.01))
attempt("put block", lambda: small.put(2, False))
attempt("negative", lambda: q.get(timeout=-1))
q = queue.Queue()
q.put(1)
q.get()
q.task_done()
attempt("task_done", q.task_done)
q.shutdown()
attempt("put", lambda: q.put(1))
attempt("get", q.get)

#= stdout
#| 2 False False 1 two True
#| True 1
#| get_nowait _queue Empty ''
#| get block _queue Empty ''
#| get timeout _queue Empty ''
#| put_nowait queue Full ''
#| put timeout queue Full ''
#| put block queue Full ''
#| negative builtins ValueError "'timeout' must be a non-negative number"
#| task_done builtins ValueError 'task_done() called too many times'
#| put queue ShutDown ''
#| get queue ShutDown ''
#= status 0
