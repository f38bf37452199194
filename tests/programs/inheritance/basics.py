class Animal:
    def __init__(self, name): self.name = name
    def speak(self): return "..."
    def intro(self): return f"{self.name} says {self.speak()}"
class Cat(Animal):
    def speak(self): return "meow"
class Lion(Cat):
    def __init__(self, name, mane=True):
        super().__init__(name.upper())
        self.mane = mane
    def speak(self): return super().speak() + " ROAR"
for a in (Animal("it"), Cat("Tom"), Lion("leo")):
    print(a.intro(), isinstance(a, Cat), type(a).__name__)
print(issubclass(Lion, Animal), issubclass(Animal, Lion), Lion.__mro__, Lion.__bases__, Lion.__base__)
class Stack(list):
    def push(self, x): self.append(x)
    @property
    def top(self): return self[-1]
s = Stack([1])
s.push(2)
print(s, s.top, len(s), isinstance(s, list), s + [3], s == [1, 2], type(s).__name__, s.pop(), [x for x in s])
class Upper(str):
    def shout(self): return self.upper() + "!"
u = Upper("hey")
print(u, u.shout(), u + "x", len(u), type(u + "x").__name__, u == "hey", {u: 1}["hey"])
class D(dict):
    def __missing__(self, key): return f"no {key}"
d = D(a=1)
print(d["a"], d["b"], d, d.get("b"), len(d))
class N(int):
    def double(self): return N(self * 2)
print(N(5).double() + 1, N(3), isinstance(N(1), int), type(N(5).double()).__name__, repr(N(4)))

#= stdout
#| it says ... False Animal
#| Tom says meow True Cat
#| LEO says meow ROAR True Lion
#| True False (<class '__main__.Lion'>, <class '__main__.Cat'>, <class '__main__.Animal'>, <class 'object'>) (<class '__main__.Cat'>,) <class '__main__.Cat'>
#| [1] 2 2 True [1, 2, 3] True Stack 2 [1]
#| hey HEY! heyx 3 str True 1
#| 1 no b {'a': 1} None 1
#| 11 3 True N 4
#= status 0
