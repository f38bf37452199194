import multiprocessing as mp
print("module", __name__)
def work(): print("work in", __name__)
if __name__ == "__main__":
    mp.set_start_method("spawn")
    p = mp.Process(target=work)
    p.start()
    p.join()
    print("done", p.exitcode)

#= stdout
#| module __main__
#| module __mp_main__
#| work in __mp_main__
#| done 0
#= status 0
