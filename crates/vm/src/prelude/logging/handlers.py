# Part of logging: handlers, and what is done with them at the end.

_handlers = []


def _stack_text():
    text = ""
    for file, lineno, name, line, _ in _frame_rows(_person_stack()):
        text += f'  File "{file}", line {lineno}, in {name}\n    {line}\n'
    return text


class Handler(Filterer):
    def __init__(self, level=NOTSET):
        Filterer.__init__(self)
        self._name = None
        self.level = _check_level(level)
        self.formatter = None
        self._closed = False
        _handlers.append(self)
        self.createLock()

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = name

    def get_name(self):
        return self._name

    def set_name(self, name):
        self._name = name

    def createLock(self):
        self.lock = threading.RLock()

    def acquire(self):
        if self.lock:
            self.lock.acquire()

    def release(self):
        if self.lock:
            self.lock.release()

    def setLevel(self, level):
        self.level = _check_level(level)

    def format(self, record):
        return (self.formatter or _default_formatter).format(record)

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        result = self.filter(record)
        if isinstance(result, LogRecord):
            record = result
        if result:
            self.acquire()
            try:
                self.emit(record)
            finally:
                self.release()
        return result

    def setFormatter(self, fmt):
        self.formatter = fmt

    def flush(self):
        pass

    def close(self):
        self._closed = True
        if self in _handlers:
            _handlers.remove(self)

    def handleError(self, record):
        if not raiseExceptions or sys.stderr is None:
            return
        exc = sys.exception()
        text = "--- Logging error ---\n"
        if exc is not None:
            text += _format_exception(exc)
        stack = _stack_text()
        text += "Call stack:\n" + (
            stack or f"Logged from file {record.filename}, line {record.lineno}\n")
        try:
            text += f"Message: {record.msg!r}\nArguments: {record.args}\n"
        except Exception:
            text += ("Unable to print the message and arguments - possible formatting error.\n"
                     "Use the traceback above to help find the error.\n")
        sys.stderr.write(text)

    def __repr__(self):
        return f"<{type(self).__name__} ({getLevelName(self.level)})>"


class StreamHandler(Handler):
    terminator = "\n"

    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        if self.stream and hasattr(self.stream, "flush"):
            self.stream.flush()

    def emit(self, record):
        try:
            text = self.format(record)
            self.stream.write(text + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        if stream is self.stream:
            return None
        old = self.stream
        self.flush()
        self.stream = stream
        return old

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        if name:
            name += " "
        return f"<{type(self).__name__} {name}({getLevelName(self.level)})>"


class FileHandler(StreamHandler):
    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        _sys_unsupported("logging.FileHandler: there are no files here; log to a stream")


class _StderrHandler(StreamHandler):
    """To what sys.stderr is when the message comes."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


class NullHandler(Handler):
    def handle(self, record):
        pass

    def emit(self, record):
        pass

    def createLock(self):
        self.lock = None


lastResort = _StderrHandler(WARNING)


def getHandlerNames():
    return frozenset([h.name for h in _handlers if h.name])


def getHandlerByName(name):
    for handler in _handlers:
        if handler.name == name:
            return handler
    return None


def shutdown(handlerList=None):
    for handler in list(reversed(_handlers if handlerList is None else handlerList[:])):
        handler.flush()
        handler.close()


def _finish():
    """Before the interpreter ends: what handlers of other classes may keep goes out."""
    for handler in list(reversed(_handlers)):
        if type(handler) not in (Handler, StreamHandler, NullHandler, _StderrHandler):
            handler.flush()
            handler.close()
