async def main():
    print("hi")
main()
print("after")

#= stdout
#| after
#= stderr
#| never_awaited_module.py:3: RuntimeWarning: coroutine 'main' was never awaited
#|   main()
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#= status 0
