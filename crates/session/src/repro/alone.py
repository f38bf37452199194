# ---- One process: whoever hands over looks whose turn is next. ----


def wrote(text):
    written.append(text)


def give_up(why):
    """From here on nobody knows the order; the program goes on all the same."""
    global misfit, at
    if misfit is None:
        misfit = real.monotonic()
        say("the order could not be forced: " + why)
    at = len(TURNS)


def choose():
    """Whose turn is next; None if nobody can ever move again."""
    global at, now
    while at + 1 < len(TURNS):
        at += 1
        number, micros, stop, idle = TURNS[at]
        now = micros / 1e6
        if isinstance(number, str):
            number = int(number.split()[1])
            if number < len(timers):
                timers[number].ring()
            continue
        task = tasks[number] if number < len(tasks) else None
        if task is not None and not task.over and (task.can() or task.wait[1] is not None):
            task.stop = stop
            return task
        if not idle:
            name = task.name if task else f"thread {number}"
            does = "waits" if task and not task.over else "is not there"
            give_up(f"{name} {does} where turn {at + 1} is its")
    for task in tasks:
        task.stop = None
    ring_rest()
    for task in [last] + tasks:
        if task.can():
            return task
    waiting = [task for task in tasks if not task.over and task.wait[1] is not None]
    if not waiting:
        return None
    task = min(waiting, key=lambda task: task.wait[1])
    now = max(now, task.wait[1])
    return task


def ring_rest():
    """No turn tells any more when timers ring: the next one does where nobody could go on."""
    global now
    while not any(task.can() for task in tasks):
        rest = [timer for timer in timers if not timer.is_over()]
        if not rest:
            return
        timer = min(rest, key=lambda timer: timer.handle.when())
        now = max(now, timer.handle.when())
        timer.ring()


def hand_over(task):
    """Lets whoever is next go on, and waits for the next turn of this one."""
    global last, moves
    moves += 1
    following = choose()
    if following is None:
        if all(task.over for task in tasks):
            return
        deadlock()
    last = following
    if following is task:
        return
    following.go.release()
    if not task.over:
        task.go.acquire()


def deadlock():
    compare("deadlock")
    say("deadlock: nobody can ever move again")
    for task in tasks:
        if not task.over:
            say(f"  {task.name} waits in line {task.line()}")
    real.stdout.flush()
    os._exit(3)


def watch():
    """Opens the gates if whoever runs does not move: it waits for what they do not know."""
    global free
    seen, since = None, real.monotonic()
    while not over:
        real.sleep(0.2)
        if misfit is not None and real.monotonic() - misfit > 3 * PATIENCE:
            say("it does not end without its order")
            os._exit(1)
        state = at, moves, where() if real.monotonic() - since > PATIENCE / 2 else None
        if state[:2] != (seen or state)[:2] or (state[2] and state[2] != (seen[2] or state[2])):
            seen, since = state, real.monotonic()
        elif seen is None or state[2] is not None:
            seen = state
        if real.monotonic() - since < PATIENCE:
            continue
        if free:
            say("nobody moves any more")
            os._exit(3)
        give_up(f"{last.name} does not move on from line {last.line()}")
        free, since = True, real.monotonic()
        for task in tasks:
            if task is not last and not task.over:
                task.go.release()


def run():
    global over, last
    code = prepare()
    program = module("__main__")
    main = last = main_task()
    choose()
    _thread.start_new_thread(watch, ())
    status = ended(lambda: exec(code, program.__dict__))
    join_threads(main)
    reached(main, LAST)
    over = True
    compare("over")
    sys.stdout.flush()
    sys.exit(status)


run()
