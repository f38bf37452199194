import copy, pickle, threading
from decimal import *
import decimal
print(getcontext())
getcontext().prec = 6
print(Decimal(1) / 7, Decimal("1.23456789") + 0, Decimal("1.23456789"))
with localcontext() as ctx:
    ctx.prec = 30
    print(Decimal(1) / 7)
with localcontext(prec=3, rounding=ROUND_UP):
    print(Decimal(1) / 7)
print(Decimal(1) / 7, getcontext().prec, getcontext().rounding)
for bad in (lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal(1) % 0, lambda: Decimal(5) // 0, lambda: Decimal("abc"), lambda: Decimal(-1).sqrt(),
            lambda: Decimal("1e10").quantize(Decimal("0.01")), lambda: Decimal("Infinity") - Decimal("Infinity"), lambda: Decimal("9e999999") * 10, lambda: Decimal("NaN") < 1,
            lambda: Decimal(None), lambda: Decimal((1, 2)), lambda: int(Decimal("Infinity")), lambda: int(Decimal("NaN")), lambda: format(Decimal(1), "x"), lambda: Context(prec=0), lambda: Context(capitals=2)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error, isinstance(error, ArithmeticError), isinstance(error, ZeroDivisionError))
setcontext(ExtendedContext)
print(Decimal(1) / 0, Decimal(-1) / 0, Decimal(0) / 0, getcontext().flags[DivisionByZero], getcontext().flags[InvalidOperation], getcontext().flags[Overflow])
getcontext().clear_flags()
print(Decimal(1) / 3, getcontext().flags[Inexact], getcontext().traps[Inexact])
setcontext(Context(prec=4, traps=[Inexact]))
try:
    Decimal(1) / 3
except Inexact as error:
    print("inexact", error)
setcontext(DefaultContext)
print(pickle.loads(pickle.dumps(Decimal("-1.50"))), copy.copy(Decimal("2.0")), copy.deepcopy([Decimal("3.0")]))
print(DivisionByZero.__mro__[1].__name__, issubclass(Underflow, Inexact), issubclass(decimal.FloatOperation, TypeError))
def work(precision, out):
    getcontext().prec = precision
    out.append(str(Decimal(2) / 3))
results = []
for precision in (3, 5):
    thread = threading.Thread(target=work, args=(precision, results))
    thread.start()
    thread.join()
print(results, getcontext().prec)
for spec in ("", ".2f", "10.3f", "<12", "^12.1f", "+.2e", ",.2f", "e", "g", ".3g", "%", ".1%", "010.2f", "E", " .0f", "*^9"):
    print([format(Decimal(text), spec) for text in ("0", "-1.5", "1234567.891", "1E+5", "1E-7", "Infinity")])
print("%s %.2f %d" % (Decimal("1.5"), Decimal("1.555"), Decimal("7.9")), "{:>8}".format(Decimal("2.50")))
Decimal(1) / Decimal(0)

#= stdout
#| Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[], traps=[InvalidOperation, DivisionByZero, Overflow])
#| 0.142857 1.23457 1.23456789
#| 0.142857142857142857142857142857
#| 0.143
#| 0.142857 6 ROUND_HALF_EVEN
#| DivisionByZero [<class 'decimal.DivisionByZero'>] True True
#| InvalidOperation [<class 'decimal.DivisionUndefined'>] True False
#| InvalidOperation [<class 'decimal.InvalidOperation'>] True False
#| DivisionByZero [<class 'decimal.DivisionByZero'>] True True
#| InvalidOperation [<class 'decimal.ConversionSyntax'>] True False
#| InvalidOperation [<class 'decimal.InvalidOperation'>] True False
#| InvalidOperation [<class 'decimal.InvalidOperation'>] True False
#| InvalidOperation [<class 'decimal.InvalidOperation'>] True False
#| Overflow [<class 'decimal.Overflow'>] True False
#| InvalidOperation [<class 'decimal.InvalidOperation'>] True False
#| TypeError conversion from NoneType to Decimal is not supported False False
#| ValueError argument must be a sequence of length 3 False False
#| OverflowError cannot convert Infinity to integer True False
#| ValueError cannot convert NaN to integer False False
#| ValueError invalid format string False False
#| ValueError valid range for prec is [1, MAX_PREC] False False
#| ValueError valid values for capitals are 0 or 1 False False
#| Infinity -Infinity NaN True True False
#| 0.333333333 True False
#| inexact [<class 'decimal.Inexact'>]
#| -1.50 2.0 [Decimal('3.0')]
#| DecimalException True True
#| ['0.667', '0.66667'] 28
#| ['0', '-1.5', '1234567.891', '1E+5', '1E-7', 'Infinity']
#| ['0.00', '-1.50', '1234567.89', '100000.00', '0.00', 'Infinity']
#| ['     0.000', '    -1.500', '1234567.891', '100000.000', '     0.000', '  Infinity']
#| ['0           ', '-1.5        ', '1234567.891 ', '1E+5        ', '1E-7        ', 'Infinity    ']
#| ['    0.0     ', '    -1.5    ', ' 1234567.9  ', '  100000.0  ', '    0.0     ', '  Infinity  ']
#| ['+0.00e+2', '-1.50e+0', '+1.23e+6', '+1.00e+5', '+1.00e-7', '+Infinity']
#| ['0.00', '-1.50', '1,234,567.89', '100,000.00', '0.00', 'Infinity']
#| ['0e+0', '-1.5e+0', '1.234567891e+6', '1e+5', '1e-7', 'Infinity']
#| ['0', '-1.5', '1234567.891', '1e+5', '1e-7', 'Infinity']
#| ['0', '-1.5', '1.23e+6', '1e+5', '1e-7', 'Infinity']
#| ['0%', '-150%', '123456789.1%', '10000000%', '0.00001%', 'Infinity%']
#| ['0.0%', '-150.0%', '123456789.1%', '10000000.0%', '0.0%', 'Infinity%']
#| ['0000000.00', '-000001.50', '1234567.89', '0100000.00', '0000000.00', '  Infinity']
#| ['0E+0', '-1.5E+0', '1.234567891E+6', '1E+5', '1E-7', 'Infinity']
#| [' 0', '-2', ' 1234568', ' 100000', ' 0', ' Infinity']
#| ['****0****', '**-1.5***', '1234567.891', '**1E+5***', '**1E-7***', 'Infinity*']
#| 1.5 1.55 7     2.50
#= stderr
#| Traceback (most recent call last):
#|   File "contexts_and_errors.py", line 44, in <module>
#|     Decimal(1) / Decimal(0)
#|     ~~~~~~~~~~~^~~~~~~~~~~~
#| decimal.DivisionByZero: [<class 'decimal.DivisionByZero'>]
#= status 1
