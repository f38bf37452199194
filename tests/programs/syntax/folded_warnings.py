"""Numbers that are calculated before the program runs are warned of like those written down."""
for act in (
    lambda: (1e300 + 467)[0],
    lambda: (2 * 3)["a"],
    lambda: (not 5)[1],
    lambda: (1 / 0)[2],
    lambda: (-2 ** 2)(3),
):
    try:
        act()
    except Exception as error:
        print(type(error).__name__, error)

#= stdout
#| TypeError 'float' object is not subscriptable
#| TypeError 'int' object is not subscriptable
#| TypeError 'bool' object is not subscriptable
#| ZeroDivisionError division by zero
#| TypeError 'int' object is not callable
#= stderr
#| folded_warnings.py:3: SyntaxWarning: 'float' object is not subscriptable; perhaps you missed a comma?
#|   lambda: (1e300 + 467)[0],
#| folded_warnings.py:4: SyntaxWarning: 'int' object is not subscriptable; perhaps you missed a comma?
#|   lambda: (2 * 3)["a"],
#| folded_warnings.py:5: SyntaxWarning: 'bool' object is not subscriptable; perhaps you missed a comma?
#|   lambda: (not 5)[1],
#| folded_warnings.py:7: SyntaxWarning: 'int' object is not callable; perhaps you missed a comma?
#|   lambda: (-2 ** 2)(3),
#= status 0
