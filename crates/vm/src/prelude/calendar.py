"""Months and years as lists and as texts."""

import datetime
import sys
from enum import IntEnum

__all__ = ["IllegalMonthError", "IllegalWeekdayError", "setfirstweekday", "firstweekday", "isleap",
           "leapdays", "weekday", "monthrange", "monthcalendar", "prmonth", "month", "prcal",
           "calendar", "timegm", "month_name", "month_abbr", "day_name", "day_abbr", "Calendar",
           "TextCalendar", "HTMLCalendar", "Day", "Month", "weekheader", "JANUARY", "FEBRUARY",
           "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]


class IllegalMonthError(ValueError, IndexError):
    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f"bad month number {self.month!r}; must be 1-12"


class IllegalWeekdayError(ValueError):
    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return f"bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)"


day_name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
day_abbr = [name[:3] for name in day_name]
month_name = ["", "January", "February", "March", "April", "May", "June", "July", "August",
              "September", "October", "November", "December"]
month_abbr = [name[:3] for name in month_name]


class _Named(IntEnum):
    def __repr__(self):
        return f"calendar.{self.name}"


Month = _Named("Month", [(name.upper(), at) for at, name in enumerate(month_name) if at])
Day = _Named("Day", [(name.upper(), at) for at, name in enumerate(day_name)])
Month.__module__ = Day.__module__ = "calendar"
(JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER,
 DECEMBER) = Month
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = Day
_LENGTHS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def isleap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    y1, y2 = y1 - 1, y2 - 1
    return y2 // 4 - y1 // 4 - (y2 // 100 - y1 // 100) + (y2 // 400 - y1 // 400)


def weekday(year, month, day):
    if not 1 <= year <= 9999:
        year = 2000 + year % 400
    return Day(datetime.date(year, month, day).weekday())


def monthrange(year, month):
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _LENGTHS[month] + (month == 2 and isleap(year))


def timegm(tuple):
    year, month, day, hour, minute, second = tuple[:6]
    days = datetime.date(year, month, 1).toordinal() - datetime.date(1970, 1, 1).toordinal()
    return (((days + day - 1) * 24 + hour) * 60 + minute) * 60 + second


class Calendar:
    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def getfirstweekday(self):
        return self._first % 7

    def setfirstweekday(self, firstweekday):
        self._first = firstweekday

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        for at in range(self.firstweekday, self.firstweekday + 7):
            yield at % 7

    def itermonthdays3(self, year, month):
        begin, length = monthrange(year, month)
        first = datetime.date(year, month, 1)
        before = (begin - self.firstweekday) % 7
        after = -(before + length) % 7
        for at in range(-before, length + after):
            day = first + datetime.timedelta(at)
            yield day.year, day.month, day.day

    def itermonthdates(self, year, month):
        for parts in self.itermonthdays3(year, month):
            yield datetime.date(*parts)

    def itermonthdays4(self, year, month):
        for at, parts in enumerate(self.itermonthdays3(year, month)):
            yield (*parts, (self.firstweekday + at) % 7)

    def itermonthdays(self, year, month):
        for _, of, day in self.itermonthdays3(year, month):
            yield day if of == month else 0

    def itermonthdays2(self, year, month):
        for at, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield day, at % 7

    def _weeks(self, days):
        days = list(days)
        return [days[at:at + 7] for at in range(0, len(days), 7)]

    def monthdatescalendar(self, year, month):
        return self._weeks(self.itermonthdates(year, month))

    def monthdays2calendar(self, year, month):
        return self._weeks(self.itermonthdays2(year, month))

    def monthdayscalendar(self, year, month):
        return self._weeks(self.itermonthdays(year, month))

    def _year(self, one, width):
        months = [one(month) for month in range(1, 13)]
        return [months[at:at + width] for at in range(0, 12, width)]

    def yeardatescalendar(self, year, width=3):
        return self._year(lambda month: self.monthdatescalendar(year, month), width)

    def yeardays2calendar(self, year, width=3):
        return self._year(lambda month: self.monthdays2calendar(year, month), width)

    def yeardayscalendar(self, year, width=3):
        return self._year(lambda month: self.monthdayscalendar(year, month), width)


class TextCalendar(Calendar):
    def prweek(self, theweek, width):
        print(self.formatweek(theweek, width), end="")

    def formatday(self, day, weekday, width):
        return ("" if day == 0 else f"{day:2}").center(width)

    def formatweek(self, theweek, width):
        return " ".join([self.formatday(day, weekday, width) for day, weekday in theweek])

    def formatweekday(self, day, width):
        return (day_name if width >= 9 else day_abbr)[day][:width].center(width)

    def formatweekheader(self, width):
        return " ".join([self.formatweekday(day, width) for day in self.iterweekdays()])

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        name = month_name[themonth]
        return (f"{name} {theyear!r}" if withyear else name).center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def formatmonth(self, theyear, themonth, w=0, l=0):
        w, l = max(2, w), max(1, l)
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1), self.formatweekheader(w)]
        lines += [self.formatweek(week, w) for week in self.monthdays2calendar(theyear, themonth)]
        return "".join([line.rstrip() + "\n" * l for line in lines])

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        w, l, c = max(2, w), max(1, l), max(2, c)
        width = (w + 1) * 7 - 1
        text = repr(theyear).center(width * m + c * (m - 1)).rstrip() + "\n" * l
        header = self.formatweekheader(w)
        for at, row in enumerate(self.yeardays2calendar(theyear, m)):
            months = range(m * at + 1, min(m * (at + 1) + 1, 13))
            names = [self.formatmonthname(theyear, month, width, False) for month in months]
            text += "\n" * l + _columns(names, width, c).rstrip() + "\n" * l
            text += _columns([header for _ in months], width, c).rstrip() + "\n" * l
            for week in range(max([len(month) for month in row])):
                weeks = [self.formatweek(month[week], w) if week < len(month) else ""
                         for month in row]
                text += _columns(weeks, width, c).rstrip() + "\n" * l
        return text

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        print(self.formatyear(theyear, w, l, c, m), end="")


