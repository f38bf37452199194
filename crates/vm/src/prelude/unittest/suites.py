class TestSuite:
    __module__ = "unittest.suite"
    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f"<{_class_name(self.__class__)} tests={list(self)}>"

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum([test.countTestCases() for test in self if test])

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to "
                            "addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result, debug=False):
        outermost = not result._testRunEntered
        if outermost:
            result._testRunEntered = True
        for at, test in enumerate(self):
            if result.shouldStop:
                break
            if not isinstance(test, TestSuite):
                self._leave_class(test.__class__, result)
                self._enter_module(test.__class__, result)
                self._enter_class(test.__class__, result)
                result._previousTestClass = test.__class__
                if (getattr(test.__class__, "_classSetupFailed", False)
                        or result._moduleSetUpFailed):
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            if self._cleanup:
                # What a test kept goes with it.
                self._removed_tests += test.countTestCases()
                self._tests[at] = None
        if outermost:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        for test in self:
            test.debug()

    def _attempt(self, result, name, function):
        """Runs what goes around the tests of a class or module; tells whether it went well."""
        result._setupStdout()
        try:
            function()
        except Exception as exc:
            self._went_wrong(result, name, _info(exc))
            return False
        finally:
            result._restoreStdout()
        return True

    def _went_wrong(self, result, name, info):
        if isinstance(info[1], SkipTest):
            result.addSkip(_Around(name), str(info[1]))
        else:
            result.addError(_Around(name), info)

    def _clean_class(self, cls, result, name):
        cls.doClassCleanups()
        for info in cls.tearDown_exceptions:
            self._went_wrong(result, name, info)

    def _enter_class(self, cls, result):
        if (cls == result._previousTestClass or result._moduleSetUpFailed
                or getattr(cls, "__unittest_skip__", False) or not hasattr(cls, "setUpClass")):
            return
        cls._classSetupFailed = False
        name = f"setUpClass ({_class_name(cls)})"
        if not self._attempt(result, name, cls.setUpClass):
            cls._classSetupFailed = True
            self._clean_class(cls, result, name)

    def _leave_class(self, cls, result):
        previous = result._previousTestClass
        if (previous is None or cls == previous or getattr(previous, "_classSetupFailed", False)
                or result._moduleSetUpFailed or getattr(previous, "__unittest_skip__", False)
                or not hasattr(previous, "tearDownClass")):
            return
        name = f"tearDownClass ({_class_name(previous)})"
        self._attempt(result, name, previous.tearDownClass)
        self._clean_class(previous, result, name)

    def _enter_module(self, cls, result):
        previous = result._previousTestClass
        if previous is not None and previous.__module__ == cls.__module__:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        begin = getattr(_imported(cls.__module__), "setUpModule", None)
        name = f"setUpModule ({cls.__module__})"
        if begin is not None and not self._attempt(result, name, begin):
            result._moduleSetUpFailed = True
            self._attempt(result, name, doModuleCleanups)

    def _leave_module(self, result):
        previous = result._previousTestClass
        if previous is None or result._moduleSetUpFailed:
            return
        name = f"tearDownModule ({previous.__module__})"
        end = getattr(_imported(previous.__module__), "tearDownModule", None)
        if end is not None:
            self._attempt(result, name, end)
        self._attempt(result, name, doModuleCleanups)


