def f():
    raise SystemExit(5)


try:
    f()
except Exception:
    print("not caught here")

#= status 5
