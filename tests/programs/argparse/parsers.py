# argparse: values, errors and helps of given words.
import argparse, sys
p = argparse.ArgumentParser(description="Process some integers.", prog="prog.py", epilog="The end.")
p.add_argument("integers", metavar="N", type=int, nargs="*", help="an integer for the accumulator")
p.add_argument("--sum", dest="accumulate", action="store_const", const=sum, default=max, help="sum the integers (default: find the max)")
p.add_argument("-v", "--verbose", action="store_true", help="be loud")
p.add_argument("-n", "--num-workers", type=int, default=4, help="number of workers (default: %(default)s)")
p.add_argument("--mode", choices=["thread", "process", "async"], default="thread")
p.add_argument("--version", action="version", version="%(prog)s 1.0")
g = p.add_mutually_exclusive_group()
g.add_argument("-q", "--quiet", action="count", default=0)
g.add_argument("--tags", nargs="+", metavar=("A"), action="append")
g2 = p.add_argument_group("extra", "more options")
g2.add_argument("--rate", type=float, help="a long help text that goes on and on so that it needs to be wrapped over several lines, as they do in real programs")
g2.add_argument("--no-cache", dest="cache", action="store_false")
g2.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True)
print(p.parse_args([]))
print(p.parse_args(["1", "2", "--sum", "-v", "-n", "8", "--mode=async", "-qq", "--rate", "1.5", "--no-cache", "--no-flag"]))
print(p.parse_args(["-n8", "--verb", "--tags", "a", "b", "--tags", "c"]))
p.print_help(); p.print_usage(); print(p.format_usage())
for a in (["x"], ["--mode", "zz"], ["-n"], ["--nope"], ["-n", "abc"], ["-q", "--tags", "a"], ["--version"], ["--help"], ["--no"], ["--rate=x"], ["--tags"]):
    try: print(p.parse_args(a))
    except SystemExit as e: print("exit", e.code)
sys.stderr.flush()
p = argparse.ArgumentParser(prog="tool")
s = p.add_subparsers(dest="command", help="sub-command help", required=True)
a = s.add_parser("add", help="add things", aliases=["a"]); a.add_argument("x", type=int); a.add_argument("y", type=int, nargs="?", default=5); a.set_defaults(func=lambda n: n.x + n.y)
b = s.add_parser("run", help="run it"); b.add_argument("--fast", action="store_true"); b.add_argument("name")
n = p.parse_args(["add", "3"]); print(n.command, n.x, n.y, n.func(n)); print(p.parse_args(["run", "--fast", "job"]))
p.print_help(); a.print_help(); b.print_usage()
for x in ([], ["nope"], ["add"], ["run"], ["add", "1", "2", "3"]):
    try: print(p.parse_args(x))
    except SystemExit as e: print("exit", e.code)
print(p.parse_known_args(["run", "j", "--zzz", "4"]))
p = argparse.ArgumentParser(prog="q", formatter_class=argparse.ArgumentDefaultsHelpFormatter); p.add_argument("src"); p.add_argument("rest", nargs=argparse.REMAINDER); p.add_argument("--k", default=3, help="the k", required=True); p.add_argument("-p", "--pair", nargs=2, type=int, metavar=("LO", "HI"), help="two")
p.print_help()
try: p.parse_args(["s"])
except SystemExit as e: print(e.code)
print(p.parse_args(["--k", "1", "s", "a", "-b"]), p.parse_args(["--k", "1", "-p", "3", "4", "s"]))
ns = argparse.Namespace(a=1, b="x"); print(ns, ns == argparse.Namespace(a=1, b="x"), "a" in ns, vars(ns))
def positive(v):
    i = int(v)
    if i <= 0: raise argparse.ArgumentTypeError(f"{v} is not positive")
    return i
p = argparse.ArgumentParser(prog="z", exit_on_error=False); p.add_argument("n", type=positive)
try: p.parse_args(["-1"])
except argparse.ArgumentError as e: print(repr(str(e)))
except SystemExit as e: print(e.code)
try: p.parse_args(["0"])
except argparse.ArgumentError as e: print(repr(str(e)))
p = argparse.ArgumentParser(description="""Raw
  text""", formatter_class=argparse.RawDescriptionHelpFormatter, prog="r", usage="%(prog)s [stuff]", add_help=False); p.add_argument("--x", help=argparse.SUPPRESS); p.add_argument("-y", type=int, help="why"); p.add_argument("pos", nargs="+", help="positional"); p.print_help()
p = argparse.ArgumentParser(prog="long_program_name"); [p.add_argument(f"--option-number-{i}", metavar="VALUE", help="help") for i in range(6)]; p.add_argument("first_positional"); p.add_argument("second_positional", nargs="*"); p.print_help()
p = argparse.ArgumentParser(prog="d"); p.set_defaults(x=3); p.add_argument("--n", type=int, default="7"); print(p.parse_args([]), p.get_default("x")); 
class Act(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None): setattr(namespace, self.dest, values.upper())
p.add_argument("--up", action=Act); p.add_argument("--ap", action="append", type=int, default=[0]); p.add_argument("--ex", nargs="*", action="extend"); p.add_argument("--opt", nargs="?", const="C", default="D"); print(p.parse_args("--up abc --ap 1 --ap 2 --ex a b --ex c --opt".split()))
try: p.error("custom")
except SystemExit as e: print(e.code)

