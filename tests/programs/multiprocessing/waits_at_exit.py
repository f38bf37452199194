import multiprocessing as mp
import time
def slow():
    time.sleep(0.2)
    print("child done")
if __name__ == "__main__":
    mp.Process(target=slow).start()
    print("main done")

#= stdout
#| main done
#| child done
#= status 0
