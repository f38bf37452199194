import logging
for style, f in [("%", "%(x)"), ("%", "%(message)s"), ("%","hello"),("%","%(a)-5d %(b)q"),("%","%(levelname"),("%","%(asctime)-10.3s"),("%","%(a b)s"),
  ("{","{nope"),("{","{}"),("{","{message!z}"),("{","{message:>10}"),("{","{a.b} {c[0]}"),("{","{message:{w}}"),("{","none"),("{","}"),("{","{m:??}"),
  ("$","$$"),("$","$message"),("$","${message} $"),("$","none"),("$","${m"),("x","")]:
    try:
        logging.Formatter(f, style=style); print("ok", f)
    except Exception as e: print(type(e).__name__, e)

#= stdout
#| ValueError Invalid format '%(x)' for '%' style
#| ok %(message)s
#| ValueError Invalid format 'hello' for '%' style
#| ok %(a)-5d %(b)q
#| ValueError Invalid format '%(levelname' for '%' style
#| ok %(asctime)-10.3s
#| ValueError Invalid format '%(a b)s' for '%' style
#| ValueError invalid format: expected '}' before end of string
#| ValueError invalid format: no fields
#| ValueError invalid format: invalid conversion: 'z'
#| ok {message:>10}
#| ok {a.b} {c[0]}
#| ok {message:{w}}
#| ValueError invalid format: no fields
#| ValueError invalid format: Single '}' encountered in format string
#| ValueError invalid format: bad specifier: '??'
#| ValueError invalid format: no fields
#| ok $message
#| ValueError invalid format: bare '$' not allowed
#| ValueError invalid format: no fields
#| ValueError invalid format: bare '$' not allowed
#| ValueError Style must be one of: %,{,$
#= status 0
