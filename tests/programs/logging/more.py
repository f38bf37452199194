import logging, sys, threading
logging.basicConfig(level=logging.DEBUG, format="%(asctime)s %(message)s", datefmt="%Y", stream=sys.stdout, force=True)
logging.getLogger().handlers[0].setFormatter(logging.Formatter("[%(levelname).1s] %(name)-6s %(message)s"))
logging.info("x=%d y=%s", 1, [2]); logging.getLogger("a.b").warning("w %(k)s", {"k": 5}); logging.debug("100%")
class F(logging.Filter):
    def filter(self, r): r.msg = "filtered " + str(r.msg); return True
lg = logging.getLogger("z"); lg.addFilter(F()); lg.error("e")
h = logging.StreamHandler(sys.stdout); h.setLevel(logging.ERROR); h.setFormatter(logging.Formatter("H:%(message)s")); lg.addHandler(h)
lg.error("twice"); lg.info("once"); lg.propagate = False; lg.error("only h"); lg.info("none")
print(lg.handlers, lg.level, logging.getLogger("a").getChild("b") is logging.getLogger("a.b"), logging.root.name, lg.manager is logging.Logger.manager)
try: raise ValueError("boom")
except ValueError: logging.exception("caught %s", "it")
logging.log(15, "fifteen"); logging.critical("bad", stack_info=True)
logging.getLogger("n").addHandler(logging.NullHandler()); logging.getLogger("n").info("still root")
logging.shutdown()

#= stdout
#| [I] root   x=1 y=[2]
#| [W] a.b    w 5
#| [D] root   100%
#| [E] z      filtered e
#| H:filtered twice
#| [E] z      filtered twice
#| [I] z      filtered once
#| H:filtered only h
#| [<StreamHandler <stdout> (ERROR)>] 0 True root True
#| [E] root   caught it
#| Traceback (most recent call last):
#|   File "more.py", line 11, in <module>
#|     try: raise ValueError("boom")
#|          ^^^^^^^^^^^^^^^^^^^^^^^^
#| ValueError: boom
#| [L] root   fifteen
#| [C] root   bad
#| Stack (most recent call last):
#|   File "more.py", line 13, in <module>
#|     logging.log(15, "fifteen"); logging.critical("bad", stack_info=True)
#| [I] n      still root
#= status 0
