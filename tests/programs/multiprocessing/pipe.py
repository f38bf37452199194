import multiprocessing as mp
def child(conn):
    while (m := conn.recv()) != "stop": conn.send(m * 2)
    conn.close()
if __name__ == "__main__":
    a, b = mp.Pipe()
    p = mp.Process(target=child, args=(b,))
    p.start()
    for m in (1, "x", [2]):
        a.send(m)
        print(a.recv())
    a.send("stop")
    p.join()
    print(a.poll(), p.exitcode)

#= stdout
#| 2
#| xx
#| [2, 2]
#| False 0
#= status 0
