import argparse, sys, json, logging, pathlib, configparser, shlex
def build():
    p = argparse.ArgumentParser(prog="jobs", description="Runs jobs.", formatter_class=argparse.ArgumentDefaultsHelpFormatter); p.add_argument("-w", "--workers", type=int, default=4, metavar="N", help="threads"); p.add_argument("-l", "--log", choices=("debug", "info"), default="info", help="level"); p.add_argument("--dry-run", action="store_true")
    sub = p.add_subparsers(dest="cmd", metavar="COMMAND", title="commands", description="what to do"); r = sub.add_parser("run", help="run them", description="Runs some."); r.add_argument("names", nargs="+"); r.add_argument("--set", action="append", type=lambda s: tuple(s.split("=", 1)), default=[], metavar="K=V"); l = sub.add_parser("list"); l.add_argument("--json", action="store_true"); return p
def main(argv=None):
    a = build().parse_args(argv)
    if a.cmd == "run": return [f"{n}@{a.workers}" for n in a.names], dict(a.set)
    if a.cmd == "list": return json.dumps({"jobs": [1, 2]}) if a.json else "1 2"
    build().print_help(); return None
for line in ("run a b --set x=1 --set y=2=3", "-w 2 run z", "list --json", "", "-w x run a", "run", "fly", "--log warn list", "run a --nope"):
    try: print(main(shlex.split(line)))
    except SystemExit as e: print("exit", e.code)
base = pathlib.PurePosixPath("/data"); print(base / "in" / "f.tar.gz", (base / "x.txt").with_suffix(".json").name, [str(p) for p in (base / "a/b").parents])
print(main())
sys.exit(3)

#= stdout
#| (['a@4', 'b@4'], {'x': '1', 'y': '2=3'})
#| (['z@2'], {})
#| {"jobs": [1, 2]}
#| usage: jobs [-h] [-w N] [-l {debug,info}] [--dry-run] COMMAND ...
#|
#| Runs jobs.
#|
#| options:
#|   -h, --help            show this help message and exit
#|   -w, --workers N       threads (default: 4)
#|   -l, --log {debug,info}
#|                         level (default: info)
#|   --dry-run
#|
#| commands:
#|   what to do
#|
#|   COMMAND
#|     run                 run them
#| None
#| exit 2
#| exit 2
#| exit 2
#| exit 2
#| exit 2
#| /data/in/f.tar.gz x.json ['/data/a', '/data', '/']
#| usage: jobs [-h] [-w N] [-l {debug,info}] [--dry-run] COMMAND ...
#|
#| Runs jobs.
#|
#| options:
#|   -h, --help            show this help message and exit
#|   -w, --workers N       threads (default: 4)
#|   -l, --log {debug,info}
#|                         level (default: info)
#|   --dry-run
#|
#| commands:
#|   what to do
#|
#|   COMMAND
#|     run                 run them
#| None
#= stderr
#| usage: jobs [-h] [-w N] [-l {debug,info}] [--dry-run] COMMAND ...
#| jobs: error: argument -w/--workers: invalid int value: 'x'
#| usage: jobs run [-h] [--set K=V] names [names ...]
#| jobs run: error: the following arguments are required: names
#| usage: jobs [-h] [-w N] [-l {debug,info}] [--dry-run] COMMAND ...
#| jobs: error: argument COMMAND: invalid choice: 'fly' (choose from 'run', 'list')
#| usage: jobs [-h] [-w N] [-l {debug,info}] [--dry-run] COMMAND ...
#| jobs: error: argument -l/--log: invalid choice: 'warn' (choose from 'debug', 'info')
#| usage: jobs [-h] [-w N] [-l {debug,info}] [--dry-run] COMMAND ...
#| jobs: error: unrecognized arguments: --nope
#= status 3
