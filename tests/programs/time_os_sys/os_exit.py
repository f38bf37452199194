import os
import sys
print("before", flush=True)
try:
    os._exit(6)
finally:
    print("never")

#= stdout
#| before
#= status 6
