from multiprocessing import shared_memory, Process
def change(name):
    s = shared_memory.SharedMemory(name=name); s.buf[0] = 42; s.buf[1:3] = b"zz"; s.close()
if __name__ == "__main__":
    s = shared_memory.SharedMemory(create=True, size=16); s.buf[:4] = b"abcd"; p = Process(target=change, args=(s.name,)); p.start(); p.join(); print(bytes(s.buf[:4]), s.size >= 16, s.name.startswith("psm_"))
    s.close(); s.unlink()
    try: shared_memory.SharedMemory(name="nope_xyz")
    except FileNotFoundError as e: print(type(e).__name__)
    l = shared_memory.ShareableList([1, "two", 3.0, None, True]); print(list(l), l[1], len(l)); l[0] = 5; print(l[0], l.count(5), l.index("two")); l.shm.close(); l.shm.unlink()

#= stdout
#| b'*zzd' True True
#| FileNotFoundError
#| [1, 'two', 3.0, None, True] two 5
#| 5 1 1
#= status 0
