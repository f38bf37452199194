import re
import sys
import io
from concurrent.futures import ThreadPoolExecutor

err = sys.stderr = io.StringIO()


def explode(f):
    raise RuntimeError("callback broke")


with ThreadPoolExecutor(1) as ex:
    f = ex.submit(pow, 2, 2)
    f.add_done_callback(explode)
    f.add_done_callback(lambda f: print("second", f.result()))
sys.stderr = sys.__stderr__
lines = re.sub(r"0x[0-9a-f]+", "0x", err.getvalue()).splitlines()
print(lines[0])
print(lines[-1])

#= stdout
#| second 4
#| exception calling callback for <Future at 0x state=finished returned int>
#| RuntimeError: callback broke
#= status 0
