# Dates written as weeks, and parts of other kinds.
from datetime import date, datetime

print(date.fromisoformat("2024-W09-4"), date.fromisoformat("2024W094"), date.fromisoformat("2024-W09"))
print(datetime.fromisoformat("2024-W01-1T05:06"))
for wrong in (lambda: date.fromisoformat("2024-W54-1"), lambda: date.fromisoformat("2024-W0-1"),
              lambda: date("2024"), lambda: date(2024), lambda: date(2024, "1"), lambda: date(2024, 1, 1.5),
              lambda: datetime(2024, 1, 1, 1.5), lambda: date()):
    try:
        print(wrong())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

#= stdout
#| 2024-02-29 2024-02-29 2024-02-26
#| 2024-01-01 05:06:00
#| ValueError Invalid isoformat string: '2024-W54-1'
#| ValueError Invalid isoformat string: '2024-W0-1'
#| TypeError 'str' object cannot be interpreted as an integer
#| TypeError function missing required argument 'month' (pos 2)
#| TypeError 'str' object cannot be interpreted as an integer
#| TypeError 'float' object cannot be interpreted as an integer
#| TypeError 'float' object cannot be interpreted as an integer
#| TypeError function missing required argument 'year' (pos 1)
#= status 0
