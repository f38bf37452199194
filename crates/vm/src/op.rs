//! The instruction set: a register machine.
//!
//! Registers `0..nlocals` of a frame are the function's parameters and locals; the rest are
//! temporaries. `d` is where a result goes. Locals are private to their task, so that operands
//! are read straight from registers; every access to what another task could see (global,
//! attribute, item, cell) is an instruction of its own.
//!
//! Call layout: the callee stands in register `f`, its arguments from `f + 1` on; the callee's
//! frame begins at its first argument, so positional arguments are not moved.

use serde::{Deserialize, Serialize};

pub use crate::operators::{BinOp, CmpOp, Conversion, FunctionParts, UnaryOp};

/// A register of the current frame.
pub type Reg = u16;

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Op {
    // -- values and names
    /// The constant `k` of the code.
    Const {
        d: Reg,
        k: u32,
    },
    Int {
        d: Reg,
        v: i32,
    },
    None {
        d: Reg,
    },
    Bool {
        d: Reg,
        v: bool,
    },
    Move {
        d: Reg,
        s: Reg,
    },
    /// UnboundLocalError (or, for a free variable, NameError) if the register is unbound. Emitted
    /// only where the compiler cannot prove that the local is bound.
    CheckLocal {
        r: Reg,
    },
    /// `del` of a local: UnboundLocalError if unbound.
    DelLocal {
        r: Reg,
    },
    /// Unbinds without a check; also drops a dead iterator or other temporary early.
    Clear {
        r: Reg,
    },
    /// Wraps the register's value (or unbound) into a new cell.
    MakeCell {
        r: Reg,
    },
    /// `c` holds a cell. NameError or UnboundLocalError if the cell is empty.
    LoadCell {
        d: Reg,
        c: Reg,
    },
    StoreCell {
        c: Reg,
        s: Reg,
    },
    DelCell {
        c: Reg,
    },
    /// Global number `g` of the code's module; else the builtin of that name; else NameError.
    LoadGlobal {
        d: Reg,
        g: u16,
    },
    StoreGlobal {
        s: Reg,
        g: u16,
    },
    DelGlobal {
        g: u16,
    },
    /// Class body: the namespace is in register 0. A name not found there is global `g`.
    LoadName {
        d: Reg,
        sym: u16,
        g: u16,
    },
    StoreName {
        s: Reg,
        sym: u16,
    },
    DelName {
        sym: u16,
    },
    /// Class body: name in the namespace (register 0), else the cell in `c`.
    LoadNameOrCell {
        d: Reg,
        sym: u16,
        c: Reg,
    },
    /// Code made at run time: a name of the mapping of globals in `c`, else a builtin.
    LoadOf {
        d: Reg,
        sym: u16,
        c: Reg,
    },
    StoreOf {
        s: Reg,
        sym: u16,
        c: Reg,
    },
    DelOf {
        sym: u16,
        c: Reg,
    },
    /// The same where the mapping in register 0 comes first.
    LoadNameOf {
        d: Reg,
        sym: u16,
        c: Reg,
    },

    // -- attributes and items
    LoadAttr {
        d: Reg,
        o: Reg,
        sym: u16,
    },
    StoreAttr {
        o: Reg,
        s: Reg,
        sym: u16,
    },
    DelAttr {
        o: Reg,
        sym: u16,
    },
    GetItem {
        d: Reg,
        o: Reg,
        i: Reg,
    },
    SetItem {
        o: Reg,
        i: Reg,
        s: Reg,
    },
    DelItem {
        o: Reg,
        i: Reg,
    },
    /// `slice(s, s+1, s+2)`.
    Slice {
        d: Reg,
        s: Reg,
    },

    // -- operators
    Binary {
        op: BinOp,
        d: Reg,
        a: Reg,
        b: Reg,
    },
    /// The same by `__imod__` and its like first.
    InPlace {
        op: BinOp,
        d: Reg,
        a: Reg,
        b: Reg,
    },
    /// `inplace`: try `__iadd__` first.
    Add {
        inplace: bool,
        d: Reg,
        a: Reg,
        b: Reg,
    },
    Sub {
        inplace: bool,
        d: Reg,
        a: Reg,
        b: Reg,
    },
    Mul {
        inplace: bool,
        d: Reg,
        a: Reg,
        b: Reg,
    },
    /// Adds, or subtracts, a small constant.
    AddI {
        inplace: bool,
        d: Reg,
        a: Reg,
        i: i16,
    },
    SubI {
        inplace: bool,
        d: Reg,
        a: Reg,
        i: i16,
    },
    Compare {
        op: CmpOp,
        d: Reg,
        a: Reg,
        b: Reg,
    },
    Is {
        not: bool,
        d: Reg,
        a: Reg,
        b: Reg,
    },
    In {
        not: bool,
        d: Reg,
        a: Reg,
        b: Reg,
    },
    Unary {
        op: UnaryOp,
        d: Reg,
        a: Reg,
    },
    Not {
        d: Reg,
        a: Reg,
    },

    // -- jumps; targets are instruction indices
    Jump {
        to: u32,
    },
    /// A jump to the head of a loop: CPython looks at its eval breaker here.
    JumpBack {
        to: u32,
    },
    JumpIf {
        r: Reg,
        to: u32,
    },
    JumpIfNot {
        r: Reg,
        to: u32,
    },
    /// If `(a op b)` is true go past the next instruction (which is a `Jump`, taken otherwise).
    Test {
        op: CmpOp,
        a: Reg,
        b: Reg,
    },
    TestI {
        op: CmpOp,
        a: Reg,
        i: i16,
    },

    // -- building
    List {
        d: Reg,
        s: Reg,
        n: u16,
    },
    Tuple {
        d: Reg,
        s: Reg,
        n: u16,
    },
    /// `fixed`: a display of three constants or more, which CPython makes twice, as the order of
    /// the set shows.
    Set {
        d: Reg,
        s: Reg,
        n: u16,
        fixed: bool,
    },
    /// `n` pairs: key, value, key, value.
    Dict {
        d: Reg,
        s: Reg,
        n: u16,
    },
    ListAppend {
        l: Reg,
        s: Reg,
    },
    SetAdd {
        t: Reg,
        s: Reg,
    },
    /// `d[k] = v` of a dict under construction.
    DictPut {
        t: Reg,
        k: Reg,
        v: Reg,
    },
    /// `[*s]`: any iterable.
    /// `call` is true for a lone `f(*s)`, whose callee stands below the list.
    ListExtend {
        l: Reg,
        s: Reg,
        call: bool,
    },
    SetUpdate {
        t: Reg,
        s: Reg,
    },
    /// `{**s}`; `call` is true for `f(**s)`, where a doubled key is a TypeError.
    DictMerge {
        t: Reg,
        s: Reg,
        call: bool,
    },
    /// The list in `s` as a tuple.
    ListToTuple {
        d: Reg,
        s: Reg,
    },
    /// `format(s, spec)`; `spec` is a register, or `u16::MAX` for none.
    Format {
        conv: Conversion,
        d: Reg,
        s: Reg,
        spec: Reg,
    },
    /// Joins `n` strings.
    BuildString {
        d: Reg,
        s: Reg,
        n: u16,
    },
    MakeFunction {
        parts: FunctionParts,
        d: Reg,
        code: u16,
        s: Reg,
    },

    // -- iteration and unpacking
    GetIter {
        d: Reg,
        s: Reg,
    },
    /// Next item into `d` and past the next instruction (which is a `Jump`, taken at the end).
    ForIter {
        d: Reg,
        it: Reg,
    },
    /// Exactly `n` items of `s` into `d..`.
    Unpack {
        d: Reg,
        s: Reg,
        n: u16,
    },
    /// `before` items, a list of the rest, `after` items into `d..`.
    UnpackEx {
        d: Reg,
        s: Reg,
        before: u8,
        after: u8,
    },

    // -- calls
    /// `d = f(f+1 .. f+n)`.
    Call {
        n: u8,
        d: Reg,
        f: Reg,
    },
    /// The last arguments are named by the tuple of strings in constant `kw`; `n` counts them too.
    CallKw {
        n: u8,
        d: Reg,
        f: Reg,
        kw: u16,
    },
    /// `f+1` holds a tuple of positional arguments, `f+2` a dict of named ones or None.
    CallEx {
        d: Reg,
        f: Reg,
    },
    /// `d = (f+1).sym(f+2 .. f+1+n)`: receiver in `f+1`; `n` does not count it.
    CallMethod {
        n: u8,
        d: Reg,
        f: Reg,
        sym: u16,
    },
    /// Looks up what [`Op::CallLoaded`] calls, before its arguments: a method goes to `f` and `o`'s value
    /// to `f+1`; anything else to `f+1`, and then `f` is unbound. No object is made for a bound method.
    LoadMethod {
        f: Reg,
        o: Reg,
        sym: u16,
    },
    /// Calls what `LoadMethod` left in `f` and `f+1`, with `f+2 .. f+1+n`.
    CallLoaded {
        n: u8,
        d: Reg,
        f: Reg,
    },
    /// The same as `CallMethod` with named last arguments; the result goes to `f`.
    CallMethodKw {
        n: u8,
        f: Reg,
        sym: u16,
        kw: u16,
    },
    /// The value of an expression statement is dropped here: a coroutine that nobody can await
    /// any more is noticed.
    Discard {
        r: Reg,
    },
    Return {
        s: Reg,
    },

    // -- classes
    /// `f` holds the body's function, `f+1` the tuple of bases, `f+2` the dict of keywords or None.
    /// Runs the body on a new namespace and builds the class. `k` is the name's constant.
    BuildClass {
        d: Reg,
        f: Reg,
        k: u16,
    },
    /// `super()` without arguments: the `__class__` cell in `c`, the first argument in `this`.
    SuperOf {
        d: Reg,
        c: Reg,
        this: Reg,
    },

    // -- exceptions
    /// `except` begins: saves the exception being handled into `save`, makes `exc` it.
    EnterHandler {
        save: Reg,
        exc: Reg,
    },
    LeaveHandler {
        save: Reg,
    },
    /// Whether `exc` matches `types` (a class or tuple of classes).
    ExcMatch {
        d: Reg,
        exc: Reg,
        types: Reg,
    },
    /// `except*`: splits `exc` by `types`; the matching part (or None) into `d`, the rest (or None)
    /// into `d+1`.
    ExcSplit {
        d: Reg,
        exc: Reg,
        types: Reg,
    },
    /// `except*` at the end: `s` holds a list of what handlers raised and what was left; raises a
    /// group of it if any; `orig` is the exception as it came.
    ExcRaiseStar {
        s: Reg,
        orig: Reg,
    },
    Raise {
        s: Reg,
    },
    RaiseFrom {
        s: Reg,
        cause: Reg,
    },
    /// `raise` alone.
    RaiseAgain,
    /// The exception in `r` goes on, its traceback unchanged by this place.
    Reraise {
        r: Reg,
    },
    /// `assert` failed; `s` holds the message, or `u16::MAX`.
    AssertFail {
        s: Reg,
    },

    // -- context managers: the bound special method, or CPython's TypeError
    LoadEnter {
        d: Reg,
        o: Reg,
    },
    LoadExit {
        d: Reg,
        o: Reg,
    },
    LoadAenter {
        d: Reg,
        o: Reg,
    },
    LoadAexit {
        d: Reg,
        o: Reg,
    },

    // -- generators and coroutines
    /// Gives `s` to whoever resumed us; `d` is what is sent in.
    Yield {
        d: Reg,
        s: Reg,
    },
    /// The iterator that `yield from s` drives.
    GetYieldFrom {
        d: Reg,
        s: Reg,
    },
    /// The iterator that `await s` drives; TypeError if it is not awaitable.
    GetAwaitable {
        d: Reg,
        s: Reg,
    },
    /// Sends `v` to the iterator `it`. If it yields, this frame yields that value, and what is
    /// then sent in is put into `v` and this instruction runs again; if it returns, `d` is the
    /// result.
    Send {
        d: Reg,
        it: Reg,
        v: Reg,
    },
    GetAiter {
        d: Reg,
        s: Reg,
    },
    /// The awaitable of `__anext__`.
    GetAnext {
        d: Reg,
        s: Reg,
    },
    /// In an async generator: wraps the yielded value.
    YieldAsync {
        d: Reg,
        s: Reg,
    },

    // -- imports; `k` is an index into the code's list of module names
    Import {
        d: Reg,
        k: u16,
    },
    ImportFrom {
        d: Reg,
        m: Reg,
        sym: u16,
    },
    ImportStar {
        m: Reg,
    },

    // -- pattern matching
    /// Whether `s` is a sequence of exactly `n` items (`at_least`: or more).
    MatchSequence {
        at_least: bool,
        d: Reg,
        s: Reg,
        n: u16,
    },
    MatchMapping {
        d: Reg,
        s: Reg,
    },
    /// `keys` is a tuple; `d` a bool, `d+1` the tuple of values found.
    MatchKeys {
        d: Reg,
        s: Reg,
        keys: Reg,
    },
    /// `cls` in register `c`, in `c+1` the tuple of keyword names; `n` positional patterns. `d` is a
    /// bool, `d+1` the tuple of values.
    MatchClass {
        n: u8,
        d: Reg,
        s: Reg,
        c: Reg,
    },

    /// What the compiler refuses: raises an error with the text of constant `k`.
    Refuse {
        k: u32,
    },
}

/// Code is read all the time: an instruction is one word.
const _: () = assert!(size_of::<Op>() == 8);
