//! The explorer's worker as the coordinator has it: made when it is first needed.

use heddle_protocol::{ExploreCommand, ExploreId, ExploreTold, Update};

use super::{tell, with};
use crate::{
    messages::{ToExplorer, pack, unpack},
    port::{self, WorkerHandle},
};

/// The worker, and the exploration it was last asked about.
#[derive(Default)]
pub struct Explorer {
    worker: Option<WorkerHandle>,
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

    fn died(&mut self, error: &str) {
        self.worker = None;
        tell(&Update::Explore { id: self.id, told: ExploreTold::Broken(error.to_owned()) });
    }
}

fn start() -> Result<WorkerHandle, wasm_bindgen::JsValue> {
    let worker = WorkerHandle::start(
        "explorer",
        |data| {
            if let Some(bytes) = port::bytes_of(&data) {
                with(|c| c.explorer.heard(&bytes));
            }
        },
        |error| with(|c| c.explorer.died(&error)),
    )?;
    let module = wasm_bindgen::module();
    worker.post(&port::object(&[("kind", &"explorer".into()), ("module", &module)]));
    Ok(worker)
}
