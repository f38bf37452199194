from datetime import *
import datetime as d, time
print(d.datetime(2020,1,31)+timedelta(days=30), (date(2024,3,1)-date(2024,2,1)).days, timedelta(days=1.5), timedelta(hours=-1), str(timedelta(seconds=-1)))
print(datetime(2024,5,6,7,8,9).strftime("%c|%x|%X|%e|%k" if False else "%x|%X|%H:%M|%-d" if False else "%x|%X|%H:%M"))
print(date(2024,1,1).isocalendar(), date(2021,1,3).isocalendar()[1], datetime.fromisoformat("2024-01-01T00:00:00Z"), time.strftime("%Y", time.gmtime(0)), time.asctime(time.gmtime(0)))
print(max(date(2020,1,1), date(2021,1,1)), sorted([timedelta(2), timedelta(1)]), datetime(2020,1,1) < datetime(2020,1,2), hash(date(2020,1,1)) == hash(date(2020,1,1)))
print(f"{datetime(2024,1,2,3,4):%d.%m.%Y %H:%M}", f"{timedelta(minutes=5)}", datetime.strptime("05/06/24 07:08", "%d/%m/%y %H:%M"), datetime.strptime("Monday, January 1, 2024", "%A, %B %d, %Y"))
print(datetime(2024,1,1,tzinfo=timezone.utc).isoformat(), datetime(2024,1,1,12,0,tzinfo=timezone(timedelta(hours=2))).astimezone(timezone.utc), timezone.utc, UTC if "UTC" in dir(d) else 0)
print(datetime.min, date.today() >= date(2020,1,1), timedelta.max.days, time.gmtime(86400).tm_mday, datetime(2024,2,29).replace(year=2023) if False else "", repr(timedelta(days=-1, seconds=5)))

#= stdout
#| 2020-03-01 00:00:00 29 1 day, 12:00:00 -1 day, 23:00:00 -1 day, 23:59:59
#| 05/06/24|07:08:09|07:08
#| datetime.IsoCalendarDate(year=2024, week=1, weekday=1) 53 2024-01-01 00:00:00+00:00 1970 Thu Jan  1 00:00:00 1970
#| 2021-01-01 [datetime.timedelta(days=1), datetime.timedelta(days=2)] True True
#| 02.01.2024 03:04 0:05:00 2024-06-05 07:08:00 2024-01-01 00:00:00
#| 2024-01-01T00:00:00+00:00 2024-01-01 10:00:00+00:00 UTC UTC
#| 0001-01-01 00:00:00 True 999999999 2  datetime.timedelta(days=-1, seconds=5)
#= status 0
