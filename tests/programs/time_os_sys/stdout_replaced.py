import sys
class Log:
    def __init__(self): self.text = ""
    def write(self, s): self.text += s
    def flush(self): pass
log, real = Log(), sys.stdout
sys.stdout = log
print("hidden", 1)
sys.stdout = real
print(repr(log.text))
import io
buf = io.StringIO()
print("in a buffer", file=buf)
print(repr(buf.getvalue()))

#= stdout
#| 'hidden 1\n'
#| 'in a buffer\n'
#= status 0
