//! The coordinator: takes the page's commands, makes all workers, never blocks.

mod explorer;
mod flow;
mod kit;
mod packs;
mod pool;
mod run;

use std::cell::RefCell;

use gloo_timers::callback::Timeout;
use heddle_protocol::{Command, Diagnostic, Ending, Mode, RunFacts, RunId, RunRequest, Update};
use js_sys::Array;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use crate::{
    messages::{Script, ToLab, pack, unpack},
    port::{self, WorkerHandle},
};
use explorer::Explorer;
use packs::Packs;
use pool::Pool;
use run::Run;

/// Between a run's end and the making of workers for the next, in milliseconds.
const REST_MS: u32 = 250;

/// What a program is called that is only checked; the page runs it under the same name.
const FILE_NAME: &str = "program.py";

struct Coordinator {
    packs: Packs,
    pool: Pool,
    run: Option<Run>,
    lab: Option<WorkerHandle>,
    lab_run: Option<LabRun>,
    explorer: Explorer,
    checked: Option<Checked>,
}

/// The program that compiled last.
struct Checked {
    source: String,
    uses_threads: bool,
}

/// The run that the lab has open: it can be gone back in until the next one.
struct LabRun {
    run: RunId,
    began_ms: f64,
    /// The page was told that it is over.
    is_over: bool,
}

thread_local! {
    static COORDINATOR: RefCell<Option<Coordinator>> = const { RefCell::new(None) };
}

/// Runs `action` on the coordinator. Every event handler of this worker goes through here, and
/// none is called while another runs.
fn with(action: impl FnOnce(&mut Coordinator)) {
    COORDINATOR.with_borrow_mut(|coordinator| {
        if let Some(coordinator) = coordinator {
            action(coordinator);
        }
    });
}

/// Sends an update to the page.
fn tell(update: &Update) {
    port::post_up(&pack(update));
}

/// Begins: workers are warmed, then commands are taken.
#[wasm_bindgen]
pub fn start_coordinator(early: Array) {
    let pool = Pool::new();
    COORDINATOR.set(Some(Coordinator {
        packs: Packs::default(),
        pool,
        run: None,
        lab: None,
        lab_run: None,
        explorer: Explorer::default(),
        checked: None,
    }));
    with(|c| c.pool.warm());
    port::listen(&early, |data| {
        if let Some(command) = port::bytes_of(&data).and_then(|bytes| unpack::<Command>(&bytes)) {
            with(|coordinator| coordinator.hear(command));
        }
    });
    tell(&Update::Ready { threads: port::is_isolated() });
}

impl Coordinator {
    /// Obeys a command, once the library has what its program needs.
    fn hear(&mut self, command: Command) {
        if let Some(command) = self.packs.admit(command) {
            self.obey(command);
        }
    }

    fn pack_came(&mut self, name: &'static str, text: Option<String>) {
        let (waiting, complete) = self.packs.came(name, text);
        for command in waiting {
            // Modules of a pack may need others. What did not come is tried again with the next
            // command: these are told what is missing.
            if complete { self.hear(command) } else { self.obey(command) }
        }
    }

    fn obey(&mut self, command: Command) {
        match command {
            Command::Check { check, source } => {
                let checked = self.check(&source, FILE_NAME);
                let is_right = checked.is_ok();
                let uses_threads = *checked.as_ref().unwrap_or(&false);
                let diagnostics = checked.err().unwrap_or_default();
                tell(&Update::Checked { check, diagnostics, uses_threads });
                if is_right {
                    self.pool.prepare(&self.script(&source, FILE_NAME));
                }
            }
            Command::Run(request) => self.start(request),
            Command::Stop(run) => self.stop(run),
            Command::Explore { id, command } => {
                let packs = command
                    .source()
                    .map_or_else(String::new, |source| self.packs.of(source).concat());
                self.explorer.obey(id, command, packs);
            }
            Command::Trace { run, replayed } => {
                if self.make_lab().is_ok()
                    && let Some(lab) = &self.lab
                {
                    if let Some(request) = &replayed {
                        let packs = self.packs.of(&request.source).concat();
                        lab.post_bytes(&pack(&ToLab::Library(packs)));
                    }
                    lab.post_bytes(&pack(&ToLab::Trace { run, replayed }));
                }
            }
            Command::Taken { run, events } => {
                if let Some(open) = self.run.as_mut().filter(|open| open.id() == run) {
                    open.taken(events);
                } else if let (Some(open), Some(lab)) = (&self.lab_run, &self.lab)
                    && open.run == run
                {
                    lab.post_bytes(&pack(&ToLab::Taken(events)));
                }
            }
            Command::Repro(request) => {
                if self.make_lab().is_ok()
                    && let Some(lab) = &self.lab
                {
                    let packs = self.packs.of(&request.source).concat();
                    lab.post_bytes(&pack(&ToLab::Library(packs)));
                    lab.post_bytes(&pack(&ToLab::Repro(request)));
                }
            }
            Command::Lab { run, command } => {
                if let (Some(open), Some(lab)) = (&mut self.lab_run, &self.lab)
                    && open.run == run
                {
                    // It may move again, and be stopped again.
                    open.is_over = false;
                    lab.post_bytes(&pack(&ToLab::Command(command)));
                }
            }
        }
    }

