def handled(error, *kinds):
    try:
        try:
            raise error
        except kinds:
            return "caught"
    except Exception as other:
        return f"{type(other).__name__}: {other}"


print(handled(KeyError("k"), KeyError, ValueError), handled(KeyError("k"), LookupError))
print(handled(KeyError("k"), ValueError, "KeyError"))
# All are looked at before the first is asked.
print(handled(KeyError("k"), KeyError, "ValueError"))
print(handled(KeyError("k"), KeyError, int))
print(handled(KeyError("k"), ()), handled(KeyError("k")))
try:
    {}["missing"]
except (KeyError, None):
    print("not here")

#= stdout
#| caught caught
#| TypeError: catching classes that do not inherit from BaseException is not allowed
#| TypeError: catching classes that do not inherit from BaseException is not allowed
#| TypeError: catching classes that do not inherit from BaseException is not allowed
#| TypeError: catching classes that do not inherit from BaseException is not allowed KeyError: 'k'
#= stderr
#| Traceback (most recent call last):
#|   File "caught_in_a_row.py", line 18, in <module>
#|     {}["missing"]
#|     ~~^^^^^^^^^^^
#| KeyError: 'missing'
#|
#| During handling of the above exception, another exception occurred:
#|
#| Traceback (most recent call last):
#|   File "caught_in_a_row.py", line 19, in <module>
#|     except (KeyError, None):
#|         print("not here")
#| TypeError: catching classes that do not inherit from BaseException is not allowed
#= status 1
