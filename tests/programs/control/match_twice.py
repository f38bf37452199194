class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


for case in range(3):
    try:
        match Point(1, 2):
            case Point(1, x=1) if case == 0:
                print("never")
            case Point(y=2, x=1):
                print("keywords")
    except TypeError as exc:
        print(exc)

#= stdout
#| Point() got multiple sub-patterns for attribute 'x'
#| Point() got multiple sub-patterns for attribute 'x'
#| Point() got multiple sub-patterns for attribute 'x'
#= status 0
