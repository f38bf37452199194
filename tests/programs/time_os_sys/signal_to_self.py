import os
import signal


def handler(number, frame):
    print("got", signal.Signals(number).name)


signal.signal(signal.SIGUSR1, handler)
signal.signal(signal.SIGTERM, handler)
os.kill(os.getpid(), signal.SIGUSR1)
os.kill(os.getpid(), signal.SIGTERM)
print("goes on")
try:
    os.kill(os.getpid(), signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")

#= stdout
#| got SIGUSR1
#| got SIGTERM
#| goes on
#| interrupted
#= status 0
