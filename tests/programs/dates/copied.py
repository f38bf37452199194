# Copies and pickles of dates, times, spans and zones.
import copy
import pickle
from datetime import date, datetime, time, timedelta, timezone

utc, far = timezone.utc, timezone(timedelta(hours=5, minutes=30), "FAR")
values = [date(2024, 1, 1), datetime(2024, 1, 1, 2, fold=1), datetime(2024, 1, 1, 2, 3, tzinfo=utc),
          datetime(2024, 1, 1, tzinfo=far), time(1, 2), timedelta(3, microseconds=4), utc, far]
for value in values:
    same = pickle.loads(pickle.dumps(value))
    print(repr(same), same == value, copy.copy(value) == copy.deepcopy(value) == value)
print(pickle.loads(pickle.dumps(values[1])).fold, copy.copy(values[1]).fold, timezone(timedelta(0)) is utc,
      copy.deepcopy(values) == values, copy.replace(values[0], day=3))
try:
    copy.deepcopy({"module": copy})
except TypeError as e:
    print(e)

#= stdout
#| datetime.date(2024, 1, 1) True True
#| datetime.datetime(2024, 1, 1, 2, 0, fold=1) True True
#| datetime.datetime(2024, 1, 1, 2, 3, tzinfo=datetime.timezone.utc) True True
#| datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800), 'FAR')) True True
#| datetime.time(1, 2) True True
#| datetime.timedelta(days=3, microseconds=4) True True
#| datetime.timezone.utc True True
#| datetime.timezone(datetime.timedelta(seconds=19800), 'FAR') True True
#| 1 1 True True 2024-01-03
#| cannot pickle 'module' object
#= status 0
