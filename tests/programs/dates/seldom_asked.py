from datetime import *
print(time(1, 2).dst(), timezone.min, timezone.max, timezone.utc, time(1, tzinfo=timezone.utc).dst(), time.max, time(1).tzname(), datetime(2024, 1, 1).dst())

#= stdout
#| None UTC-23:59 UTC+23:59 UTC None 23:59:59.999999 None None
#= status 0
