import re

print(~re.I, re.I | re.A, re.DEBUG, re.RegexFlag(0), re.I & re.M, re.RegexFlag(1024))
print(re.RegexFlag.IGNORECASE, re.RegexFlag(2) == re.I, re.I.name, re.I.value, (re.I | re.M).name)
print(re.I in (re.I | re.M), isinstance(re.I, int), f"{re.I}", re.compile("a", re.A | re.S))

#= stdout
#| re.ASCII|re.LOCALE|re.UNICODE|re.MULTILINE|re.DOTALL|re.VERBOSE|re.DEBUG|0x1 re.ASCII|re.IGNORECASE re.DEBUG re.NOFLAG re.NOFLAG re.RegexFlag(1024)
#| re.IGNORECASE True IGNORECASE 2 IGNORECASE|MULTILINE
#| True True re.IGNORECASE re.compile('a', re.DOTALL|re.ASCII)
#= status 0
