import threading
import time

ink = threading.Lock()
paper = threading.Lock()


def write():
    with ink:
        print("write has the ink")
        time.sleep(0)
        with paper:
            print("write has the paper too")


def draw():
    with ink:
        print("draw has the ink")
        time.sleep(0)
        with paper:
            print("draw has the paper too")


writer = threading.Thread(target=write, name="writer")
drawer = threading.Thread(target=draw, name="drawer")
writer.start()
drawer.start()
writer.join()
drawer.join()
print("both are done")
