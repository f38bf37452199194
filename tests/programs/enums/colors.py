from enum import Enum, auto
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = auto()
    def shout(self): return self.name + "!"
print(Color.RED, repr(Color.GREEN), Color.BLUE.value, Color.RED.name, Color(2), Color["RED"], Color.RED.shout())
print(list(Color), Color.RED is Color(1), Color.RED == Color.GREEN, len(Color), isinstance(Color.RED, Color), {Color.RED: 1})
try:
    Color(9)
except ValueError as error:
    print(error)

#= stdout
#| Color.RED <Color.GREEN: 2> 3 RED Color.GREEN Color.RED RED!
#| [<Color.RED: 1>, <Color.GREEN: 2>, <Color.BLUE: 3>] True False 3 True {<Color.RED: 1>: 1}
#| 9 is not a valid Color
#= status 0