    /// Whether a program compiles, and whether it uses threads if it does. The last one that did is
    /// remembered: what is run was checked as it was typed.
    fn check(&mut self, source: &str, file_name: &str) -> Result<bool, Vec<Diagnostic>> {
        if let Some(checked) = self.checked.as_ref().filter(|checked| checked.source == source) {
            return Ok(checked.uses_threads);
        }
        let uses_threads = heddle_session::check(source, file_name)?.uses_threads;
        self.checked = Some(Checked { source: source.to_owned(), uses_threads });
        Ok(uses_threads)
    }

    /// A program with what it needs of the library.
    fn script(&self, source: &str, file_name: &str) -> Script {
        let packs = self.packs.of(source).concat();
        Script { packs, source: source.to_owned(), file_name: file_name.to_owned() }
    }

    fn start(&mut self, request: RunRequest) {
        self.end_run(Ending::Stopped);
        self.finish_run();
        if let Some(open) = self.lab_run.take() {
            self.stop_lab(&open);
        }
        let Ok(uses_threads) = self.check(&request.source, &request.file_name) else {
            let ending = Ending::Refused;
            tell(&Update::Ended { run: request.run, ending, facts: RunFacts::default() });
            return;
        };
        let live = request.mode == Mode::Live && (!uses_threads || port::is_isolated());
        let mode = if live { Mode::Live } else { Mode::Lab };
        tell(&Update::Started { run: request.run, mode });
        if live {
            let script = self.script(&request.source, &request.file_name);
            self.pool.prepare(&script);
            let run = Run::start(request, script, &mut self.pool);
            self.run = Some(run);
        } else {
            self.start_lab(request);
        }
    }

    /// The lab's worker, made when it is first needed.
    fn make_lab(&mut self) -> Result<(), JsValue> {
        if self.lab.is_none() {
            let worker = WorkerHandle::start(
                "lab",
                |data| {
                    if let Some(bytes) = port::bytes_of(&data) {
                        with(|c| c.heard_from_lab(&bytes));
                    }
                },
                |error| with(|c| c.lab_died(&error)),
            )?;
            let module = wasm_bindgen::module();
            worker.post(&port::object(&[("kind", &"lab".into()), ("module", &module)]));
            self.lab = Some(worker);
        }
        Ok(())
    }

    fn start_lab(&mut self, request: RunRequest) {
        let run = request.run;
        if let Err(error) = self.make_lab() {
            let reason = format!("The browser did not start a worker: {error:?}");
            let ending = Ending::Broken { reason };
            tell(&Update::Ended { run, ending, facts: RunFacts::default() });
            return;
        }
        self.lab_run = Some(LabRun { run, began_ms: port::now_ms(), is_over: false });
        if let Some(lab) = &self.lab {
            let packs = self.packs.of(&request.source).concat();
            lab.post_bytes(&pack(&ToLab::Library(packs)));
            lab.post_bytes(&pack(&ToLab::Run(request)));
        }
    }

    fn heard_from_lab(&mut self, bytes: &[u8]) {
        let Some(update) = unpack::<Update>(bytes) else { return };
        if let Update::Trace { .. } | Update::Repro(_) = update {
            return tell(&update);
        }
        let Some(open) = self.lab_run.as_mut().filter(|open| Some(open.run) == update.run()) else {
            return;
        };
        // Another branch of the run may end again.
        if let Update::Ended { ending, .. } = &update
            && std::mem::replace(&mut open.is_over, true)
            && *ending == Ending::Stopped
        {
            return;
        }
        tell(&update);
    }

    fn lab_died(&mut self, error: &str) {
        self.lab = None;
        if let Some(open) = self.lab_run.take() {
            let reason = format!("The lab's worker died: {error}");
            tell(&Update::Ended {
                run: open.run,
                ending: Ending::Broken { reason },
                facts: RunFacts::default(),
            });
        }
    }

    fn stop(&mut self, run: RunId) {
        if self.packs.forget(run) {
            tell(&Update::Ended { run, ending: Ending::Stopped, facts: RunFacts::default() });
            return;
        }
        if let Some(mut open) = self.lab_run.take_if(|open| open.run == run) {
            self.stop_lab(&open);
            open.is_over = true;
            self.lab_run = Some(open);
            return;
        }
        if self.run.as_ref().is_some_and(|r| r.id() == run) {
            self.end_run(Ending::Stopped);
        }
    }

    /// Stops the lab's run; the page need not wait for the worker's word.
    fn stop_lab(&self, open: &LabRun) {
        if open.is_over {
            return;
        }
        if let Some(lab) = &self.lab {
            lab.post_bytes(&pack(&ToLab::Stop));
        }
        let wall_ms = port::now_ms() - open.began_ms;
        let (ending, facts) = (Ending::Stopped, RunFacts { wall_ms, ..RunFacts::default() });
        tell(&Update::Ended { run: open.run, ending, facts });
    }

    /// Ends the live run, if there is one.
    fn end_run(&mut self, ending: Ending) {
        if let Some(run) = &mut self.run {
            run.close(ending);
            if run.is_closed() {
                self.finish_run();
            }
        }
    }

    /// Lets go of the live run, and makes ready for the next.
    fn finish_run(&mut self) {
        let Some(run) = self.run.take() else { return };
        run.end();
        // The page draws the end first: new workers take the processor for some frames.
        let warm = || {
            with(|c| {
                if c.run.is_none() {
                    c.pool.warm()
                }
            })
        };
        Timeout::new(REST_MS, warm).forget();
    }

    /// Looks whether the live run is over after something happened in it.
    fn settle(&mut self) {
        if self.run.as_ref().is_some_and(Run::is_closed) {
            self.finish_run();
        } else if let Some(ending) = self.run.as_mut().and_then(Run::ending) {
            self.end_run(ending);
        }
    }
}
