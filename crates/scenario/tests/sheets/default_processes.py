import multiprocessing

numbers_count = 10  #@param {type:"slider", min:1, max:100, step:1}
letters_count = 10  #@param {type:"slider", min:1, max:26, step:1}


def numbers():
    for n in range(numbers_count):
        print(n)


def letters():
    for n in range(letters_count):
        print(chr(ord("a") + n))


if __name__ == "__main__":
    processes = [
        multiprocessing.Process(target=numbers, name="numbers"),
        multiprocessing.Process(target=letters, name="letters"),
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
