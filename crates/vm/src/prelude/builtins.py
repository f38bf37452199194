"""The part of the builtins that is written in Python."""
