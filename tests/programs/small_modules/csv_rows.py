import csv
import io

print(list(csv.reader(["a,b,c", "1,2,3", '"x, y",z,""', "", '"say ""hi""",b'])))
print(list(csv.reader(io.StringIO("a;b\n1;2\n"), delimiter=";")), list(csv.reader(["a, b"], skipinitialspace=True)))
print(list(csv.reader(['"two', 'lines",x'])), list(csv.reader(["a\tb"], dialect="excel-tab")))
print(list(csv.reader(["1,'a'"], quoting=csv.QUOTE_NONNUMERIC, quotechar="'")))
out = io.StringIO()
rows = csv.writer(out)
print(rows.writerow(["a", 1, 2.5, None, "x,y", 'q"w', "l\nm", ""]))
rows.writerows([[1, 2], (3, 4), [""], [], [None]])
print(repr(out.getvalue()))
out = io.StringIO()
csv.writer(out, quoting=csv.QUOTE_ALL, delimiter="|", lineterminator="\n").writerow(["a", 1])
csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n").writerow(["a", 1, 2.5])
csv.writer(out, quoting=csv.QUOTE_NONE, escapechar="\\", lineterminator="\n").writerow(["a,b", 1])
print(out.getvalue())
out = io.StringIO()
table = csv.DictWriter(out, fieldnames=["x", "y"], restval="-")
table.writeheader()
table.writerows([{"x": 1, "y": 2}, {"x": 3}])
print(out.getvalue().splitlines())
people = csv.DictReader(io.StringIO("name,age\nBob,5\nAl\nCy,1,2\n"))
print(people.fieldnames, list(people), people.line_num)
print(csv.list_dialects(), csv.get_dialect("excel").delimiter)
for call in (lambda: table.writerow({"z": 1}), lambda: csv.writer(5), lambda: csv.reader(5), lambda: next(csv.reader([1])),
             lambda: csv.writer(out).writerow(5), lambda: csv.reader([], delimiter="ab"), lambda: csv.reader([], foo=1),
             lambda: csv.get_dialect("nope"), lambda: csv.writer(out, quoting=csv.QUOTE_NONE).writerow(["a,b"])):
    try:
        print(call())
    except Exception as exc:
        print(type(exc).__name__, exc)

#= stdout
#| [['a', 'b', 'c'], ['1', '2', '3'], ['x, y', 'z', ''], [], ['say "hi"', 'b']]
#| [['a', 'b'], ['1', '2']] [['a', 'b']]
#| [['twolines', 'x']] [['a', 'b']]
#| [[1.0, 'a']]
#| 30
#| 'a,1,2.5,,"x,y","q""w","l\nm",\r\n1,2\r\n3,4\r\n""\r\n\r\n""\r\n'
#| "a"|"1"
#| "a",1,2.5
#| a\,b,1
#|
#| ['x,y', '1,2', '3,-']
#| ['name', 'age'] [{'name': 'Bob', 'age': '5'}, {'name': 'Al', 'age': None}, {'name': 'Cy', 'age': '1', None: ['2']}] 4
#| ['excel', 'excel-tab', 'unix'] ,
#| ValueError dict contains fields not in fieldnames: 'z'
#| TypeError argument 1 must have a "write" method
#| TypeError 'int' object is not iterable
#| Error iterator should return strings, not int (the file should be opened in text mode)
#| Error iterable expected, not int
#| TypeError "delimiter" must be a 1-character string
#| TypeError this function got an unexpected keyword argument 'foo'
#| Error unknown dialect
#| Error need to escape, but no escapechar set
#= status 0
