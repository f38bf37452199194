//! The explorer's worker: one conversation, in slices between which commands are heard.

use std::{cell::RefCell, sync::Arc};

use heddle_protocol::{ExploreCommand, ExploreId, Update, explore::Bound};
use heddle_session::ExploreTalk;
use js_sys::Array;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use crate::{
    helpers::Helpers,
    messages::{ToExplorer, pack, unpack},
    port::{self, Later},
};

/// States between looks at the clock.
const CHUNK: usize = 32;
/// A slice's length in milliseconds.
const SLICE_MS: f64 = 40.0;
/// Milliseconds between words about how far it has come.
const PROGRESS_MS: f64 = 200.0;

struct Explorer {
    later: Later,
    id: ExploreId,
    talk: ExploreTalk,
    /// When what is done now must be over.
    until_ms: f64,
    told_ms: f64,
    /// What one exploration, or going on with it, may take.
    seconds: u32,
}

thread_local! {
    static EXPLORER: RefCell<Option<Explorer>> = const { RefCell::new(None) };
}

/// Waits for questions.
#[wasm_bindgen]
pub fn start_explorer(early: Array) -> Result<(), JsValue> {
    let later = Later::new(slice)?;
    EXPLORER.set(Some(Explorer {
        later,
        id: ExploreId::default(),
        talk: ExploreTalk::with_workers(Arc::new(Helpers::new())),
        until_ms: f64::INFINITY,
        told_ms: 0.0,
        seconds: 0,
    }));
    port::listen(&early, |data| {
        let message = port::bytes_of(&data).and_then(|bytes| unpack::<ToExplorer>(&bytes));
        EXPLORER.with_borrow_mut(|explorer| {
            if let (Some(explorer), Some(message)) = (explorer, message) {
                explorer.hear(message);
            }
        });
    });
    Ok(())
}

impl Explorer {
    fn hear(&mut self, ToExplorer { id, packs, command }: ToExplorer) {
        self.id = id;
        heddle_session::supply(&packs);
        match &command {
            ExploreCommand::Begin(request) => self.seconds = request.settings.budget.seconds,
            ExploreCommand::GoOn(budget) => self.seconds = budget.seconds,
            ExploreCommand::Ask { .. }
            | ExploreCommand::Compare(_)
            | ExploreCommand::Place(_)
            | ExploreCommand::Stop => {}
        }
        if command != ExploreCommand::Stop {
            self.until_ms = port::now_ms() + f64::from(self.seconds) * 1000.0;
        }
        self.talk.obey(command);
        self.tell();
        if self.talk.is_busy() {
            self.later.call();
        }
    }

    fn tell(&mut self) {
        for told in self.talk.take() {
            port::post_up(&pack(&Update::Explore { id: self.id, told }));
        }
    }

    fn slice(&mut self) {
        let until = port::now_ms() + SLICE_MS;
        while self.talk.is_busy() && port::now_ms() < until {
            self.talk.advance(CHUNK);
        }
        let now = port::now_ms();
        if self.talk.is_busy() && now > self.until_ms {
            self.talk.end(Bound::Time);
            // What is still asked is answered from what was found.
            self.until_ms = f64::INFINITY;
        }
        if self.talk.is_busy() && now - self.told_ms > PROGRESS_MS {
            self.told_ms = now;
            self.talk.tell_progress();
        }
        self.tell();
        if self.talk.is_busy() {
            self.later.call();
        }
    }
}

fn slice() {
    EXPLORER.with_borrow_mut(|explorer| {
        if let Some(explorer) = explorer {
            explorer.slice();
        }
    });
}
