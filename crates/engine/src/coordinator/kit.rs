//! What a Python process runs on: its own worker, the memory that came with it, and the workers of
//! its other threads.

use std::{cell::Cell, rc::Rc};

use js_sys::{Array, Atomics, Int32Array, WebAssembly};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageChannel;

use super::with;
use crate::{
    messages::{FromProcess, ToProcess, pack, unpack},
    port::{self, WorkerHandle},
};

/// A process's workers. They are ended when this is dropped.
pub struct Kit {
    id: u32,
    worker: WorkerHandle,
    threads: Vec<WorkerHandle>,
    memory: Option<Memory>,
    /// Workers wanted before the memory was known.
    wanted: u32,
    /// The process it became.
    pub pid: Rc<Cell<Option<u32>>>,
}

struct Memory {
    memory: WebAssembly::Memory,
    /// Where the flag is that stops everybody, in bytes.
    stop: u32,
}

impl Kit {
    /// Starts the worker; it says when it is ready.
    pub fn start(id: u32) -> Result<Kit, JsValue> {
        let pid = Rc::new(Cell::new(None));
        let of_message = pid.clone();
        let of_error = pid.clone();
        let worker = WorkerHandle::start(
            "process",
            move |data| {
                if let Some(bytes) = port::bytes_of(&data) {
                    if let (Some(pid), Some(messages)) =
                        (of_message.get(), unpack::<Vec<FromProcess>>(&bytes))
                    {
                        with(|c| c.heard_from_process(pid, messages));
                    }
                } else if port::field(&data, "kind") == "ready" {
                    let memory = port::field(&data, "memory");
                    let stop = port::field(&data, "stop").as_f64().unwrap_or(0.0) as u32;
                    with(|c| c.kit_ready(id, memory, stop));
                }
            },
            move |error| {
                let pid = of_error.get();
                with(|c| c.worker_died(id, pid, &error));
            },
        )?;
        let role =
            port::object(&[("kind", &"process".into()), ("module", &wasm_bindgen::module())]);
        worker.post(&role);
        Ok(Kit { id, worker, threads: Vec::new(), memory: None, wanted: 0, pid })
    }

    pub fn id(&self) -> u32 {
        self.id
    }

    /// Its worker is up. Without isolation there is no memory to share.
    pub fn ready(&mut self, memory: JsValue, stop: u32) -> Result<(), JsValue> {
        if let Ok(memory) = memory.dyn_into::<WebAssembly::Memory>() {
            self.memory = Some(Memory { memory, stop });
        }
        self.need(self.wanted)
    }

    /// Makes workers for its threads until there are so many.
    pub fn need(&mut self, count: u32) -> Result<(), JsValue> {
        self.wanted = self.wanted.max(count);
        let Some(memory) = &self.memory else { return Ok(()) };
        while (self.threads.len() as u32) < self.wanted {
            let slot = self.threads.len() as u32 + 1;
            let (id, pid) = (self.id, self.pid.clone());
            let worker = WorkerHandle::start(
                "thread",
                |_| {},
                move |error| {
                    let pid = pid.get();
                    with(|c| c.worker_died(id, pid, &error));
                },
            )?;
            let channel = MessageChannel::new()?;
            let role = port::object(&[
                ("kind", &"thread".into()),
                ("module", &wasm_bindgen::module()),
                ("memory", &memory.memory),
                ("slot", &slot.into()),
                ("port", &channel.port1()),
            ]);
            worker.post_with(&role, &Array::of1(&channel.port1()));
            let port = port::object(&[("port", &channel.port2())]);
            self.worker.post_with(&port, &Array::of1(&channel.port2()));
            self.threads.push(worker);
        }
        Ok(())
    }

    pub fn workers(&self) -> u32 {
        1 + self.threads.len() as u32
    }

    pub fn send(&self, message: &ToProcess) {
        self.worker.post_bytes(&pack(message));
    }

    /// Raises the flag that every worker of the process looks at.
    pub fn raise_stop(&self) {
        let Some(memory) = &self.memory else { return };
        let words = Int32Array::new(&memory.memory.buffer());
        let _ = Atomics::store(&words, memory.stop / 4, 1);
    }
}
