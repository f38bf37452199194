from string import Template


class Percent(Template):
    delimiter = "%"


class Dotted(Template):
    idpattern = r"[a-z]+\.[a-z]+"


print(Percent("%a %{b} $c %%").substitute(a=1, b=2), Dotted("$a.b $c").safe_substitute({"a.b": 5}))
t = Template("$who likes ${what} and $$5 $9 $")
print(t.safe_substitute(who="tim", what="pie"), t.is_valid(), t.get_identifiers())
for text in "$", "a\nb $9", "$who ${", "$$", "${a-b}":
    try:
        print(Template(text).substitute(who=1))
    except (ValueError, KeyError) as e:
        print(repr(text), repr(e))

#= stdout
#| 1 2 $c % 5 $c
#| tim likes pie and $5 $9 $ False ['who', 'what']
#| '$' ValueError('Invalid placeholder in string: line 1, col 1')
#| 'a\nb $9' ValueError('Invalid placeholder in string: line 2, col 3')
#| '$who ${' ValueError('Invalid placeholder in string: line 1, col 6')
#| $
#| '${a-b}' ValueError('Invalid placeholder in string: line 1, col 1')
#= status 0
