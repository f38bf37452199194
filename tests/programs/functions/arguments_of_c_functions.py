"""Too few arguments, too many, and by names that are not known: functions that are C in CPython."""
import array, bisect, collections, contextvars, datetime, functools, heapq, io, itertools, math
import operator, queue, random, re, struct, threading, time, weakref


def probe(name, function):
    for args, kwds in (((), {}), ((1,) * 9, {}), ((), {"zzz": 1}), ((1,), {"zzz": 1})):
        try:
            function(*args, **kwds)
        except TypeError as exc:
            print(f"{name}({len(args)}{'+' if kwds else ''}): {exc}")
        except Exception as exc:
            print(f"{name}({len(args)}{'+' if kwds else ''}): {exc!r}")


def all_of(owner, names):
    for name in names.split():
        probe(name, getattr(owner, name))


all_of(itertools, "accumulate batched combinations compress cycle dropwhile filterfalse groupby "
       "pairwise permutations starmap takewhile tee zip_longest combinations_with_replacement")
all_of(functools, "reduce cmp_to_key partial")
all_of(heapq, "heappush heappop heapify heappushpop heapreplace")
all_of(bisect, "bisect insort bisect_left")
all_of(math, "prod fsum dist pow comb perm log ldexp sqrt")
all_of(operator, "add itemgetter getitem setitem contains countOf neg")
all_of(time, "strftime gmtime localtime ctime mktime")
all_of(contextvars, "copy_context")
all_of(weakref, "proxy getweakrefs")
all_of(struct, "unpack calcsize")
all_of(threading, "get_ident")
all_of("a,b", "center count encode endswith expandtabs find rsplit split splitlines strip zfill")
all_of(b"ab", "center hex isalpha lower lstrip rfind rpartition split startswith title translate")
all_of(bytearray(b"ab"), "clear copy reverse append pop decode")
all_of(re.compile("a"), "match sub split findall finditer fullmatch subn search")
all_of(re.match("a", "a"), "groups groupdict span start end expand")
all_of(datetime.datetime(2020, 1, 1), "timestamp weekday date astimezone strftime strptime "
       "fromisoformat now")
all_of(datetime.timedelta(1), "total_seconds")
all_of(io.StringIO("a"), "read readline write getvalue tell writelines truncate close")
all_of(array.array("i", [1]), "append tolist index pop extend")
all_of(random.Random(1), "random getrandbits")
all_of(queue.SimpleQueue(), "put qsize empty")
all_of(collections.OrderedDict(a=1), "move_to_end popitem")
all_of(5, "bit_length conjugate is_integer as_integer_ratio")
all_of(1.5, "conjugate is_integer as_integer_ratio hex")
all_of(frozenset([1]), "union difference")
probe("Lock.release", threading.Lock().release)
probe("Lock", threading.Lock)

