//! The address follows the scene, and the scene follows the address.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use heddle_scenario::{LinkError, Scene, link};
use yew::prelude::*;

use crate::browser::{address, page, storage};
use crate::hooks::Verbs;
use crate::hooks::lab::{as_it_stands, fragment_of};
use crate::state::lab::Lab;
use crate::state::scenario::{Scenario, ScenarioAction};

/// How long the scene must rest before the address is changed, in milliseconds: browsers refuse
/// more than about a hundred changes in half a minute.
const REST_MS: u32 = 300;

/// What a page leaves that goes before its address is written: the address, and what belongs there.
const UNWRITTEN: &str = "heddle.unwritten";

/// The scenario of the address that the page was opened with, or of what the page before left there.
pub fn scenario_of_address() -> Scenario {
    let left = storage::take_left(UNWRITTEN).unwrap_or_default();
    if let Some((written, newer)) = left.split_once('#')
        && written == address::fragment()
    {
        address::replace_fragment(newer);
    }
    let fragment = address::fragment();
    match link::decode(&fragment) {
        Ok(scene) => Scenario::of(scene),
        Err(LinkError::Empty) => Scenario::default(),
        Err(error) => Scenario { link_error: Some(error), ..Scenario::default() },
    }
}

/// When links are prepared for, in milliseconds after the start: by then the page can be used.
const WARM_UP_AFTER_MS: u32 = 1_500;

#[hook]
pub fn use_address(scenario: &Scenario, lab: &Lab, verbs: &Verbs) {
    use_effect_with((), |()| {
        let timeout = Timeout::new(WARM_UP_AFTER_MS, link::warm_up);
        move || drop(timeout)
    });
    let written = use_mut_ref(address::fragment);
    use_writing(&as_it_stands(scenario, lab), &scenario.scene, &written);
    use_reading(verbs, written);
}

/// Writes the scene into the address; the one it began with stays as it came.
#[hook]
fn use_writing(standing: &Result<Scene, LinkError>, scene: &Scene, written: &Rc<RefCell<String>>) {
    let first = use_mut_ref(|| Some(scene.clone()));
    let written = Rc::clone(written);
    let unwritten: Unwritten = use_mut_ref(|| None);
    use_leaving(&unwritten);
    use_effect_with((standing.clone(), scene.clone()), move |(standing, scene)| {
        let as_it_came = first.borrow().as_ref().map(Ok) == Some(standing.as_ref().map_err(|e| *e));
        let (standing, scene) = (standing.clone(), scene.clone());
        let timeout = (!as_it_came).then(|| {
            *first.borrow_mut() = None;
            // Until then the address says what was: whoever goes back to it now wants that again.
            written.borrow_mut().clear();
            unwritten.replace(Some((standing, scene)));
            Timeout::new(REST_MS, move || {
                // A scene too large for a link leaves the address alone; Share says why.
                if let Some(fragment) = fragment_to_write(&unwritten) {
                    unwritten.take();
                    if *written.borrow() != fragment {
                        address::replace_fragment(&fragment);
                        *written.borrow_mut() = fragment;
                    }
                }
            })
        });
        move || drop(timeout)
    });
}

/// A scene that the address does not have, as [`use_writing`] is given it.
type Unwritten = Rc<RefCell<Option<(Result<Scene, LinkError>, Scene)>>>;

fn fragment_to_write(unwritten: &Unwritten) -> Option<String> {
    let unwritten = unwritten.borrow();
    let (standing, scene) = unwritten.as_ref()?;
    fragment_of(standing.as_ref().map_err(|error| *error), scene).ok()
}

/// Whoever reloads at once finds what was typed last: a page that goes can no longer write its address,
/// so it leaves the scene. One that is too large even for that is not let go without a question.
#[hook]
fn use_leaving(unwritten: &Unwritten) {
    use_effect_with((), {
        let (kept, asked) = (Rc::clone(unwritten), Rc::clone(unwritten));
        move |()| {
            let leave = page::listen("pagehide", move |_| {
                if let Some(fragment) = fragment_to_write(&kept) {
                    storage::leave(UNWRITTEN, &format!("{}#{fragment}", address::fragment()));
                }
            });
            let ask = page::listen("beforeunload", move |event| {
                let is_lost = asked.borrow().is_some() && fragment_to_write(&asked).is_none();
                if is_lost {
                    event.prevent_default();
                }
            });
            move || drop((leave, ask))
        }
    });
}

/// Opens the scene of a fragment that somebody else put into the address. Back may lead to one that
/// stands there already, of which `hashchange` says nothing.
#[hook]
fn use_reading(verbs: &Verbs, written: Rc<RefCell<String>>) {
    use_effect_with(verbs.clone(), move |verbs| {
        let verbs = verbs.clone();
        let listening = page::listen("popstate", move |_| {
            let fragment = address::fragment();
            if fragment == *written.borrow() {
                return;
            }
            written.borrow_mut().clone_from(&fragment);
            match link::decode(&fragment) {
                Ok(scene) => verbs.open.emit(ScenarioAction::OpenScene(scene)),
                Err(LinkError::Empty) => {}
                Err(error) => verbs.scenario.emit(ScenarioAction::RefuseLink(error)),
            }
        });
        move || drop(listening)
    });
}
