"""Loggers, handlers and formatters as a dict describes them."""

import _run
import importlib
import logging
import sys

__all__ = ["dictConfig", "DictConfigurator", "fileConfig"]


def dictConfig(config):
    DictConfigurator(config).configure()


def fileConfig(fname, *args, **kwargs):
    _sys_unsupported("logging.config.fileConfig: there are no files here; take dictConfig()")


def _resolved(path):
    """What a dotted path names, from a module on."""
    parts = path.split(".")
    try:
        found = _run._import_module(parts[0])
        for size, name in enumerate(parts[1:], 2):
            if not hasattr(found, name):
                importlib.import_module(".".join(parts[:size]))
            found = getattr(found, name)
    except ImportError as exc:
        raise ValueError(f"Cannot resolve {path!r}: {exc}") from exc
    return found


class DictConfigurator:
    def __init__(self, config):
        self.config = config
        self._formatters = {}
        self._filters = {}
        self._handlers = {}

    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        if config.get("incremental", False):
            self._change()
            return
        known = {name for name in logging.root.manager.loggerDict}
        for handler in list(logging._handlers):
            handler.close()
        logging._handlers.clear()
        self._each("formatters", "formatter", self._formatters, self._formatter)
        self._each("filters", "filter", self._filters, self._filter)
        # Handlers of handlers come after those that they name.
        later = {}
        for name in sorted(config.get("handlers", {})):
            options = self._value(config["handlers"][name])
            if isinstance(options.get("target"), str) or "handlers" in options:
                later[name] = options
            else:
                self._one("handler", name, self._handlers, self._handler, options)
        for name, options in later.items():
            self._one("handler", name, self._handlers, self._handler, options)
        loggers = config.get("loggers", {})
        for name in loggers:
            try:
                self._logger(logging.getLogger(name), loggers[name])
            except Exception as exc:
                raise ValueError(f"Unable to configure logger {name!r}") from exc
        disable = config.get("disable_existing_loggers", True)
        for name in sorted(known):
            logger = logging.root.manager.loggerDict[name]
            if name in loggers or not isinstance(logger, logging.Logger):
                continue
            if any([name.startswith(other + ".") for other in loggers]):
                logger.setLevel(logging.NOTSET)
                logger.handlers.clear()
                logger.propagate = True
            else:
                logger.disabled = disable
        if config.get("root"):
            try:
                self._logger(logging.root, config["root"], True)
            except Exception as exc:
                raise ValueError("Unable to configure root logger") from exc

    def _change(self):
        """Other levels for handlers and loggers that are there."""
        for name, options in self.config.get("handlers", {}).items():
            found = [one for one in logging._handlers if one.name == name]
            if not found:
                raise ValueError(f"No handler found with name {name!r}")
            if options.get("level"):
                found[0].setLevel(options["level"])
        for name, options in self.config.get("loggers", {}).items():
            self._logger(logging.getLogger(name), options, incremental=True)
        if self.config.get("root"):
            self._logger(logging.root, self.config["root"], True, incremental=True)

    def _each(self, kind, word, made, make):
        for name in self.config.get(kind, {}):
            self._one(word, name, made, make, self._value(self.config[kind][name]))

    def _one(self, word, name, made, make, options):
        try:
            made[name] = make(options)
        except Exception as exc:
            raise ValueError(f"Unable to configure {word} {name!r}") from exc
        if word == "handler":
            made[name].name = name

    def _value(self, value):
        """Texts that name other things become these."""
        if isinstance(value, dict):
            return {key: self._value(item) for key, item in value.items()}
        if isinstance(value, (list, tuple)):
            return type(value)([self._value(item) for item in value])
        if isinstance(value, str) and value.startswith("ext://"):
            return _resolved(value[6:])
        if isinstance(value, str) and value.startswith("cfg://"):
            found = self.config
            for part in value[6:].replace("[", ".").replace("]", "").split("."):
                found = found[int(part)] if isinstance(found, list) else found[part]
            return self._value(found)
        return value

    def _made_by(self, options):
        factory = options.pop("()")
        if isinstance(factory, str):
            factory = _resolved(factory)
        extra = options.pop(".", None)
        made = factory(**options)
        for name, value in (extra or {}).items():
            setattr(made, name, value)
        return made

    def _formatter(self, options):
        options = dict(options)
        if "()" in options:
            if "format" in options:
                options["fmt"] = options.pop("format")
            return self._made_by(options)
        cls = options.get("class")
        cls = logging.Formatter if not cls else _resolved(cls)
        return cls(options.get("format"), options.get("datefmt"), options.get("style", "%"),
                   **{name: options[name] for name in ("validate", "defaults") if name in options})

    def _filter(self, options):
        options = dict(options)
        if "()" in options:
            return self._made_by(options)
        return logging.Filter(options.get("name", ""))

    def _handler(self, options):
        options = dict(options)
        formatter, level = options.pop("formatter", None), options.pop("level", None)
        filters = options.pop("filters", None)
        if formatter:
            if formatter not in self._formatters:
                raise ValueError(f"Unable to set formatter {formatter!r}")
            formatter = self._formatters[formatter]
        if "()" in options:
            handler = self._made_by(options)
        else:
            cls = options.pop("class")
            cls = _resolved(cls) if isinstance(cls, str) else cls
            if isinstance(options.get("target"), str):
                options["target"] = self._handlers[options["target"]]
            if "queue" in options and isinstance(options["queue"], str):
                options["queue"] = _resolved(options["queue"])()
            if "handlers" in options:
                return self._queue_handler(cls, options)
            extra = options.pop(".", None)
            handler = cls(**options)
            for name, value in (extra or {}).items():
                setattr(handler, name, value)
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(level)
        self._add_filters(handler, filters)
        return handler

    def _queue_handler(self, cls, options):
        import queue
        made = cls(options.get("queue") or queue.Queue())
        handlers = [self._handlers[name] for name in options["handlers"]]
        listener = options.get("listener")
        if isinstance(listener, str):
            listener = _resolved(listener)
        if listener is None:
            listener = _run._import_module("logging.handlers").QueueListener
        made.listener = listener(made.queue, *handlers, respect_handler_level=options.get(
            "respect_handler_level", False))
        return made

    def _add_filters(self, target, filters):
        for one in filters or ():
            if isinstance(one, str) and one not in self._filters:
                raise ValueError(f"Unable to add filter {one!r}")
            target.addFilter(self._filters[one] if isinstance(one, str) else one)

    def _logger(self, logger, options, root=False, incremental=False):
        if options.get("level") is not None:
            logger.setLevel(options["level"])
        if not incremental:
            for handler in logger.handlers[:]:
                logger.removeHandler(handler)
            for name in options.get("handlers") or ():
                if name not in self._handlers:
                    raise ValueError(f"Unable to add handler {name!r}")
                logger.addHandler(self._handlers[name])
            self._add_filters(logger, options.get("filters"))
        if not root:
            logger.disabled = False
            if options.get("propagate") is not None:
                logger.propagate = options["propagate"]
            elif not incremental:
                logger.propagate = True
