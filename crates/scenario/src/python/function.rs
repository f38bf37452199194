//! One function for each kind of work on a sheet.

use super::literal::{grouped, quoted, seconds};
use crate::sheet::{Locking, Model, Sheet, Task, Work};

/// The function that tasks of one kind of work run.
pub(super) struct Function<'a> {
    sheet: &'a Sheet,
    kind: Kind,
    tasks: Vec<&'a Task>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Numbers,
    Letters,
    Counter,
    Text,
    Producer,
    Consumer,
    BusyLoop,
}

/// A value of a task that its function needs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Count,
    Delay,
    StartDelay,
    Text,
}

/// What is done each time.
struct Step {
    /// Lines that may wait, so that no lock is held around them.
    outside: Vec<&'static str>,
    /// Lines that a lock is taken around.
    guarded: Vec<String>,
}

impl<'a> Function<'a> {
    /// The functions of a sheet, in the order in which its tasks need them.
    pub(super) fn all(sheet: &'a Sheet) -> Vec<Self> {
        let mut functions: Vec<Self> = Vec::new();
        for task in &sheet.tasks {
            let kind = Kind::of(&task.work);
            match functions.iter_mut().find(|function| function.kind == kind) {
                Some(function) => function.tasks.push(task),
                None => functions.push(Self { sheet, kind, tasks: vec![task] }),
            }
        }
        functions
    }

    pub(super) fn runs(&self, task: &Task) -> bool {
        self.kind == Kind::of(&task.work)
    }

