import threading

context = threading.local()
context.user = "main"
seen = {}


def show(name):
    print(name, hasattr(context, "user"))
    context.user = name
    seen[name] = context.user


for name in ("ann", "bob"):
    t = threading.Thread(target=show, args=(name,))
    t.start()
    t.join()
print(context.user, seen)


class Session(threading.local):
    requests = 0

    def __init__(self, limit=3):
        self.limit = limit


session = Session(5)
session.requests += 1


def other():
    print("in thread", session.requests, session.limit)
    session.requests = 10


t = threading.Thread(target=other)
t.start()
t.join()
print(session.requests, session.limit)
try:
    context.nothing
except AttributeError as e:
    print(e)

#= stdout
#| ann False
#| bob False
#| main {'ann': 'ann', 'bob': 'bob'}
#| in thread 0 5
#| 1 5
#| '_thread._local' object has no attribute 'nothing'
#= status 0
