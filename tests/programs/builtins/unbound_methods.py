for method in (str.split, str.join, bytes.hex, bytes.upper, bytearray.clear, list.append, set.union, dict.get,
               int.bit_length, int.is_integer, float.hex, tuple.count, object.__repr__):
    try:
        print(method())
    except TypeError as e:
        print(e)

#= stdout
#| unbound method str.split() needs an argument
#| unbound method str.join() needs an argument
#| unbound method bytes.hex() needs an argument
#| unbound method bytes.upper() needs an argument
#| unbound method bytearray.clear() needs an argument
#| unbound method list.append() needs an argument
#| unbound method set.union() needs an argument
#| unbound method dict.get() needs an argument
#| unbound method int.bit_length() needs an argument
#| unbound method int.is_integer() needs an argument
#| unbound method float.hex() needs an argument
#| unbound method tuple.count() needs an argument
#| descriptor '__repr__' of 'object' object needs an argument
#= status 0
