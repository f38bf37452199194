import multiprocessing as mp
if __name__ == "__main__":
    def only_here(): print("hi")
    p = mp.get_context("spawn").Process(target=only_here)
    p.start()
    p.join()
    print("exitcode", p.exitcode)

#= stdout
#| exitcode 1
#= stderr
#| Traceback (most recent call last):
#| AttributeError: Can't get attribute 'only_here' on <module '__mp_main__' from 'spawn_missing_target.py'>
#= status 0
