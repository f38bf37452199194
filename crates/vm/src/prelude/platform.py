"""What a program is told that it runs on."""

import sys


def python_version():
    return "3.13.0"


def python_version_tuple():
    return ("3", "13", "0")


def python_implementation():
    return "CPython"


def python_compiler():
    return "Heddle"


def system():
    return "Linux"


def machine():
    return "wasm32"


def processor():
    return ""


def node():
    return "heddle"


def release():
    return ""


def version():
    return ""


def architecture(*args):
    return ("64bit", "ELF")


def platform(aliased=False, terse=False):
    return "Linux"
