"""Objects that live in a process of their own, and what stands for them elsewhere.

What is done at once, whatever others do, the server does itself, one request after the other, as they
come through its channel. Locks, events and queues are the kernel's, gone with the server. For all else,
a program's own classes among it, each thread of a client has a thread of the server's at the other end of
a pipe."""

import array
import pickle
import queue
import threading
import multiprocessing
import _mp_process
import _mp_queues

__all__ = ['BaseManager', 'SyncManager', 'BaseProxy', 'Token', 'Namespace', 'MakeProxyType']

_made = 0
# This process's ways to managers, and who is connected: by manager, process and thread.
_ways = {}
_known = set()
# The server that runs in this process.
_server = None


class RemoteError(Exception):
    def __str__(self):
        line = "-" * 75
        return f"\n{line}\n{self.args[0]}{line}"


class Namespace:
    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        shown = [f"{name}={value!r}" for name, value in sorted(self.__dict__.items())
                 if not name.startswith("_")]
        return f"{type(self).__name__}({', '.join(shown)})"


class Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self._value = value

    def get(self):
        return self._value

    def set(self, value):
        self._value = value

    def __repr__(self):
        return f"{type(self).__name__}({self._typecode!r}, {self._value!r})"


def Array(typecode, sequence, lock=True):
    return array.array(typecode, sequence)


class Token:
    def __init__(self, typeid, address, id):
        self.typeid = typeid
        self.address = address
        self.id = id

    def __repr__(self):
        return f"Token(typeid={self.typeid!r}, address={self.address!r}, id={self.id!r})"


class _How:
    """How an object is asked: at once by the server, without it, or neither."""

    def __init__(self, at_once, straight):
        self.at_once = at_once
        self.straight = straight


class _Server:
    def __init__(self, address, registry, requests):
        self.address = address
        self.registry = registry
        self.requests = requests
        self.objects = {}
        self.count = 0

    def serve(self):
        while True:
            data = _k_receive(self.requests, None, None, "request")
            if data is False:
                return
            back, pipe, request = pickle.loads(data)
            if request is None:
                threading.Thread(target=self.answer_all, args=(pipe, back), daemon=True).start()
                continue
            _k_put(_k_numbered(back), self.reply(request), None)

    def answer_all(self, pipe, back):
        """What one client's thread asks through a pipe, given by the numbers of its channels."""
        pipe, back = _k_numbered(pipe), _k_numbered(back)
        while True:
            data = _k_receive(pipe, None, None, "request")
            if data is False:
                return
            _k_put(back, self.reply(data), None)

    def reply(self, request):
        """To a request, which may turn out not to be one that can be read."""
        try:
            return pickle._dump(self.answer(*pickle.loads(request)), False)
        except Exception as exc:
            return pickle._dump(("#TRACEBACK", _format_exception(exc)), False)

    def answer(self, ident, name, args, kwds):
        if ident is None:
            try:
                return "#RETURN", self.own(name, args, kwds)
            except Exception as exc:
                return "#TRACEBACK", _format_exception(exc)
        obj, exposed, returned, how = self.objects[ident]
        try:
            if name not in exposed:
                raise AttributeError(f"method {name!r} of {type(obj)!r} object is not in "
                                     f"exposed={set(exposed)!r}")
            function = getattr(obj, name)
        except AttributeError:
            if how.straight is not None:
                how.straight.show(obj)
            try:
                return "#RETURN", _UNEXPOSED[name](obj)
            except Exception as exc:
                return "#TRACEBACK", _format_exception(exc)
        try:
            result = function(*args, **kwds)
        except Exception as exc:
            return "#ERROR", exc
        typeid = returned.get(name)
        if typeid is not None:
            try:
                return "#PROXY", (typeid, *self.keep(typeid, (result,), {}))
            except Exception as exc:
                return "#TRACEBACK", _format_exception(exc)
        if isinstance(result, (_T_dict_keys, _T_dict_values, _T_dict_items)):
            result = list(result)
        elif name == "__iter__":
            return "#RETURN", list(result)
        return "#RETURN", result

    def own(self, name, args, kwds):
        if name == "#CREATE":
            return self.keep(args[0], args[1:], kwds)
        if name == "#COUNT":
            return len(self.objects)
        # "#SHUTDOWN": whoever asked cuts this process off.
        _mp_process._info("process exiting with exitcode 0")
        return _mp_process._exit_function()

    def keep(self, typeid, args, kwds):
        """Makes an object of a registered type: its number, and what can be asked of it."""
        function, exposed, returned = self.registry[typeid]
        if function is not None:
            obj = function(*args, **kwds)
        elif kwds or len(args) != 1:
            raise ValueError("Without callable, must have one non-keyword argument")
        else:
            obj = args[0]
        if exposed is None:
            exposed = [n for n in dir(obj) if n[0] != "_" and callable(getattr(obj, n))]
        if returned:
            exposed = list(exposed) + list(returned)
        straight = None
        for known, kind in _straight_kinds():
            if function is known:
                straight = kind.of(obj)
        how = _How(function in _AT_ONCE, straight)
        self.count += 1
        self.objects[self.count] = obj, exposed, returned or {}, how
        return self.count, tuple(exposed), how


