from multiprocessing import Process, Value, Array, RawValue, RawArray, Lock
import ctypes
def bank(bal, n, amount):
    for _ in range(n):
        with bal.get_lock(): bal.value += amount
def fill(arr, raw, start):
    for i in range(len(arr)): arr[i] = arr[i] * 2 + start
    raw.value = start
if __name__ == "__main__":
    bal = Value("i", 100); ps = [Process(target=bank, args=(bal, 20, a)) for a in (5, -3)]; [p.start() for p in ps]; [p.join() for p in ps]; print(bal.value, bal)
    arr = Array("d", [1.0, 2.5, 3.0]); raw = RawValue(ctypes.c_int, 7); p = Process(target=fill, args=(arr, raw, 10)); p.start(); p.join(); print(arr[:], list(arr), arr[1], arr[-1], len(arr), raw.value, raw)
    arr[0:2] = [9, 8]; print(arr[:])
    z = Array("i", 4); print(z[:], z.get_obj()[0]); c = Array("c", b"hello"); print(c.value, c.raw, len(c)); c.value = b"hi"; print(c.value, c.raw)
    for f in (lambda: arr.__setitem__(9, 1), lambda: z.__setitem__(0, "x"), lambda: z.__setitem__(slice(0, 2), [1]), lambda: Value("q", 2**40).value, lambda: Value("b", 300).value, lambda: Value("zz", 1), lambda: Value("d", 1).value, lambda: Value(ctypes.c_bool, 5).value, lambda: Value("c", b"x").value, lambda: RawArray("i", range(3))[:], lambda: Array("i", 3, lock=False)[:], lambda: Value("i", lock=False).value, lambda: Value("i", 3, lock=Lock()).get_lock().__class__.__name__):
        try: print(f())
        except Exception as e: print(type(e).__name__, e)

#= stdout
#| 140 <Synchronized wrapper for c_int(140)>
#| [12.0, 15.0, 16.0] [12.0, 15.0, 16.0] 15.0 16.0 3 10 c_int(10)
#| [9.0, 8.0, 16.0]
#| [0, 0, 0, 0] 0
#| b'hello' b'hello' 5
#| b'hi' b'hi\x00lo'
#| IndexError invalid index
#| TypeError 'str' object cannot be interpreted as an integer
#| ValueError Can only assign sequence of same size
#| 1099511627776
#| 44
#| TypeError this type has no size
#| 1.0
#| True
#| b'x'
#| [0, 1, 2]
#| [0, 0, 0]
#| 0
#| Lock
#= status 0
