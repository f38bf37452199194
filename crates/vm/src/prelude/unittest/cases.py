class _Outcome:
    """What became of a test so far."""

    def __init__(self, result=None):
        self.result = result
        self.expecting_failure = False
        self.expectedFailure = None
        self.success = True

    def attempt(self, case, function, *args, **kwargs):
        """Runs a part of a test; what goes wrong goes to the result."""
        try:
            function(*args, **kwargs)
        except BaseException as exc:
            self.failed(case, exc)

    def failed(self, case, exc):
        if isinstance(exc, KeyboardInterrupt):
            raise exc
        if isinstance(exc, _ShouldStop):
            return
        if isinstance(exc, SkipTest):
            self.success = False
            self.result.addSkip(case, str(exc))
        elif self.expecting_failure:
            self.expectedFailure = _info(exc)
        else:
            self.success = False
            if isinstance(case, _SubTest):
                self.result.addSubTest(case.test_case, case, _info(exc))
            elif isinstance(exc, case.failureException):
                self.result.addFailure(case, _info(exc))
            else:
                self.result.addError(case, _info(exc))


class TestCase(_Assertions):
    __module__ = "unittest.case"
    _class_cleanups = []
    _classSetupFailed = False

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != "runTest":
            raise ValueError(f"no such test method in {self.__class__}: {methodName}")
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {
            dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual",
            set: "assertSetEqual", frozenset: "assertSetEqual", str: "assertMultiLineEqual",
        }

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _entered(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _entered(cm, cls.addClassCleanup)

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        return _first_line(self._testMethodDoc)

    def id(self):
        return f"{_class_name(self.__class__)}.{self._testMethodName}"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f"{self._testMethodName} ({self.id()})"

    def __repr__(self):
        return f"<{_class_name(self.__class__)} testMethod={self._testMethodName}>"

    def subTest(self, msg=None, **params):
        return _SubTestBlock(self, msg, params)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            self._gave_value(method)

    def _gave_value(self, method):
        warnings.warn("It is deprecated to return a value that is not None from a test case "
                      f"({method})", DeprecationWarning)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def _why_skipped(self, method):
        """The reason, if the class or the method is marked."""
        marked = [part for part in (self.__class__, method)
                  if getattr(part, "__unittest_skip__", False)]
        if not marked:
            return None
        return (getattr(self.__class__, "__unittest_skip_why__", "")
                or getattr(method, "__unittest_skip_why__", ""))

    def run(self, result=None):
        own = result is None
        if own:
            result = self.defaultTestResult()
            result.startTestRun()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            reason = self._why_skipped(method)
            if reason is not None:
                result.addSkip(self, reason)
                return result
            expecting = (getattr(self, "__unittest_expecting_failure__", False)
                         or getattr(method, "__unittest_expecting_failure__", False))
            self._outcome = outcome = _Outcome(result)
            began = time.perf_counter()
            try:
                self._run_parts(outcome, method, expecting)
                result.addDuration(self, time.perf_counter() - began)
                if outcome.success:
                    if not expecting:
                        result.addSuccess(self)
                    elif outcome.expectedFailure:
                        result.addExpectedFailure(self, outcome.expectedFailure)
                    else:
                        result.addUnexpectedSuccess(self)
                return result
            finally:
                self._outcome = None
        finally:
            result.stopTest(self)
            if own:
                result.stopTestRun()

    def _run_parts(self, outcome, method, expecting):
        outcome.attempt(self, self._callSetUp)
        if outcome.success:
            outcome.expecting_failure = expecting
            outcome.attempt(self, self._callTestMethod, method)
            outcome.expecting_failure = False
            outcome.attempt(self, self._callTearDown)
        self.doCleanups()

    def doCleanups(self):
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            outcome.attempt(self, self._callCleanup, function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception as exc:
                cls.tearDown_exceptions.append(_info(exc))

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        method = getattr(self, self._testMethodName)
        reason = self._why_skipped(method)
        if reason is not None:
            raise SkipTest(reason)
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)


class FunctionTestCase(TestCase):
    __module__ = "unittest.case"

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def _parts(self):
        return (self._setUpFunc, self._tearDownFunc, self._testFunc, self._description)

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self):
        return hash((type(self), *self._parts()))

    def __str__(self):
        return f"{_class_name(self.__class__)} ({self._testFunc.__name__})"

    def __repr__(self):
        return f"<{_class_name(self.__class__)} tec={self._testFunc}>"

    def shortDescription(self):
        if self._description is not None:
            return self._description
        return _first_line(self._testFunc.__doc__)


class _SubTest(TestCase):
    __module__ = "unittest.case"

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = [] if self._message is None else [f"[{self._message}]"]
        if self.params:
            shown = ", ".join([f"{name}={value!r}" for name, value in self.params.items()])
            parts.append(f"({shown})")
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._subDescription()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._subDescription()}"


class _SubTestBlock:
    """A block whose failure does not end its test."""

    def __init__(self, case, message, params):
        self._case = case
        self._parent = case._subtest
        if self._parent is not None:
            params = params | {name: value for name, value in self._parent.params.items()
                               if name not in params}
        self._subtest = _SubTest(case, message, params)

    def __enter__(self):
        if self._case._outcome is not None:
            self._case._subtest = self._subtest
            self._success = self._case._outcome.success
            self._case._outcome.success = True

    def __exit__(self, exc_type, exc, tb):
        outcome = self._case._outcome
        if outcome is None:
            return False
        self._case._subtest = self._parent
        if exc is not None:
            outcome.failed(self._subtest, exc)
        elif outcome.success:
            outcome.result.addSubTest(self._case, self._subtest, None)
        outcome.success = outcome.success and self._success
        if not outcome.success:
            if outcome.result.failfast:
                raise _ShouldStop
        elif outcome.expectedFailure:
            raise _ShouldStop
        return True
