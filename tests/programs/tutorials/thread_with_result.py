import threading


class ResultThread(threading.Thread):
    def __init__(self, function, *args):
        super().__init__()
        self.function, self.args = function, args
        self.result = self.error = None

    def run(self):
        try:
            self.result = self.function(*self.args)
        except Exception as e:
            self.error = e

    def get(self):
        self.join()
        if self.error:
            raise self.error
        return self.result


good, bad = ResultThread(pow, 2, 10), ResultThread(int, "x")
good.start()
bad.start()
print(good.get())
try:
    bad.get()
except ValueError as e:
    print("error:", e)

#= stdout
#| 1024
#| error: invalid literal for int() with base 10: 'x'
#= status 0
