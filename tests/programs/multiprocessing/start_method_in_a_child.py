import multiprocessing
def f(x): return x * x
multiprocessing.set_start_method("spawn")
p = multiprocessing.Process(target=f, args=(1,))
p.start()
p.join()
print(p.exitcode)

#= stdout
#| 1
#= stderr
#| Traceback (most recent call last):
#|   File "start_method_in_a_child.py", line 3, in <module>
#|     multiprocessing.set_start_method("spawn")
#|     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^
#| RuntimeError: context has already been set
#= status 0
