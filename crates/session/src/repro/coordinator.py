# ---- The coordinator: it reads TURNS, and gives the baton to one process after the other. ----


lines = {}  # Of the processes that are there, by number.
system = {}  # What the system calls them.
coming = set()  # Numbers of those that have not said hello yet.
started = 1  # How many there have been.
gone = set()  # Numbers of those that are over.
holder = None  # The number of the process that has the baton, and of its thread.
server = None
first = None


def stop_all(status):
    for pid in [system[number] for number in lines]:
        with contextlib.suppress(OSError):
            os.kill(pid, signal.SIGKILL)
    first.wait()
    real.stdout.flush()
    sys.exit(status)


def misfits(why):
    """From here on nobody knows the order; the program goes on all the same."""
    global misfit, at
    if misfit is None:
        misfit = real.monotonic()
        say("the order could not be forced: " + why)
    at = len(TURNS)


def line_of(number):
    """The line to a process; None if it is over or never was."""
    while number in coming:
        server.settimeout(PATIENCE)
        try:
            line = Line(server.accept()[0])
        except TimeoutError:
            misfits("a process does not begin")
            stop_all(1)
        said = line.receive()
        if said is None or said[1] not in coming:
            # It was killed before it said anything, or just then.
            line.close()
            continue
        _, came, system[came], is_new = said
        if is_new:
            line.send_bytes(marshal.dumps(CODE))
        coming.discard(came)
        lines[came] = line
    return lines.get(number)


def is_over(number):
    lines.pop(number).close()
    gone.add(number)


def hear(number):
    """What a process says; None if it is over."""
    line = lines[number]
    while True:
        while not line.waits(1.0):
            if misfit is not None and real.monotonic() - misfit > 3 * PATIENCE:
                say("it does not end without its order")
                stop_all(1)
        message = line.receive()
        if message is None:
            is_over(number)
            return None
        if message[0] == "wrote":
            written.append(message[1])
        elif message[0] == "misfit":
            misfits(message[1])
        elif message[0] == "stuck":
            misfits(message[1])
            stop_all(1)
        else:
            return message


def answer(number, *question):
    """What a process answers; None if it is not there."""
    line = line_of(number)
    if line is None:
        return None
    kind, *rest = question
    try:
        line.send(kind, now, list(gone), *rest)
    except OSError:
        pass
    return hear(number) if kind != "ring" else None


def pass_on():
    """Gives the baton to whoever is next."""
    global at, now, holder
    while at + 1 < len(TURNS):
        at += 1
        (number, thread), micros, stop, idle, after = TURNS[at]
        now = micros / 1e6
        if isinstance(thread, str):
            answer(number, "ring", int(thread.split()[1]))
            continue
        said = answer(number, "turn", thread, stop, after)
        if said is not None and said[0] == "runs":
            holder = number, thread
            return
        if not idle:
            _, name, does = said or (None, f"process {number}", "is not there")
            misfits(f"{name} {does} where turn {at + 1} is its")
    go_on()


def go_on():
    """After the last turn: whoever moved last, or anybody."""
    global now, holder
    order = [holder[0]] + sorted(set(range(started)) - {holder[0]})
    ends, stuck = {}, []
    for number in order:
        thread = holder[1] if number == holder[0] else 0
        said = answer(number, "any", thread)
        if said is not None and said[0] == "runs":
            holder = number, said[1]
            return
        if said is not None:
            if said[1] is not None:
                ends[number] = said[1]
            stuck += said[2]
    if ends:
        number = min(ends, key=ends.get)
        now = max(now, ends[number])
        said = answer(number, "due")
        if said is not None and said[0] == "runs":
            holder = number, said[1]
            return
        return go_on()
    if 0 in lines:
        compare("deadlock")
        say("deadlock: nobody can ever move again")
        for name, line in stuck:
            say(f"  {name} waits in line {line}")
        stop_all(3)
    finish()


def finish():
    compare("over")
    status = first.wait()
    stop_all(status if status >= 0 else 128 - status)


def conduct():
    global server, first, started, path, holder
    if not hasattr(os, "fork"):
        say("the order of processes can be forced on Linux and macOS only")
        sys.exit(1)
    folder = tempfile.mkdtemp(prefix="gates-")
    path = os.path.join(folder, "line")
    server = socket.socket(socket.AF_UNIX)
    try:
        server.bind(path)
        server.listen()
        flags = subprocess._args_from_interpreter_flags()
        coming.add(0)
        first = subprocess.Popen([sys.executable, *flags, "-c", BOOT, path, "0"],
                                 stdin=subprocess.DEVNULL)
        holder = 0, 0
        pass_on()
        while True:
            message = hear(holder[0])
            if message is None or message[0] == "hand":
                pass_on()
            elif message[0] == "start":
                lines[holder[0]].send("number", started)
                coming.add(started)
                started += 1
            elif message[0] == "killed":
                coming.discard(message[1])
                while message[1] in lines:
                    hear(message[1])
                gone.add(message[1])
                lines[holder[0]].send("killed")
            elif message[0] == "hungry":
                for number in set(lines) - {holder[0]}:
                    answer(number, "feed")
                lines[holder[0]].send("fed")
            elif message[0] == "exit":
                while holder[0] in lines:
                    hear(holder[0])
                pass_on()
    finally:
        server.close()
        shutil.rmtree(folder, ignore_errors=True)
        if first is not None and first.poll() is None:
            first.kill()


if "CHILD" in globals():
    run()
else:
    conduct()