#= stdout
#| accumulate(0): accumulate() missing required argument 'iterable' (pos 1)
#| accumulate(9): accumulate() takes at most 3 arguments (9 given)
#| accumulate(0+): accumulate() missing required argument 'iterable' (pos 1)
#| accumulate(1+): accumulate() got an unexpected keyword argument 'zzz'
#| batched(0): batched() missing required argument 'iterable' (pos 1)
#| batched(9): batched() takes at most 3 arguments (9 given)
#| batched(0+): batched() missing required argument 'iterable' (pos 1)
#| batched(1+): batched() missing required argument 'n' (pos 2)
#| combinations(0): combinations() missing required argument 'iterable' (pos 1)
#| combinations(9): combinations() takes at most 2 arguments (9 given)
#| combinations(0+): combinations() missing required argument 'iterable' (pos 1)
#| combinations(1+): combinations() missing required argument 'r' (pos 2)
#| compress(0): compress() missing required argument 'data' (pos 1)
#| compress(9): compress() takes at most 2 arguments (9 given)
#| compress(0+): compress() missing required argument 'data' (pos 1)
#| compress(1+): compress() missing required argument 'selectors' (pos 2)
#| cycle(0): cycle expected 1 argument, got 0
#| cycle(9): cycle expected 1 argument, got 9
#| cycle(0+): cycle() takes no keyword arguments
#| cycle(1+): cycle() takes no keyword arguments
#| dropwhile(0): dropwhile expected 2 arguments, got 0
#| dropwhile(9): dropwhile expected 2 arguments, got 9
#| dropwhile(0+): dropwhile() takes no keyword arguments
#| dropwhile(1+): dropwhile() takes no keyword arguments
#| filterfalse(0): filterfalse expected 2 arguments, got 0
#| filterfalse(9): filterfalse expected 2 arguments, got 9
#| filterfalse(0+): filterfalse() takes no keyword arguments
#| filterfalse(1+): filterfalse() takes no keyword arguments
#| groupby(0): groupby() missing required argument 'iterable' (pos 1)
#| groupby(9): groupby() takes at most 2 arguments (9 given)
#| groupby(0+): groupby() missing required argument 'iterable' (pos 1)
#| groupby(1+): groupby() got an unexpected keyword argument 'zzz'
#| pairwise(0): pairwise expected 1 argument, got 0
#| pairwise(9): pairwise expected 1 argument, got 9
#| pairwise(0+): pairwise() takes no keyword arguments
#| pairwise(1+): pairwise() takes no keyword arguments
#| permutations(0): permutations() missing required argument 'iterable' (pos 1)
#| permutations(9): permutations() takes at most 2 arguments (9 given)
#| permutations(0+): permutations() missing required argument 'iterable' (pos 1)
#| permutations(1+): permutations() got an unexpected keyword argument 'zzz'
#| starmap(0): starmap expected 2 arguments, got 0
#| starmap(9): starmap expected 2 arguments, got 9
#| starmap(0+): starmap() takes no keyword arguments
#| starmap(1+): starmap() takes no keyword arguments
#| takewhile(0): takewhile expected 2 arguments, got 0
#| takewhile(9): takewhile expected 2 arguments, got 9
#| takewhile(0+): takewhile() takes no keyword arguments
#| takewhile(1+): takewhile() takes no keyword arguments
#| tee(0): tee expected at least 1 argument, got 0
#| tee(9): tee expected at most 2 arguments, got 9
#| tee(0+): itertools.tee() takes no keyword arguments
#| tee(1+): itertools.tee() takes no keyword arguments
#| zip_longest(9): 'int' object is not iterable
#| zip_longest(0+): zip_longest() got an unexpected keyword argument
#| zip_longest(1+): zip_longest() got an unexpected keyword argument
#| combinations_with_replacement(0): combinations_with_replacement() missing required argument 'iterable' (pos 1)
#| combinations_with_replacement(9): combinations_with_replacement() takes at most 2 arguments (9 given)
#| combinations_with_replacement(0+): combinations_with_replacement() missing required argument 'iterable' (pos 1)
#| combinations_with_replacement(1+): combinations_with_replacement() missing required argument 'r' (pos 2)
#| reduce(0): reduce expected at least 2 arguments, got 0
#| reduce(9): reduce expected at most 3 arguments, got 9
#| reduce(0+): reduce() takes no keyword arguments
#| reduce(1+): reduce() takes no keyword arguments
#| cmp_to_key(0): cmp_to_key() missing required argument 'mycmp' (pos 1)
#| cmp_to_key(9): cmp_to_key() takes at most 1 argument (9 given)
#| cmp_to_key(0+): cmp_to_key() missing required argument 'mycmp' (pos 1)
#| cmp_to_key(1+): cmp_to_key() takes at most 1 argument (2 given)
#| partial(0): type 'partial' takes at least one argument
#| partial(9): the first argument must be callable
#| partial(0+): type 'partial' takes at least one argument
#| partial(1+): the first argument must be callable
#| heappush(0): heappush expected 2 arguments, got 0
#| heappush(9): heappush expected 2 arguments, got 9
#| heappush(0+): _heapq.heappush() takes no keyword arguments
#| heappush(1+): _heapq.heappush() takes no keyword arguments
#| heappop(0): _heapq.heappop() takes exactly one argument (0 given)
#| heappop(9): _heapq.heappop() takes exactly one argument (9 given)
#| heappop(0+): _heapq.heappop() takes no keyword arguments
#| heappop(1+): _heapq.heappop() takes no keyword arguments
#| heapify(0): _heapq.heapify() takes exactly one argument (0 given)
#| heapify(9): _heapq.heapify() takes exactly one argument (9 given)
#| heapify(0+): _heapq.heapify() takes no keyword arguments
#| heapify(1+): _heapq.heapify() takes no keyword arguments
#| heappushpop(0): heappushpop expected 2 arguments, got 0
#| heappushpop(9): heappushpop expected 2 arguments, got 9
#| heappushpop(0+): _heapq.heappushpop() takes no keyword arguments
#| heappushpop(1+): _heapq.heappushpop() takes no keyword arguments
#| heapreplace(0): heapreplace expected 2 arguments, got 0
#| heapreplace(9): heapreplace expected 2 arguments, got 9
#| heapreplace(0+): _heapq.heapreplace() takes no keyword arguments
#| heapreplace(1+): _heapq.heapreplace() takes no keyword arguments
#| bisect(0): bisect_right() missing required argument 'a' (pos 1)
#| bisect(9): bisect_right() takes at most 5 arguments (9 given)
#| bisect(0+): bisect_right() missing required argument 'a' (pos 1)
#| bisect(1+): bisect_right() missing required argument 'x' (pos 2)
#| insort(0): insort_right() missing required argument 'a' (pos 1)
#| insort(9): insort_right() takes at most 5 arguments (9 given)
#| insort(0+): insort_right() missing required argument 'a' (pos 1)
#| insort(1+): insort_right() missing required argument 'x' (pos 2)
#| bisect_left(0): bisect_left() missing required argument 'a' (pos 1)
#| bisect_left(9): bisect_left() takes at most 5 arguments (9 given)
#| bisect_left(0+): bisect_left() missing required argument 'a' (pos 1)
#| bisect_left(1+): bisect_left() missing required argument 'x' (pos 2)
#| prod(0): prod() takes exactly 1 positional argument (0 given)
#| prod(9): prod() takes at most 2 arguments (9 given)
#| prod(0+): prod() takes exactly 1 positional argument (0 given)
#| prod(1+): prod() got an unexpected keyword argument 'zzz'
#| fsum(0): math.fsum() takes exactly one argument (0 given)
#| fsum(9): math.fsum() takes exactly one argument (9 given)
#| fsum(0+): math.fsum() takes no keyword arguments
#| fsum(1+): math.fsum() takes no keyword arguments
#| dist(0): dist expected 2 arguments, got 0
#| dist(9): dist expected 2 arguments, got 9
#| dist(0+): math.dist() takes no keyword arguments
#| dist(1+): math.dist() takes no keyword arguments
#| pow(0): pow expected 2 arguments, got 0
#| pow(9): pow expected 2 arguments, got 9
#| pow(0+): math.pow() takes no keyword arguments
#| pow(1+): math.pow() takes no keyword arguments
#| comb(0): comb expected 2 arguments, got 0
#| comb(9): comb expected 2 arguments, got 9
#| comb(0+): math.comb() takes no keyword arguments
#| comb(1+): math.comb() takes no keyword arguments
#| perm(0): perm expected at least 1 argument, got 0
#| perm(9): perm expected at most 2 arguments, got 9
#| perm(0+): math.perm() takes no keyword arguments
#| perm(1+): math.perm() takes no keyword arguments
#| log(0): log expected at least 1 argument, got 0
#| log(9): log expected at most 2 arguments, got 9
#| log(0+): math.log() takes no keyword arguments
#| log(1+): math.log() takes no keyword arguments
#| ldexp(0): ldexp expected 2 arguments, got 0
#| ldexp(9): ldexp expected 2 arguments, got 9
#| ldexp(0+): math.ldexp() takes no keyword arguments
#| ldexp(1+): math.ldexp() takes no keyword arguments
#| sqrt(0): math.sqrt() takes exactly one argument (0 given)
#| sqrt(9): math.sqrt() takes exactly one argument (9 given)
#| sqrt(0+): math.sqrt() takes no keyword arguments
#| sqrt(1+): math.sqrt() takes no keyword arguments
#| add(0): add expected 2 arguments, got 0
#| add(9): add expected 2 arguments, got 9
#| add(0+): _operator.add() takes no keyword arguments
#| add(1+): _operator.add() takes no keyword arguments
#| itemgetter(0): itemgetter expected 1 argument, got 0
#| itemgetter(0+): itemgetter() takes no keyword arguments
#| itemgetter(1+): itemgetter() takes no keyword arguments
#| getitem(0): getitem expected 2 arguments, got 0
#| getitem(9): getitem expected 2 arguments, got 9
#| getitem(0+): _operator.getitem() takes no keyword arguments
#| getitem(1+): _operator.getitem() takes no keyword arguments
#| setitem(0): setitem expected 3 arguments, got 0
#| setitem(9): setitem expected 3 arguments, got 9
#| setitem(0+): _operator.setitem() takes no keyword arguments
#| setitem(1+): _operator.setitem() takes no keyword arguments
#| contains(0): contains expected 2 arguments, got 0
#| contains(9): contains expected 2 arguments, got 9
#| contains(0+): _operator.contains() takes no keyword arguments
#| contains(1+): _operator.contains() takes no keyword arguments
#| countOf(0): countOf expected 2 arguments, got 0
#| countOf(9): countOf expected 2 arguments, got 9
#| countOf(0+): _operator.countOf() takes no keyword arguments
#| countOf(1+): _operator.countOf() takes no keyword arguments
#| neg(0): _operator.neg() takes exactly one argument (0 given)
#| neg(9): _operator.neg() takes exactly one argument (9 given)
#| neg(0+): _operator.neg() takes no keyword arguments
#| neg(1+): _operator.neg() takes no keyword arguments
#| strftime(0): strftime() takes at least 1 argument (0 given)
#| strftime(9): strftime() takes at most 2 arguments (9 given)
#| strftime(0+): strftime() takes no keyword arguments
#| strftime(1+): strftime() takes no keyword arguments
#| gmtime(9): gmtime() takes at most 1 argument (9 given)
#| gmtime(0+): gmtime() takes no keyword arguments
#| gmtime(1+): gmtime() takes no keyword arguments
#| localtime(9): localtime() takes at most 1 argument (9 given)
#| localtime(0+): localtime() takes no keyword arguments
#| localtime(1+): localtime() takes no keyword arguments
#| ctime(9): ctime() takes at most 1 argument (9 given)
#| ctime(0+): ctime() takes no keyword arguments
#| ctime(1+): ctime() takes no keyword arguments
#| mktime(0): time.mktime() takes exactly one argument (0 given)
#| mktime(9): time.mktime() takes exactly one argument (9 given)
#| mktime(0+): time.mktime() takes no keyword arguments
#| mktime(1+): time.mktime() takes no keyword arguments
#| copy_context(9): _contextvars.copy_context() takes no arguments (9 given)
#| copy_context(0+): _contextvars.copy_context() takes no keyword arguments
#| copy_context(1+): _contextvars.copy_context() takes no keyword arguments
#| proxy(0): proxy expected at least 1 argument, got 0
#| proxy(9): proxy expected at most 2 arguments, got 9
#| proxy(0+): _weakref.proxy() takes no keyword arguments
#| proxy(1+): _weakref.proxy() takes no keyword arguments
#| getweakrefs(0): _weakref.getweakrefs() takes exactly one argument (0 given)
#| getweakrefs(9): _weakref.getweakrefs() takes exactly one argument (9 given)
#| getweakrefs(0+): _weakref.getweakrefs() takes no keyword arguments
#| getweakrefs(1+): _weakref.getweakrefs() takes no keyword arguments
#| unpack(0): unpack expected 2 arguments, got 0
#| unpack(9): unpack expected 2 arguments, got 9
#| unpack(0+): _struct.unpack() takes no keyword arguments
#| unpack(1+): _struct.unpack() takes no keyword arguments
#| calcsize(0): _struct.calcsize() takes exactly one argument (0 given)
#| calcsize(9): _struct.calcsize() takes exactly one argument (9 given)
#| calcsize(0+): _struct.calcsize() takes no keyword arguments
#| calcsize(1+): _struct.calcsize() takes no keyword arguments
#| get_ident(9): _thread.get_ident() takes no arguments (9 given)
#| get_ident(0+): _thread.get_ident() takes no keyword arguments
#| get_ident(1+): _thread.get_ident() takes no keyword arguments
#| center(0): center expected at least 1 argument, got 0
#| center(9): center expected at most 2 arguments, got 9
#| center(0+): str.center() takes no keyword arguments
#| center(1+): str.center() takes no keyword arguments
#| count(0): count expected at least 1 argument, got 0
#| count(9): count expected at most 3 arguments, got 9
#| count(0+): str.count() takes no keyword arguments
#| count(1+): str.count() takes no keyword arguments
#| encode(9): encode() takes at most 2 arguments (9 given)
#| encode(0+): encode() got an unexpected keyword argument 'zzz'
#| encode(1+): encode() got an unexpected keyword argument 'zzz'
#| endswith(0): endswith expected at least 1 argument, got 0
#| endswith(9): endswith expected at most 3 arguments, got 9
#| endswith(0+): str.endswith() takes no keyword arguments
#| endswith(1+): str.endswith() takes no keyword arguments
#| expandtabs(9): expandtabs() takes at most 1 argument (9 given)
#| expandtabs(0+): expandtabs() got an unexpected keyword argument 'zzz'
#| expandtabs(1+): expandtabs() takes at most 1 argument (2 given)
#| find(0): find expected at least 1 argument, got 0
#| find(9): find expected at most 3 arguments, got 9
#| find(0+): str.find() takes no keyword arguments
#| find(1+): str.find() takes no keyword arguments
#| rsplit(9): rsplit() takes at most 2 arguments (9 given)
#| rsplit(0+): rsplit() got an unexpected keyword argument 'zzz'
#| rsplit(1+): rsplit() got an unexpected keyword argument 'zzz'
#| split(9): split() takes at most 2 arguments (9 given)
#| split(0+): split() got an unexpected keyword argument 'zzz'
#| split(1+): split() got an unexpected keyword argument 'zzz'
#| splitlines(9): splitlines() takes at most 1 argument (9 given)
#| splitlines(0+): splitlines() got an unexpected keyword argument 'zzz'
#| splitlines(1+): splitlines() takes at most 1 argument (2 given)
#| strip(9): strip expected at most 1 argument, got 9
#| strip(0+): str.strip() takes no keyword arguments
#| strip(1+): str.strip() takes no keyword arguments
#| zfill(0): str.zfill() takes exactly one argument (0 given)
#| zfill(9): str.zfill() takes exactly one argument (9 given)
#| zfill(0+): str.zfill() takes no keyword arguments
#| zfill(1+): str.zfill() takes no keyword arguments
#| center(0): center expected at least 1 argument, got 0
#| center(9): center expected at most 2 arguments, got 9
#| center(0+): bytes.center() takes no keyword arguments
#| center(1+): bytes.center() takes no keyword arguments
#| hex(9): hex() takes at most 2 arguments (9 given)
#| hex(0+): hex() got an unexpected keyword argument 'zzz'
#| hex(1+): hex() got an unexpected keyword argument 'zzz'
#| isalpha(9): bytes.isalpha() takes no arguments (9 given)
#| isalpha(0+): bytes.isalpha() takes no keyword arguments
#| isalpha(1+): bytes.isalpha() takes no keyword arguments
#| lower(9): bytes.lower() takes no arguments (9 given)
#| lower(0+): bytes.lower() takes no keyword arguments
#| lower(1+): bytes.lower() takes no keyword arguments
#| lstrip(9): lstrip expected at most 1 argument, got 9
#| lstrip(0+): bytes.lstrip() takes no keyword arguments
#| lstrip(1+): bytes.lstrip() takes no keyword arguments
#| rfind(0): rfind expected at least 1 argument, got 0
#| rfind(9): rfind expected at most 3 arguments, got 9
#| rfind(0+): bytes.rfind() takes no keyword arguments
#| rfind(1+): bytes.rfind() takes no keyword arguments
#| rpartition(0): bytes.rpartition() takes exactly one argument (0 given)
#| rpartition(9): bytes.rpartition() takes exactly one argument (9 given)
#| rpartition(0+): bytes.rpartition() takes no keyword arguments
#| rpartition(1+): bytes.rpartition() takes no keyword arguments
#| split(9): split() takes at most 2 arguments (9 given)
#| split(0+): split() got an unexpected keyword argument 'zzz'
#| split(1+): split() got an unexpected keyword argument 'zzz'
#| startswith(0): startswith expected at least 1 argument, got 0
#| startswith(9): startswith expected at most 3 arguments, got 9
#| startswith(0+): bytes.startswith() takes no keyword arguments
#| startswith(1+): bytes.startswith() takes no keyword arguments
#| title(9): bytes.title() takes no arguments (9 given)
#| title(0+): bytes.title() takes no keyword arguments
#| title(1+): bytes.title() takes no keyword arguments
#| translate(0): translate() takes at least 1 positional argument (0 given)
#| translate(9): translate() takes at most 2 arguments (9 given)
#| translate(0+): translate() takes at least 1 positional argument (0 given)
#| translate(1+): translate() got an unexpected keyword argument 'zzz'
#| clear(9): bytearray.clear() takes no arguments (9 given)
#| clear(0+): bytearray.clear() takes no keyword arguments
#| clear(1+): bytearray.clear() takes no keyword arguments
#| copy(9): bytearray.copy() takes no arguments (9 given)
#| copy(0+): bytearray.copy() takes no keyword arguments
#| copy(1+): bytearray.copy() takes no keyword arguments
#| reverse(9): bytearray.reverse() takes no arguments (9 given)
#| reverse(0+): bytearray.reverse() takes no keyword arguments
#| reverse(1+): bytearray.reverse() takes no keyword arguments
#| append(0): bytearray.append() takes exactly one argument (0 given)
#| append(9): bytearray.append() takes exactly one argument (9 given)
#| append(0+): bytearray.append() takes no keyword arguments
#| append(1+): bytearray.append() takes no keyword arguments
#| pop(0): IndexError('pop from empty bytearray')
#| pop(9): pop expected at most 1 argument, got 9
#| pop(0+): bytearray.pop() takes no keyword arguments
#| pop(1+): bytearray.pop() takes no keyword arguments
#| decode(9): decode() takes at most 2 arguments (9 given)
#| decode(0+): decode() got an unexpected keyword argument 'zzz'
#| decode(1+): decode() got an unexpected keyword argument 'zzz'
#| match(0): match() missing required argument 'string' (pos 1)
#| match(9): match() takes at most 3 arguments (9 given)
#| match(0+): match() missing required argument 'string' (pos 1)
#| match(1+): match() got an unexpected keyword argument 'zzz'
#| sub(0): sub() missing required argument 'repl' (pos 1)
#| sub(9): sub() takes at most 3 arguments (9 given)
#| sub(0+): sub() missing required argument 'repl' (pos 1)
#| sub(1+): sub() missing required argument 'string' (pos 2)
#| split(0): split() missing required argument 'string' (pos 1)
#| split(9): split() takes at most 2 arguments (9 given)
#| split(0+): split() missing required argument 'string' (pos 1)
#| split(1+): split() got an unexpected keyword argument 'zzz'
#| findall(0): findall() missing required argument 'string' (pos 1)
#| findall(9): findall() takes at most 3 arguments (9 given)
#| findall(0+): findall() missing required argument 'string' (pos 1)
#| findall(1+): findall() got an unexpected keyword argument 'zzz'
#| finditer(0): finditer() missing required argument 'string' (pos 1)
#| finditer(9): finditer() takes at most 3 arguments (9 given)
#| finditer(0+): finditer() missing required argument 'string' (pos 1)
#| finditer(1+): finditer() got an unexpected keyword argument 'zzz'
#| fullmatch(0): fullmatch() missing required argument 'string' (pos 1)
#| fullmatch(9): fullmatch() takes at most 3 arguments (9 given)
#| fullmatch(0+): fullmatch() missing required argument 'string' (pos 1)
#| fullmatch(1+): fullmatch() got an unexpected keyword argument 'zzz'
#| subn(0): subn() missing required argument 'repl' (pos 1)
#| subn(9): subn() takes at most 3 arguments (9 given)
#| subn(0+): subn() missing required argument 'repl' (pos 1)
#| subn(1+): subn() missing required argument 'string' (pos 2)
#| search(0): search() missing required argument 'string' (pos 1)
#| search(9): search() takes at most 3 arguments (9 given)
#| search(0+): search() missing required argument 'string' (pos 1)
#| search(1+): search() got an unexpected keyword argument 'zzz'
#| groups(9): groups() takes at most 1 argument (9 given)
#| groups(0+): groups() got an unexpected keyword argument 'zzz'
#| groups(1+): groups() takes at most 1 argument (2 given)
#| groupdict(9): groupdict() takes at most 1 argument (9 given)
#| groupdict(0+): groupdict() got an unexpected keyword argument 'zzz'
#| groupdict(1+): groupdict() takes at most 1 argument (2 given)
#| span(9): span expected at most 1 argument, got 9
#| span(0+): Match.span() takes no keyword arguments
#| span(1+): Match.span() takes no keyword arguments
#| start(9): start expected at most 1 argument, got 9
#| start(0+): Match.start() takes no keyword arguments
#| start(1+): Match.start() takes no keyword arguments
#| end(9): end expected at most 1 argument, got 9
#| end(0+): Match.end() takes no keyword arguments
#| end(1+): Match.end() takes no keyword arguments
#| expand(0): expand() missing required argument 'template' (pos 1)
#| expand(9): expand() takes at most 1 argument (9 given)
#| expand(0+): expand() missing required argument 'template' (pos 1)
#| expand(1+): expand() takes at most 1 argument (2 given)
#| timestamp(9): datetime.timestamp() takes no arguments (9 given)
#| timestamp(0+): datetime.timestamp() takes no keyword arguments
#| timestamp(1+): datetime.timestamp() takes no keyword arguments
#| weekday(9): datetime.weekday() takes no arguments (9 given)
#| weekday(0+): datetime.weekday() takes no keyword arguments
#| weekday(1+): datetime.weekday() takes no keyword arguments
#| date(9): datetime.date() takes no arguments (9 given)
#| date(0+): datetime.date() takes no keyword arguments
#| date(1+): datetime.date() takes no keyword arguments
#| astimezone(9): astimezone() takes at most 1 argument (9 given)
#| astimezone(0+): astimezone() got an unexpected keyword argument 'zzz'
#| astimezone(1+): astimezone() takes at most 1 argument (2 given)
#| strftime(0): strftime() missing required argument 'format' (pos 1)
#| strftime(9): strftime() takes at most 1 argument (9 given)
#| strftime(0+): strftime() missing required argument 'format' (pos 1)
#| strftime(1+): strftime() takes at most 1 argument (2 given)
#| strptime(0): strptime() takes exactly 2 arguments (0 given)
#| strptime(9): strptime() takes exactly 2 arguments (9 given)
#| strptime(0+): strptime() takes no keyword arguments
#| strptime(1+): strptime() takes no keyword arguments
#| fromisoformat(0): datetime.fromisoformat() takes exactly one argument (0 given)
#| fromisoformat(9): datetime.fromisoformat() takes exactly one argument (9 given)
#| fromisoformat(0+): datetime.fromisoformat() takes no keyword arguments
#| fromisoformat(1+): datetime.fromisoformat() takes no keyword arguments
#| now(9): now() takes at most 1 argument (9 given)
#| now(0+): now() got an unexpected keyword argument 'zzz'
#| now(1+): now() takes at most 1 argument (2 given)
#| total_seconds(9): timedelta.total_seconds() takes no arguments (9 given)
#| total_seconds(0+): timedelta.total_seconds() takes no keyword arguments
#| total_seconds(1+): timedelta.total_seconds() takes no keyword arguments
#| read(9): read expected at most 1 argument, got 9
#| read(0+): StringIO.read() takes no keyword arguments
#| read(1+): StringIO.read() takes no keyword arguments
#| readline(9): readline expected at most 1 argument, got 9
#| readline(0+): StringIO.readline() takes no keyword arguments
#| readline(1+): StringIO.readline() takes no keyword arguments
#| write(0): StringIO.write() takes exactly one argument (0 given)
#| write(9): StringIO.write() takes exactly one argument (9 given)
#| write(0+): StringIO.write() takes no keyword arguments
#| write(1+): StringIO.write() takes no keyword arguments
#| getvalue(9): StringIO.getvalue() takes no arguments (9 given)
#| getvalue(0+): StringIO.getvalue() takes no keyword arguments
#| getvalue(1+): StringIO.getvalue() takes no keyword arguments
#| tell(9): StringIO.tell() takes no arguments (9 given)
#| tell(0+): StringIO.tell() takes no keyword arguments
#| tell(1+): StringIO.tell() takes no keyword arguments
#| writelines(0): StringIO.writelines() takes exactly one argument (0 given)
#| writelines(9): StringIO.writelines() takes exactly one argument (9 given)
#| writelines(0+): StringIO.writelines() takes no keyword arguments
#| writelines(1+): StringIO.writelines() takes no keyword arguments
#| truncate(9): truncate expected at most 1 argument, got 9
#| truncate(0+): StringIO.truncate() takes no keyword arguments
#| truncate(1+): StringIO.truncate() takes no keyword arguments
#| close(9): StringIO.close() takes no arguments (9 given)
#| close(0+): StringIO.close() takes no keyword arguments
#| close(1+): StringIO.close() takes no keyword arguments
#| append(0): array.append() takes exactly one argument (0 given)
#| append(9): array.append() takes exactly one argument (9 given)
#| append(0+): array.append() takes no keyword arguments
#| append(1+): array.append() takes no keyword arguments
#| tolist(9): array.tolist() takes no arguments (9 given)
#| tolist(0+): array.tolist() takes no keyword arguments
#| tolist(1+): array.tolist() takes no keyword arguments
#| index(0): index expected at least 1 argument, got 0
#| index(9): index expected at most 3 arguments, got 9
#| index(0+): array.index() takes no keyword arguments
#| index(1+): array.index() takes no keyword arguments
#| pop(9): pop expected at most 1 argument, got 9
#| pop(0+): array.pop() takes no keyword arguments
#| pop(1+): array.pop() takes no keyword arguments
#| extend(0): extend() takes exactly 1 positional argument (0 given)
#| extend(9): extend() takes at most 1 argument (9 given)
#| extend(0+): extend() takes exactly 1 positional argument (0 given)
#| extend(1+): extend() takes at most 1 argument (2 given)
#| random(9): Random.random() takes no arguments (9 given)
#| random(0+): Random.random() takes no keyword arguments
#| random(1+): Random.random() takes no keyword arguments
#| getrandbits(0): Random.getrandbits() takes exactly one argument (0 given)
#| getrandbits(9): Random.getrandbits() takes exactly one argument (9 given)
#| getrandbits(0+): Random.getrandbits() takes no keyword arguments
#| getrandbits(1+): Random.getrandbits() takes no keyword arguments
#| put(0): put() missing required argument 'item' (pos 1)
#| put(9): put() takes at most 3 arguments (9 given)
#| put(0+): put() missing required argument 'item' (pos 1)
#| put(1+): put() got an unexpected keyword argument 'zzz'
#| qsize(9): SimpleQueue.qsize() takes no arguments (9 given)
#| qsize(0+): SimpleQueue.qsize() takes no keyword arguments
#| qsize(1+): SimpleQueue.qsize() takes no keyword arguments
#| empty(9): SimpleQueue.empty() takes no arguments (9 given)
#| empty(0+): SimpleQueue.empty() takes no keyword arguments
#| empty(1+): SimpleQueue.empty() takes no keyword arguments
#| move_to_end(0): move_to_end() missing required argument 'key' (pos 1)
#| move_to_end(9): move_to_end() takes at most 2 arguments (9 given)
#| move_to_end(0+): move_to_end() missing required argument 'key' (pos 1)
#| move_to_end(1+): move_to_end() got an unexpected keyword argument 'zzz'
#| popitem(9): popitem() takes at most 1 argument (9 given)
#| popitem(0+): popitem() got an unexpected keyword argument 'zzz'
#| popitem(1+): popitem() takes at most 1 argument (2 given)
#| bit_length(9): int.bit_length() takes no arguments (9 given)
#| bit_length(0+): int.bit_length() takes no keyword arguments
#| bit_length(1+): int.bit_length() takes no keyword arguments
#| conjugate(9): int.conjugate() takes no arguments (9 given)
#| conjugate(0+): int.conjugate() takes no keyword arguments
#| conjugate(1+): int.conjugate() takes no keyword arguments
#| is_integer(9): int.is_integer() takes no arguments (9 given)
#| is_integer(0+): int.is_integer() takes no keyword arguments
#| is_integer(1+): int.is_integer() takes no keyword arguments
#| as_integer_ratio(9): int.as_integer_ratio() takes no arguments (9 given)
#| as_integer_ratio(0+): int.as_integer_ratio() takes no keyword arguments
#| as_integer_ratio(1+): int.as_integer_ratio() takes no keyword arguments
#| conjugate(9): float.conjugate() takes no arguments (9 given)
#| conjugate(0+): float.conjugate() takes no keyword arguments
#| conjugate(1+): float.conjugate() takes no keyword arguments
#| is_integer(9): float.is_integer() takes no arguments (9 given)
#| is_integer(0+): float.is_integer() takes no keyword arguments
#| is_integer(1+): float.is_integer() takes no keyword arguments
#| as_integer_ratio(9): float.as_integer_ratio() takes no arguments (9 given)
#| as_integer_ratio(0+): float.as_integer_ratio() takes no keyword arguments
#| as_integer_ratio(1+): float.as_integer_ratio() takes no keyword arguments
#| hex(9): float.hex() takes no arguments (9 given)
#| hex(0+): float.hex() takes no keyword arguments
#| hex(1+): float.hex() takes no keyword arguments
#| union(9): 'int' object is not iterable
#| union(0+): frozenset.union() takes no keyword arguments
#| union(1+): frozenset.union() takes no keyword arguments
#| difference(9): 'int' object is not iterable
#| difference(0+): frozenset.difference() takes no keyword arguments
#| difference(1+): frozenset.difference() takes no keyword arguments
#| Lock.release(0): RuntimeError('release unlocked lock')
#| Lock.release(9): lock.release() takes no arguments (9 given)
#| Lock.release(0+): lock.release() takes no keyword arguments
#| Lock.release(1+): lock.release() takes no keyword arguments
#| Lock(9): lock expected 0 arguments, got 9
#| Lock(0+): lock() takes no keyword arguments
#| Lock(1+): lock() takes no keyword arguments
#= status 0
