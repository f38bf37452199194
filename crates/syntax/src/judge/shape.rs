//! What an expression looks like, as far as messages name it.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Name,
    Attribute,
    Subscript,
    Call,
    Literal,
    None,
    True,
    False,
    Ellipsis,
    Tuple,
    List,
    Dict,
    Set,
    ListComprehension,
    DictComprehension,
    SetComprehension,
    Generator,
    Formatted,
    Lambda,
    Conditional,
    Comparison,
    /// Arithmetic and boolean operators.
    Operation,
    Await,
    Yield,
    Starred,
    Named,
}

impl Shape {
    /// CPython's name for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Attribute => "attribute",
            Self::Subscript => "subscript",
            Self::Call => "function call",
            Self::Literal => "literal",
            Self::None => "None",
            Self::True => "True",
            Self::False => "False",
            Self::Ellipsis => "ellipsis",
            Self::Tuple => "tuple",
            Self::List => "list",
            Self::Dict => "dict literal",
            Self::Set => "set display",
            Self::ListComprehension => "list comprehension",
            Self::DictComprehension => "dict comprehension",
            Self::SetComprehension => "set comprehension",
            Self::Generator => "generator expression",
            Self::Formatted => "f-string expression",
            Self::Lambda => "lambda",
            Self::Conditional => "conditional expression",
            Self::Comparison => "comparison",
            Self::Operation => "expression",
            Self::Await => "await expression",
            Self::Yield => "yield expression",
            Self::Starred => "starred",
            Self::Named => "named expression",
        }
    }
}

#[derive(Clone, Debug)]
pub(super) struct Tree {
    pub shape: Shape,
    pub start: u32,
    pub end: u32,
    /// Elements of a tuple or list; what is starred.
    pub items: Vec<Tree>,
    /// The atom that it begins with.
    pub lead: Shape,
    /// Binds at least as tightly as `|`, so that CPython suspects a `==` in a `=` behind it.
    pub tight: bool,
    pub parenthesized: bool,
}

impl Tree {
    pub fn new(shape: Shape, start: u32, end: u32) -> Self {
        Self {
            shape,
            start,
            end,
            items: Vec::new(),
            lead: shape,
            tight: true,
            parenthesized: false,
        }
    }

    pub fn loose(shape: Shape, start: u32, end: u32) -> Self {
        Self { tight: false, ..Self::new(shape, start, end) }
    }

    pub fn of(shape: Shape, start: u32, end: u32, items: Vec<Self>) -> Self {
        Self { items, ..Self::new(shape, start, end) }
    }
}
