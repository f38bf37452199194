# Numbers next to others, kinds of numbers, and floats among decimals.
from decimal import Decimal, FloatOperation, getcontext, localcontext

getcontext().prec = 6
for text in ("1", "-1", "0", "1.23456", "99999.9", "Infinity", "-Infinity", "NaN", "1E+10", "-0"):
    number = Decimal(text)
    print(text, number.next_plus(), number.next_minus(), number.number_class(), number.to_integral())
print(Decimal("123.4").logb(), Decimal("0.001").logb(), Decimal("Infinity").logb())
print(Decimal(0.1), getcontext().flags[FloatOperation], getcontext())
with localcontext() as context:
    context.traps[FloatOperation] = True
    try:
        print(Decimal(3.14))
    except FloatOperation as error:
        print(error)
Decimal(0).logb()

#= stdout
#| 1 1.00001 0.999999 +Normal 1
#| -1 -0.999999 -1.00001 -Normal -1
#| 0 1E-1000004 -1E-1000004 +Zero 0
#| 1.23456 1.23457 1.23455 +Normal 1
#| 99999.9 100000 99999.8 +Normal 100000
#| Infinity Infinity 9.99999E+999999 +Infinity Infinity
#| -Infinity -9.99999E+999999 -Infinity -Infinity -Infinity
#| NaN NaN NaN NaN NaN
#| 1E+10 1.00001E+10 9.99999E+9 +Normal 1E+10
#| -0 1E-1000004 -1E-1000004 -Zero -0
#| 2 -3 Infinity
#| 0.1000000000000000055511151231257827021181583404541015625 True Context(prec=6, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[FloatOperation], traps=[InvalidOperation, DivisionByZero, Overflow])
#| [<class 'decimal.FloatOperation'>]
#= stderr
#| Traceback (most recent call last):
#|   File "neighbours.py", line 16, in <module>
#|     Decimal(0).logb()
#|     ~~~~~~~~~~~~~~~^^
#| decimal.DivisionByZero: [<class 'decimal.DivisionByZero'>]
#= status 1
