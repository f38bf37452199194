"""What CPython keeps in submodules of multiprocessing, under their names there."""

from queue import Empty, Full
from _mp_process import BaseProcess, active_children, current_process, parent_process
from _mp_queues import JoinableQueue, Queue, SimpleQueue
from _mp_shared import (Array, RawArray, RawValue, Synchronized, SynchronizedArray,
                        SynchronizedBase, SynchronizedString, Value)
from _mp_sync import (Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore, SemLock)
from multiprocessing import (AuthenticationError, BaseContext, BufferTooShort, DefaultContext,
                             ForkContext, ForkProcess, Process, ProcessError, SpawnContext,
                             SpawnProcess, TimeoutError)
