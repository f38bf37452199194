import multiprocessing as mp
def add(v, a):
    for i in range(20):
        with v.get_lock(): v.value += 1
    a[1] = 9
if __name__ == "__main__":
    v, a = mp.Value("i", 5), mp.Array("i", [1, 2, 3])
    ps = [mp.Process(target=add, args=(v, a)) for _ in range(2)]
    for p in ps: p.start()
    for p in ps: p.join()
    print(v.value, list(a), a[:], len(a))

#= stdout
#| 45 [1, 9, 3] [1, 9, 3] 3
#= status 0
