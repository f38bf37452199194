import threading
import time

began = time.monotonic()
threading.Timer(0.01, lambda: print("late")).start()
threading.Timer(0.003, lambda: print("early")).start()
gone = threading.Timer(0.5, print)
gone.start()
gone.cancel()
time.sleep(0.005)
print("main", time.monotonic() - began, time.time(), time.perf_counter_ns())
