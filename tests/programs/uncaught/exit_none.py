import sys
print("leaving")
sys.exit()
print("never")

#= stdout
#| leaving
#= status 0
