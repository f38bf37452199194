"""Ends of pipes, and waiting for several of them."""

from _mp_queues import Connection, Pipe, wait


def Client(address, family=None, authkey=None):
    _sys_unsupported("multiprocessing.connection.Client: a program here cannot reach a network")


def Listener(address=None, family=None, backlog=1, authkey=None):
    _sys_unsupported("multiprocessing.connection.Listener: a program here cannot reach a network")
