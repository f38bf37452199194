def numbers():
    yield 1
    raise ValueError("in the generator")


for n in numbers():
    print(n)

#= stdout
#| 1
#= stderr
#| Traceback (most recent call last):
#|   File "generator.py", line 6, in <module>
#|     for n in numbers():
#|              ~~~~~~~^^
#|   File "generator.py", line 3, in numbers
#|     raise ValueError("in the generator")
#| ValueError: in the generator
#= status 1
