rows = [[1, 2], [3, 4]]
column = 5
print(sum(rows[1][column] for _ in range(3)))

#= stderr
#| Traceback (most recent call last):
#|   File "carets_index.py", line 3, in <module>
#|     print(sum(rows[1][column] for _ in range(3)))
#|           ~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#|   File "carets_index.py", line 3, in <genexpr>
#|     print(sum(rows[1][column] for _ in range(3)))
#|               ~~~~~~~^^^^^^^^
#| IndexError: list index out of range
#= status 1
