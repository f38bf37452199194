//! The explorer's worker as the coordinator has it: made when it is first needed.

use heddle_protocol::{ExploreCommand, ExploreId, ExploreTold, Update};

use wasm_bindgen::JsValue;

use super::{tell, with};
use crate::{
    messages::{ToExplorer, pack, unpack},
    port::{self, WorkerHandle},
};

/// The worker, and the exploration it was last asked about.
#[derive(Default)]
pub struct Explorer {
    worker: Option<WorkerHandle>,
    /// Workers on its memory.
    helpers: Vec<WorkerHandle>,
    id: ExploreId,
}

impl Explorer {
    /// `packs` are those of the library that the command's program needs.
    pub fn obey(&mut self, id: ExploreId, command: ExploreCommand, packs: String) {
        let begins = matches!(command, ExploreCommand::Begin(_));
        if !begins && (id != self.id || self.worker.is_none()) {
            return;
        }
        if begins {
            self.id = id;
        }
        if self.worker.is_none() {
            match start() {
                Ok(worker) => self.worker = Some(worker),
                Err(error) => {
                    let told = ExploreTold::Broken(format!("{error:?}"));
                    return tell(&Update::Explore { id, told });
                }
            }
        }
        if let Some(worker) = &self.worker {
            worker.post_bytes(&pack(&ToExplorer { id, packs, command }));
        }
    }

    fn heard(&self, bytes: &[u8]) {
        if let Some(update @ Update::Explore { id, .. }) = unpack::<Update>(bytes)
            && id == self.id
        {
            tell(&update);
        }
    }

    /// Makes workers that help on its memory. Where the browser makes no more, there are fewer.
    fn need(&mut self, memory: &JsValue, count: usize) {
        while self.helpers.len() < count {
            let Ok(helper) =
                WorkerHandle::start("helper", |_| {}, |error| with(|c| c.explorer.died(&error)))
            else {
                return;
            };
            helper.post(&port::object(&[
                ("kind", &"helper".into()),
                ("module", &wasm_bindgen::module()),
                ("memory", memory),
            ]));
            self.helpers.push(helper);
        }
    }

    fn died(&mut self, error: &str) {
        self.worker = None;
        self.helpers.clear();
        tell(&Update::Explore { id: self.id, told: ExploreTold::Broken(error.to_owned()) });
    }
}

fn start() -> Result<WorkerHandle, JsValue> {
    let worker = WorkerHandle::start(
        "explorer",
        |data| {
            if let Some(bytes) = port::bytes_of(&data) {
                with(|c| c.explorer.heard(&bytes));
            } else if port::field(&data, "kind") == "helpers" {
                let memory = port::field(&data, "memory");
                let count = port::field(&data, "count").as_f64().unwrap_or(0.0) as usize;
                with(|c| c.explorer.need(&memory, count));
            }
        },
        |error| with(|c| c.explorer.died(&error)),
    )?;
    let module = wasm_bindgen::module();
    worker.post(&port::object(&[("kind", &"explorer".into()), ("module", &module)]));
    Ok(worker)
}
