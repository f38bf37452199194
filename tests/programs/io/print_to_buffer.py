import io
buf = io.StringIO()
print("in a buffer", file=buf)
print(repr(buf.getvalue()))

#= stdout
#| 'in a buffer\n'
#= status 0
