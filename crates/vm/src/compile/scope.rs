//! Which variable each name means: scopes, their names, and where the variables live.
//!
//! A *unit* is what becomes a code: a module, function, class body or generator expression. List,
//! dict and set comprehensions are scopes without a code of their own: their variables are further
//! locals of the unit around them, as since CPython 3.12.

use rustc_hash::FxHashMap;

use crate::op::Reg;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ScopeId(pub usize);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ScopeKind {
    Module,
    /// Functions and lambdas.
    Function,
    Class,
    /// Generator expressions.
    Generator,
    /// List, dict and set comprehensions.
    Comprehension,
    /// `[T]` after the name of a function, class or type alias.
    TypeParams,
}

impl ScopeKind {
    fn inlined(self) -> bool {
        matches!(self, ScopeKind::Comprehension | ScopeKind::TypeParams)
    }
}

/// What a scope does with a name.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct NameUse {
    pub bound: bool,
    pub global: bool,
    pub nonlocal: bool,
    /// `del`, or the name of an `except`: may become unbound again.
    pub deleted: bool,
    /// Bound in the middle of an expression.
    pub walrus: bool,
    /// Seen by an inner function.
    captured: bool,
}

/// Where a variable lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Var {
    Local(Reg),
    /// The register holds a cell: captured here, or free.
    Cell(Reg),
    Global,
    /// In the namespace of a class body, else global.
    Class,
    /// In the namespace of a class body, else in the cell.
    ClassOrCell(Reg),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    Global,
    Class,
    In(ScopeId),
}

#[derive(Debug)]
pub(crate) struct Scope {
    pub kind: ScopeKind,
    pub parent: Option<ScopeId>,
    /// The scope whose code it belongs to.
    pub unit: ScopeId,
    /// The class whose private names are mangled here.
    pub private: Option<Box<str>>,
    /// For functions: contains `yield`.
    pub yields: bool,
    /// For generator expressions: contains `await` or `async for`.
    pub awaits: bool,
    /// How many of the names are parameters: they come first.
    pub params: usize,
    names: Vec<(Box<str>, NameUse)>,
    index: FxHashMap<Box<str>, usize>,
    vars: Vec<Var>,
    /// For units: names of the registers from 0 on.
    pub locals: Vec<Box<str>>,
    /// For units: name and definer of each free variable.
    pub frees: Vec<(Box<str>, ScopeId)>,
    pub first_free: usize,
    /// For units: captured parameters and locals of the unit's own scope.
    pub cells: Vec<Reg>,
    /// For inlined scopes: captured variables.
    pub inner_cells: Vec<Reg>,
    /// For inlined scopes: all variables.
    pub inner_locals: Vec<Reg>,
    /// For units: registers of names that may become unbound again.
    pub deleted: Vec<Reg>,
    /// For units: some name is bound by `:=`.
    pub walrus: bool,
}

/// All scopes of a module, parents before children.
#[derive(Debug, Default)]
pub(crate) struct Scopes {
    pub all: Vec<Scope>,
    /// Of code made at run time: its globals are wherever it is run, in a mapping that every function
    /// has as its first free variable.
    pub made: bool,
    /// By the address of the node that opens the scope.
    nodes: FxHashMap<usize, ScopeId>,
}

/// Register 0 of a class body holds its namespace; that of code made at run time, too.
pub(crate) const NAMESPACE: &str = ".namespace";

/// The variable that holds the globals of code made at run time: register 1 of the whole.
pub(crate) const GLOBALS: &str = ".globals";

impl Scopes {
    pub fn open<N>(&mut self, kind: ScopeKind, parent: Option<ScopeId>, node: &N) -> ScopeId {
        let id = ScopeId(self.all.len());
        let unit = match parent {
            Some(parent) if kind.inlined() => self.all[parent.0].unit,
            _ => id,
        };
        let private = parent.and_then(|parent| self.all[parent.0].private.clone());
        self.all.push(Scope {
            kind,
            parent,
            unit,
            private,
            yields: false,
            awaits: false,
            params: 0,
            names: Vec::new(),
            index: FxHashMap::default(),
            vars: Vec::new(),
            locals: Vec::new(),
            frees: Vec::new(),
            first_free: 0,
            cells: Vec::new(),
            inner_cells: Vec::new(),
            inner_locals: Vec::new(),
            deleted: Vec::new(),
            walrus: false,
        });
        self.nodes.insert(std::ptr::from_ref(node).addr(), id);
        id
    }

    /// The scope that a node opens; the module's if it opens none.
    pub fn of<N>(&self, node: &N) -> ScopeId {
        self.nodes.get(&std::ptr::from_ref(node).addr()).copied().unwrap_or(ScopeId(0))
    }

    pub fn get(&self, id: ScopeId) -> &Scope {
        &self.all[id.0]
    }

