import itertools


def numbers(tag):
    try:
        for n in range(3):
            yield n
    finally:
        print("  end of", tag)


def chained():
    for n in itertools.chain(numbers("first"), numbers("second")):
        if n == 2:
            return n


def of_iterables():
    for n in itertools.chain.from_iterable([numbers("inner")]):
        break
    return "left by break"


def deleted():
    chain = itertools.chain(numbers("deleted"))
    next(chain)
    del chain
    return "after del"


def summed():
    for n in itertools.accumulate(numbers("summed")):
        return n


def sliced():
    for n in itertools.islice(numbers("sliced"), 2):
        return n


def cycled():
    for n in itertools.cycle(numbers("cycled")):
        return n


def pairs():
    for pair in itertools.pairwise(numbers("pairs")):
        return pair


def batches():
    for batch in itertools.batched(numbers("batches"), 2):
        return batch


for function in (chained, of_iterables, deleted, summed, sliced, cycled, pairs, batches):
    print(function.__name__)
    print(" ", function())

#= stdout
#| chained
#|   end of first
#|   2
#| of_iterables
#|   end of inner
#|   left by break
#| deleted
#|   end of deleted
#|   after del
#| summed
#|   end of summed
#|   0
#| sliced
#|   end of sliced
#|   0
#| cycled
#|   end of cycled
#|   0
#| pairs
#|   end of pairs
#|   (0, 1)
#| batches
#|   end of batches
#|   (0, 1)
#= status 0
