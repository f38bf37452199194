import multiprocessing as mp
import time
def child():
    try:
        mp.Process(target=print).start()
    except AssertionError as e:
        print(e, flush=True)
def slow():
    print("daemon starts", flush=True)
    time.sleep(30)
    print("never")
if __name__ == "__main__":
    p = mp.Process(target=child, daemon=True)
    p.start()
    p.join()
    p = mp.Process(target=slow, daemon=True)
    p.start()
    time.sleep(0.5)
    print("main ends")

#= stdout
#| daemonic processes are not allowed to have children
#| daemon starts
#| main ends
#= status 0
