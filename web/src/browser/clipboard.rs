//! What leaves the page by a person's wish: copied texts and saved files.

use js_sys::{Array, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::browser::page::window;

/// A text could not be copied or saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forbidden;

/// # Errors
/// [`Forbidden`] where the browser has no clipboard or does not let the page write to it.
pub async fn copy(text: &str) -> Result<(), Forbidden> {
    let navigator = window().ok_or(Forbidden)?.navigator();
    // Without a secure context the property is missing, which the binding does not tell.
    let there = Reflect::get(&navigator, &"clipboard".into()).map_err(|_| Forbidden)?;
    if there.is_undefined() {
        return Err(Forbidden);
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.map_err(|_| Forbidden)?;
    Ok(())
}

/// Offers the text as a file.
///
/// # Errors
/// [`Forbidden`] where the browser makes no file of it.
pub fn save(file_name: &str, kind: &str, text: &str) -> Result<(), Forbidden> {
    let document = window().and_then(|window| window.document()).ok_or(Forbidden)?;
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)
        .map_err(|_| Forbidden)?;
    let address = Url::create_object_url_with_blob(&blob).map_err(|_| Forbidden)?;
    let anchor: HtmlAnchorElement = document
        .create_element("a")
        .ok()
        .and_then(|element| element.dyn_into().ok())
        .ok_or(Forbidden)?;
    anchor.set_href(&address);
    anchor.set_download(file_name);
    anchor.click();
    // The download has its own hold on the data once the click is done.
    Url::revoke_object_url(&address).map_err(|_| Forbidden)
}
