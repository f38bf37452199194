import asyncio
import concurrent.futures as cf
from concurrent.futures import as_completed, wait

print(cf.__all__)
for call in (lambda: wait([1]), lambda: list(as_completed(["a"])), lambda: wait(5), lambda: wait([[]]),
             lambda: wait(cf.Future()), lambda: wait(None)):
    try:
        print(call())
    except (AttributeError, TypeError) as exc:
        print(type(exc).__name__, exc)
done = cf.Future()
done.set_result(1)
print(len(wait([done, done]).done), len(list(as_completed([done, done]))))

#= stdout
#| ('FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError', 'InvalidStateError', 'BrokenExecutor', 'Future', 'Executor', 'wait', 'as_completed', 'ProcessPoolExecutor', 'ThreadPoolExecutor')
#| AttributeError 'int' object has no attribute '_condition'
#| AttributeError 'str' object has no attribute '_condition'
#| TypeError 'int' object is not iterable
#| TypeError unhashable type: 'list'
#| TypeError 'Future' object is not iterable
#| TypeError 'NoneType' object is not iterable
#| 1 1
#= status 0
