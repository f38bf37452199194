//! How a process begins: the prelude's definitions, then the person's module under `_run_main`.

use std::sync::Arc;

use heddle_protocol::{Limits, Sleeps};

use crate::{
    code::{ModuleId, Program},
    heap::{Heap, RegionId},
    interp::{Stop, call, import},
    made::Names,
    pace::{Clock, Pacing},
    process::Process,
    sym::SymMap,
    thread::{Ret, Thread, ThreadId, ThreadState},
    value::Value,
};

/// The prelude's function that the main thread runs, and the module it is in.
const RUN_MODULE: &str = "_run";
const RUN_MAIN: &str = "_run_main";

impl Process {
    /// Process 0, about to run the program's main module. `limits` and `seed` are the run's.
    pub fn new(program: Arc<Program>, limits: Limits, seed: u64) -> Process {
        Process::begin(program, limits, seed, false)
    }

    /// The same, where its objects may be [renamed](Process::renamed).
    pub(crate) fn begin(
        program: Arc<Program>,
        limits: Limits,
        seed: u64,
        renamed: bool,
    ) -> Process {
        let modules = program.modules.len();
        let mut process = Process {
            heap: Heap::new(program.statics.clone()),
            modules: vec![None; modules],
            globals: vec![Vec::new(); modules],
            names: Arc::new(Names::of(&program)),
            program,
            threads: Vec::new(),
            over: 0,
            pid: 0,
            name: "MainProcess".into(),
            main_name: "__main__".into(),
            kernel: Default::default(),
            epoch_us: 0,
            clock: Clock::default(),
            sleeps: Sleeps::Clock,
            clock_read: false,
            steps: 0,
            position: 0,
            limits,
            output_bytes: 0,
            exit: None,
            switch_interval_us: 5_000,
            recursion_limit: 1000,
            finalizable: Vec::new(),
            told_at_once: false,
            renamed,
            ids: Vec::new(),
            seed,
            counters: [0; 8],
            registry: SymMap::default(),
            host_loop: false,
            pacing: Pacing::default(),
            cache: Default::default(),
            builtin_cache: Vec::new(),
            getting: None,
            events: Vec::new(),
        };
        let mut main = Thread::new(ThreadId(0), RegionId(1), "MainThread");
        process.threads.push(main.clone());
        process.define(&mut main, ModuleId(0));
        if let Some(run) = process.program.module_index.get(RUN_MODULE).copied() {
            process.define(&mut main, run);
            let function = process
                .program
                .syms
                .find(RUN_MAIN)
                .and_then(|sym| process.program.module(run).global_index.get(&sym).copied())
                .map_or(Value::Undef, |g| process.globals[usize::from(run.0)][usize::from(g)]);
            // A fresh function call on an empty stack cannot fail.
            let _ = call::prepare(&mut process, &mut main, function, &[]);
        }
        main.state = ThreadState::Ready;
        process.steps = 0;
        process.position = 0;
        process.events.clear();
        process.threads[0] = main;
        process
    }

    /// Runs the body of a prelude module that only defines things.
    fn define(&mut self, th: &mut Thread, id: ModuleId) {
        if import::run_module(self, th, id, Ret::End).is_err() {
            return;
        }
        self.threads[0] = th.clone();
        let stop = self.run(ThreadId(0), u64::MAX / 2);
        *th = self.threads[0].clone();
        th.frames.clear();
        th.state = ThreadState::Ready;
        debug_assert_eq!(stop, Stop::Ended);
        debug_assert!(th.failure.is_none(), "the prelude does not define itself");
        self.exit = None;
    }
}
