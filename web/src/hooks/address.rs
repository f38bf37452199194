//! The address follows the scene, and the scene follows the address.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use heddle_scenario::{LinkError, Scene, link};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

use crate::browser::{address, page};
use crate::hooks::Verbs;
use crate::hooks::lab::{as_it_stands, fragment_of};
use crate::state::lab::Lab;
use crate::state::scenario::{Scenario, ScenarioAction};

/// How long the scene must rest before the address is changed, in milliseconds: browsers refuse
/// more than about a hundred changes in half a minute.
const REST_MS: u32 = 300;

/// The scenario of the address that the page was opened with.
pub fn scenario_of_address() -> Scenario {
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
    use_effect_with((standing.clone(), scene.clone()), move |(standing, scene)| {
        let as_it_came = first.borrow().as_ref().map(Ok) == Some(standing.as_ref().map_err(|e| *e));
        let (standing, scene) = (standing.clone(), scene.clone());
        let timeout = (!as_it_came).then(|| {
            *first.borrow_mut() = None;
            // Until then the address says what was: whoever goes back to it now wants that again.
            written.borrow_mut().clear();
            Timeout::new(REST_MS, move || {
                // A scene too large for a link leaves the address alone; Share says why.
                if let Ok(fragment) = fragment_of(standing.as_ref().map_err(|error| *error), &scene)
                    && *written.borrow() != fragment
                {
                    address::replace_fragment(&fragment);
                    *written.borrow_mut() = fragment;
                }
            })
        });
        move || drop(timeout)
    });
}

/// Opens the scene of a fragment that somebody else put into the address. Back may lead to one that
/// stands there already, of which `hashchange` says nothing.
#[hook]
fn use_reading(verbs: &Verbs, written: Rc<RefCell<String>>) {
    use_effect_with(verbs.clone(), move |verbs| {
        let verbs = verbs.clone();
        let on_change = Closure::<dyn FnMut()>::new(move || {
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
        let listener = on_change.as_ref().unchecked_ref::<js_sys::Function>().clone();
        if let Some(window) = page::window() {
            // Adding and removing a listener of a valid name does not fail.
            let _ = window.add_event_listener_with_callback("popstate", &listener);
        }
        move || {
            if let Some(window) = page::window() {
                let _ = window.remove_event_listener_with_callback("popstate", &listener);
            }
            drop(on_change);
        }
    });
}
