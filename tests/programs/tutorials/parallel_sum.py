import threading

numbers = list(range(1, 1001))
partial = [0] * 4


def add_up(index, part):
    partial[index] = sum(part)


size = len(numbers) // 4
threads = []
for i in range(4):
    t = threading.Thread(target=add_up, args=(i, numbers[i * size:(i + 1) * size]))
    threads.append(t)
    t.start()
for t in threads:
    t.join()
print(partial, sum(partial), sum(partial) == sum(numbers))

#= stdout
#| [31375, 93875, 156375, 218875] 500500 True
#= status 0
