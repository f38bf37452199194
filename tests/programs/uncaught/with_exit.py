class Resource:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        print("released")


with Resource() as r:
    print("using")
    r.missing()

#= stdout
#| using
#| released
#= stderr
#| Traceback (most recent call last):
#|   File "with_exit.py", line 11, in <module>
#|     r.missing()
#|     ^^^^^^^^^
#| AttributeError: 'Resource' object has no attribute 'missing'
#= status 1
