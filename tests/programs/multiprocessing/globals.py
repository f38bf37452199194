import multiprocessing as mp
value = 0
def work():
    global value
    value += 1
    print("child", value)
if __name__ == "__main__":
    value = 10
    for method in ("fork", "spawn"):
        p = mp.get_context(method).Process(target=work)
        p.start()
        p.join()
        print("parent", value, p.name)

#= stdout
#| child 11
#| parent 10 ForkProcess-1
#| child 1
#| parent 10 SpawnProcess-2
#= status 0
