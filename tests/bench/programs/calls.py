# Calls of a function by itself: 28,657 of them.
def climb(stairs):
    if stairs < 2:
        return stairs
    return climb(stairs - 1) + climb(stairs - 2)


print(climb(22))
