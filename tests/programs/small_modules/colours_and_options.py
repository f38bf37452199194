"""colorsys and getopt."""

import colorsys
import getopt

for colour in [(0.2, 0.4, 0.4), (0, 0, 0), (1, 1, 1), (0.9, 0.1, 0.3), (0.1, 0.2, 0.7), (0.5, 0.5, 0.2)]:
    print(colour, colorsys.rgb_to_hsv(*colour), colorsys.rgb_to_hls(*colour), colorsys.rgb_to_yiq(*colour))
    print(colorsys.hsv_to_rgb(*colour), colorsys.hls_to_rgb(*colour), colorsys.yiq_to_rgb(*colour))

LONG = ["help", "output=", "verbose", "version"]
print(getopt.getopt(["-a", "-bval", "--help", "--out=5", "x", "-c"], "ab:c", LONG))
print(getopt.getopt(["-ab", "val", "--output", "file", "--", "-c"], "ab:c", LONG))
print(getopt.gnu_getopt(["x", "-a", "y", "--verb", "--", "-z"], "a", LONG))
print(getopt.gnu_getopt(["-a", "x", "-a"], "+a", LONG), getopt.getopt(["--one"], "", "one"))
for args in (["-z"], ["-b"], ["--nothing"], ["--ver"], ["--help=1"], ["--output"], ["-"]):
    try:
        print(getopt.getopt(args, "ab:", LONG))
    except getopt.GetoptError as error:
        print(error, "|", error.opt, "|", error.msg)
try:
    getopt.getopt(["-a", "-q"], "a")
except getopt.error as error:
    print(repr(error))

#= stdout
#| (0.2, 0.4, 0.4) (0.5, 0.5, 0.4) (0.5, 0.30000000000000004, 0.3333333333333333) (0.33999999999999997, -0.11979999999999999, -0.04259999999999996)
#| (0.368, 0.4, 0.24) (0.49599999999999994, 0.5599999999999999, 0.2400000000000001) (0.828175519630485, 0.0, 0.44018475750577385)
#| (0, 0, 0) (0.0, 0.0, 0) (0.0, 0.0, 0.0) (0.0, 0.0, 0.0)
#| (0, 0, 0) (0, 0, 0) (0.0, 0.0, 0.0)
#| (1, 1, 1) (0.0, 0.0, 1) (0.0, 1.0, 0.0) (0.9999999999999999, 5.2180482157382354e-17, 9.880984919163892e-17)
#| (1, 0.0, 0.0) (1, 1.0, 1.0) (1.0, 0.08952127451364156, 1.0)
#| (0.9, 0.1, 0.3) (0.9583333333333334, 0.888888888888889, 0.9) (0.9583333333333334, 0.5, 0.8) (0.362, 0.41486, 0.23282000000000003)
#| (0.3, 0.27, 0.288) (0.13, 0.07, 0.106) (1.0, 0.6818139116138882, 1.0)
#| (0.1, 0.2, 0.7) (0.6388888888888888, 0.8571428571428572, 0.7) (0.6388888888888888, 0.39999999999999997, 0.75) (0.22499999999999998, -0.22075, 0.13474999999999998)
#| (0.7, 0.644, 0.5599999999999999) (0.34, 0.22800000000000004, 0.06) (0.7258660508083141, 0.0, 1.0)
#| (0.5, 0.5, 0.2) (0.16666666666666666, 0.6, 0.5) (0.16666666666666666, 0.35, 0.4285714285714286) (0.46699999999999997, 0.09651000000000001, -0.09362999999999996)
#| (0.1, 0.2, 0.2) (0.4, 0.5999999999999999, 0.6) (1.0, 0.2354679610130348, 0.28752886836027725)
#| ([('-a', ''), ('-b', 'val'), ('--help', ''), ('--output', '5')], ['x', '-c'])
#| ([('-a', ''), ('-b', 'val'), ('--output', 'file')], ['-c'])
#| ([('-a', ''), ('--verbose', '')], ['x', 'y', '-z'])
#| ([('-a', '')], ['x', '-a']) ([('--one', '')], [])
#| option -z not recognized | z | option -z not recognized
#| option -b requires argument | b | option -b requires argument
#| option --nothing not recognized | nothing | option --nothing not recognized
#| option --ver not a unique prefix | ver | option --ver not a unique prefix
#| option --help must not have an argument | help | option --help must not have an argument
#| option --output requires argument | output | option --output requires argument
#| ([], ['-'])
#| GetoptError('option -q not recognized', 'q')
#= status 0
