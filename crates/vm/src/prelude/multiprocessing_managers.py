"""Objects that live in a process of their own, and what stands for them elsewhere.

A client connects by sending an end of a pipe to the server's channel of requests; a thread of the
server's answers what comes through that pipe."""

import pickle
import queue
import threading
import multiprocessing
import _mp_process
import _mp_queues

__all__ = ['BaseManager', 'SyncManager', 'BaseProxy', 'Token', 'Namespace', 'MakeProxyType']

_made = 0
# This process's pipes to managers: by manager, process and thread.
_pipes = {}
_serving = None
# Addresses of managers that this process has shut down.
_gone = set()


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
    return _Numbers(typecode, sequence)


class _Numbers(list):
    def __init__(self, typecode, sequence):
        list.__init__(self, sequence)
        self.typecode = typecode

    def __getitem__(self, index):
        found = list.__getitem__(self, index)
        return _Numbers(self.typecode, found) if isinstance(index, slice) else found

    def __repr__(self):
        return f"array({self.typecode!r}, {list(self)!r})"


class Token:
    def __init__(self, typeid, address, id):
        self.typeid = typeid
        self.address = address
        self.id = id

    def __repr__(self):
        return f"Token(typeid={self.typeid!r}, address={self.address!r}, id={self.id!r})"


class _Server:
    def __init__(self, address, registry, requests):
        self.address = address
        self.registry = registry
        self.requests = requests
        self.objects = {}
        self.count = 0

    def serve(self):
        while True:
            data = _k_receive(self.requests, None, None)
            pipe = None if data is False else pickle.loads(data)
            if pipe is None:
                return
            threading.Thread(target=self.answer_all, args=(pipe,), daemon=True).start()

    def answer_all(self, pipe):
        while True:
            try:
                request = pipe.recv()
            except EOFError:
                return
            reply = self.answer(*request)
            try:
                pipe.send(reply)
            except Exception as exc:
                pipe.send(("#TRACEBACK", _format_exception(exc)))
            if request[1] == "#SHUTDOWN":
                _k_put(self.requests, pickle._dump(None, False), None)
                return

    def answer(self, ident, name, args, kwds):
        try:
            if ident is None:
                return "#RETURN", self.own(name, args, kwds)
            obj = self.objects[ident]
            if name == "#GETVALUE":
                return "#RETURN", obj
            result = getattr(obj, name)(*args, **kwds)
        except Exception as exc:
            return "#ERROR", exc
        if isinstance(result, (_T_dict_keys, _T_dict_values, _T_dict_items)):
            result = list(result)
        elif name == "__iter__":
            return "#RETURN", list(result)
        return "#RETURN", result

    def own(self, name, args, kwds):
        if name == "#CREATE":
            typeid = args[0]
            function = self.registry[typeid][0]
            obj = function(*args[1:], **kwds)
            self.count += 1
            self.objects[self.count] = obj
            exposed = self.registry[typeid][1]
            if exposed is None:
                exposed = [n for n in dir(obj) if n[0] != "_" and callable(getattr(obj, n))]
            return self.count, tuple(exposed)
        if name == "#COUNT":
            return len(self.objects)
        return None


def _run_server(address, registry, requests, initializer, initargs):
    global _serving
    _serving = address
    if initializer is not None:
        initializer(*initargs)
    _Server(address, registry, requests).serve()


def _ask(address, requests, ident, name, args=(), kwds={}):
    """A request to a manager's server, through the pipe of this thread."""
    key = (address, _getpid(), threading.get_ident())
    pipe = _pipes.get(key)
    if address in _gone:
        if pipe is not None:
            raise BrokenPipeError(32, "Broken pipe")
        raise FileNotFoundError(2, "No such file or directory")
    if pipe is None:
        pipe, there = _mp_queues.Pipe()
        if not _k_send(requests, pickle._dump(there, False), None):
            raise FileNotFoundError(2, "No such file or directory")
        _pipes[key] = pipe
    pipe.send((ident, name, args, kwds))
    try:
        kind, result = pipe.recv()
    except EOFError:
        raise ConnectionResetError(104, "Connection reset by peer") from None
    if kind == "#ERROR":
        raise result
    if kind == "#TRACEBACK":
        raise RemoteError(result)
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
        self._requests = _k_channel()
        rows = {typeid: row[:2] for typeid, row in type(self)._registry.items()}
        process = self._ctx.Process(target=_run_server, args=(
            self._address, rows, self._requests, initializer, initargs))
        numbers = ":".join([str(n) for n in process._identity])
        process.name = f"{type(self).__name__}-{numbers}"
        process.start()
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
            _ask(self._address, self._requests, None, "#SHUTDOWN")
            self._process.join()
        _gone.add(self._address)

    def _end(self):
        """Before the process ends."""
        self.shutdown()

    def _create(self, typeid, args, kwds):
        if self._state != "started":
            raise AssertionError("server not yet started")
        return _ask(self._address, self._requests, None, "#CREATE", (typeid,) + args, kwds)

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None,
                 create_method=True):
        if "_registry" not in cls.__dict__:
            cls._registry = dict(cls._registry)
        if exposed is None:
            exposed = getattr(proxytype, "_exposed_", None)
        cls._registry[typeid] = (callable, exposed, proxytype)
        if not create_method:
            return

        def make(self, /, *args, **kwds):
            ident, names = self._create(typeid, args, kwds)
            token = Token(typeid, self._address, ident)
            if proxytype is not None:
                return proxytype(token, self._requests)
            return _auto_proxy(token, self._requests, names)
        make.__name__ = typeid
        setattr(cls, typeid, make)


def _mp_process_error(text):
    return multiprocessing.ProcessError(text)


class BaseProxy:
    def __init__(self, token, requests):
        self._token = token
        self._id = token.id
        self._requests = requests

    def _callmethod(self, methodname, args=(), kwds={}):
        return _ask(self._token.address, self._requests, self._id, methodname, args, kwds)

    def _getvalue(self):
        return self._callmethod("#GETVALUE")

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return f"<{type(self).__name__} object, typeid {self._token.typeid!r} at {id(self):#x}>"

    def __str__(self):
        return self._callmethod("__repr__")


def _forward(cls, name):
    def method(self, /, *args, **kwds):
        return self._callmethod(name, args, kwds)
    method.__name__ = name
    # Where pickle finds it.
    method.__qualname__ = f"{cls}.{name}"
    return method


def MakeProxyType(name, exposed):
    names = tuple(exposed)
    namespace = {method: _forward(name, method) for method in names}
    namespace["_exposed_"] = names
    namespace["__module__"] = __name__
    return type(name, (BaseProxy,), namespace)


class _AutoProxy(BaseProxy):
    """A proxy whose methods are those that its object turned out to have."""

    def __init__(self, token, requests, names):
        BaseProxy.__init__(self, token, requests)
        self._exposed_ = names

    def __getattr__(self, name):
        if name == "_exposed_" or name not in self._exposed_:
            raise AttributeError(f"'AutoProxy[{self._token.typeid}]' object has no attribute "
                                 f"'{name}'")

        def method(*args, **kwds):
            return self._callmethod(name, args, kwds)
        return method

    def __repr__(self):
        typeid = self._token.typeid
        return f"<AutoProxy[{typeid}] object, typeid {typeid!r} at {id(self):#x}>"


def _auto_proxy(token, requests, names):
    return _AutoProxy(token, requests, names)


AutoProxy = _auto_proxy
