import re

line = "2024-01-02 10:00:01,123 [Thread-1] INFO order=17 total=12.50"
print(re.match(r".*", line))
print(re.search(r"\w{3,}", line), re.match(r".{47}", line), re.match(r".{48}", line), re.match(r".{49}", line))
print(re.match(r"(?s).*", "quote' and \n" * 6))
print(re.match(rb".*", line.encode()))
print([re.fullmatch("é+", "é" * n) for n in (3, 60)])

#= stdout
#| <re.Match object; span=(0, 60), match='2024-01-02 10:00:01,123 [Thread-1] INFO order=17 >
#| <re.Match object; span=(0, 4), match='2024'> <re.Match object; span=(0, 47), match='2024-01-02 10:00:01,123 [Thread-1] INFO order=1'> <re.Match object; span=(0, 48), match='2024-01-02 10:00:01,123 [Thread-1] INFO order=17'> <re.Match object; span=(0, 49), match='2024-01-02 10:00:01,123 [Thread-1] INFO order=17 >
#| <re.Match object; span=(0, 72), match="quote' and \nquote' and \nquote' and \nquote' and>
#| <re.Match object; span=(0, 60), match=b'2024-01-02 10:00:01,123 [Thread-1] INFO order=17>
#| [<re.Match object; span=(0, 3), match='ééé'>, <re.Match object; span=(0, 60), match='ééééééééééééééééééééééééééééééééééééééééééééééééé>]
#= status 0
