import multiprocessing as mp
def wait(e, q):
    e.wait()
    q.put("went")
if __name__ == "__main__":
    e, q = mp.Event(), mp.Queue()
    p = mp.Process(target=wait, args=(e, q))
    p.start()
    print(e.is_set())
    e.set()
    print(q.get(), e.is_set())
    p.join()

#= stdout
#| False
#| went True
#= status 0
