import multiprocessing as mp
def work(): print("hi")
p = mp.get_context("spawn").Process(target=work)
p.start()
p.join()
print("exitcode", p.exitcode)

#= stdout
#| exitcode 1
#= stderr
#| Traceback (most recent call last):
#|   File "spawn_no_guard.py", line 4, in <module>
#|     p.start()
#|     ~~~~~~~^^
#| RuntimeError: 
#|         An attempt has been made to start a new process before the
#|         current process has finished its bootstrapping phase.
#|
#|         This probably means that you are not using fork to start your
#|         child processes and you have forgotten to use the proper idiom
#|         in the main module:
#|
#|             if __name__ == '__main__':
#|                 freeze_support()
#|                 ...
#|
#|         The "freeze_support()" line can be omitted if the program
#|         is not going to be frozen to produce an executable.
#|
#|         To fix this issue, refer to the "Safe importing of main module"
#|         section in https://docs.python.org/3/library/multiprocessing.html
#|         
#= status 0
