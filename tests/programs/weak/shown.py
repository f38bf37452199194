import re
import weakref
from collections import Counter


def shown(value):
    return re.sub("0x[0-9a-f]+", "0x", repr(value))


class Thing:
    class Part:
        pass


thing, part, counter = Thing(), Thing.Part(), Counter("a")
for one in thing, part, counter, Thing, shown:
    print(shown(weakref.ref(one)))
print(shown(weakref.WeakSet([thing])), shown(weakref.proxy(counter)))

#= stdout
#| <weakref at 0x; to 'Thing' at 0x>
#| <weakref at 0x; to 'Thing.Part' at 0x>
#| <weakref at 0x; to 'collections.Counter' at 0x>
#| <weakref at 0x; to 'type' at 0x (Thing)>
#| <weakref at 0x; to 'function' at 0x (shown)>
#| {<weakref at 0x; to 'Thing' at 0x>} <weakproxy at 0x; to 'collections.Counter' at 0x>
#= status 0
