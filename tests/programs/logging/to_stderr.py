import logging

logging.warning("default format")
logging.info("not shown")
log = logging.getLogger("quiet")
log.error("through root: %s", [1])
other = logging.getLogger("lonely")
other.propagate = False
other.warning("last resort")
other.info("nothing")
logging.error("two args", 5)
print("after")

#= stdout
#| after
#= stderr
#| WARNING:root:default format
#| ERROR:quiet:through root: [1]
#| last resort
#| --- Logging error ---
#| Traceback (most recent call last):
#| TypeError: not all arguments converted during string formatting
#| Call stack:
#|   File "to_stderr.py", line 11, in <module>
#|     logging.error("two args", 5)
#| Message: 'two args'
#| Arguments: (5,)
#= status 0
