import multiprocessing as mp
def work(name, n):
    for i in range(n): print(name, i)
if __name__ == "__main__":
    p = mp.Process(target=work, args=("a", 2))
    q = mp.Process(target=work, args=("b",), kwargs={"n": 1}, name="second")
    print(p.exitcode, p.is_alive(), p.pid, p.name, q.name, p.daemon)
    p.start()
    p.join()
    q.start()
    q.join()
    print(p.exitcode, p.is_alive(), q.exitcode, p.pid != q.pid)

#= stdout
#| None False None Process-1 second False
#| a 0
#| a 1
#| b 0
#| 0 False 0 True
#= status 0
