"""asyncio: the names of its modules in one place."""

from asyncio.exceptions import (BrokenBarrierError, CancelledError, InvalidStateError,
    TimeoutError, IncompleteReadError, LimitOverrunError, SendfileNotAvailableError)
from asyncio.events import (AbstractEventLoop, BaseEventLoop, SelectorEventLoop, EventLoop,
    Handle, TimerHandle, Future, Task, isfuture, iscoroutine, iscoroutinefunction,
    get_event_loop, set_event_loop, new_event_loop, get_running_loop, _get_running_loop,
    _set_running_loop, get_event_loop_policy, set_event_loop_policy, AbstractEventLoopPolicy,
    DefaultEventLoopPolicy)
from asyncio.tasks import (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED, wait, wait_for,
    sleep, as_completed, gather, shield, ensure_future, run_coroutine_threadsafe, create_task,
    current_task, all_tasks, wrap_future, eager_task_factory, create_eager_task_factory)
from asyncio.locks import (Lock, Event, Condition, Semaphore, BoundedSemaphore, Barrier)
from asyncio.queues import (Queue, PriorityQueue, LifoQueue, QueueFull, QueueEmpty,
    QueueShutDown)
from asyncio.timeouts import (Timeout, timeout, timeout_at)
from asyncio.taskgroups import (TaskGroup)
from asyncio.runners import (Runner, run)
from asyncio.threads import (to_thread)

__all__ = ['BrokenBarrierError', 'CancelledError', 'InvalidStateError', 'TimeoutError',
           'IncompleteReadError', 'LimitOverrunError', 'SendfileNotAvailableError',
           'AbstractEventLoop', 'BaseEventLoop', 'SelectorEventLoop', 'EventLoop', 'Handle',
           'TimerHandle', 'Future', 'Task', 'isfuture', 'iscoroutine', 'iscoroutinefunction',
           'get_event_loop', 'set_event_loop', 'new_event_loop', 'get_running_loop',
           'get_event_loop_policy', 'set_event_loop_policy', 'AbstractEventLoopPolicy',
           'DefaultEventLoopPolicy', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED',
           'wait', 'wait_for', 'sleep', 'as_completed', 'gather', 'shield', 'ensure_future',
           'run_coroutine_threadsafe', 'create_task', 'current_task', 'all_tasks',
           'wrap_future', 'eager_task_factory', 'create_eager_task_factory', 'Lock', 'Event',
           'Condition', 'Semaphore', 'BoundedSemaphore', 'Barrier', 'Queue', 'PriorityQueue',
           'LifoQueue', 'QueueFull', 'QueueEmpty', 'QueueShutDown', 'Timeout', 'timeout',
           'timeout_at', 'TaskGroup', 'Runner', 'run', 'to_thread']


if False:
    # A name to be suggested.
    coroutines = None


def __getattr__(name):
    if name in ("open_connection", "start_server", "open_unix_connection", "start_unix_server",
                "StreamReader", "StreamWriter", "Server", "Protocol", "Transport", "BaseTransport",
                "DatagramProtocol", "BufferedProtocol"):
        _sys_unsupported(f"asyncio.{name}: a program here cannot reach a network")
    if name in ("create_subprocess_exec", "create_subprocess_shell", "subprocess"):
        _sys_unsupported(f"asyncio.{name}: there are no other programs to run here")
    raise AttributeError(f"module 'asyncio' has no attribute '{name}'",
                         name=name, obj=_imported("asyncio"))
