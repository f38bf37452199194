import asyncio
def f():
    await asyncio.sleep(1)
f()

#= stderr
#|   File "await_outside.py", line 3
#|     await asyncio.sleep(1)
#|     ^^^^^^^^^^^^^^^^^^^^^^
#| SyntaxError: 'await' outside async function
#= status 1
