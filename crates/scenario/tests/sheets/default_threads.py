import threading

numbers_count = 10  #@param {type:"slider", min:1, max:100, step:1}
letters_count = 10  #@param {type:"slider", min:1, max:26, step:1}


def numbers():
    for n in range(numbers_count):
        print(n)


def letters():
    for n in range(letters_count):
        print(chr(ord("a") + n))


threads = [
    threading.Thread(target=numbers, name="numbers"),
    threading.Thread(target=letters, name="letters"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
