try:
    exit(2)
except SystemExit as e:
    print("code", e.code, repr(e))
raise SystemExit([1, 2])

#= stdout
#| code 2 SystemExit(2)
#= stderr
#| [1, 2]
#= status 1
