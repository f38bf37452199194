"""Texts that shall not be taken for HTML, and back."""

import re

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


# The names of HTML 4; those of the first line need no semicolon.
_LATIN = ("nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg "
          "plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 "
          "iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml "
          "Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave "
          "Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil "
          "egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde "
          "ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml").split()
_NAMES = {name: chr(160 + at) for at, name in enumerate(_LATIN)}
_NAMES |= {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "AMP": "&", "LT": "<", "GT": ">",
           "QUOT": '"', "COPY": "\xa9", "REG": "\xae"}
_WITH_SEMICOLON = dict(zip(
    "apos OElig oelig Scaron scaron Yuml fnof circ tilde ensp emsp thinsp ndash mdash lsquo rsquo "
    "sbquo ldquo rdquo bdquo dagger Dagger bull hellip permil prime Prime lsaquo rsaquo euro trade "
    "larr uarr rarr darr harr rArr hArr forall exist empty isin sum minus radic infin cap cup int "
    "asymp ne equiv le ge sub sup spades clubs hearts diams alpha beta gamma delta epsilon lambda "
    "mu pi sigma omega Delta Sigma Omega".split(),
    "'\u0152\u0153\u0160\u0161\u0178\u0192\u02c6\u02dc\u2002\u2003\u2009\u2013\u2014\u2018\u2019"
    "\u201a\u201c\u201d\u201e\u2020\u2021\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u2122"
    "\u2190\u2191\u2192\u2193\u2194\u21d2\u21d4\u2200\u2203\u2205\u2208\u2211\u2212\u221a\u221e"
    "\u2229\u222a\u222b\u2248\u2260\u2261\u2264\u2265\u2282\u2283\u2660\u2663\u2665\u2666\u03b1"
    "\u03b2\u03b3\u03b4\u03b5\u03bb\u03bc\u03c0\u03c3\u03c9\u0394\u03a3\u03a9"))


def _character(match):
    text = match.group(1)
    if text.startswith("#"):
        digits = text[1:].rstrip(";")
        number = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
        if number == 0 or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
            return "\ufffd"
        return chr(number)
    if text.endswith(";"):
        found = _NAMES.get(text[:-1]) or _WITH_SEMICOLON.get(text[:-1])
        if found is not None:
            return found
    for size in range(len(text), 1, -1):
        if text[:size] in _NAMES:
            return _NAMES[text[:size]] + text[size:]
    return "&" + text


def unescape(s):
    if "&" not in s:
        return s
    return re.sub("&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\\t\\n\\f <&#;]{1,32};?)", _character, s)
