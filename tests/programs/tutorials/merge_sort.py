import threading


def merge_sort(items, depth=0):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    halves = [None, None]

    def sort(i, part):
        halves[i] = merge_sort(part, depth + 1)

    if depth < 2:
        threads = [threading.Thread(target=sort, args=(i, p)) for i, p in enumerate((items[:middle], items[middle:]))]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
    else:
        sort(0, items[:middle])
        sort(1, items[middle:])
    left, right = halves
    out = []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right


print(merge_sort([5, 2, 9, 1, 5, 6, 0, 8, 7, 3, 4, 2]))

#= stdout
#| [0, 1, 2, 2, 3, 4, 5, 5, 6, 7, 8, 9]
#= status 0
