from multiprocessing import Process, Lock
from multiprocessing.shared_memory import SharedMemory, ShareableList
def bump(name, lock, n):
    shm = SharedMemory(name=name)
    for _ in range(n):
        with lock: shm.buf[0] = shm.buf[0] + 1
    shm.close()
def names(sl): sl[1] = "child"; sl[0] += 1; sl.shm.close()
if __name__ == "__main__":
    shm = SharedMemory(create=True, size=8, name="my_block"); lock = Lock(); ps = [Process(target=bump, args=(shm.name, lock, 10)) for _ in range(3)]; [p.start() for p in ps]; [p.join() for p in ps]; print(shm.buf[0], shm.name, len(shm.buf) >= 8, type(shm.buf).__name__)
    shm.buf[1:4] = bytearray([1, 2, 3]); print(bytes(shm.buf[:4]), shm.buf[1:4].tolist(), shm.buf[3], list(shm.buf[:2]))
    for f in (lambda: SharedMemory(create=True, size=8, name="my_block"), lambda: SharedMemory(), lambda: SharedMemory(create=True, size=0), lambda: SharedMemory(create=True, size=-1), lambda: shm.buf.__setitem__(0, 300), lambda: shm.buf.__setitem__(slice(0, 2), b"abc"), lambda: shm.buf.__setitem__(0, "x")):
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
    shm.close(); shm.unlink()
    try: SharedMemory("my_block")
    except FileNotFoundError as e: print(e)
    sl = ShareableList([1, "howdy", b"xy", -273.5, None, True, 42]); p = Process(target=names, args=(sl,)); p.start(); p.join(); print(list(sl), sl[-1], sl.count(None), len(sl))
    for f in (lambda: sl[9], lambda: sl.index("zz"), lambda: sl.__setitem__(1, "a much longer text than that")):
        try: print(f())
        except Exception as e: print(type(e).__name__, str(e)[:60])
    sl2 = ShareableList(name=sl.shm.name); print(sl2[1], sl2[3]); sl2.shm.close(); sl.shm.close(); sl.shm.unlink()

#= stdout
#| 30 my_block True memoryview
#| b'\x1e\x01\x02\x03' [1, 2, 3] 3 [30, 1]
#| FileExistsError [Errno 17] File exists: '/my_block'
#| ValueError 'name' can only be None if create=True
#| ValueError 'size' must be a positive number different from zero
#| ValueError 'size' must be a positive integer
#| ValueError memoryview: invalid value for format 'B'
#| ValueError memoryview assignment: lvalue and rvalue have different structures
#| TypeError memoryview: invalid type for format 'B'
#| [Errno 2] No such file or directory: '/my_block'
#| [2, 'child', b'xy', -273.5, None, True, 42] 42 1 7
#| IndexError index out of range
#| ValueError 'zz' not in this container
#| ValueError bytes/str item exceeds available storage
#| child -273.5
#= status 0
