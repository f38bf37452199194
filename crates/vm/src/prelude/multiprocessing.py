"""Processes and what they share, by start method."""

import _run
import _mp_process
import _mp_queues
import _mp_shared
import _mp_sync
from _mp_process import active_children, current_process, parent_process
from _mp_process import _run_spawned

__all__ = ['Array', 'AuthenticationError', 'Barrier', 'BoundedSemaphore', 'BufferTooShort',
           'Condition', 'Event', 'JoinableQueue', 'Lock', 'Manager', 'Pipe', 'Pool', 'Process',
           'ProcessError', 'Queue', 'RLock', 'RawArray', 'RawValue', 'Semaphore', 'SimpleQueue', 'TimeoutError',
           'Value', 'active_children', 'cpu_count', 'current_process', 'freeze_support',
           'get_all_start_methods', 'get_context', 'get_logger', 'get_start_method',
           'log_to_stderr', 'parent_process', 'set_start_method']


class ProcessError(Exception):
    __module__ = "multiprocessing.context"


class BufferTooShort(ProcessError):
    __module__ = "multiprocessing.context"


class TimeoutError(ProcessError):
    __module__ = "multiprocessing.context"


class AuthenticationError(ProcessError):
    __module__ = "multiprocessing.context"


# The start method in force, once something has asked for it.
_method = None


def _settled():
    global _method
    if _method is None:
        _method = "fork"
    return _method


class Process(_mp_process.BaseProcess):
    _start_method = None

    @staticmethod
    def _Popen(process_obj):
        if _settled() == "fork":
            return _mp_process._fork(process_obj)
        return _mp_process._spawn(process_obj)


class ForkProcess(_mp_process.BaseProcess):
    _start_method = "fork"

    @staticmethod
    def _Popen(process_obj):
        return _mp_process._fork(process_obj)


class SpawnProcess(_mp_process.BaseProcess):
    _start_method = "spawn"

    @staticmethod
    def _Popen(process_obj):
        # The child is told the method that holds where none is named: from now on there is one.
        _settled()
        return _mp_process._spawn(process_obj)


class ForkServerProcess(_mp_process.BaseProcess):
    _start_method = "forkserver"

    @staticmethod
    def _Popen(process_obj):
        return _mp_process._spawn(process_obj)


for _class in (Process, ForkProcess, SpawnProcess, ForkServerProcess):
    _class._home = __name__
    _class.__module__ = "multiprocessing.context"


