"""What programs cost CPython: a row of JSON for each file, for `cargo xtask bench vm`.

Milliseconds of the fastest run, of processor time and by the clock, without compiling.
"""

import contextlib
import io
import json
import sys
import time

TIMES = 9


def measure(path):
    with open(path, encoding="utf-8") as file:
        code = compile(file.read(), path, "exec")
    processor, wall = [], []
    for _ in range(TIMES):
        scope = {"__name__": "__main__"}
        with contextlib.redirect_stdout(io.StringIO()):
            began = time.process_time(), time.perf_counter()
            exec(code, scope)
            processor.append(time.process_time() - began[0])
            wall.append(time.perf_counter() - began[1])
    return {"file": path, "processor": min(processor) * 1e3, "wall": min(wall) * 1e3}


for path in sys.argv[1:]:
    print(json.dumps(measure(path)))
