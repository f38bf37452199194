from concurrent.futures import ProcessPoolExecutor, as_completed, wait, FIRST_EXCEPTION
import os
class AppError(Exception):
    def __init__(self, code, text): super().__init__(code, text); self.code = code
def job(n):
    if n == 2: raise AppError(404, "not found")
    if n == 4: return lambda: 1
    return n * 10
def die(): os._exit(3)
def main():
    with ProcessPoolExecutor(max_workers=2) as ex:
        fs = {ex.submit(job, i): i for i in (1, 2, 3)}
        for f in sorted(fs, key=fs.get):
            try: print(fs[f], f.result())
            except AppError as e: print(fs[f], repr(e), e.code, type(e.__cause__).__name__)
        try: ex.submit(job, 4).result()
        except Exception as e: print(type(e).__name__)
        try: ex.submit(lambda: 1).result()
        except Exception as e: print(type(e).__name__)
        print(list(ex.map(job, [1, 3])), list(ex.map(pow, [2, 3], [3, 2], chunksize=2)))
        try: list(ex.map(job, [1, 2, 3]))
        except AppError as e: print("map", e)
    with ProcessPoolExecutor(1) as ex:
        f = ex.submit(die)
        try: f.result()
        except Exception as e: print(type(e).__name__, e)
        try: ex.submit(job, 1)
        except Exception as e: print(type(e).__name__, e)
    try: ex.submit(job, 1)
    except RuntimeError as e: print(e)
    try: ProcessPoolExecutor(0)
    except ValueError as e: print(e)
if __name__ == "__main__": main()

#= stdout
#| 1 10
#| 2 AppError(404, 'not found') 404 _RemoteTraceback
#| 3 30
#| AttributeError
#| AttributeError
#| [10, 30] [8, 9]
#| map (404, 'not found')
#| BrokenProcessPool A process in the process pool was terminated abruptly while the future was running or pending.
#| BrokenProcessPool A child process terminated abruptly, the process pool is not usable anymore
#| A child process terminated abruptly, the process pool is not usable anymore
#| max_workers must be greater than 0
#= status 0
