class ArgumentParser(_Shown, _ActionsContainer):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(),
                 formatter_class=HelpFormatter, prefix_chars="-", fromfile_prefix_chars=None,
                 argument_default=None, conflict_handler="error", add_help=True, allow_abbrev=True,
                 exit_on_error=True):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default,
                                   conflict_handler)
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group("positional arguments")
        self._optionals = self.add_argument_group("options")
        self._subparsers = None
        if add_help:
            mark = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(mark + "h", mark * 2 + "help", action="help", default=SUPPRESS,
                              help="show this help message and exit")
        for parent in parents:
            self._take_over(parent)
            self._defaults.update(parent._defaults)

    def _take_over(self, parent):
        groups = {}
        for group in parent._action_groups:
            same = [own for own in self._action_groups if own.title == group.title]
            own = same[0] if same else self.add_argument_group(group.title, group.description)
            groups.update({id(action): own for action in group._group_actions})
        for group in parent._mutually_exclusive_groups:
            own = self.add_mutually_exclusive_group(required=group.required)
            groups.update({id(action): own for action in group._group_actions})
        for action in parent._actions:
            groups.get(id(action), self)._add_action(action)

    def _shown(self):
        return [(name, getattr(self, name)) for name in
                ("prog", "usage", "description", "formatter_class", "conflict_handler", "add_help")]

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            raise ValueError("cannot have multiple subparser arguments")
        kwargs.setdefault("parser_class", type(self))
        title, description = kwargs.pop("title", None), kwargs.pop("description", None)
        self._subparsers = self._positionals
        if title is not None or description is not None:
            self._subparsers = self.add_argument_group("subcommands" if title is None else title,
                                                       description)
        if kwargs.get("prog") is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._of_kind(False), self._mutually_exclusive_groups,
                                "")
            kwargs["prog"] = formatter.format_help().strip()
        kind = kwargs.pop("action", None) or "parsers"
        action = self._registries["action"].get(kind, kind)(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def _of_kind(self, optional):
        return [action for action in self._actions if bool(action.option_strings) is optional]

    def parse_args(self, args=None, namespace=None):
        namespace, rest = self.parse_known_args(args, namespace)
        if rest:
            message = f"unrecognized arguments: {' '.join(rest)}"
            if not self.exit_on_error:
                raise ArgumentError(None, message)
            self.error(message)
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        words = list(sys.argv[1:] if args is None else args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest):
                if action.default is not SUPPRESS:
                    setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if not self.exit_on_error:
            rest = _Words(self, words, namespace).parse()
        else:
            try:
                rest = _Words(self, words, namespace).parse()
            except ArgumentError as exc:
                self.error(str(exc))
        if hasattr(namespace, _UNRECOGNIZED):
            rest.extend(getattr(namespace, _UNRECOGNIZED))
            delattr(namespace, _UNRECOGNIZED)
        return namespace, rest

    def _option(self, word):
        """What a word says if it is an option: action, its name, what separates a value, the value."""
        options = self._option_string_actions
        if not word or word[0] not in self.prefix_chars:
            return None
        if word in options:
            return options[word], word, None, None
        if len(word) == 1:
            return None
        name, sep, value = word.partition("=")
        if sep and name in options:
            return options[name], name, sep, value
        found = self._abbreviated(word)
        if len(found) > 1:
            matches = ", ".join([row[1] for row in found])
            raise ArgumentError(None, f"ambiguous option: {word} could match {matches}")
        if found:
            return found[0]
        if re.match(r"^-\d+$|^-\d*\.\d+$", word):
            if not any([re.match(r"^-\d+$|^-\d*\.\d+$", name) for name in options]):
                return None
        return None if " " in word else (None, word, None, None)

    def _abbreviated(self, word):
        options = self._option_string_actions
        if word[1] in self.prefix_chars:
            if not self.allow_abbrev:
                return []
            name, sep, value = word.partition("=")
            sep, value = (sep, value) if sep else (None, None)
            return [(options[one], one, sep, value) for one in options if one.startswith(name)]
        found = []
        for one in options:
            if one == word[:2]:
                found.append((options[one], one, "", word[2:]))
            elif one.startswith(word):
                found.append((options[one], one, None, None))
        return found

    def _values(self, action, words):
        """The words as the action wants them."""
        nargs = action.nargs
        if nargs not in (PARSER, REMAINDER) and not action.option_strings and "--" in words:
            words = list(words)
            words.remove("--")
        if not words and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._value(action, value)
            return value
        if not words and nargs == ZERO_OR_MORE and not action.option_strings:
            return [] if action.default is None else action.default
        if nargs is None or nargs == OPTIONAL and len(words) == 1:
            value = self._value(action, words[0])
            self._check(action, value)
            return value
        if nargs == REMAINDER:
            return [self._value(action, word) for word in words]
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self._value(action, word) for word in words]
        for value in values[:1] if nargs == PARSER else values:
            self._check(action, value)
        return values

    def _value(self, action, word):
        convert = self._registries["type"].get(action.type, action.type)
        try:
            return convert(word)
        except ArgumentTypeError as exc:
            raise ArgumentError(action, str(exc))
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, f"invalid {name} value: {word!r}")

    def _check(self, action, value):
        if action.choices is not None and value not in action.choices:
            known = ", ".join([repr(choice) for choice in action.choices])
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {known})")

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        (sys.stdout if file is None else file).write(self.format_usage())

    def print_help(self, file=None):
        (sys.stdout if file is None else file).write(self.format_help())

    def exit(self, status=0, message=None):
        if message:
            sys.stderr.write(message)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")