    pub fn get_mut(&mut self, id: ScopeId) -> &mut Scope {
        &mut self.all[id.0]
    }

    /// What a name is in a scope, names already mangled.
    pub fn var(&self, scope: ScopeId, name: &str) -> Var {
        let scope = &self.all[scope.0];
        let at = scope.index.get(name).copied();
        at.and_then(|at| scope.vars.get(at).copied()).unwrap_or(Var::Global)
    }

    pub fn name_use(&self, scope: ScopeId, name: &str) -> NameUse {
        let scope = &self.all[scope.0];
        scope.index.get(name).map_or(NameUse::default(), |at| scope.names[*at].1)
    }

    /// Whether a scope's own text has the name.
    pub fn mentions(&self, scope: ScopeId, name: &str) -> bool {
        self.all[scope.0].index.contains_key(name)
    }

    /// The register of the cell that fills free variable `(name, definer)` of a unit nested in
    /// `unit`.
    pub fn cell_for(&self, unit: ScopeId, name: &str, definer: ScopeId) -> Reg {
        if name == GLOBALS {
            return self.globals_register(unit);
        }
        if self.all[definer.0].kind == ScopeKind::Class && definer == unit {
            return self.class_cell(definer);
        }
        if self.all[definer.0].unit == unit {
            return match self.var(definer, name) {
                Var::Cell(reg) | Var::Local(reg) | Var::ClassOrCell(reg) => reg,
                Var::Global | Var::Class => 0,
            };
        }
        let scope = &self.all[unit.0];
        let at = scope.frees.iter().position(|(n, d)| **n == *name && *d == definer);
        (scope.first_free + at.unwrap_or(0)) as Reg
    }

    /// The register that holds the globals, in code made at run time.
    pub fn globals_register(&self, unit: ScopeId) -> Reg {
        if unit == ScopeId(0) { 1 } else { self.all[unit.0].first_free as Reg }
    }

    /// The register of a class body's `__class__` cell.
    pub fn class_cell(&self, class: ScopeId) -> Reg {
        self.all[class.0].cells.first().copied().unwrap_or(0)
    }

    /// Decides where every variable lives.
    pub fn resolve(&mut self) {
        for id in 1..self.all.len() {
            if self.made && self.all[id].unit == ScopeId(id) {
                self.all[id].frees.push((GLOBALS.into(), ScopeId(0)));
            }
        }
        let mut found: Vec<Vec<Found>> = Vec::with_capacity(self.all.len());
        for id in 0..self.all.len() {
            let names: Vec<Box<str>> =
                self.all[id].names.iter().map(|(name, _)| name.clone()).collect();
            let mut line = Vec::with_capacity(names.len());
            for name in names {
                let place = self.find(ScopeId(id), &name);
                if let Found::In(definer) = place {
                    self.capture(ScopeId(id), &name, definer);
                }
                line.push(place);
            }
            found.push(line);
        }
        for id in 0..self.all.len() {
            if self.all[id].unit == ScopeId(id) {
                self.lay_out(ScopeId(id));
            }
        }
        for (id, mut line) in found.into_iter().enumerate() {
            // A method that uses `super()` gives its class a cell after the class was looked at.
            line.resize(self.all[id].names.len(), Found::Class);
            let vars = line
                .into_iter()
                .enumerate()
                .map(|(at, place)| self.locate(ScopeId(id), at, place))
                .collect();
            self.all[id].vars = vars;
        }
    }

    fn find(&self, id: ScopeId, name: &str) -> Found {
        let scope = &self.all[id.0];
        let usage = self.name_use(id, name);
        if usage.global {
            return Found::Global;
        }
        if usage.bound && !usage.nonlocal {
            return match scope.kind {
                ScopeKind::Module => Found::Global,
                ScopeKind::Class => Found::Class,
                _ => Found::In(id),
            };
        }
        let mut sees_class = scope.kind == ScopeKind::TypeParams;
        let mut at = scope.parent;
        while let Some(parent) = at {
            let outer = &self.all[parent.0];
            let usage = self.name_use(parent, name);
            match outer.kind {
                ScopeKind::Module => break,
                ScopeKind::Class if name == "__class__" && self.all[id.0].unit != parent => {
                    return Found::In(parent);
                }
                ScopeKind::Class if sees_class && usage.bound => return Found::Class,
                ScopeKind::Class => {}
                _ if usage.global => return Found::Global,
                _ if usage.bound && !usage.nonlocal => return Found::In(parent),
                _ => {}
            }
            sees_class &= outer.kind == ScopeKind::TypeParams;
            at = outer.parent;
        }
        if scope.kind == ScopeKind::Class { Found::Class } else { Found::Global }
    }

