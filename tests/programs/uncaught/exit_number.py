import sys
print("about to leave")
try:
    sys.exit(3)
finally:
    print("finally runs")

#= stdout
#| about to leave
#| finally runs
#= status 3
