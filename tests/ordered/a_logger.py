"""A logger."""
import threading, logging

logging.basicConfig(format='%(threadName)s %(message)s', level=10)
log = logging.getLogger('x')


def a():
    log.info('hi')


b = a
threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
