class Broken(Exception):
    def __init__(self, part):
        super().__init__(part)
        self.part = part

    def __str__(self):
        return f"{self.part} is broken"


class Machine:
    def start(self):
        raise Broken("motor")


Machine().start()

#= stderr
#| Traceback (most recent call last):
#|   File "own_exception.py", line 15, in <module>
#|     Machine().start()
#|     ~~~~~~~~~~~~~~~^^
#|   File "own_exception.py", line 12, in start
#|     raise Broken("motor")
#| Broken: motor is broken
#= status 1
