def check(first, second, third):
    if first > second:
        raise ValueError(
            "first is above second"
        )


check(
    5,
    second=2,
    third=[
        1,
    ],
)

#= stderr
#| Traceback (most recent call last):
#|   File "multi_line_call.py", line 8, in <module>
#|     check(
#|     ~~~~~^
#|         5,
#|         ^^
#|     ...<3 lines>...
#|         ],
#|         ^^
#|     )
#|     ^
#|   File "multi_line_call.py", line 3, in check
#|     raise ValueError(
#|         "first is above second"
#|     )
#| ValueError: first is above second
#= status 1