class _Around:
    """What a result keeps instead of a test where the code around tests failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.description

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def countTestCases(self):
        return 0


class _FailedTest(TestCase):
    """Stands for a test that was asked for and is not there."""
    __module__ = "unittest.loader"
    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattr__(name)

        def testFailure():
            raise self._exception
        return testFailure


class TestLoader:
    __module__ = "unittest.loader"
    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(lambda x, y: (x > y) - (x < y))
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    def getTestCaseNames(self, testCaseClass):
        found = []
        for name in dir(testCaseClass):
            if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name)):
                full = f"{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}"
                patterns = self.testNamePatterns
                if patterns is None or any([_fits(pattern, full) for pattern in patterns]):
                    found.append(name)
        if self.sortTestMethodsUsing:
            found.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return found

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to "
                            "derive from TestCase?")
        names = []
        if testCaseClass not in (TestCase, FunctionTestCase):
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, "runTest"):
                names = ["runTest"]
        return self.suiteClass([testCaseClass(name) for name in names])

    def loadTestsFromModule(self, module, *, pattern=None):
        tests = []
        for name in dir(module):
            found = getattr(module, name)
            if (isinstance(found, type) and issubclass(found, TestCase)
                    and found not in (TestCase, FunctionTestCase)):
                tests.append(self.loadTestsFromTestCase(found))
        tests = self.suiteClass(tests)
        load_tests = getattr(module, "load_tests", None)
        return tests if load_tests is None else load_tests(self, tests, pattern)

    def loadTestsFromName(self, name, module=None):
        parts = name.split(".")
        if module is None:
            found = _imported(parts[0])
            if found is None:
                raise ModuleNotFoundError(f"No module named {parts[0]!r}", name=parts[0])
            parts = parts[1:]
        else:
            found = module
        parent = None
        for part in parts:
            try:
                parent, found = found, getattr(found, part)
            except AttributeError as exc:
                self.errors.append(f"Failed to access attribute:\n{_format_exception(exc)}")
                return self.suiteClass([_FailedTest(part, exc)])
        if isinstance(found, _T_module):
            return self.loadTestsFromModule(found)
        if isinstance(found, type) and issubclass(found, TestCase):
            return self.loadTestsFromTestCase(found)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(found, TestSuite):
            return found
        if callable(found):
            test = found()
            if isinstance(test, TestSuite):
                return test
            if isinstance(test, TestCase):
                return self.suiteClass([test])
            raise TypeError(f"calling {found} returned {test}, not a test")
        raise TypeError(f"don't know how to make test from: {found}")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        _sys_unsupported("unittest's discovery: there are no files here; call unittest.main()")


def _fits(pattern, name):
    """Whether a name fits what `-k` gave."""
    if "*" not in pattern:
        return pattern in name
    return re.fullmatch(".*".join([re.escape(part) for part in pattern.split("*")]), name)


defaultTestLoader = TestLoader()


class TestProgram:
    __module__ = "unittest.main"

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None):
        self.module = _imported(module) if isinstance(module, str) else module
        self.exit = exit
        self.failfast = failfast
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = "default" if warnings is None and not sys.warnoptions else warnings
        self.testLoader = testLoader
        self.testRunner = testRunner
        names = self._options((sys.argv if argv is None else argv)[1:])
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        if names:
            self.test = testLoader.loadTestsFromNames(names, self.module)
        else:
            self.test = testLoader.loadTestsFromModule(self.module)
        self.runTests()

    def _options(self, given):
        names, given = [], list(given)
        while given:
            word = given.pop(0)
            if word in ("-v", "--verbose"):
                self.verbosity = 2
            elif word in ("-q", "--quiet"):
                self.verbosity = 0
            elif word in ("-f", "--failfast"):
                self.failfast = True
            elif word in ("-b", "--buffer"):
                self.buffer = True
            elif word == "-k" and given:
                patterns = self.testLoader.testNamePatterns or []
                self.testLoader.testNamePatterns = patterns + [given.pop(0)]
            elif word.startswith("-"):
                _sys_unsupported(f"unittest.main() does not know the option {word}")
            else:
                names.append(word)
        return names

    def runTests(self):
        runner = TextTestRunner if self.testRunner is None else self.testRunner
        if isinstance(runner, type):
            runner = runner(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer,
                            warnings=self.warnings, tb_locals=self.tb_locals,
                            durations=self.durations)
        self.result = runner.run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(5)
            sys.exit(0 if self.result.wasSuccessful() else 1)


main = TestProgram
