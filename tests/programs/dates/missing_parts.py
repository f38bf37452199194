from datetime import date, datetime

for call in (lambda: date(2024), lambda: date(), lambda: datetime(2024, 1), lambda: date(None, 1, 1),
             lambda: date("2024", 1, 1), lambda: date(2024, day=1), lambda: date(day=1, month=2, year=2024),
             lambda: date(1, 2, 3, 4), lambda: datetime(2024, 5, 6)):
    try:
        print(call())
    except TypeError as exc:
        print(exc)

#= stdout
#| function missing required argument 'month' (pos 2)
#| function missing required argument 'year' (pos 1)
#| function missing required argument 'day' (pos 3)
#| 'NoneType' object cannot be interpreted as an integer
#| 'str' object cannot be interpreted as an integer
#| function missing required argument 'month' (pos 2)
#| 2024-02-01
#| function takes at most 3 arguments (4 given)
#| 2024-05-06 00:00:00
#= status 0
