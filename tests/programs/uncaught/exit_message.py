import sys
print("out")
sys.exit("something went wrong")

#= stdout
#| out
#= stderr
#| something went wrong
#= status 1
