import asyncio
import contextvars

number = contextvars.ContextVar("number", default=-1)
user = contextvars.ContextVar("user")
token = user.set("ann")
user.reset(token)
context = contextvars.copy_context()
context.run(user.set, 1)
print(context == context.copy(), context == contextvars.Context(), context != 3)
for f in (
    lambda: number.reset(4),
    lambda: contextvars.ContextVar(),
    lambda: contextvars.ContextVar(3),
    lambda: context["user"],
    lambda: "user" in context,
    lambda: context.get("user"),
    lambda: contextvars.Context(1),
    lambda: context.run(),
    lambda: contextvars.Token(),
    lambda: hash(context),
):
    try:
        print(f())
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)


async def put(n):
    number.set(n)


async def get():
    return number.get()


with asyncio.Runner() as runner:
    runner.run(put(77))
    print(runner.run(get()), number.get())
    runner.run(put(5), context=contextvars.copy_context())
    print(runner.run(get()))

#= stdout
#| True False True
#| TypeError expected an instance of Token, got 4
#| TypeError ContextVar() takes exactly 1 positional argument (0 given)
#| TypeError context variable name must be a str
#| TypeError a ContextVar key was expected, got 'user'
#| TypeError a ContextVar key was expected, got 'user'
#| TypeError a ContextVar key was expected, got 'user'
#| TypeError Context() does not accept any arguments
#| TypeError run() missing 1 required positional argument
#| RuntimeError Tokens can only be created by ContextVars
#| TypeError unhashable type: '_contextvars.Context'
#| 77 -1
#| 77
#= status 0
