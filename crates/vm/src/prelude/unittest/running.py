class _Lines:
    """A stream that can write lines."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def writeln(self, text=None):
        if text:
            self.write(text)
        self.write("\n")


class TestResult:
    __module__ = "unittest.result"
    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._buffers = None
        self._streams = (sys.stdout, sys.stderr)
        self._mirrorOutput = False

    def __repr__(self):
        return (f"<{_class_name(self.__class__)} run={self.testsRun} errors={len(self.errors)} "
                f"failures={len(self.failures)}>")

    def printErrors(self):
        pass

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def startTest(self, test):
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def stopTest(self, test):
        self._restoreStdout()
        self._mirrorOutput = False

    def _setupStdout(self):
        if self.buffer:
            self._buffers = self._buffers or (io.StringIO(), io.StringIO())
            sys.stdout, sys.stderr = self._buffers

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            for stream, text in zip(self._streams, self._buffered()):
                stream.write(text)
        sys.stdout, sys.stderr = self._streams
        for buffer in self._buffers:
            buffer.seek(0)
            buffer.truncate()

    def _buffered(self):
        for name, buffer in zip(("Stdout", "Stderr"), self._buffers):
            text = buffer.getvalue()
            if text:
                text = f"\n{name}:\n{text}" + ("" if text.endswith("\n") else "\n")
            yield text

    def _text(self, err):
        text = "".join(traceback.format_exception(err[1]))
        if not traceback.extract_tb(err[1].__traceback__):
            # No frame but the library's: nothing is left of the traceback.
            text = text.removeprefix("Traceback (most recent call last):\n")
        return text + "".join(self._buffered()) if self.buffer and self._buffers else text

    def _went_wrong(self):
        self._mirrorOutput = True
        if self.failfast:
            self.stop()

    def addError(self, test, err):
        self._went_wrong()
        self.errors.append((test, self._text(err)))

    def addFailure(self, test, err):
        self._went_wrong()
        self.failures.append((test, self._text(err)))

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._went_wrong()
            failed = issubclass(err[0], test.failureException)
            (self.failures if failed else self.errors).append((subtest, self._text(err)))

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._text(err)))

    def addUnexpectedSuccess(self, test):
        if self.failfast:
            self.stop()
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True


class TextTestResult(TestResult):
    __module__ = "unittest.runner"
    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True
        self.durations = durations

    def getDescription(self, test):
        line = test.shortDescription()
        return f"{test}\n{line}" if self.descriptions and line else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + " ... ")
            self.stream.flush()
            self._newline = False

    def _mark(self, test, letter, word):
        """Tells of one test, or of a part of it that went wrong."""
        if self.dots:
            self.stream.write(letter)
        elif self.showAll:
            part = isinstance(test, _SubTest)
            if part or self._newline:
                if not self._newline:
                    self.stream.writeln()
                self.stream.write(("  " if part else "") + self.getDescription(test) + " ... ")
            self.stream.writeln(word)
            self._newline = True
        self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._mark(subtest, *(("F", "FAIL") if failed else ("E", "ERROR")))
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._mark(test, ".", "ok")

    def addError(self, test, err):
        super().addError(test, err)
        self._mark(test, "E", "ERROR")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._mark(test, "F", "FAIL")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._mark(test, "s", f"skipped {reason!r}")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self.stream.write("expected failure\n" if self.showAll else "x" if self.dots else "")
        self.stream.flush()

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self.stream.write("unexpected success\n" if self.showAll else "u" if self.dots else "")
        self.stream.flush()

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f"UNEXPECTED SUCCESS: {self.getDescription(test)}")
        self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f"{flavour}: {self.getDescription(test)}")
            self.stream.writeln(self.separator2)
            self.stream.writeln(text)
            self.stream.flush()


class TextTestRunner:
    __module__ = "unittest.runner"
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
                 resultclass=None, warnings=None, *, tb_locals=False, durations=None):
        self.stream = _Lines(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        given = (self.stream, self.descriptions, self.verbosity)
        try:
            return self.resultclass(*given, durations=self.durations)
        except TypeError:
            return self.resultclass(*given)

    def run(self, test):
        result = self._makeResult()
        result.failfast = self.failfast
        result.buffer = self.buffer
        result.tb_locals = self.tb_locals
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            began = time.perf_counter()
            result.startTestRun()
            try:
                test(result)
            finally:
                result.stopTestRun()
            taken = time.perf_counter() - began
        result.printErrors()
        if self.durations is not None:
            self._print_durations(result)
        if hasattr(result, "separator2"):
            self.stream.writeln(result.separator2)
        run = result.testsRun
        self.stream.writeln(f"Ran {run} test{'' if run == 1 else 's'} in {taken:.3f}s")
        self.stream.writeln()
        counts = [("skipped", result.skipped), ("expected failures", result.expectedFailures),
                  ("unexpected successes", result.unexpectedSuccesses)]
        if not result.wasSuccessful():
            word = "FAILED"
            counts = [("failures", result.failures), ("errors", result.errors)] + counts
        else:
            word = "OK" if run or result.skipped else "NO TESTS RAN"
        told = ", ".join([f"{name}={len(found)}" for name, found in counts if found])
        self.stream.writeln(f"{word} ({told})" if told else word)
        self.stream.flush()
        return result

    def _print_durations(self, result):
        rows = sorted(result.collectedDurations, key=lambda row: row[1], reverse=True)
        if not rows:
            return
        if self.durations > 0:
            rows = rows[:self.durations]
        self.stream.writeln("Slowest test durations")
        self.stream.writeln(result.separator2)
        shown = [row for row in rows if self.verbosity > 1 or row[1] >= 0.001]
        for test, elapsed in shown:
            self.stream.writeln(f"{f'{elapsed:.3f}s':<10} {test}")
        self.stream.writeln("" if len(shown) == len(rows) else
                            "\n(durations < 0.001s were hidden; use -v to show these durations)")
