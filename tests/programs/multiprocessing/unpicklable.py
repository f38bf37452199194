import multiprocessing as mp
if __name__ == "__main__":
    q = mp.Queue()
    q.put(lambda: 1)
    q.put("fine")
    print(q.get())
    q.close()
    q.join_thread()

#= stdout
#| fine
#= stderr
#| Traceback (most recent call last):
#| _pickle.PicklingError: Can't pickle <function <lambda> at 0x…>: attribute lookup <lambda> on __main__ failed
#= status 0