    fn capture(&mut self, from: ScopeId, name: &str, definer: ScopeId) {
        let home = self.all[definer.0].unit;
        let mut unit = self.all[from.0].unit;
        if unit == home {
            return;
        }
        self.note(definer, name).captured = true;
        while unit != home {
            let scope = &mut self.all[unit.0];
            if !scope.frees.iter().any(|(n, d)| **n == *name && *d == definer) {
                scope.frees.push((name.into(), definer));
            }
            let Some(parent) = scope.parent else { return };
            unit = self.all[parent.0].unit;
        }
    }

    /// Numbers a unit's registers: parameters, locals, variables of inlined scopes, free variables.
    fn lay_out(&mut self, id: ScopeId) {
        let mut locals: Vec<Box<str>> = Vec::new();
        let mut cells = Vec::new();
        let mut deleted = Vec::new();
        let kind = self.all[id.0].kind;
        if kind == ScopeKind::Class {
            locals.push(NAMESPACE.into());
            if self.name_use(id, "__class__").captured {
                cells.push(locals.len() as Reg);
                locals.push("__class__".into());
            }
        }
        if kind == ScopeKind::Module && self.made {
            locals.extend([NAMESPACE.into(), GLOBALS.into()]);
        }
        let mut walrus = false;
        for at in id.0..self.all.len() {
            let scope = &self.all[at];
            if scope.unit != id {
                continue;
            }
            if at == id.0 && matches!(kind, ScopeKind::Module | ScopeKind::Class) {
                continue;
            }
            let first = locals.len();
            let mut inner_cells = Vec::new();
            for (name, usage) in &scope.names {
                if !usage.bound || usage.global || usage.nonlocal {
                    continue;
                }
                let reg = locals.len() as Reg;
                locals.push(name.clone());
                walrus |= usage.walrus;
                if usage.deleted {
                    deleted.push(reg);
                }
                if usage.captured {
                    inner_cells.push(reg);
                }
            }
            if at == id.0 {
                cells.extend(inner_cells);
            } else {
                let last = locals.len();
                let scope = &mut self.all[at];
                scope.inner_cells = inner_cells;
                scope.inner_locals = (first..last).map(|reg| reg as Reg).collect();
            }
        }
        let scope = &mut self.all[id.0];
        scope.first_free = locals.len();
        // Closures have their variables by name, as CPython's have.
        scope.frees.sort_by(|a, b| (&a.0, a.1.0).cmp(&(&b.0, b.1.0)));
        locals.extend(scope.frees.iter().map(|(name, _)| name.clone()));
        scope.locals = locals;
        scope.cells = cells;
        scope.deleted = deleted;
        scope.walrus = walrus;
    }

    fn locate(&self, id: ScopeId, at: usize, place: Found) -> Var {
        let scope = &self.all[id.0];
        let name = &scope.names[at].0;
        let definer = match place {
            Found::Global => return Var::Global,
            Found::Class => return Var::Class,
            Found::In(definer) => definer,
        };
        let unit = &self.all[scope.unit.0];
        if self.all[definer.0].unit != scope.unit {
            let at = unit.frees.iter().position(|(n, d)| n == name && *d == definer);
            let reg = (unit.first_free + at.unwrap_or(0)) as Reg;
            let class = scope.kind == ScopeKind::Class && !self.name_use(id, name).nonlocal;
            return if class { Var::ClassOrCell(reg) } else { Var::Cell(reg) };
        }
        let owner = &self.all[definer.0];
        if owner.kind == ScopeKind::Class {
            return Var::Cell(self.class_cell(definer));
        }
        let own = owner.names.iter().filter(|(_, u)| u.bound && !u.global && !u.nonlocal);
        let nth = own.map(|(n, _)| n).position(|n| n == name).unwrap_or(0);
        let first = if owner.unit == definer {
            0
        } else {
            owner.inner_locals.first().copied().map_or(0, usize::from)
        };
        let reg = (first + nth) as Reg;
        let captured = self.name_use(definer, name).captured;
        if captured { Var::Cell(reg) } else { Var::Local(reg) }
    }

    /// The entry of a name, made if need be.
    pub fn note(&mut self, id: ScopeId, name: &str) -> &mut NameUse {
        let scope = &mut self.all[id.0];
        let at = match scope.index.get(name) {
            Some(at) => *at,
            None => {
                scope.names.push((name.into(), NameUse::default()));
                scope.index.insert(name.into(), scope.names.len() - 1);
                scope.names.len() - 1
            }
        };
        &mut scope.names[at].1
    }
}

/// A private name as a class stores it: `_Class__name`.
pub(crate) fn mangle(private: Option<&str>, name: &str) -> Option<String> {
    let class = private?.trim_start_matches('_');
    if class.is_empty() || !name.starts_with("__") || name.ends_with("__") || name.contains('.') {
        return None;
    }
    Some(format!("_{class}{name}"))
}
