# Which of a pool's threads calls what is given to be called, and what they are called.
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool


def double(n):
    time.sleep(0.1)
    return n * 2


def told(of):
    def tell(result):
        names.append((of, threading.current_thread().name))
        heard.set()
    return tell


names = []
heard = threading.Event()

if __name__ == "__main__":
    with Pool(1) as pool:
        pool.apply_async(double, (1,), callback=told("a pool")).wait()
        heard.wait()
        print([thread.name for thread in threading.enumerate() if "workers" in thread.name])
    heard.clear()
    with ProcessPoolExecutor(1) as pool:
        pool.submit(double, 2).add_done_callback(told("an executor"))
        heard.wait()
        print(sorted(thread.name for thread in threading.enumerate()))
    later = threading.Thread(target=lambda: names.append(("later", threading.current_thread().name)))
    later.start()
    later.join()
    print(names)

#= stdout
#| ['Thread-1 (_handle_workers)']
#| ['MainThread', 'QueueFeederThread', 'Thread-4']
#| [('a pool', 'Thread-3 (_handle_results)'), ('an executor', 'Thread-4'), ('later', 'Thread-5 (<lambda>)')]
#= status 0