class BaseContext:
    ProcessError = ProcessError
    BufferTooShort = BufferTooShort
    TimeoutError = TimeoutError
    AuthenticationError = AuthenticationError
    current_process = staticmethod(current_process)
    parent_process = staticmethod(parent_process)
    active_children = staticmethod(active_children)

    def _settle(self):
        """What belongs to a start method settles which one it is."""

    def cpu_count(self):
        return 2

    def Queue(self, maxsize=0):
        self._settle()
        return _mp_queues.Queue(maxsize)

    def JoinableQueue(self, maxsize=0):
        self._settle()
        return _mp_queues.JoinableQueue(maxsize)

    def SimpleQueue(self):
        self._settle()
        return _mp_queues.SimpleQueue()

    def Pipe(self, duplex=True):
        return _mp_queues.Pipe(duplex)

    def Lock(self):
        self._settle()
        return _mp_sync.Lock()

    def RLock(self):
        self._settle()
        return _mp_sync.RLock()

    def Semaphore(self, value=1):
        self._settle()
        return _mp_sync.Semaphore(value)

    def BoundedSemaphore(self, value=1):
        self._settle()
        return _mp_sync.BoundedSemaphore(value)

    def Condition(self, lock=None):
        self._settle()
        return _mp_sync.Condition(lock)

    def Event(self):
        self._settle()
        return _mp_sync.Event()

    def Barrier(self, parties, action=None, timeout=None):
        self._settle()
        return _mp_sync.Barrier(parties, action, timeout)

    def Value(self, typecode_or_type, *args, lock=True):
        self._settle()
        return _mp_shared.Value(typecode_or_type, *args, lock=lock)

    def Array(self, typecode_or_type, size_or_initializer, *, lock=True):
        self._settle()
        return _mp_shared.Array(typecode_or_type, size_or_initializer, lock=lock)

    def RawValue(self, typecode_or_type, *args):
        return _mp_shared.RawValue(typecode_or_type, *args)

    def RawArray(self, typecode_or_type, size_or_initializer):
        return _mp_shared.RawArray(typecode_or_type, size_or_initializer)

    def freeze_support(self):
        pass

    def get_context(self, method=None):
        if method is None:
            return self
        found = _contexts.get(method)
        if found is None:
            raise ValueError("cannot find context for %r" % method)
        return found

    def get_start_method(self, allow_none=False):
        return self._name

    def set_start_method(self, method, force=False):
        raise ValueError("cannot set start method of concrete context")

    def Pool(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        pool = _run._import_module("multiprocessing.pool")
        return pool.Pool(processes, initializer, initargs, maxtasksperchild, self.get_context())

    def Manager(self):
        managers = _run._import_module("multiprocessing.managers")
        manager = managers.SyncManager(ctx=self.get_context())
        manager.start()
        return manager

    def get_logger(self):
        return _mp_process._get_logger()

    def log_to_stderr(self, level=None):
        return _mp_process._log_to_stderr(level)


class DefaultContext(BaseContext):
    Process = Process

    def _settle(self):
        _settled()

    def get_context(self, method=None):
        if method is None:
            return _contexts[_settled()]
        return super().get_context(method)

    def get_start_method(self, allow_none=False):
        if _method is None and allow_none:
            return None
        return _settled()

    def set_start_method(self, method, force=False):
        global _method
        if _method is not None and not force:
            raise RuntimeError("context has already been set")
        if method is None and force:
            _method = None
            return
        self.get_context(method)
        _method = method

    def get_all_start_methods(self):
        return ["fork", "spawn", "forkserver"]


class ForkContext(BaseContext):
    _name = "fork"
    Process = ForkProcess


class SpawnContext(BaseContext):
    _name = "spawn"
    Process = SpawnProcess


class ForkServerContext(BaseContext):
    _name = "forkserver"
    Process = ForkServerProcess


for _class in (BaseContext, DefaultContext, ForkContext, SpawnContext, ForkServerContext):
    _class._home = __name__
    _class.__module__ = "multiprocessing.context"

_contexts = {"fork": ForkContext(), "spawn": SpawnContext(), "forkserver": ForkServerContext()}
_default = DefaultContext()
get_context = _default.get_context
get_start_method = _default.get_start_method
set_start_method = _default.set_start_method
get_all_start_methods = _default.get_all_start_methods
cpu_count = _default.cpu_count
freeze_support = _default.freeze_support
Pool = _default.Pool
Manager = _default.Manager
get_logger = _default.get_logger
log_to_stderr = _default.log_to_stderr
Queue = _default.Queue
JoinableQueue = _default.JoinableQueue
SimpleQueue = _default.SimpleQueue
Lock = _default.Lock
RLock = _default.RLock
Semaphore = _default.Semaphore
BoundedSemaphore = _default.BoundedSemaphore
Condition = _default.Condition
Event = _default.Event
Barrier = _default.Barrier
Value = _default.Value
Array = _default.Array
Pipe = _default.Pipe
RawValue = _default.RawValue
RawArray = _default.RawArray


def __getattr__(name):
    if name in ("connection", "queues"):
        return _run._import_module("multiprocessing." + name)
    if name in ("resource_tracker", "forkserver", "spawn", "util", "heap"):
        _sys_unsupported(f"multiprocessing.{name} is not supported: share numbers with Value and "
                         "Array, other things with queues, pipes or a Manager")
    raise AttributeError(f"module 'multiprocessing' has no attribute '{name}'",
                         name=name, obj=_imported("multiprocessing"))