# Makers of objects with methods that nobody waits in, and that are over before anything else happens.
_AT_ONCE = (list, dict, Namespace, Value, Array)

# What can be asked of every object.
_UNEXPOSED = {"__str__": str, "__repr__": repr, "#GETVALUE": lambda obj: obj}


def _run_server(address, registry, requests, initializer, initargs):
    global _server
    _server = _Server(address, registry, requests)
    if initializer is not None:
        initializer(*initargs)
    _mp_process._info("manager serving at %r", address)
    _server.serve()


class _ServerAt:
    """Where a manager's server is: its address, its channel of requests, the number of its process."""

    def __init__(self, address, requests, number):
        self.address = address
        self.requests = requests
        self.number = number

    def lend(self, channel, writing):
        """Nobody but the server holds this end of a new channel."""
        end = _k_end(channel, writing)
        _k_lend(end, self.number)
        _k_close(end)


class _Way:
    """From a thread to a server and back. Who has it knows that the other ends are gone when the server
    is."""

    def __init__(self, server):
        self.server = server
        self.back = _k_channel()
        self.pipe = None
        server.lend(self.back, True)

    def tell(self, pipe, request):
        told = _k_number(self.back), pipe, request
        return _k_send(self.server.requests, pickle._dump(told, False), None)

    def send(self, at_once, request):
        """Whether there is a server to send it to."""
        if at_once:
            return self.tell(None, request)
        if self.pipe is None:
            pipe = _k_channel()
            self.server.lend(pipe, False)
            if not self.tell(_k_number(pipe), None):
                return False
            self.pipe = pipe
        return _k_send(self.pipe, request, None)

    def receive(self, on):
        data = _k_receive(self.back, None, on)
        if data is False:
            raise EOFError
        return pickle.loads(data)


def _meet(server):
    """A connection to a server. One that goes leaves each step undone in another way."""
    if not _k_lives(server.number):
        raise FileNotFoundError(2, "No such file or directory")
    if not _k_lives(server.number):
        raise ConnectionResetError(104, "Connection reset by peer")
    if not _k_lives(server.number):
        raise EOFError
    _check_sent(_k_lives(server.number))


def _check_sent(is_sent):
    if not is_sent:
        raise BrokenPipeError(32, "Broken pipe")


def _check_read(server):
    """Of what a server did not read any more its end tells in another way."""
    if not _k_lives(server.number):
        raise ConnectionResetError(104, "Connection reset by peer")


def _know(server):
    """A thread keeps its connection to a server."""
    key = server.address, _getpid(), threading.get_ident()
    if key not in _known:
        _meet(server)
        _known.add(key)
    return key


def _ask(server, ident, name, args=(), kwds={}, manager=None, at_once=True, on=None):
    """A request to a manager's server."""
    request = pickle._dump((ident, name, args, kwds), False)
    if _server is not None and _server.address == server.address:
        kind, result = pickle.loads(_server.reply(request))
    else:
        if ident is None:
            # Who makes objects comes and goes.
            _meet(server)
            way = _Way(server)
        else:
            key = _know(server)
            way = _ways.get(key) or _Way(server)
            _ways[key] = way
        _check_sent(way.send(at_once, request))
        _check_read(server)
        kind, result = way.receive(on)
    if kind == "#ERROR":
        raise result
    if kind == "#TRACEBACK":
        raise RemoteError(result)
    if kind == "#PROXY":
        if manager is None:
            raise AttributeError("'NoneType' object has no attribute '_registry'")
        return manager._proxy(*result)
    return result


