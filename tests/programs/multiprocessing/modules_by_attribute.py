import multiprocessing as mp


def send(end, text):
    end.send(text)
    end.close()


if __name__ == "__main__":
    pairs = [mp.Pipe(False) for _ in range(2)]
    for n, (_, there) in enumerate(pairs):
        mp.Process(target=send, args=(there, f"from {n}")).start()
        there.close()
    left = [here for here, _ in pairs]
    got = []
    while left:
        for end in mp.connection.wait(left):
            try:
                got.append(end.recv())
            except EOFError:
                left.remove(end)
    print(sorted(got), isinstance(pairs[0][0], mp.connection.Connection))
    queue = mp.Queue()
    try:
        queue.get(timeout=0.01)
    except mp.queues.Empty as exc:
        print(repr(exc), mp.queues.Full.__module__, isinstance(queue, mp.queues.Queue))

#= stdout
#| ['from 0', 'from 1'] True
#| Empty() queue True
#= status 0
