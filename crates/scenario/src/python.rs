//! The Python that a task sheet stands for: the program a careful author would write for it.
//!
//! A value that all tasks of one function agree on becomes a form field of the module, as Google
//! Colab knows them; one that differs becomes a parameter. Threads share through the module. Processes are given what they share, so
//! that the program runs under spawn as well as under fork; coroutines are given locks and queues.

mod function;
mod literal;

use crate::sheet::{Locking, Model, Sheet, Work};
use function::Function;
pub(crate) use literal::quoted;

impl Sheet {
    /// The sheet as a program for CPython 3.13. It is valid Python whatever the sheet holds; a
    /// sheet with [problems](Sheet::problems) need not make sense.
    pub fn python(&self) -> String {
        let functions = Function::all(self);
        let mut sections = vec![imports(self, &functions)];
        let mut shared: Vec<String> = functions.iter().flat_map(Function::form).collect();
        shared.extend(shared_by_module(self));
        if !shared.is_empty() {
            sections.push(format!("\n{}", shared.concat()));
        }
        sections.extend(functions.iter().map(Function::definition));
        sections.push(main(self, &functions));
        // Two empty lines around definitions, one between imports and what follows them.
        let mut program = sections.remove(0);
        for section in sections {
            if !section.starts_with('\n') {
                program.push_str("\n\n");
            }
            program.push_str(&section);
        }
        program
    }

    fn has(&self, work: &Work) -> bool {
        self.tasks.iter().any(|task| task.work == *work)
    }

    fn has_queue(&self) -> bool {
        self.has(&Work::Producer) || self.has(&Work::Consumer)
    }

    /// The lock that all tasks share.
    fn has_shared_lock(&self) -> bool {
        self.locking == Locking::Shared && !self.tasks.is_empty()
    }
}

impl Model {
    fn module(self) -> &'static str {
        match self {
            Self::Threads => "threading",
            Self::Processes => "multiprocessing",
            Self::Async => "asyncio",
        }
    }
}

fn imports(sheet: &Sheet, functions: &[Function]) -> String {
    let mut modules = vec![sheet.model.module()];
    if sheet.model == Model::Threads && sheet.has_queue() {
        modules.push("queue");
    }
    if sheet.model != Model::Async && functions.iter().any(Function::sleeps) {
        modules.push("time");
    }
    modules.sort_unstable();
    modules.iter().map(|module| format!("import {module}\n")).collect()
}

/// What functions find as globals of the module, a line each.
fn shared_by_module(sheet: &Sheet) -> Vec<String> {
    let mut lines = Vec::new();
    if sheet.has(&Work::Counter) && sheet.model != Model::Processes {
        lines.push("counter = 0\n".into());
    }
    if sheet.model == Model::Threads {
        lines.extend(shared_objects(sheet).map(|(name, made)| format!("{name} = {made}\n")));
    }
    lines
}

/// Names of what tasks share besides a plain counter, and how each is made.
fn shared_objects(sheet: &Sheet) -> impl Iterator<Item = (&'static str, String)> {
    let module = sheet.model.module();
    let counter = (sheet.model == Model::Processes && sheet.has(&Work::Counter))
        .then(|| ("counter", format!("{module}.Value(\"i\", 0)")));
    let lock = sheet.has_shared_lock().then(|| ("lock", format!("{module}.Lock()")));
    let items = sheet.has_queue().then(|| {
        let module = if sheet.model == Model::Threads { "queue" } else { module };
        ("items", format!("{module}.Queue()"))
    });
    [counter, lock, items].into_iter().flatten()
}

fn main(sheet: &Sheet, functions: &[Function]) -> String {
    let (head, indent) = match sheet.model {
        Model::Threads => ("", ""),
        Model::Processes => ("if __name__ == \"__main__\":\n", "    "),
        Model::Async => ("async def main():\n", "    "),
    };
    let mut lines = Vec::new();
    if sheet.model != Model::Threads {
        lines.extend(shared_objects(sheet).map(|(name, made)| format!("{name} = {made}")));
    }
    lines.extend(list_of_tasks(sheet, functions));
    lines.extend(start_and_join(sheet));
    if sheet.has(&Work::Counter) {
        let counter = if sheet.model == Model::Processes { "counter.value" } else { "counter" };
        lines.push(format!("print(\"counter:\", {counter})"));
    }
    let body: String = lines.iter().map(|line| format!("{indent}{line}\n")).collect();
    let tail = if sheet.model == Model::Async { "\n\nasyncio.run(main())\n" } else { "" };
    format!("{head}{body}{tail}")
}

/// What the list of tasks and one of them are called.
fn nouns(model: Model) -> (&'static str, &'static str) {
    match model {
        Model::Threads => ("threads", "thread"),
        Model::Processes => ("processes", "process"),
        Model::Async => ("tasks", "task"),
    }
}

fn list_of_tasks(sheet: &Sheet, functions: &[Function]) -> Vec<String> {
    let (list, _) = nouns(sheet.model);
    if sheet.tasks.is_empty() {
        return vec![format!("{list} = []")];
    }
    let mut lines = vec![format!("{list} = [")];
    for task in &sheet.tasks {
        let Some(function) = functions.iter().find(|f| f.runs(task)) else { continue };
        let (called, args) = (function.name(), function.arguments(task));
        let name = quoted(&task.name);
        lines.push(match (sheet.model, args.as_slice()) {
            (Model::Async, _) => {
                format!("    asyncio.create_task({called}({}), name={name}),", args.join(", "))
            }
            (model, args) => {
                let args = match args {
                    [] => String::new(),
                    [one] => format!("args=({one},), "),
                    more => format!("args=({}), ", more.join(", ")),
                };
                let class = if model == Model::Threads { "Thread" } else { "Process" };
                format!("    {}.{class}(target={called}, {args}name={name}),", model.module())
            }
        });
    }
    lines.push("]".into());
    lines
}

fn start_and_join(sheet: &Sheet) -> Vec<String> {
    let (list, one) = nouns(sheet.model);
    let each = |verb| [format!("for {one} in {list}:"), format!("    {one}.{verb}()")];
    match (sheet.model, sheet.join) {
        (Model::Async, true) => vec![format!("await asyncio.gather(*{list})")],
        (Model::Async, false) => Vec::new(),
        (_, true) => [each("start"), each("join")].concat(),
        (_, false) => each("start").to_vec(),
    }
}
