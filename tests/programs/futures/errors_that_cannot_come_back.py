import multiprocessing as mp
import pickle
from concurrent.futures import ProcessPoolExecutor


class Coded(Exception):
    def __init__(self, code, why):
        super().__init__(f"{code}: {why}")
        self.code, self.why = code, why


class Told(Exception):
    def __init__(self, code):
        print("made with", repr(code))
        super().__init__(code)
        self.twice = [code, code]


class Seen(Exception):
    def __new__(cls, *args):
        made = super().__new__(cls, *args)
        made.seen = args
        return made


class Reduced(Coded):
    def __reduce__(self):
        return type(self), (self.code, self.why)


class Plain(Exception):
    pass


class Hinted(KeyError):
    def __init__(self, key, *, hint=None):
        super().__init__(key)
        self.hint = hint


def fail(code):
    raise Coded(code, "bad")


def put(q):
    q.put(Told("q"))
    q.put(Coded(1, 2))


if __name__ == "__main__":
    made = [Coded(1, "no"), Told(3), Seen(1, 2), Reduced(4, "x"), Plain(5, 6), Hinted("k", hint="h")]
    made[4].add_note("noted")
    for error in made:
        for wrap in (lambda x: x, lambda x: [x, (x,)]):
            try:
                back = pickle.loads(pickle.dumps(wrap(error)))
                if isinstance(back, list):
                    print(back[0] is back[1][0], end=" ")
                    back = back[0]
                print(repr(back), back.args, sorted(back.__dict__.items()))
            except TypeError as e:
                print("TypeError", e)
    q = mp.Queue()
    p = mp.Process(target=put, args=(q,))
    p.start()
    print(repr(q.get()))
    try:
        q.get()
    except TypeError as e:
        print(e)
    p.join()
    with ProcessPoolExecutor(1) as pool:
        future = pool.submit(fail, 1)
        try:
            future.result()
        except Exception as e:
            print(type(e).__name__, e)
            print(type(e.__cause__).__name__, str(e.__cause__).strip().splitlines()[-2:])
        try:
            pool.submit(fail, 2)
        except Exception as e:
            print(type(e).__name__, e)

#= stdout
#| made with 3
#| TypeError Coded.__init__() missing 1 required positional argument: 'why'
#| TypeError Coded.__init__() missing 1 required positional argument: 'why'
#| made with 3
#| Told(3) (3,) [('twice', [3, 3])]
#| made with 3
#| True Told(3) (3,) [('twice', [3, 3])]
#| Seen(1, 2) (1, 2) [('seen', (1, 2))]
#| True Seen(1, 2) (1, 2) [('seen', (1, 2))]
#| Reduced('4: x') ('4: x',) [('code', 4), ('why', 'x')]
#| True Reduced('4: x') ('4: x',) [('code', 4), ('why', 'x')]
#| Plain(5, 6) (5, 6) [('__notes__', ['noted'])]
#| True Plain(5, 6) (5, 6) [('__notes__', ['noted'])]
#| Hinted('k') ('k',) [('hint', 'h')]
#| True Hinted('k') ('k',) [('hint', 'h')]
#| made with 'q'
#| made with 'q'
#| Told('q')
#| Coded.__init__() missing 1 required positional argument: 'why'
#| BrokenProcessPool A process in the process pool was terminated abruptly while the future was running or pending.
#| _RemoteTraceback ["TypeError: Coded.__init__() missing 1 required positional argument: 'why'", "'''"]
#| BrokenProcessPool A child process terminated abruptly, the process pool is not usable anymore
#= status 0
