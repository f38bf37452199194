class Node:
    next = None


node = Node()
print(node.next.next.value)

#= stderr
#| Traceback (most recent call last):
#|   File "carets_attribute.py", line 6, in <module>
#|     print(node.next.next.value)
#|           ^^^^^^^^^^^^^^
#| AttributeError: 'NoneType' object has no attribute 'next'
#= status 1
