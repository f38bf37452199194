größe = {"é": 0}
print("→", 5 / größe["é"], "ende")

#= stderr
#| Traceback (most recent call last):
#|   File "non_ascii_caret.py", line 2, in <module>
#|     print("→", 5 / größe["é"], "ende")
#|                ~~^~~~~~~~~~~~
#| ZeroDivisionError: division by zero
#= status 1
