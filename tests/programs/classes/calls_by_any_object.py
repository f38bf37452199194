class Show:
    def __call__(self, *args):
        return args


class By:
    __call__ = Show()


class Static:
    @staticmethod
    def __call__(x):
        return x

    @classmethod
    def __getitem__(cls, i):
        return cls.__name__, i


class Round:
    pass


Round.__call__ = Round()
print(By()(1, 2), len(By()(*range(2000))), Static()(3), Static()[4])
try:
    Round()()
except RecursionError as e:
    print(type(e).__name__)

#= stdout
#| (1, 2) 2000 3 ('Static', 4)
#| RecursionError
#= status 0
