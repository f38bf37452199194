# 2,000 questions through one queue, their answers through another.
import queue
import threading

questions, answers = queue.Queue(), queue.Queue()


def answer():
    while (question := questions.get()) is not None:
        answers.put(question + 1)


helper = threading.Thread(target=answer)
helper.start()
value = 0
for _ in range(2000):
    questions.put(value)
    value = answers.get()
questions.put(None)
helper.join()
print(value)
