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

#= stdout
#| 'hidden 1\n'
#= status 0
