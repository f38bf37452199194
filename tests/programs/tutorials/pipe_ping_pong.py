from multiprocessing import Pipe, Process


def echo(conn):
    while True:
        message = conn.recv()
        if message == "stop":
            conn.send("bye")
            break
        conn.send(message[::-1])
    conn.close()


if __name__ == "__main__":
    here, there = Pipe()
    p = Process(target=echo, args=(there,))
    p.start()
    for word in ("ping", "pong"):
        here.send(word)
        print(here.recv())
    print(here.poll(), here.poll(0.01))
    here.send("stop")
    print(here.recv())
    p.join()

#= stdout
#| gnip
#| gnop
#| False False
#| bye
#= status 0
