def fail(kind, text):
    try:
        raise kind(text)
    except kind as error:
        return error


raise ExceptionGroup("two things", [fail(ValueError, "a"), fail(TypeError, "b")])

#= stderr
#|   + Exception Group Traceback (most recent call last):
#|   |   File "group.py", line 8, in <module>
#|   |     raise ExceptionGroup("two things", [fail(ValueError, "a"), fail(TypeError, "b")])
#|   | ExceptionGroup: two things (2 sub-exceptions)
#|   +-+---------------- 1 ----------------
#|     | Traceback (most recent call last):
#|     |   File "group.py", line 3, in fail
#|     |     raise kind(text)
#|     | ValueError: a
#|     +---------------- 2 ----------------
#|     | Traceback (most recent call last):
#|     |   File "group.py", line 3, in fail
#|     |     raise kind(text)
#|     | TypeError: b
#|     +------------------------------------
#= status 1
