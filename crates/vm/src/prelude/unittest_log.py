"""What a test says about the messages that are logged."""

import collections
import logging

_Watched = collections.namedtuple("_LoggingWatcher", ["records", "output"])


class _Catcher(logging.Handler):
    def __init__(self):
        super().__init__()
        self.watched = _Watched([], [])

    def emit(self, record):
        self.watched.records.append(record)
        self.watched.output.append(self.format(record))


class _AssertLogsContext:
    def __init__(self, test_case, logger, level, no_logs):
        self.test_case = test_case
        self.logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        levels = logging.getLevelNamesMapping()
        self.level = levels.get(level, level) if level else logging.INFO
        self.no_logs = no_logs

    def __enter__(self):
        logger = self.logger
        catcher = _Catcher()
        catcher.setLevel(self.level)
        catcher.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
        self._watched = catcher.watched
        self._before = (logger.handlers, logger.propagate, logger.level)
        logger.handlers = [catcher]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else catcher.watched

    def __exit__(self, exc_type, exc_value, tb):
        self.logger.handlers, self.logger.propagate, level = self._before
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        text = None
        if self.no_logs and self._watched.records:
            text = f"Unexpected logs found: {self._watched.output!r}"
        elif not self.no_logs and not self._watched.records:
            level = logging.getLevelName(self.level)
            text = f"no logs of level {level} or higher triggered on {self.logger.name}"
        if text is not None:
            raise self.test_case.failureException(self.test_case._formatMessage(None, text))
