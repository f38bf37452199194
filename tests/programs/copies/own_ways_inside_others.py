import pickle, collections, dataclasses
from decimal import Decimal
from fractions import Fraction
import multiprocessing as mp, types, datetime, threading
@dataclasses.dataclass
class D:
    x: Decimal
for v in (collections.deque([Decimal(1)]), collections.OrderedDict(a=Decimal("1.5")), collections.Counter({Decimal(2): 3}), collections.defaultdict(list, {1: [Fraction(1, 2)]}), D(Decimal(3)), types.SimpleNamespace(a=Fraction(3)), (datetime.timedelta(1), Decimal(1)), {Fraction(1): {Decimal(2)}}, collections.ChainMap({"a": Decimal(1)}), ValueError(Decimal(1)), collections.UserDict({1: Decimal(2)})):
    q = mp.SimpleQueue(); q.put(v); print(q.get(), pickle.loads(pickle.dumps(v)))
    print(pickle.loads(pickle.dumps(v, 2)))

#= stdout
#| deque([Decimal('1')]) deque([Decimal('1')])
#| deque([Decimal('1')])
#| OrderedDict({'a': Decimal('1.5')}) OrderedDict({'a': Decimal('1.5')})
#| OrderedDict({'a': Decimal('1.5')})
#| Counter({Decimal('2'): 3}) Counter({Decimal('2'): 3})
#| Counter({Decimal('2'): 3})
#| defaultdict(<class 'list'>, {1: [Fraction(1, 2)]}) defaultdict(<class 'list'>, {1: [Fraction(1, 2)]})
#| defaultdict(<class 'list'>, {1: [Fraction(1, 2)]})
#| D(x=Decimal('3')) D(x=Decimal('3'))
#| D(x=Decimal('3'))
#| namespace(a=Fraction(3, 1)) namespace(a=Fraction(3, 1))
#| namespace(a=Fraction(3, 1))
#| (datetime.timedelta(days=1), Decimal('1')) (datetime.timedelta(days=1), Decimal('1'))
#| (datetime.timedelta(days=1), Decimal('1'))
#| {Fraction(1, 1): {Decimal('2')}} {Fraction(1, 1): {Decimal('2')}}
#| {Fraction(1, 1): {Decimal('2')}}
#| ChainMap({'a': Decimal('1')}) ChainMap({'a': Decimal('1')})
#| ChainMap({'a': Decimal('1')})
#| 1 1
#| 1
#| {1: Decimal('2')} {1: Decimal('2')}
#| {1: Decimal('2')}
#= status 0
