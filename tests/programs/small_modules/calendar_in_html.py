# Calendars as HTML, and months that are none.
import calendar

sundays = calendar.HTMLCalendar(calendar.SUNDAY)
print(sundays.formatmonth(2024, 2))
print(calendar.HTMLCalendar().formatmonth(2023, 10, withyear=False))
print(len(sundays.formatyear(2024)), sundays.formatyear(2024, width=4)[:200])
print(sundays.formatyearpage(2025, css=None).decode()[:300])


class Marked(calendar.HTMLCalendar):
    cssclass_month = "mine"

    def formatday(self, day, weekday):
        return super().formatday(day, weekday).replace(">1<", "><b>1</b><")


print(Marked().formatmonth(2024, 6)[:700])
for month in (0, 13):
    try:
        calendar.month(2024, month)
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)

#= stdout
#| <table border="0" cellpadding="0" cellspacing="0" class="month">
#| <tr><th colspan="7" class="month">February 2024</th></tr>
#| <tr><th class="sun">Sun</th><th class="mon">Mon</th><th class="tue">Tue</th><th class="wed">Wed</th><th class="thu">Thu</th><th class="fri">Fri</th><th class="sat">Sat</th></tr>
#| <tr><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="thu">1</td><td class="fri">2</td><td class="sat">3</td></tr>
#| <tr><td class="sun">4</td><td class="mon">5</td><td class="tue">6</td><td class="wed">7</td><td class="thu">8</td><td class="fri">9</td><td class="sat">10</td></tr>
#| <tr><td class="sun">11</td><td class="mon">12</td><td class="tue">13</td><td class="wed">14</td><td class="thu">15</td><td class="fri">16</td><td class="sat">17</td></tr>
#| <tr><td class="sun">18</td><td class="mon">19</td><td class="tue">20</td><td class="wed">21</td><td class="thu">22</td><td class="fri">23</td><td class="sat">24</td></tr>
#| <tr><td class="sun">25</td><td class="mon">26</td><td class="tue">27</td><td class="wed">28</td><td class="thu">29</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td></tr>
#| </table>
#|
#| <table border="0" cellpadding="0" cellspacing="0" class="month">
#| <tr><th colspan="7" class="month">October</th></tr>
#| <tr><th class="mon">Mon</th><th class="tue">Tue</th><th class="wed">Wed</th><th class="thu">Thu</th><th class="fri">Fri</th><th class="sat">Sat</th><th class="sun">Sun</th></tr>
#| <tr><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="sun">1</td></tr>
#| <tr><td class="mon">2</td><td class="tue">3</td><td class="wed">4</td><td class="thu">5</td><td class="fri">6</td><td class="sat">7</td><td class="sun">8</td></tr>
#| <tr><td class="mon">9</td><td class="tue">10</td><td class="wed">11</td><td class="thu">12</td><td class="fri">13</td><td class="sat">14</td><td class="sun">15</td></tr>
#| <tr><td class="mon">16</td><td class="tue">17</td><td class="wed">18</td><td class="thu">19</td><td class="fri">20</td><td class="sat">21</td><td class="sun">22</td></tr>
#| <tr><td class="mon">23</td><td class="tue">24</td><td class="wed">25</td><td class="thu">26</td><td class="fri">27</td><td class="sat">28</td><td class="sun">29</td></tr>
#| <tr><td class="mon">30</td><td class="tue">31</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td></tr>
#| </table>
#|
#| 14803 <table border="0" cellpadding="0" cellspacing="0" class="year">
#| <tr><th colspan="4" class="year">2024</th></tr><tr><td><table border="0" cellpadding="0" cellspacing="0" class="month">
#| <tr><th colspan=
#| <?xml version="1.0" encoding="utf-8"?>
#| <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
#| <html>
#| <head>
#| <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
#| <title>Calendar for 2025</title>
#| </head>
#| <body>
#| <table border="0" c
#| <table border="0" cellpadding="0" cellspacing="0" class="mine">
#| <tr><th colspan="7" class="month">June 2024</th></tr>
#| <tr><th class="mon">Mon</th><th class="tue">Tue</th><th class="wed">Wed</th><th class="thu">Thu</th><th class="fri">Fri</th><th class="sat">Sat</th><th class="sun">Sun</th></tr>
#| <tr><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="sat"><b>1</b></td><td class="sun">2</td></tr>
#| <tr><td class="mon">3</td><td class="tue">4</td><td class="wed">5</td><td class="thu">6</td><td class="fri">7</td><td class="sat">8</td><td class="sun">9</td></tr>
#| <tr><td class="mon">10</td><td cla
#| IllegalMonthError bad month number 0; must be 1-12
#| IndexError list index out of range
#= status 0
