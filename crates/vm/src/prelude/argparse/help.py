class HelpFormatter:
    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._prog = prog
        self._width = 78 if width is None else width
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position,
                                      max(self._width - 20, indent_increment * 2))
        self._indent = 0
        self._longest = 0
        # What each section shows: functions that give a text, asked once all are known.
        self._sections = [[]]

    def start_section(self, heading):
        self._indent += self._indent_increment
        self._sections.append([heading])

    def end_section(self):
        heading, *parts = self._sections.pop()
        self._indent -= self._indent_increment
        indent = self._indent

        def show():
            text = "".join([part() for part in parts])
            if not text:
                return ""
            head = ""
            if heading is not SUPPRESS and heading is not None:
                head = f"{' ' * indent}{heading}:\n"
            return f"\n{head}{text}\n"
        self._sections[-1].append(show)

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            indent = self._indent
            self._sections[-1].append(lambda: self._format_text(text, indent))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._sections[-1].append(lambda: self._format_usage(usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        indent = self._indent
        self._longest = max(self._longest, indent + len(self._format_action_invocation(action)))
        for choice in self._choices(action):
            wide = indent + self._indent_increment + len(self._format_action_invocation(choice))
            self._longest = max(self._longest, wide)
        self._sections[-1].append(lambda: self._format_action(action, indent))

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = "".join([part() for part in self._sections[0]])
        if text:
            text = re.sub("\n\n\n+", "\n\n", text).strip("\n") + "\n"
        return text

    def _choices(self, action):
        return action._get_subactions() if hasattr(action, "_get_subactions") else []

    def _format_text(self, text, indent):
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        return self._fill_text(text, max(self._width - indent, 11), " " * indent) + "\n\n"

    def _format_usage(self, usage, actions, groups, prefix):
        prefix = "usage: " if prefix is None else prefix
        if usage is not None:
            usage = usage % {"prog": self._prog}
        elif not actions:
            usage = self._prog
        else:
            usage = self._usage_lines(actions, groups, prefix)
        return f"{prefix}{usage}\n\n"

    def _usage_lines(self, actions, groups, prefix):
        prog = self._prog
        options = [action for action in actions if action.option_strings]
        others = [action for action in actions if not action.option_strings]
        line = " ".join([prog] + self._usage_parts(options + others, groups))
        if len(prefix) + len(line) <= self._width:
            return line
        options, others = self._usage_parts(options, groups), self._usage_parts(others, groups)
        if len(prefix) + len(prog) <= 0.75 * self._width:
            indent = " " * (len(prefix) + len(prog) + 1)
            first, rest = (options, others) if options else (others, [])
            lines = self._wrapped([prog] + first, indent, prefix) + self._wrapped(rest, indent)
        else:
            indent = " " * len(prefix)
            lines = self._wrapped(options + others, indent)
            if len(lines) > 1:
                lines = self._wrapped(options, indent) + self._wrapped(others, indent)
            lines = [prog] + lines
        return "\n".join(lines)

    def _wrapped(self, parts, indent, prefix=None):
        """Parts in lines; the first stands after the prefix, if there is one."""
        lines, line = [], []
        used = len(indent if prefix is None else prefix) - 1
        for part in parts:
            if line and used + 1 + len(part) > self._width:
                lines.append(indent + " ".join(line))
                line, used = [], len(indent) - 1
            line.append(part)
            used += len(part) + 1
        if line:
            lines.append(indent + " ".join(line))
        if prefix is not None:
            lines[0] = lines[0][len(indent):]
        return lines

    def _usage_parts(self, actions, groups):
        grouped = []
        for group in groups:
            members = group._group_actions
            if not members or all([action.help is SUPPRESS for action in members]):
                continue
            if members[0] in actions:
                start = actions.index(members[0])
                if actions[start:start + len(members)] == members:
                    grouped.append((start, group))
        inside = [action for _, group in grouped for action in group._group_actions]
        parts = [None if action.help is SUPPRESS else self._usage_part(action, action in inside)
                 for action in actions]
        for start, group in grouped:
            end = start + len(group._group_actions)
            shown = [at for at in range(start, end) if parts[at] is not None]
            opened, closed = "[]"
            if group.required:
                opened, closed = "()" if len(shown) > 1 else ("", "")
            parts[shown[0]] = opened + parts[shown[0]]
            parts[shown[-1]] += closed
            for at in shown[:-1]:
                parts[at] += " |"
        return [part for part in parts if part is not None]

    def _usage_part(self, action, inside):
        if not action.option_strings:
            part = self._format_args(action, self._get_default_metavar_for_positional(action))
            return part[1:-1] if inside and part[:1] == "[" and part[-1] == "]" else part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            default = self._get_default_metavar_for_optional(action)
            part = f"{action.option_strings[0]} {self._format_args(action, default)}"
        return part if action.required or inside else f"[{part}]"

    def _format_action(self, action, indent):
        position = min(self._longest + 2, self._max_help_position)
        width = max(self._width - position, 11)
        head = " " * indent + self._format_action_invocation(action)
        text = head + "\n"
        if action.help and action.help.strip():
            lines = self._split_lines(self._expand_help(action), width)
            rows = [" " * position + line + "\n" for line in lines]
            if len(head) <= position - 2 and rows:
                text = f"{head:<{position}}{rows[0][position:]}" + "".join(rows[1:])
            else:
                text += "".join(rows)
        for choice in self._choices(action):
            text += self._format_action(choice, indent + self._indent_increment)
        return text

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            return self._metavars(action, default, 1)[0]
        names = ", ".join(action.option_strings)
        if action.nargs == 0:
            return names
        default = self._get_default_metavar_for_optional(action)
        return f"{names} {self._format_args(action, default)}"

    def _metavars(self, action, default, count):
        shown = default
        if action.metavar is not None:
            shown = action.metavar
        elif action.choices is not None:
            shown = "{" + ",".join([str(choice) for choice in action.choices]) + "}"
        return shown if isinstance(shown, tuple) else (shown,) * count

    def _format_args(self, action, default):
        nargs = action.nargs
        if nargs is None:
            return "%s" % self._metavars(action, default, 1)
        if nargs == OPTIONAL:
            return "[%s]" % self._metavars(action, default, 1)
        if nargs == ZERO_OR_MORE:
            shown = self._metavars(action, default, 1)
            return ("[%s [%s ...]]" if len(shown) == 2 else "[%s ...]") % shown
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % self._metavars(action, default, 2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % self._metavars(action, default, 1)
        if nargs == SUPPRESS:
            return ""
        if not isinstance(nargs, int):
            raise ValueError("invalid nargs value")
        return " ".join(["%s"] * nargs) % self._metavars(action, default, nargs)

    def _expand_help(self, action):
        known = dict(vars(action), prog=self._prog)
        known = {name: value for name, value in known.items() if value is not SUPPRESS}
        for name, value in known.items():
            if hasattr(value, "__name__"):
                known[name] = value.__name__
        if known.get("choices") is not None:
            known["choices"] = ", ".join([str(choice) for choice in known["choices"]])
        return self._get_help_string(action) % known

    def _split_lines(self, text, width):
        return textwrap.wrap(" ".join(text.split()), width)

    def _fill_text(self, text, width, indent):
        return textwrap.fill(" ".join(text.split()), width, initial_indent=indent,
                             subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return "".join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        help = action.help or ""
        if "%(default)" not in help and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                help += " (default: %(default)s)"
        return help


class MetavarTypeHelpFormatter(HelpFormatter):
    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__