#= stdout
#| Namespace(integers=[], accumulate=<built-in function max>, verbose=False, num_workers=4, mode='thread', quiet=0, tags=None, rate=None, cache=True, flag=True)
#| Namespace(integers=[1, 2], accumulate=<built-in function sum>, verbose=True, num_workers=8, mode='async', quiet=2, tags=None, rate=1.5, cache=False, flag=False)
#| Namespace(integers=[], accumulate=<built-in function max>, verbose=True, num_workers=8, mode='thread', quiet=0, tags=[['a', 'b'], ['c']], rate=None, cache=True, flag=True)
#| usage: prog.py [-h] [--sum] [-v] [-n NUM_WORKERS]
#|                [--mode {thread,process,async}] [--version] [-q |
#|                --tags A [A ...]] [--rate RATE] [--no-cache]
#|                [--flag | --no-flag]
#|                [N ...]
#|
#| Process some integers.
#|
#| positional arguments:
#|   N                     an integer for the accumulator
#|
#| options:
#|   -h, --help            show this help message and exit
#|   --sum                 sum the integers (default: find the max)
#|   -v, --verbose         be loud
#|   -n, --num-workers NUM_WORKERS
#|                         number of workers (default: 4)
#|   --mode {thread,process,async}
#|   --version             show program's version number and exit
#|   -q, --quiet
#|   --tags A [A ...]
#|
#| extra:
#|   more options
#|
#|   --rate RATE           a long help text that goes on and on so that it needs
#|                         to be wrapped over several lines, as they do in real
#|                         programs
#|   --no-cache
#|   --flag, --no-flag
#|
#| The end.
#| usage: prog.py [-h] [--sum] [-v] [-n NUM_WORKERS]
#|                [--mode {thread,process,async}] [--version] [-q |
#|                --tags A [A ...]] [--rate RATE] [--no-cache]
#|                [--flag | --no-flag]
#|                [N ...]
#| usage: prog.py [-h] [--sum] [-v] [-n NUM_WORKERS]
#|                [--mode {thread,process,async}] [--version] [-q |
#|                --tags A [A ...]] [--rate RATE] [--no-cache]
#|                [--flag | --no-flag]
#|                [N ...]
#|
#| exit 2
#| exit 2
#| exit 2
#| exit 2
#| exit 2
#| exit 2
#| prog.py 1.0
#| exit 0
#| usage: prog.py [-h] [--sum] [-v] [-n NUM_WORKERS]
#|                [--mode {thread,process,async}] [--version] [-q |
#|                --tags A [A ...]] [--rate RATE] [--no-cache]
#|                [--flag | --no-flag]
#|                [N ...]
#|
#| Process some integers.
#|
#| positional arguments:
#|   N                     an integer for the accumulator
#|
#| options:
#|   -h, --help            show this help message and exit
#|   --sum                 sum the integers (default: find the max)
#|   -v, --verbose         be loud
#|   -n, --num-workers NUM_WORKERS
#|                         number of workers (default: 4)
#|   --mode {thread,process,async}
#|   --version             show program's version number and exit
#|   -q, --quiet
#|   --tags A [A ...]
#|
#| extra:
#|   more options
#|
#|   --rate RATE           a long help text that goes on and on so that it needs
#|                         to be wrapped over several lines, as they do in real
#|                         programs
#|   --no-cache
#|   --flag, --no-flag
#|
#| The end.
#| exit 0
#| exit 2
#| exit 2
#| exit 2
#| add 3 5 8
#| Namespace(command='run', fast=True, name='job')
#| usage: tool [-h] {add,a,run} ...
#|
#| positional arguments:
#|   {add,a,run}  sub-command help
#|     add (a)    add things
#|     run        run it
#|
#| options:
#|   -h, --help   show this help message and exit
#| usage: tool add [-h] x [y]
#|
#| positional arguments:
#|   x
#|   y
#|
#| options:
#|   -h, --help  show this help message and exit
#| usage: tool run [-h] [--fast] name
#| exit 2
#| exit 2
#| exit 2
#| exit 2
#| exit 2
#| (Namespace(command='run', fast=False, name='j'), ['--zzz', '4'])
#| usage: q [-h] --k K [-p LO HI] src ...
#|
#| positional arguments:
#|   src
#|   rest
#|
#| options:
#|   -h, --help        show this help message and exit
#|   --k K             the k (default: 3)
#|   -p, --pair LO HI  two (default: None)
#| 2
#| Namespace(src='s', rest=['a', '-b'], k='1', pair=None) Namespace(src='s', rest=[], k='1', pair=[3, 4])
#| Namespace(a=1, b='x') True True {'a': 1, 'b': 'x'}
#| 'argument n: -1 is not positive'
#| 'argument n: 0 is not positive'
#| usage: r [stuff]
#|
#| Raw
#|   text
#|
#| positional arguments:
#|   pos   positional
#|
#| options:
#|   -y Y  why
#| usage: long_program_name [-h] [--option-number-0 VALUE]
#|                          [--option-number-1 VALUE] [--option-number-2 VALUE]
#|                          [--option-number-3 VALUE] [--option-number-4 VALUE]
#|                          [--option-number-5 VALUE]
#|                          first_positional [second_positional ...]
#|
#| positional arguments:
#|   first_positional
#|   second_positional
#|
#| options:
#|   -h, --help            show this help message and exit
#|   --option-number-0 VALUE
#|                         help
#|   --option-number-1 VALUE
#|                         help
#|   --option-number-2 VALUE
#|                         help
#|   --option-number-3 VALUE
#|                         help
#|   --option-number-4 VALUE
#|                         help
#|   --option-number-5 VALUE
#|                         help
#| Namespace(n=7, x=3) 3
#| Namespace(n=7, up='ABC', ap=[0, 1, 2], ex=['a', 'b', 'c'], opt='C', x=3)
#| 2
#= stderr
#| usage: prog.py [-h] [--sum] [-v] [-n NUM_WORKERS]
#|                [--mode {thread,process,async}] [--version] [-q |
#|                --tags A [A ...]] [--rate RATE] [--no-cache]
#|                [--flag | --no-flag]
#|                [N ...]
#| prog.py: error: argument N: invalid int value: 'x'
#| usage: prog.py [-h] [--sum] [-v] [-n NUM_WORKERS]
#|                [--mode {thread,process,async}] [--version] [-q |
#|                --tags A [A ...]] [--rate RATE] [--no-cache]
#|                [--flag | --no-flag]
#|                [N ...]
#| prog.py: error: argument --mode: invalid choice: 'zz' (choose from 'thread', 'process', 'async')
#| usage: prog.py [-h] [--sum] [-v] [-n NUM_WORKERS]
#|                [--mode {thread,process,async}] [--version] [-q |
#|                --tags A [A ...]] [--rate RATE] [--no-cache]
#|                [--flag | --no-flag]
#|                [N ...]
#| prog.py: error: argument -n/--num-workers: expected one argument
#| usage: prog.py [-h] [--sum] [-v] [-n NUM_WORKERS]
#|                [--mode {thread,process,async}] [--version] [-q |
#|                --tags A [A ...]] [--rate RATE] [--no-cache]
#|                [--flag | --no-flag]
#|                [N ...]
#| prog.py: error: unrecognized arguments: --nope
#| usage: prog.py [-h] [--sum] [-v] [-n NUM_WORKERS]
#|                [--mode {thread,process,async}] [--version] [-q |
#|                --tags A [A ...]] [--rate RATE] [--no-cache]
#|                [--flag | --no-flag]
#|                [N ...]
#| prog.py: error: argument -n/--num-workers: invalid int value: 'abc'
#| usage: prog.py [-h] [--sum] [-v] [-n NUM_WORKERS]
#|                [--mode {thread,process,async}] [--version] [-q |
#|                --tags A [A ...]] [--rate RATE] [--no-cache]
#|                [--flag | --no-flag]
#|                [N ...]
#| prog.py: error: argument --tags: not allowed with argument -q/--quiet
#| usage: prog.py [-h] [--sum] [-v] [-n NUM_WORKERS]
#|                [--mode {thread,process,async}] [--version] [-q |
#|                --tags A [A ...]] [--rate RATE] [--no-cache]
#|                [--flag | --no-flag]
#|                [N ...]
#| prog.py: error: ambiguous option: --no could match --no-cache, --no-flag
#| usage: prog.py [-h] [--sum] [-v] [-n NUM_WORKERS]
#|                [--mode {thread,process,async}] [--version] [-q |
#|                --tags A [A ...]] [--rate RATE] [--no-cache]
#|                [--flag | --no-flag]
#|                [N ...]
#| prog.py: error: argument --rate: invalid float value: 'x'
#| usage: prog.py [-h] [--sum] [-v] [-n NUM_WORKERS]
#|                [--mode {thread,process,async}] [--version] [-q |
#|                --tags A [A ...]] [--rate RATE] [--no-cache]
#|                [--flag | --no-flag]
#|                [N ...]
#| prog.py: error: argument --tags: expected at least one argument
#| usage: tool [-h] {add,a,run} ...
#| tool: error: the following arguments are required: command
#| usage: tool [-h] {add,a,run} ...
#| tool: error: argument command: invalid choice: 'nope' (choose from 'add', 'a', 'run')
#| usage: tool add [-h] x [y]
#| tool add: error: the following arguments are required: x
#| usage: tool run [-h] [--fast] name
#| tool run: error: the following arguments are required: name
#| usage: tool [-h] {add,a,run} ...
#| tool: error: unrecognized arguments: 3
#| usage: q [-h] --k K [-p LO HI] src ...
#| q: error: the following arguments are required: --k
#| usage: d [-h] [--n N] [--up UP] [--ap AP] [--ex [EX ...]] [--opt [OPT]]
#| d: error: custom
#= status 0
