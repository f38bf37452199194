try:
    raise KeyboardInterrupt
except KeyboardInterrupt as e:
    print("stopped", repr(e))

#= stdout
#| stopped KeyboardInterrupt()
#= status 0
