import traceback, sys
def show(f):
    try: f()
    except BaseException: traceback.print_exc(file=sys.stdout)
def exc3():
    try: 1/0
    except "a": pass
show(exc3)
def exc4():
    try:
        1/0
    except ("a", ValueError) as e:
        pass
show(exc4)
def exc5():
    try:
        1/0
    except nope:
        pass
show(exc5)
def exc6():
    try:
        1/0
    except* "b":
        pass
show(exc6)

#= stdout
#| Traceback (most recent call last):
#|   File "handlers_of_no_exceptions.py", line 6, in exc3
#|     try: 1/0
#|          ~^~
#| ZeroDivisionError: division by zero
#|
#| During handling of the above exception, another exception occurred:
#|
#| Traceback (most recent call last):
#|   File "handlers_of_no_exceptions.py", line 3, in show
#|     try: f()
#|          ~^^
#|   File "handlers_of_no_exceptions.py", line 7, in exc3
#|     except "a": pass
#| TypeError: catching classes that do not inherit from BaseException is not allowed
#| Traceback (most recent call last):
#|   File "handlers_of_no_exceptions.py", line 11, in exc4
#|     1/0
#|     ~^~
#| ZeroDivisionError: division by zero
#|
#| During handling of the above exception, another exception occurred:
#|
#| Traceback (most recent call last):
#|   File "handlers_of_no_exceptions.py", line 3, in show
#|     try: f()
#|          ~^^
#|   File "handlers_of_no_exceptions.py", line 12, in exc4
#|     except ("a", ValueError) as e:
#|         pass
#| TypeError: catching classes that do not inherit from BaseException is not allowed
#| Traceback (most recent call last):
#|   File "handlers_of_no_exceptions.py", line 17, in exc5
#|     1/0
#|     ~^~
#| ZeroDivisionError: division by zero
#|
#| During handling of the above exception, another exception occurred:
#|
#| Traceback (most recent call last):
#|   File "handlers_of_no_exceptions.py", line 3, in show
#|     try: f()
#|          ~^^
#|   File "handlers_of_no_exceptions.py", line 18, in exc5
#|     except nope:
#|            ^^^^
#| NameError: name 'nope' is not defined. Did you mean: 'None'?
#| Traceback (most recent call last):
#|   File "handlers_of_no_exceptions.py", line 23, in exc6
#|     1/0
#|     ~^~
#| ZeroDivisionError: division by zero
#|
#| During handling of the above exception, another exception occurred:
#|
#| Traceback (most recent call last):
#|   File "handlers_of_no_exceptions.py", line 3, in show
#|     try: f()
#|          ~^^
#|   File "handlers_of_no_exceptions.py", line 24, in exc6
#|     except* "b":
#|         pass
#| TypeError: catching classes that do not inherit from BaseException is not allowed
#= status 0
