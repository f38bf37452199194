# unittest.main in full words: all well.
import queue
import re
import sys
import threading
import unittest


class Timeless:
    def write(self, text):
        sys.__stderr__.write(re.sub(r"in \d+\.\d{3}s", "in no time", text))

    def flush(self):
        sys.__stderr__.flush()


class TestThreads(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("class set up")

    def setUp(self):
        self.lock = threading.Lock()
        self.count = 0
        self.addCleanup(print, "cleaned", self.id())

    def work(self):
        for _ in range(10):
            with self.lock:
                self.count += 1

    def test_no_increment_is_lost(self):
        threads = [threading.Thread(target=self.work) for _ in range(3)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        self.assertEqual(self.count, 30)

    def test_queue_is_first_in_first_out(self):
        q = queue.Queue()
        for i in range(3):
            with self.subTest(i=i):
                q.put(i)
                self.assertEqual(q.get(timeout=1), i)
        with self.assertRaises(queue.Empty):
            q.get_nowait()


if __name__ == "__main__":
    sys.stderr = Timeless()
    unittest.main(verbosity=2)

#= stdout
#| class set up
#| cleaned __main__.TestThreads.test_no_increment_is_lost
#| cleaned __main__.TestThreads.test_queue_is_first_in_first_out
#= stderr
#| test_no_increment_is_lost (__main__.TestThreads.test_no_increment_is_lost) ... ok
#| test_queue_is_first_in_first_out (__main__.TestThreads.test_queue_is_first_in_first_out) ... ok
#|
#| ----------------------------------------------------------------------
#| Ran 2 tests in no time
#|
#| OK
#= status 0
