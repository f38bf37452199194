//! What the page knows, as plain data with reducers: no Yew, no browser, natively tested.

pub mod board;
pub mod challenge;
pub mod drafts;
pub mod drift;
pub mod explore;
pub mod graph;
pub mod lab;
pub mod layout;
pub mod look;
pub mod output;
pub mod pointed;
pub mod question;
pub mod roster;
pub mod run;
pub mod scenario;
pub mod settings;
pub mod status;
pub mod timeline;

use std::rc::Rc;

/// A piece of state and the verbs that change it.
pub trait Reduce: Sized {
    type Action;

    /// The state after the action: the same `Rc` when nothing changed, so that nobody renders.
    fn reduce(self: Rc<Self>, action: Self::Action) -> Rc<Self>;
}
