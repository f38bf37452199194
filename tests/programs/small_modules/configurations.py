# configparser: sections as texts.
import configparser, io
c = configparser.ConfigParser()
c.read_string("""
# comment
[DEFAULT]
ServerAliveInterval = 45
Compression = yes
home = /h

[forge.example]
User = hg
path: %(home)s/x

[topsecret]
Port = 50022
ForwardX11 = no
rate = 1.5
multi = a
  b
  c

  d
empty =
""")
print(c.sections(), "forge.example" in c, c["topsecret"]["port"], c.getint("topsecret", "port"), c["topsecret"].getboolean("ForwardX11"), c.getfloat("topsecret", "rate"), c["forge.example"]["path"], list(c["topsecret"]), c.items("forge.example"), repr(c["topsecret"]["multi"]), repr(c["topsecret"]["empty"]))
for f in (lambda: c["zz"], lambda: c["topsecret"]["zz"], lambda: c.get("zz", "a"), lambda: c.get("topsecret", "a"), lambda: c.get("zz", "a", fallback=3), lambda: c["topsecret"].get("q", "d"), lambda: c["topsecret"].getint("q", 7), lambda: c.getboolean("forge.example", "user"), lambda: c.add_section("topsecret"), lambda: c.set("topsecret", "x", "%(zz)s"), lambda: c.get("topsecret", "x"), lambda: c.set("topsecret", "x", 5), lambda: c.set("topsecret", "x", "5%"), lambda: c.read_string("a=1"), lambda: c.read_string("[s]\nfoo\nbar=1"), lambda: c.read_string("[s]\na=1\na=2"), lambda: c.read_string("[s]\n[s]"), lambda: c.remove_option("topsecret", "rate"), lambda: c.remove_section("nope"), lambda: c.has_option("topsecret", "rate"), lambda: c.options("topsecret"), lambda: c.defaults(), lambda: len(c), lambda: list(c), lambda: c["topsecret"], lambda: dict(c["forge.example"])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
c["new"] = {"a": "1", "B": "two"}; c["new"]["c"] = "x"; o = io.StringIO(); c.remove_option("topsecret", "x"); c.write(o); print(o.getvalue())
d = configparser.ConfigParser(allow_no_value=True, interpolation=None, inline_comment_prefixes="#"); d.read_string("[a]\nk\nv = 5 # c\nw=%x"); print(d["a"]["k"], d["a"]["v"], d["a"]["w"])
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation()); e.read_string("[a]\nx=1\ny=${x}2\n[b]\nz=${a:y}3 $$"); print(e["b"]["z"]); e.read_dict({"q": {"n": 3}}); print(e["q"]["n"], e.items("b"))

#= stdout
#| ['forge.example', 'topsecret'] True 50022 50022 False 1.5 /h/x ['port', 'forwardx11', 'rate', 'multi', 'empty', 'serveraliveinterval', 'compression', 'home'] [('serveraliveinterval', '45'), ('compression', 'yes'), ('home', '/h'), ('user', 'hg'), ('path', '/h/x')] 'a\nb\nc\n\nd' ''
#| KeyError 'zz'
#| KeyError 'zz'
#| NoSectionError No section: 'zz'
#| NoOptionError No option 'a' in section: 'topsecret'
#| 3
#| d
#| 7
#| ValueError Not a boolean: hg
#| DuplicateSectionError Section 'topsecret' already exists
#| None
#| InterpolationMissingOptionError Bad value substitution: option 'x' in section 'topsecret' contains an interpolation key 'zz' which is not a valid option name. Raw value: '%(zz)s'
#| TypeError option values must be strings
#| ValueError invalid interpolation syntax in '5%' at position 1
#| MissingSectionHeaderError File contains no section headers.
#| file: '<string>', line: 1
#| 'a=1'
#| ParsingError Source contains parsing errors: '<string>'
#| 	[line  2]: 'foo\n'
#| DuplicateOptionError While reading from '<string>' [line  3]: option 'a' in section 's' already exists
#| DuplicateSectionError While reading from '<string>' [line  2]: section 's' already exists
#| True
#| False
#| False
#| ['port', 'forwardx11', 'multi', 'empty', 'x', 'serveraliveinterval', 'compression', 'home']
#| {'serveraliveinterval': '45', 'compression': 'yes', 'home': '/h'}
#| 4
#| ['DEFAULT', 'forge.example', 'topsecret', 's']
#| <Section: topsecret>
#| {'user': 'hg', 'path': '/h/x', 'serveraliveinterval': '45', 'compression': 'yes', 'home': '/h'}
#| [DEFAULT]
#| serveraliveinterval = 45
#| compression = yes
#| home = /h
#|
#| [forge.example]
#| user = hg
#| path = %(home)s/x
#|
#| [topsecret]
#| port = 50022
#| forwardx11 = no
#| multi = a
#| 	b
#| 	c
#| 	
#| 	d
#| empty = 
#|
#| [s]
#| bar = 1
#| a = 1
#|
#| [new]
#| a = 1
#| b = two
#| c = x
#|
#|
#| None 5 %x
#| 123 $
#| 3 [('z', '123 $')]
#= status 0
