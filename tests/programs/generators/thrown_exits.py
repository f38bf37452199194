# GeneratorExit closes what is delegated to; what is handled where something is thrown in is its context.
class Steps:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, *args):
        print("thrown", args)
        return "from throw"

    def close(self):
        print("closed")


def over(it):
    try:
        return (yield from it)
    except BaseException as error:
        print("over", type(error).__name__, repr(error.__context__))
        raise


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def giving():
    try:
        yield 1
    except GeneratorExit:
        return "given"


def failing():
    try:
        yield 1
    except GeneratorExit as error:
        print("failing", repr(error.__context__), missing)


def plain():
    yield 1


def handling():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            yield 1
        except BaseException as error:
            print("handling", type(error).__name__, repr(error.__context__))
            raise


def show(call):
    try:
        print(repr(call()))
    except BaseException as error:
        print(type(error).__name__, error, repr(error.__cause__), repr(error.__context__))


class Exit(GeneratorExit):
    pass


for make in (Steps, stubborn, giving, failing, plain, handling):
    for thrown in (GeneratorExit, GeneratorExit("x"), Exit, ValueError, ValueError("x")):
        print(make.__name__, repr(thrown))
        it = over(make())
        next(it)
        show(lambda: it.throw(thrown))
        it = over(over(make()))
        next(it)
        try:
            [][0]
        except IndexError:
            show(lambda: it.throw(thrown))
            show(lambda: it.throw(KeyError("ended")))
            it = over(make())
            show(lambda: it.throw(KeyError("not begun")))
            it = over(make())
            next(it)
            show(it.close)

error = ValueError("told")
error.__context__ = KeyError("before")
try:
    [][0]
except IndexError:
    show(lambda: over(plain()).throw(error))
    try:
        raise error
    except ValueError:
        print(repr(error.__context__))


class Empty:
    def __len__(self):
        print("len")
        return 0

    def __getitem__(self, index):
        raise ValueError(index)


class Short(Empty):
    def __len__(self):
        print("len")
        return 2


print(list(reversed(Empty())))
it = reversed(Short())
print(it.__length_hint__())
show(lambda: next(it))
print(it.__length_hint__(), list(it))