    pub(super) fn name(&self) -> &'static str {
        match self.kind {
            Kind::Numbers => "numbers",
            Kind::Letters => "letters",
            Kind::Counter => "count_up",
            Kind::Text => "say",
            Kind::Producer => "produce",
            Kind::Consumer => "consume",
            Kind::BusyLoop => "compute",
        }
    }

    /// Whether it calls a sleep.
    pub(super) fn sleeps(&self) -> bool {
        self.kind == Kind::Counter
            || self.tasks.iter().any(|task| task.delay_ms > 0 || task.start_delay_ms > 0)
    }

    /// What a call for `task` passes.
    pub(super) fn arguments(&self, task: &Task) -> Vec<String> {
        let shared = self.shared().into_iter().map(str::to_owned);
        shared.chain(self.varying().map(|field| self.literal(field, task))).collect()
    }

    pub(super) fn definition(&self) -> String {
        let word = if self.is_async() { "async def" } else { "def" };
        let parameters: Vec<&str> =
            self.shared().into_iter().chain(self.varying().map(|f| self.parameter(f))).collect();
        let mut lines = vec![format!("{word} {}({}):", self.name(), parameters.join(", "))];
        lines.extend(self.body().into_iter().map(|line| format!("    {line}")));
        lines.push(String::new());
        lines.join("\n")
    }

    fn body(&self) -> Vec<String> {
        let mut lines = Vec::new();
        if self.kind == Kind::Counter && self.sheet.model != Model::Processes {
            lines.push("global counter".into());
        }
        if self.sheet.locking == Locking::PerTask {
            lines.push(format!("lock = {}.Lock()", self.sheet.model.module()));
        }
        lines.extend(self.sleep(Field::StartDelay));
        if self.kind == Kind::BusyLoop {
            lines.extend(self.computation());
        } else {
            let step = self.step();
            lines.push(format!("for {} in range({}):", self.variable(), self.value(Field::Count)));
            lines.extend(step.outside.iter().map(|line| format!("    {line}")));
            lines.extend(indented(self.guarded(step.guarded)));
            lines.extend(indented(self.sleep(Field::Delay)));
        }
        lines
    }

    fn computation(&self) -> Vec<String> {
        let mut lines = vec!["total = 0".to_owned()];
        let round = |range: &str| {
            vec![
                format!("for n in range({range}):"),
                "    total = (total + n * n) % 1_000_003".into(),
            ]
        };
        if self.is_one_loop() {
            lines.extend(round(&self.value(Field::Count)));
        } else {
            lines.push(format!("for _ in range({}):", self.value(Field::Count)));
            lines.extend(indented(self.guarded(round("1000"))));
            lines.extend(indented(self.sleep(Field::Delay)));
        }
        lines.extend(self.guarded(vec!["print(\"checksum:\", total)".into()]));
        lines
    }

    fn step(&self) -> Step {
        let (outside, guarded): (Vec<&str>, Vec<String>) = match self.kind {
            Kind::Numbers => (vec![], vec!["print(n)".into()]),
            Kind::Letters => {
                let wrap = if self.wraps() { " % 26" } else { "" };
                (vec![], vec![format!("print(chr(ord(\"a\") + n{wrap}))")])
            }
            Kind::Counter => {
                let counter = match self.sheet.model {
                    Model::Processes => "counter.value",
                    Model::Threads | Model::Async => "counter",
                };
                // Between read and write the others get their turn, so that updates are lost.
                let turn = format!("{}(0)", self.sleep_function());
                let lines =
                    vec![format!("value = {counter}"), turn, format!("{counter} = value + 1")];
                (vec![], lines)
            }
            Kind::Text => (vec![], vec![format!("print({})", self.value(Field::Text))]),
            Kind::Producer => {
                let put = if self.is_async() { "await items.put(n)" } else { "items.put(n)" };
                (vec![put], vec!["print(\"put\", n)".into()])
            }
            Kind::Consumer => {
                let get =
                    if self.is_async() { "item = await items.get()" } else { "item = items.get()" };
                (vec![get], vec!["print(\"got\", item)".into()])
            }
            Kind::BusyLoop => (vec![], vec![]),
        };
        Step { outside, guarded }
    }

    /// Whether letters begin again after the last one.
    fn wraps(&self) -> bool {
        self.tasks.iter().any(|task| task.count > 26)
    }

    /// What the loop counts with.
    fn variable(&self) -> &'static str {
        match self.kind {
            Kind::Numbers | Kind::Letters | Kind::Producer => "n",
            Kind::Counter | Kind::Text | Kind::Consumer | Kind::BusyLoop => "_",
        }
    }

    /// `lines` with the lock around them, if there is one.
    fn guarded(&self, lines: Vec<String>) -> Vec<String> {
        if self.sheet.locking == Locking::None {
            return lines;
        }
        let with = if self.is_async() { "async with lock:" } else { "with lock:" };
        std::iter::once(with.to_owned()).chain(indented(lines)).collect()
    }

    /// The lines that wait for one of the two delays.
    fn sleep(&self, field: Field) -> Vec<String> {
        let (mut none, mut some) = (false, false);
        for task in &self.tasks {
            let delay = if field == Field::Delay { task.delay_ms } else { task.start_delay_ms };
            none |= delay == 0;
            some |= delay > 0;
        }
        if !some {
            return Vec::new();
        }
        let call = format!("{}({})", self.sleep_function(), self.value(field));
        if none {
            // A sleep of 0 seconds is not the same as no sleep: it lets others run.
            vec![format!("if {}:", self.parameter(field)), format!("    {call}")]
        } else {
            vec![call]
        }
    }

    fn sleep_function(&self) -> &'static str {
        if self.is_async() { "await asyncio.sleep" } else { "time.sleep" }
    }

    /// What of the sheet it is given, rather than finding it in the module.
    fn shared(&self) -> Vec<&'static str> {
        let model = self.sheet.model;
        if model == Model::Threads {
            return Vec::new();
        }
        let counter = model == Model::Processes && self.kind == Kind::Counter;
        let items = matches!(self.kind, Kind::Producer | Kind::Consumer);
        [("counter", counter), ("lock", self.sheet.has_shared_lock()), ("items", items)]
            .into_iter()
            .filter_map(|(name, used)| used.then_some(name))
            .collect()
    }

    /// The values in which its tasks differ.
    fn varying(&self) -> impl Iterator<Item = Field> {
        [Field::Text, Field::Count, Field::Delay, Field::StartDelay]
            .into_iter()
            .filter(|&field| self.fixed(field).is_none())
    }

    /// The literal that all its tasks agree on.
    fn fixed(&self, field: Field) -> Option<String> {
        let mut literals = self.tasks.iter().map(|task| self.literal(field, task));
        let first = literals.next()?;
        literals.all(|literal| literal == first).then_some(first)
    }

    /// The name of a form field, or of a parameter.
    fn value(&self, field: Field) -> String {
        match self.fixed(field) {
            Some(_) => self.form_field(field),
            None => self.parameter(field).to_owned(),
        }
    }

    /// What the module calls a value that all tasks of the function agree on.
    fn form_field(&self, field: Field) -> String {
        format!("{}_{}", self.name(), self.parameter(field))
    }

    /// Form fields of the values that all its tasks agree on, a line each.
    pub(super) fn form(&self) -> impl Iterator<Item = String> {
        [Field::Text, Field::Count, Field::Delay, Field::StartDelay]
            .into_iter()
            .filter(|field| self.uses(*field))
            .filter_map(|field| {
                let literal = self.fixed(field)?;
                let control = self.control(field);
                Some(format!("{} = {literal}  #@param {{{control}}}\n", self.form_field(field)))
            })
    }

    fn uses(&self, field: Field) -> bool {
        match field {
            Field::Text => self.kind == Kind::Text,
            Field::Count => true,
            Field::Delay => self.tasks.iter().any(|task| task.delay_ms > 0),
            Field::StartDelay => self.tasks.iter().any(|task| task.start_delay_ms > 0),
        }
    }

    /// What a form changes the value with.
    fn control(&self, field: Field) -> &'static str {
        let small = self.tasks.iter().all(|task| task.count <= 100);
        match field {
            Field::Text => r#"type:"string""#,
            // No further than the alphabet goes.
            Field::Count if self.kind == Kind::Letters && !self.wraps() => {
                r#"type:"slider", min:1, max:26, step:1"#
            }
            Field::Count if small && !self.is_one_loop() => {
                r#"type:"slider", min:1, max:100, step:1"#
            }
            Field::Count => r#"type:"integer""#,
            Field::Delay | Field::StartDelay => r#"type:"number""#,
        }
    }

    fn literal(&self, field: Field, task: &Task) -> String {
        match (field, &task.work) {
            (Field::Count, _) if self.is_one_loop() => grouped(1000 * u64::from(task.count)),
            (Field::Count, _) => grouped(u64::from(task.count)),
            (Field::Delay, _) => seconds(task.delay_ms),
            (Field::StartDelay, _) => seconds(task.start_delay_ms),
            (Field::Text, Work::Text(text)) => quoted(text),
            (Field::Text, _) => String::new(),
        }
    }

    fn parameter(&self, field: Field) -> &'static str {
        match field {
            Field::Count if self.is_one_loop() => "rounds",
            Field::Count => "count",
            Field::Delay => "delay",
            Field::StartDelay => "start_delay",
            Field::Text => "text",
        }
    }

    /// Whether it is a busy loop in which nothing happens between the thousands.
    fn is_one_loop(&self) -> bool {
        self.kind == Kind::BusyLoop
            && self.sheet.locking == Locking::None
            && self.tasks.iter().all(|task| task.delay_ms == 0)
    }

    fn is_async(&self) -> bool {
        self.sheet.model == Model::Async
    }
}

impl Kind {
    fn of(work: &Work) -> Self {
        match work {
            Work::Numbers => Self::Numbers,
            Work::Letters => Self::Letters,
            Work::Counter => Self::Counter,
            Work::Text(_) => Self::Text,
            Work::Producer => Self::Producer,
            Work::Consumer => Self::Consumer,
            Work::BusyLoop => Self::BusyLoop,
        }
    }
}

fn indented(lines: Vec<String>) -> impl Iterator<Item = String> {
    lines.into_iter().map(|line| format!("    {line}"))
}
