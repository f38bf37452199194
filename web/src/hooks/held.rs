//! A slice of state in Yew's hands: compared by pointer, so that only a change renders.

use std::ops::Deref;
use std::rc::Rc;

use heddle_protocol::Mode;
use yew::prelude::*;

use crate::state::Reduce;
use crate::state::run::Run;
use crate::state::scenario::Scenario;

/// State of one concern, as a reducer's value and as a context.
pub struct Held<S>(Rc<S>);

impl<S> Held<S> {
    pub fn new(state: S) -> Self {
        Self(Rc::new(state))
    }
}

impl<S> Clone for Held<S> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<S> PartialEq for Held<S> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<S> Deref for Held<S> {
    type Target = S;

    fn deref(&self) -> &S {
        &self.0
    }
}

impl<S: Reduce + 'static> Reducible for Held<S> {
    type Action = S::Action;

    fn reduce(self: Rc<Self>, action: S::Action) -> Rc<Self> {
        let after = Rc::clone(&self.0).reduce(action);
        if Rc::ptr_eq(&self.0, &after) { self } else { Rc::new(Self(after)) }
    }
}

/// The nearest provided state of that kind.
#[hook]
pub fn use_slice<S: Default + 'static>() -> Held<S> {
    use_context::<Held<S>>().unwrap_or_else(|| Held::new(S::default()))
}

/// Whether the page shows what belongs to the lab: it was chosen, or the last run went there.
#[hook]
pub fn use_in_lab() -> bool {
    let scenario = use_slice::<Scenario>();
    let run = use_slice::<Run>();
    scenario.scene.mode == Mode::Lab || run.mode() == Some(Mode::Lab)
}
