import multiprocessing as mp
def inner(): print(mp.current_process().name)
def outer():
    print(mp.current_process().name, mp.parent_process().name)
    p = mp.Process(target=inner)
    p.start()
    p.join()
if __name__ == "__main__":
    p = mp.Process(target=outer)
    p.start()
    p.join()
    print(mp.Process().name, mp.Process(name="n").name, mp.current_process().name)

#= stdout
#| Process-1 MainProcess
#| Process-1:1
#| Process-2 n MainProcess
#= status 0
