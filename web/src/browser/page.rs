//! The document: what its shell says, and what is set on it.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, HtmlElement, Window};

/// The page's window; there is one wherever this crate draws.
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The address of a link that the shell names by its id, else the usual one; absolute.
pub fn address_of(id: &str, usual: &str) -> String {
    let told = || window()?.document()?.get_element_by_id(id)?.get_attribute("href");
    absolute(told().as_deref().unwrap_or(usual), &base())
}

/// `address` as seen from `base`; as it is where it cannot be resolved.
pub fn absolute(address: &str, base: &str) -> String {
    web_sys::Url::new_with_base(address, base).map_or_else(|_| address.to_owned(), |url| url.href())
}

/// What addresses of the page's own files are seen from.
pub fn base() -> String {
    let base = || window()?.document()?.base_uri().ok()?;
    base().unwrap_or_default()
}

/// Sets or removes an attribute of the root element.
pub fn mark_root(attribute: &str, value: Option<&str>) {
    let root = || window()?.document()?.document_element();
    if let Some(root) = root() {
        // Both fail on invalid names only, and the names are ours.
        let _ = match value {
            Some(value) => root.set_attribute(attribute, value),
            None => root.remove_attribute(attribute),
        };
    }
}

pub fn prefers_dark() -> bool {
    let query = || window()?.match_media("(prefers-color-scheme: dark)").ok()?;
    query().is_some_and(|query| query.matches())
}

/// The person's languages begin with this one.
pub fn language() -> Option<String> {
    window()?.navigator().language()
}

/// Nobody sees the page: animation frames do not come.
pub fn is_hidden() -> bool {
    window().and_then(|window| window.document()).is_some_and(|document| document.hidden())
}

/// Whether the focus is on an element of that selector.
pub fn has_focus(selector: &str) -> bool {
    let active = || window()?.document()?.active_element();
    active().is_some_and(|element| element.matches(selector).unwrap_or_default())
}

/// Moves the focus to the first element of that selector.
pub fn focus(selector: &str) {
    let found = || window()?.document()?.query_selector(selector).ok()?;
    if let Some(element) = found().and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // Focus on an element that is in the document does not fail.
        let _ = element.focus();
    }
}

/// Whether keys pressed there are text.
pub fn takes_text(target: Option<&JsValue>) -> bool {
    let Some(element) = target.and_then(|target| target.dyn_ref::<Element>()) else {
        return false;
    };
    let editable = element.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable);
    editable || matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
}

/// Whether what has the focus has a use of its own for arrow keys and digits.
pub fn takes_arrows(target: Option<&JsValue>) -> bool {
    const WITH_ARROWS: &str = "input, textarea, select, [contenteditable], [role=tab], \
                               [role=slider], [role=menu], [role=log], dialog, .scrolled, .state";
    let Some(element) = target.and_then(|target| target.dyn_ref::<Element>()) else {
        return false;
    };
    // The selector is ours, and valid.
    takes_text(target) || element.closest(WITH_ARROWS).is_ok_and(|found| found.is_some())
}

/// A text property of a thrown value or event.
pub fn text_of(value: &JsValue, property: &str) -> Option<String> {
    Reflect::get(value, &property.into()).ok()?.as_string().filter(|text| !text.is_empty())
}

/// Hears of an event of the window until it is dropped.
pub struct Listening {
    event: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

/// Calls `hear` whenever that happens to the window.
pub fn listen(event: &'static str, hear: impl FnMut(Event) + 'static) -> Listening {
    let closure = Closure::<dyn FnMut(Event)>::new(hear);
    if let Some(window) = window() {
        // Adding and removing a listener of a valid name does not fail.
        let _ = window.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    }
    Listening { event, closure }
}

impl Drop for Listening {
    fn drop(&mut self) {
        if let Some(window) = window() {
            // As above.
            let _ = window.remove_event_listener_with_callback(
                self.event,
                self.closure.as_ref().unchecked_ref(),
            );
        }
    }
}