#= stdout
#| Steps <class 'GeneratorExit'>
#| closed
#| over GeneratorExit None
#| GeneratorExit  None None
#| closed
#| over GeneratorExit IndexError('list index out of range')
#| over GeneratorExit None
#| GeneratorExit  None None
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| closed
#| over GeneratorExit IndexError('list index out of range')
#| None
#| Steps GeneratorExit('x')
#| closed
#| over GeneratorExit None
#| GeneratorExit x None None
#| closed
#| over GeneratorExit IndexError('list index out of range')
#| over GeneratorExit None
#| GeneratorExit x None None
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| closed
#| over GeneratorExit IndexError('list index out of range')
#| None
#| Steps <class '__main__.Exit'>
#| closed
#| over Exit None
#| Exit  None None
#| closed
#| over GeneratorExit IndexError('list index out of range')
#| over Exit None
#| Exit  None None
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| closed
#| over GeneratorExit IndexError('list index out of range')
#| None
#| Steps <class 'ValueError'>
#| thrown (<class 'ValueError'>,)
#| 'from throw'
#| closed
#| over GeneratorExit None
#| thrown (<class 'ValueError'>,)
#| 'from throw'
#| thrown (KeyError('ended'),)
#| 'from throw'
#| closed
#| over GeneratorExit IndexError('list index out of range')
#| over GeneratorExit IndexError('list index out of range')
#| KeyError 'not begun' None None
#| closed
#| over GeneratorExit IndexError('list index out of range')
#| None
#| Steps ValueError('x')
#| thrown (ValueError('x'),)
#| 'from throw'
#| closed
#| over GeneratorExit None
#| thrown (ValueError('x'),)
#| 'from throw'
#| thrown (KeyError('ended'),)
#| 'from throw'
#| closed
#| over GeneratorExit IndexError('list index out of range')
#| over GeneratorExit IndexError('list index out of range')
#| KeyError 'not begun' None None
#| closed
#| over GeneratorExit IndexError('list index out of range')
#| None
#| stubborn <class 'GeneratorExit'>
#| over RuntimeError None
#| RuntimeError generator ignored GeneratorExit None None
#| over RuntimeError IndexError('list index out of range')
#| over RuntimeError IndexError('list index out of range')
#| RuntimeError generator ignored GeneratorExit None IndexError('list index out of range')
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| over RuntimeError IndexError('list index out of range')
#| RuntimeError generator ignored GeneratorExit None IndexError('list index out of range')
#| stubborn GeneratorExit('x')
#| over RuntimeError None
#| RuntimeError generator ignored GeneratorExit None None
#| over RuntimeError IndexError('list index out of range')
#| over RuntimeError IndexError('list index out of range')
#| RuntimeError generator ignored GeneratorExit None IndexError('list index out of range')
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| over RuntimeError IndexError('list index out of range')
#| RuntimeError generator ignored GeneratorExit None IndexError('list index out of range')
#| stubborn <class '__main__.Exit'>
#| over RuntimeError None
#| RuntimeError generator ignored GeneratorExit None None
#| over RuntimeError IndexError('list index out of range')
#| over RuntimeError IndexError('list index out of range')
#| RuntimeError generator ignored GeneratorExit None IndexError('list index out of range')
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| over RuntimeError IndexError('list index out of range')
#| RuntimeError generator ignored GeneratorExit None IndexError('list index out of range')
#| stubborn <class 'ValueError'>
#| over ValueError None
#| ValueError  None None
#| over ValueError None
#| over ValueError None
#| ValueError  None None
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| over RuntimeError IndexError('list index out of range')
#| RuntimeError generator ignored GeneratorExit None IndexError('list index out of range')
#| stubborn ValueError('x')
#| over ValueError None
#| ValueError x None None
#| over ValueError None
#| over ValueError None
#| ValueError x None None
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| over RuntimeError IndexError('list index out of range')
#| RuntimeError generator ignored GeneratorExit None IndexError('list index out of range')
#| giving <class 'GeneratorExit'>
#| over GeneratorExit None
#| GeneratorExit  None None
#| over GeneratorExit IndexError('list index out of range')
#| over GeneratorExit None
#| GeneratorExit  None None
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| over GeneratorExit IndexError('list index out of range')
#| None
#| giving GeneratorExit('x')
#| over GeneratorExit None
#| GeneratorExit x None None
#| over GeneratorExit IndexError('list index out of range')
#| over GeneratorExit None
#| GeneratorExit x None None
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| over GeneratorExit IndexError('list index out of range')
#| None
#| giving <class '__main__.Exit'>
#| over Exit None
#| Exit  None None
#| over GeneratorExit IndexError('list index out of range')
#| over Exit None
#| Exit  None None
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| over GeneratorExit IndexError('list index out of range')
#| None
#| giving <class 'ValueError'>
#| over ValueError None
#| ValueError  None None
#| over ValueError None
#| over ValueError None
#| ValueError  None None
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| over GeneratorExit IndexError('list index out of range')
#| None
#| giving ValueError('x')
#| over ValueError None
#| ValueError x None None
#| over ValueError None
#| over ValueError None
#| ValueError x None None
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| over GeneratorExit IndexError('list index out of range')
#| None
#| failing <class 'GeneratorExit'>
#| over NameError GeneratorExit()
#| NameError name 'missing' is not defined None GeneratorExit()
#| over NameError GeneratorExit()
#| over NameError GeneratorExit()
#| NameError name 'missing' is not defined None GeneratorExit()
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| over NameError GeneratorExit()
#| NameError name 'missing' is not defined None GeneratorExit()
#| failing GeneratorExit('x')
#| over NameError GeneratorExit()
#| NameError name 'missing' is not defined None GeneratorExit()
#| over NameError GeneratorExit()
#| over NameError GeneratorExit()
#| NameError name 'missing' is not defined None GeneratorExit()
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| over NameError GeneratorExit()
#| NameError name 'missing' is not defined None GeneratorExit()
#| failing <class '__main__.Exit'>
#| over NameError GeneratorExit()
#| NameError name 'missing' is not defined None GeneratorExit()
#| over NameError GeneratorExit()
#| over NameError GeneratorExit()
#| NameError name 'missing' is not defined None GeneratorExit()
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| over NameError GeneratorExit()
#| NameError name 'missing' is not defined None GeneratorExit()
#| failing <class 'ValueError'>
#| over ValueError None
#| ValueError  None None
#| over ValueError None
#| over ValueError None
#| ValueError  None None
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| over NameError GeneratorExit()
#| NameError name 'missing' is not defined None GeneratorExit()
#| failing ValueError('x')
#| over ValueError None
#| ValueError x None None
#| over ValueError None
#| over ValueError None
#| ValueError x None None
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| over NameError GeneratorExit()
#| NameError name 'missing' is not defined None GeneratorExit()
#| plain <class 'GeneratorExit'>
#| over GeneratorExit None
#| GeneratorExit  None None
#| over GeneratorExit IndexError('list index out of range')
#| over GeneratorExit None
#| GeneratorExit  None None
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| over GeneratorExit IndexError('list index out of range')
#| None
#| plain GeneratorExit('x')
#| over GeneratorExit None
#| GeneratorExit x None None
#| over GeneratorExit IndexError('list index out of range')
#| over GeneratorExit None
#| GeneratorExit x None None
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| over GeneratorExit IndexError('list index out of range')
#| None
#| plain <class '__main__.Exit'>
#| over Exit None
#| Exit  None None
#| over GeneratorExit IndexError('list index out of range')
#| over Exit None
#| Exit  None None
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| over GeneratorExit IndexError('list index out of range')
#| None
#| plain <class 'ValueError'>
#| over ValueError None
#| ValueError  None None
#| over ValueError None
#| over ValueError None
#| ValueError  None None
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| over GeneratorExit IndexError('list index out of range')
#| None
#| plain ValueError('x')
#| over ValueError None
#| ValueError x None None
#| over ValueError None
#| over ValueError None
#| ValueError x None None
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| over GeneratorExit IndexError('list index out of range')
#| None
#| handling <class 'GeneratorExit'>
#| handling GeneratorExit ZeroDivisionError('division by zero')
#| over GeneratorExit None
#| GeneratorExit  None None
#| handling GeneratorExit ZeroDivisionError('division by zero')
#| over GeneratorExit IndexError('list index out of range')
#| over GeneratorExit None
#| GeneratorExit  None None
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| handling GeneratorExit ZeroDivisionError('division by zero')
#| over GeneratorExit IndexError('list index out of range')
#| None
#| handling GeneratorExit('x')
#| handling GeneratorExit ZeroDivisionError('division by zero')
#| over GeneratorExit None
#| GeneratorExit x None None
#| handling GeneratorExit ZeroDivisionError('division by zero')
#| over GeneratorExit IndexError('list index out of range')
#| over GeneratorExit None
#| GeneratorExit x None None
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| handling GeneratorExit ZeroDivisionError('division by zero')
#| over GeneratorExit IndexError('list index out of range')
#| None
#| handling <class '__main__.Exit'>
#| handling GeneratorExit ZeroDivisionError('division by zero')
#| over Exit None
#| Exit  None None
#| handling GeneratorExit ZeroDivisionError('division by zero')
#| over GeneratorExit IndexError('list index out of range')
#| over Exit None
#| Exit  None None
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| handling GeneratorExit ZeroDivisionError('division by zero')
#| over GeneratorExit IndexError('list index out of range')
#| None
#| handling <class 'ValueError'>
#| handling ValueError ZeroDivisionError('division by zero')
#| over ValueError ZeroDivisionError('division by zero')
#| ValueError  None ZeroDivisionError('division by zero')
#| handling ValueError ZeroDivisionError('division by zero')
#| over ValueError ZeroDivisionError('division by zero')
#| over ValueError ZeroDivisionError('division by zero')
#| ValueError  None ZeroDivisionError('division by zero')
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| handling GeneratorExit ZeroDivisionError('division by zero')
#| over GeneratorExit IndexError('list index out of range')
#| None
#| handling ValueError('x')
#| handling ValueError ZeroDivisionError('division by zero')
#| over ValueError ZeroDivisionError('division by zero')
#| ValueError x None ZeroDivisionError('division by zero')
#| handling ValueError ZeroDivisionError('division by zero')
#| over ValueError ZeroDivisionError('division by zero')
#| over ValueError ZeroDivisionError('division by zero')
#| ValueError x None ZeroDivisionError('division by zero')
#| KeyError 'ended' None None
#| KeyError 'not begun' None None
#| handling GeneratorExit ZeroDivisionError('division by zero')
#| over GeneratorExit IndexError('list index out of range')
#| None
#| ValueError told None KeyError('before')
#| IndexError('list index out of range')
#| len
#| len
#| []
#| len
#| len
#| 2
#| ValueError 1 None None
#| 0 []
#= status 0
