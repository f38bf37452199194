import multiprocessing as mp
def square(conn):
    with conn:
        while True:
            try: x = conn.recv()
            except EOFError: print("child: eof"); break
            if x == "stop": conn.send("bye"); break
            try: conn.send(("ok", x * x))
            except TypeError as e: conn.send(("err", str(e)))
if __name__ == "__main__":
    a, b = mp.Pipe(); p = mp.Process(target=square, args=(b,)); p.start(); b.close()
    for x in (3, 1.5, "s", [1], None): a.send(x); print(a.recv())
    print(a.poll(), a.poll(0.01)); a.send("stop"); print(a.poll(1), a.recv()); p.join(); print(p.exitcode)
    try: a.recv()
    except EOFError as e: print("EOF", e)
    try: a.send(1)
    except (BrokenPipeError, ConnectionResetError) as e: print(type(e).__name__)
    a.close(); print(a.closed)
    try: a.send(1)
    except OSError as e: print(e)
    r, w = mp.Pipe(duplex=False); print(r.readable, r.writable, w.readable, w.writable)
    w.send_bytes(b"hello"); print(r.recv_bytes()); w.send_bytes(b"hello", 1, 3); print(r.recv_bytes())
    try: r.send(1)
    except OSError as e: print(e)
    try: w.recv()
    except OSError as e: print(e)
    w.send({"a": [1, 2]}); print(r.recv())
    w.send_bytes(b"toolong")
    try: r.recv_bytes(3)
    except OSError as e: print(e)

#= stdout
#| ('ok', 9)
#| ('ok', 2.25)
#| ('err', "can't multiply sequence by non-int of type 'str'")
#| ('err', "can't multiply sequence by non-int of type 'list'")
#| ('err', "unsupported operand type(s) for *: 'NoneType' and 'NoneType'")
#| False False
#| True bye
#| 0
#| EOF 
#| BrokenPipeError
#| True
#| handle is closed
#| True False False True
#| b'hello'
#| b'ell'
#| connection is read-only
#| connection is write-only
#| {'a': [1, 2]}
#| bad message length
#= status 0