class BaseManager:
    _registry = {}

    def __init__(self, address=None, authkey=None, serializer="pickle", ctx=None, *,
                 shutdown_timeout=1.0):
        global _made
        if address is not None:
            _sys_unsupported("managers at addresses: a program here cannot reach a network")
        _made += 1
        self._address = f"/tmp/pymp-{_getpid()}-{_made}"
        self._ctx = ctx or multiprocessing.get_context()
        self._state = "initial"
        self._process = None

    def __enter__(self):
        if self._state == "initial":
            self.start()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown()

    @property
    def address(self):
        return self._address

    def start(self, initializer=None, initargs=()):
        if self._state != "initial":
            if self._state == "started":
                raise _mp_process_error("Already started server")
            raise _mp_process_error("Manager has shut down")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        requests = _k_channel()
        rows = {typeid: row[:3] for typeid, row in type(self)._registry.items()}
        process = self._ctx.Process(target=_run_server, args=(
            self._address, rows, requests, initializer, initargs))
        numbers = ":".join([str(n) for n in process._identity])
        process.name = f"{type(self).__name__}-{numbers}"
        process.start()
        _k_close(_k_end(requests, False))
        self._server = _ServerAt(self._address, _k_end(requests, True), process._popen._number)
        self._process = process
        self._state = "started"
        _mp_process._pools.append(self)

    def connect(self):
        _sys_unsupported("connecting to managers: a program here cannot reach a network")

    def get_server(self):
        _sys_unsupported("managers' servers: a program here cannot reach a network")

    def join(self, timeout=None):
        if self._process is not None:
            self._process.join(timeout)

    def shutdown(self):
        if self._state != "started":
            return
        self._state = "shutdown"
        if self in _mp_process._pools:
            _mp_process._pools.remove(self)
        if self._process.is_alive():
            _mp_process._info("sending shutdown message to manager")
            try:
                _ask(self._server, None, "#SHUTDOWN")
            except (EOFError, OSError):
                pass
            _k_signal(self._server.number, 0)
            self._process.join()

    def _end(self):
        """Before the process ends."""
        self.shutdown()

    def _create(self, typeid, args, kwds):
        if self._state != "started":
            raise AssertionError("server not yet started")
        return _ask(self._server, None, "#CREATE", (typeid,) + args, kwds)

    def _proxy(self, typeid, ident, names, how):
        token = Token(typeid, self._address, ident)
        token._how = how
        return self._registry[typeid][3](token, self._server, manager=self, exposed=names)

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None,
                 create_method=True):
        if "_registry" not in cls.__dict__:
            cls._registry = dict(cls._registry)
        exposed = exposed or getattr(proxytype, "_exposed_", None)
        method_to_typeid = method_to_typeid or getattr(proxytype, "_method_to_typeid_", None)
        cls._registry[typeid] = (callable, exposed, method_to_typeid, proxytype or AutoProxy)
        if not create_method:
            return

        def make(self, /, *args, **kwds):
            return self._proxy(typeid, *self._create(typeid, args, kwds))
        make.__name__ = typeid
        setattr(cls, typeid, make)


def _mp_process_error(text):
    return multiprocessing.ProcessError(text)


class BaseProxy:
    def __init__(self, token, serializer, manager=None, authkey=None, exposed=None, incref=True,
                 manager_owned=False):
        self._token = token
        self._id = token.id
        # Where requests go.
        self._serializer = serializer
        self._manager = manager

    def _callmethod(self, methodname, args=(), kwds={}):
        how = self._token._how
        if how.straight is not None and methodname in how.straight.methods:
            return _ask_straight(self, how.straight, methodname, args, kwds)
        return _ask(self._serializer, self._id, methodname, args, kwds, self._manager,
                    how.at_once, self)

    def __reduce__(self):
        if hasattr(self, "_isauto"):
            return AutoProxy, (self._token, self._serializer, None, None, self._exposed_)
        return type(self), (self._token, self._serializer)

    def _reduce_sent(self):
        make, args = self.__reduce__()
        return _received, (make, *args)

    def _getvalue(self):
        return self._callmethod("#GETVALUE")

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return f"<{type(self).__name__} object, typeid {self._token.typeid!r} at {id(self):#x}>"

    def __str__(self):
        try:
            return self._callmethod("__repr__")
        except Exception:
            return repr(self)[:-1] + "; '__str__()' failed>"


def _received(make, token, server, *more):
    """A proxy that came in a message tells its server so."""
    if _server is None or _server.address != server.address:
        _meet(server)
    return make(token, server, *more)


def _forward(cls, name):
    def method(self, /, *args, **kwds):
        return self._callmethod(name, args, kwds)
    method.__name__ = name
    # Where pickle finds it.
    method.__qualname__ = f"{cls}.{name}"
    return method


def MakeProxyType(name, exposed, _cache={}):
    names = tuple(exposed)
    if (name, names) not in _cache:
        namespace = {method: _forward(name, method) for method in names}
        namespace["_exposed_"] = names
        namespace["__module__"] = __name__
        _cache[name, names] = type(name, (BaseProxy,), namespace)
    return _cache[name, names]


def AutoProxy(token, serializer, manager=None, authkey=None, exposed=None, incref=True,
              manager_owned=False):
    """A proxy whose methods are those that its object turned out to have."""
    made = MakeProxyType(f"AutoProxy[{token.typeid}]", exposed)
    proxy = made(token, serializer, manager=manager, exposed=exposed)
    proxy._isauto = True
    return proxy
