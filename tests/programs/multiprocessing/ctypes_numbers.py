import ctypes
import multiprocessing
from ctypes import c_bool, c_double, c_int


def work(count, total, done, cells):
    for i in range(len(cells)):
        with count.get_lock():
            count.value += 1
        total.value += cells[i]
        cells[i] *= 2
    done.value = True


if __name__ == "__main__":
    count = multiprocessing.Value(c_int, 0)
    total = multiprocessing.Value(c_double, 0.5)
    done = multiprocessing.Value(c_bool, False)
    cells = multiprocessing.Array(ctypes.c_float, [0.1, 2.0])
    child = multiprocessing.Process(target=work, args=(count, total, done, cells))
    child.start()
    child.join()
    print(count.value, total.value, done.value, cells[:], count)
    print(multiprocessing.RawValue("f", 1.1).value, multiprocessing.Array(ctypes.c_longlong, 2)[:])
    print(ctypes.c_int(2 ** 31), ctypes.c_ubyte(300), ctypes.c_float(1.1), ctypes.c_bool(3), ctypes.c_char(b"a"))
    print(ctypes.sizeof(c_int), ctypes.sizeof(c_double(1)), ctypes.c_longlong, ctypes.c_int32, c_int())
    x = c_int(1)
    x.value += 5
    print(x, x.value, bool(x))
    for call in (lambda: c_int("x"), lambda: c_int(1.5), lambda: c_double("x"), lambda: ctypes.c_char(b"ab"),
                 lambda: multiprocessing.Value(int, 1)):
        try:
            print(call())
        except Exception as exc:
            print(type(exc).__name__, exc)

#= stdout
#| 2 2.600000001490116 True [0.20000000298023224, 4.0] <Synchronized wrapper for c_int(2)>
#| 1.100000023841858 [0, 0]
#| c_int(-2147483648) c_ubyte(44) c_float(1.100000023841858) c_bool(True) c_char(b'a')
#| 4 8 <class 'ctypes.c_long'> <class 'ctypes.c_int'> c_int(0)
#| c_int(6) 6 True
#| TypeError 'str' object cannot be interpreted as an integer
#| TypeError 'float' object cannot be interpreted as an integer
#| TypeError must be real number, not str
#| TypeError one character bytes, bytearray or integer expected
#| TypeError this type has no size
#= status 0
