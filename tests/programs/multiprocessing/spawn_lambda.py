import multiprocessing as mp
if __name__ == "__main__":
    p = mp.get_context("spawn").Process(target=lambda: 1)
    try:
        p.start()
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])

#= stdout
#| PicklingError Can't pickle <function <lambda>
#= status 0
