class Builder:
    def __init__(self):
        self.parts = []

    def add(self, part):
        self.parts.append(part)
        return self

    def build(self):
        return "".join(self.parts)


print(Builder().add("a").add("b").build())
print(Builder()
      .add("a")
      .add(5)
      .build())

#= stdout
#| ab
#= stderr
#| Traceback (most recent call last):
#|   File "in_method_chain.py", line 17, in <module>
#|     .build())
#|      ~~~~~^^
#|   File "in_method_chain.py", line 10, in build
#|     return "".join(self.parts)
#|            ~~~~~~~^^^^^^^^^^^^
#| TypeError: sequence item 1: expected str instance, int found
#= status 1
