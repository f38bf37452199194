def _resolve(path):
    """The object that a dotted path leads to, from a module on."""
    parts = path.split(".")
    for size in range(len(parts), 0, -1):
        found = _imported(".".join(parts[:size]))
        if found is not None:
            for name in parts[size:]:
                found = getattr(found, name)
            return found
    return _run._import_module(parts[0])


class _patch:
    attribute_name = None

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable,
                 kwargs):
        if new_callable is not None and new is not DEFAULT:
            raise ValueError("Cannot use 'new' and 'new_callable' together")
        if new_callable is not None and autospec is not None:
            raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.spec = spec
        self.create = create
        self.spec_set = spec_set
        self.autospec = autospec
        self.new_callable = new_callable
        self.kwargs = kwargs
        self.has_local = False
        self.is_started = False
        self.additional_patchers = []

    def copy(self):
        other = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set,
                       self.autospec, self.new_callable, self.kwargs)
        other.attribute_name = self.attribute_name
        other.additional_patchers = [one.copy() for one in self.additional_patchers]
        return other

    def __call__(self, func):
        if isinstance(func, type):
            return _decorated_class(func, self.copy)
        return _decorated(func, self)

    def _given(self):
        """The mocks that a decorated function gets: by position or by name."""
        value = self.__enter__()
        if self.attribute_name is not None:
            return (), value
        return (value,) if self.new is DEFAULT else (), {}

    def __enter__(self):
        if self.is_started:
            raise RuntimeError("Patch is already started")
        self.target = target = self.getter()
        original, local = self._original()
        new = self._new(original)
        self.temp_original, self.is_local = original, local
        self.is_started = True
        try:
            setattr(target, self.attribute, new)
        except BaseException:
            self.is_started = False
            raise
        if self.attribute_name is None:
            return new
        found = {self.attribute_name: new} if self.new is DEFAULT else {}
        self._entered = []
        for other in self.additional_patchers:
            found.update(other.__enter__())
            self._entered.append(other)
        return found

    def _original(self):
        target, name = self.target, self.attribute
        local = name in getattr(target, "__dict__", {})
        original = target.__dict__[name] if local else getattr(target, name, DEFAULT)
        if original is DEFAULT and not self.create:
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        return original, local

    def _new(self, original):
        if self.autospec is not None and self.autospec is not False:
            spec = original if self.autospec is True else self.autospec
            return create_autospec(spec, spec_set=bool(self.spec_set), _name=self.attribute,
                                   **self.kwargs)
        if self.new is not DEFAULT:
            return self.new
        options = dict(self.kwargs)
        spec = original if self.spec is True else self.spec
        spec_set = original if self.spec_set is True else self.spec_set
        if spec is not None:
            options["spec"] = spec
        if spec_set is not None:
            options["spec_set"] = spec_set
        kind = self.new_callable
        if kind is None:
            whole = spec if spec is not None else spec_set
            if inspect.iscoroutinefunction(original if whole is None else whole):
                kind = AsyncMock
            else:
                kind = MagicMock
        if isinstance(kind, type) and issubclass(kind, NonCallableMock):
            options.setdefault("name", self.attribute)
        return kind(**options)

    def __exit__(self, *exc_info):
        if not self.is_started:
            return
        for other in reversed(getattr(self, "_entered", [])):
            other.__exit__(*exc_info)
        if self.is_local or not hasattr(self.target, "__dict__"):
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.temp_original)
        self.is_started = False

    def start(self):
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        if self not in _active:
            return None
        _active.remove(self)
        return self.__exit__(None, None, None)


_active = []


def _decorated(func, patcher):
    """The function with patches around its calls: the innermost decorator's first."""
    known = getattr(func, "patchings", None)
    if known is not None:
        known.append(patcher)
        return func
    patchings = [patcher]

    def enter(entered, args, kwargs):
        for patching in patchings:
            more, named = patching._given()
            entered.append(patching)
            args += more
            kwargs |= named
        return args, kwargs

    if inspect.iscoroutinefunction(func):
        @wraps(func)
        async def patched(*args, **kwargs):
            with _Around() as entered:
                args, kwargs = enter(entered, args, kwargs)
                return await func(*args, **kwargs)
    else:
        @wraps(func)
        def patched(*args, **kwargs):
            with _Around() as entered:
                args, kwargs = enter(entered, args, kwargs)
                return func(*args, **kwargs)
    patched.patchings = patchings
    return patched


def _decorated_class(cls, patcher):
    for name in dir(cls):
        if name.startswith(patch.TEST_PREFIX):
            value = getattr(cls, name)
            if hasattr(value, "__call__"):
                setattr(cls, name, patcher()(value))
    return cls


class _Around:
    """Patches that are left in the other order."""

    def __enter__(self):
        self._entered = []
        return self._entered

    def __exit__(self, *exc_info):
        for patching in reversed(self._entered):
            patching.__exit__(*exc_info)
        return False


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
          new_callable=None, **kwargs):
    path, dot, attribute = target.rpartition(".") if isinstance(target, str) else ("", "", "")
    if not dot:
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    if path == "builtins" and hasattr(builtins, attribute):
        # The program's own names come before the builtins, which nobody can change.
        return _patch(lambda: _imported("__main__"), attribute, new, spec, True, spec_set, autospec,
                      new_callable, kwargs)
    return _patch(lambda: _resolve(path), attribute, new, spec, create, spec_set, autospec,
                  new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None,
                  autospec=None, new_callable=None, **kwargs):
    if isinstance(target, str):
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable,
                  kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None,
                    new_callable=None, **kwargs):
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    patchers = []
    for name, new in kwargs.items():
        getter = (lambda: _resolve(target)) if isinstance(target, str) else (lambda: target)
        one = _patch(getter, name, new, spec, create, spec_set, autospec, new_callable, {})
        one.attribute_name = name
        patchers.append(one)
    first, *first.additional_patchers = patchers
    return first


class _patch_dict:
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear

    def copy(self):
        return _patch_dict(self.in_dict, self.values, self.clear)

    def __call__(self, func):
        if isinstance(func, type):
            return _decorated_class(func, self.copy)
        return _decorated(func, self)

    def _given(self):
        self.__enter__()
        return (), {}

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _resolve(self.in_dict)
        self._original = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *exc_info):
        self.in_dict.clear()
        self.in_dict.update(self._original)
        return False

    def start(self):
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        if self in _active:
            _active.remove(self)
        return self.__exit__(None, None, None)


def _stop_all():
    for patcher in list(reversed(_active)):
        patcher.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = "test"
