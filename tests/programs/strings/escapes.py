print("tab\there", "quote\"s", 'it\'s', "back\\slash")
print(repr("tab\t newline\n quote' both\"'"), repr('only "double"'), repr("it's"))
print("\x41\u00e9\U0001F600\101")
print(r"raw\n", b"bytes\x00\xff", repr("\x00\x7f\x80\u200b\xad"))
print("one" "two" 'three')
print("""first
second""")
print("line \
continued")
print(repr("é中😀"), ascii("é中😀"), len("é中😀"))

#= stdout
#| tab	here quote"s it's back\slash
#| 'tab\t newline\n quote\' both"\'' 'only "double"' "it's"
#| Aé😀A
#| raw\n b'bytes\x00\xff' '\x00\x7f\x80\u200b\xad'
#| onetwothree
#| first
#| second
#| line continued
#| 'é中😀' '\xe9\u4e2d\U0001f600' 3
#= status 0