class _Words:
    """The words of a command line on their way into a namespace."""

    def __init__(self, parser, words, namespace):
        self.parser = parser
        self.words = words
        self.namespace = namespace
        self.seen = []
        self.given = []
        self.rest = []
        self.options = {}
        # One letter for each word: an option, a dash that ends them, or anything else.
        self.kinds = ""
        for at, word in enumerate(words):
            if "-" in self.kinds or word == "--":
                self.kinds += "A" if "-" in self.kinds else "-"
                continue
            option = parser._option(word)
            if option is not None:
                self.options[at] = option
            self.kinds += "A" if option is None else "O"
        self.positionals = parser._of_kind(False)
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for action in group._group_actions:
                others = [one for one in group._group_actions if one is not action]
                self.conflicts.setdefault(id(action), []).extend(others)

    def parse(self):
        at, last = 0, max(self.options, default=-1)
        while at <= last:
            next_option = min([one for one in self.options if one >= at])
            if at != next_option:
                end = self._take_positionals(at)
                if end > at:
                    at = end
                    continue
            if at not in self.options:
                self.rest.extend(self.words[at:next_option])
                at = next_option
            at = self._take_option(at)
        self.rest.extend(self.words[self._take_positionals(at):])
        self._check_required()
        return self.rest

    def _take(self, action, words, option=None):
        self.seen.append(action)
        values = self.parser._values(action, words)
        # Who is given nothing but its default stands beside others.
        if values is not action.default:
            self.given.append(action)
            for other in self.conflicts.get(id(action), ()):
                if other in self.given:
                    raise ArgumentError(action, f"not allowed with argument {_action_name(other)}")
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def _take_option(self, start):
        action, name, sep, value = self.options[start]
        if action is None:
            self.rest.append(self.words[start])
            return start + 1
        taken, stop = [], start + 1
        while True:
            if value is None:
                count = self._count(action, self.kinds[stop:])
                taken.append((action, self.words[stop:stop + count], name))
                stop += count
                break
            count = self._count(action, "A")
            chars = self.parser.prefix_chars
            if count == 1:
                taken.append((action, [value], name))
                break
            if count != 0 or name[1] in chars or value == "" or sep or value[0] in chars:
                raise ArgumentError(action, f"ignored explicit argument {value!r}")
            # Several options of one letter in one word.
            taken.append((action, [], name))
            name, value = name[0] + value[0], value[1:]
            action = self.parser._option_string_actions.get(name)
            if action is None:
                self.rest.append(name + value)
                break
            sep = ""
            if not value:
                sep = value = None
            elif value[0] == "=":
                sep, value = "=", value[1:]
        for row in taken:
            self._take(*row)
        return stop

    def _take_positionals(self, at):
        for size in range(len(self.positionals), 0, -1):
            some = self.positionals[:size]
            match = re.match("".join([_pattern(action) for action in some]), self.kinds[at:])
            if match is not None:
                self.positionals = self.positionals[size:]
                for action, part in zip(some, match.groups()):
                    self._take(action, self.words[at:at + len(part)])
                    at += len(part)
                break
        return at

    def _count(self, action, kinds):
        match = re.match(_pattern(action), kinds)
        if match is None:
            wanted = {None: "one argument", OPTIONAL: "at most one argument",
                      ONE_OR_MORE: "at least one argument"}.get(action.nargs)
            if wanted is None:
                wanted = f"{action.nargs} argument{'' if action.nargs == 1 else 's'}"
            raise ArgumentError(action, f"expected {wanted}")
        return len(match.group(1))

    def _check_required(self):
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_action_name(action))
            elif isinstance(action.default, str) and hasattr(self.namespace, action.dest):
                if getattr(self.namespace, action.dest) is action.default:
                    value = self.parser._value(action, action.default)
                    setattr(self.namespace, action.dest, value)
        if missing:
            names = ", ".join(missing)
            raise ArgumentError(None, f"the following arguments are required: {names}")
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any([one in self.given for one in group._group_actions]):
                names = " ".join([_action_name(one) for one in group._group_actions
                                  if one.help is not SUPPRESS])
                raise ArgumentError(None, f"one of the arguments {names} is required")


def _pattern(action):
    """Which kinds of words an action takes."""
    nargs = action.nargs
    known = {None: "-*A-*", OPTIONAL: "-*A?-*", ZERO_OR_MORE: "-*[A-]*", ONE_OR_MORE: "-*A[A-]*",
             REMAINDER: "[-AO]*", PARSER: "-*A[-AO]*", SUPPRESS: "-*"}
    pattern = known.get(nargs)
    if pattern is None:
        pattern = f"-*{'-*'.join('A' * nargs)}-*"
    if action.option_strings:
        pattern = pattern.replace("-*", "").replace("-", "")
    return f"({pattern})"
