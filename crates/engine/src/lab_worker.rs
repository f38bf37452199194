//! The lab's worker: one machine under a scheduler, in slices between which Stop is heard.

use std::cell::RefCell;

use heddle_protocol::{Ending, RunFacts, RunId, Update};
use heddle_session::LabRun;
use js_sys::Array;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use crate::{
    messages::{ToLab, pack, unpack},
    port::{self, Later},
};

/// Instructions between looks at the clock.
const CHUNK: u64 = 20_000;
/// A slice's length in milliseconds: about a frame.
const SLICE_MS: f64 = 12.0;

struct Lab {
    later: Later,
    run: Option<(RunId, LabRun, f64)>,
}

thread_local! {
    static LAB: RefCell<Option<Lab>> = const { RefCell::new(None) };
}

/// Waits for runs.
#[wasm_bindgen]
pub fn start_lab(early: Array) -> Result<(), JsValue> {
    let later = Later::new(slice)?;
    LAB.set(Some(Lab { later, run: None }));
    port::listen(&early, |data| {
        let message = port::bytes_of(&data).and_then(|bytes| unpack::<ToLab>(&bytes));
        match message {
            Some(ToLab::Run(request)) => {
                let Ok(checked) = heddle_session::check(&request.source, &request.file_name) else {
                    return;
                };
                let run = LabRun::new(&checked, &request);
                LAB.with_borrow_mut(|lab| {
                    if let Some(lab) = lab {
                        lab.run = Some((request.run, run, port::now_ms()));
                        lab.later.call();
                    }
                });
            }
            Some(ToLab::Stop) => LAB.with_borrow_mut(|lab| {
                if let Some(lab) = lab
                    && let Some((id, run, began)) = lab.run.take()
                {
                    end(id, &run, began, Ending::Stopped);
                }
            }),
            None => {}
        }
    });
    Ok(())
}

fn slice() {
    LAB.with_borrow_mut(|lab| {
        let Some(lab) = lab else { return };
        let Some((id, mut run, began)) = lab.run.take() else { return };
        let until = port::now_ms() + SLICE_MS;
        let mut events = Vec::new();
        let mut ending = None;
        while ending.is_none() && port::now_ms() < until {
            let progress = run.advance(CHUNK);
            events.extend(progress.events);
            ending = progress.ending;
        }
        if !events.is_empty() {
            port::post_up(&pack(&Update::Events { run: id, events }));
        }
        match ending {
            Some(ending) => end(id, &run, began, ending),
            None => {
                lab.run = Some((id, run, began));
                lab.later.call();
            }
        }
    });
}

fn end(run: RunId, lab: &LabRun, began_ms: f64, ending: Ending) {
    let facts =
        RunFacts { wall_ms: port::now_ms() - began_ms, workers: 1, memories: 1, ..lab.facts() };
    port::post_up(&pack(&Update::Ended { run, ending, facts }));
}