def _columns(texts, width, space):
    return (" " * space).join([text.center(width) for text in texts])


class HTMLCalendar(Calendar):
    cssclasses = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    cssclasses_weekday_head = cssclasses
    cssclass_noday = "noday"
    cssclass_month_head = cssclass_month = "month"
    cssclass_year_head = cssclass_year = "year"

    def formatday(self, day, weekday):
        if day == 0:
            return _cell("td", self.cssclass_noday, "&nbsp;")
        return _cell("td", self.cssclasses[weekday], day)

    def formatweek(self, theweek):
        return f"<tr>{''.join([self.formatday(*day) for day in theweek])}</tr>"

    def formatweekday(self, day):
        return _cell("th", self.cssclasses_weekday_head[day], day_abbr[day])

    def formatweekheader(self):
        return f"<tr>{''.join([self.formatweekday(day) for day in self.iterweekdays()])}</tr>"

    def formatmonthname(self, theyear, themonth, withyear=True):
        title = f"{month_name[themonth]} {theyear}" if withyear else month_name[themonth]
        return _title(7, self.cssclass_month_head, title)

    def formatmonth(self, theyear, themonth, withyear=True):
        rows = [_TABLE % self.cssclass_month,
                self.formatmonthname(theyear, themonth, withyear=withyear), self.formatweekheader()]
        rows.extend([self.formatweek(week) for week in self.monthdays2calendar(theyear, themonth)])
        return "\n".join([*rows, "</table>", ""])

    def formatyear(self, theyear, width=3):
        width = max(width, 1)
        out = _TABLE % self.cssclass_year + "\n" + _title(width, self.cssclass_year_head, theyear)
        for first in range(1, 13, width):
            row = [self.formatmonth(theyear, month, withyear=False)
                   for month in range(first, min(first + width, 13))]
            out += f"<tr>{''.join([f'<td>{month}</td>' for month in row])}</tr>"
        return out + "</table>"

    def formatyearpage(self, theyear, width=3, css="calendar.css", encoding=None):
        encoding = encoding or "utf-8"
        style = f'<link rel="stylesheet" type="text/css" href="{css}" />\n' if css is not None else ""
        page = (f'<?xml version="1.0" encoding="{encoding}"?>\n'
                '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
                '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html>\n<head>\n'
                f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}" />\n{style}'
                f"<title>Calendar for {theyear}</title>\n</head>\n<body>\n"
                f"{self.formatyear(theyear, width)}</body>\n</html>\n")
        return page.encode(encoding, "xmlcharrefreplace")


_TABLE = '<table border="0" cellpadding="0" cellspacing="0" class="%s">'


def _cell(kind, css, text):
    return f'<{kind} class="{css}">{text}</{kind}>'


def _title(width, css, text):
    return f'<tr><th colspan="{width}" class="{css}">{text}</th></tr>'


_text = TextCalendar()
monthcalendar = _text.monthdayscalendar
weekheader = _text.formatweekheader
prmonth = _text.prmonth
month = _text.formatmonth
calendar = _text.formatyear
prcal = _text.pryear
firstweekday = _text.getfirstweekday


def setfirstweekday(firstweekday):
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    _text.firstweekday = firstweekday
