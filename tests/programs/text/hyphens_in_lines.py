import textwrap

for text in ("a-b-c-d-e", "ab-cd-e-f", "well-known a-b", "x1-y2-z3", "--flag-name", "semi-a-b-c done", "e-mail-address",
             "mid-2020s", "non--stop", "foo_bar-baz_qux", "a-bc-d", "'ab'-cd"):
    for width in (3, 4, 5, 8):
        print(textwrap.wrap(text, width), end=" ")
    print()

#= stdout
#| ['a-', 'b-', 'c-', 'd-e'] ['a-b-', 'c-', 'd-e'] ['a-b-', 'c-d-e'] ['a-b-c-', 'd-e'] 
#| ['ab-', 'cd-', 'e-f'] ['ab-', 'cd-', 'e-f'] ['ab-', 'cd-', 'e-f'] ['ab-cd-', 'e-f'] 
#| ['wel', 'l-k', 'now', 'n', 'a-b'] ['well', '-kno', 'wn', 'a-b'] ['well-', 'known', 'a-b'] ['well-', 'known', 'a-b'] 
#| ['x1-', 'y2-', 'z3'] ['x1-', 'y2-', 'z3'] ['x1-', 'y2-z3'] ['x1-y2-z3'] 
#| ['--f', 'lag', '-na', 'me'] ['--fl', 'ag-', 'name'] ['--fla', 'g-', 'name'] ['--flag-', 'name'] 
#| ['sem', 'i-', 'a-', 'b-c', 'don', 'e'] ['semi', '-a-', 'b-c', 'done'] ['semi-', 'a-b-c', 'done'] ['semi-a-', 'b-c done'] 
#| ['e-', 'mai', 'l-a', 'ddr', 'ess'] ['e-', 'mail', '-add', 'ress'] ['e-', 'mail-', 'addre', 'ss'] ['e-mail-', 'address'] 
#| ['mid', '-20', '20s'] ['mid-', '2020', 's'] ['mid-', '2020s'] ['mid-', '2020s'] 
#| ['non', '--s', 'top'] ['non', '--', 'stop'] ['non--', 'stop'] ['non--', 'stop'] 
#| ['foo', '_ba', 'r-b', 'az_', 'qux'] ['foo_', 'bar-', 'baz_', 'qux'] ['foo_b', 'ar-ba', 'z_qux'] ['foo_bar-', 'baz_qux'] 
#| ['a-', 'bc-', 'd'] ['a-', 'bc-d'] ['a-bc-', 'd'] ['a-bc-d'] 
#| ["'ab", "'-", 'cd'] ["'ab'", '-cd'] ["'ab'-", 'cd'] ["'ab'-cd"] 
#= status 0
