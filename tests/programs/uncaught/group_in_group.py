def throw():
    raise ExceptionGroup("outer", [
        KeyError("k"),
        ExceptionGroup("inner", [TypeError("t"), ExceptionGroup("innermost", [OSError(5, "io")])]),
    ])


throw()

#= stderr
#|   + Exception Group Traceback (most recent call last):
#|   |   File "group_in_group.py", line 8, in <module>
#|   |     throw()
#|   |     ~~~~~^^
#|   |   File "group_in_group.py", line 2, in throw
#|   |     raise ExceptionGroup("outer", [
#|   |     ...<2 lines>...
#|   |     ])
#|   | ExceptionGroup: outer (2 sub-exceptions)
#|   +-+---------------- 1 ----------------
#|     | KeyError: 'k'
#|     +---------------- 2 ----------------
#|     | ExceptionGroup: inner (2 sub-exceptions)
#|     +-+---------------- 1 ----------------
#|       | TypeError: t
#|       +---------------- 2 ----------------
#|       | ExceptionGroup: innermost (1 sub-exception)
#|       +-+---------------- 1 ----------------
#|         | OSError: [Errno 5] io
#|         +------------------------------------
#= status 1
