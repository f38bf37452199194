//! What the browser remembers for the page. Storage may be forbidden: then nothing is remembered.

use crate::browser::page::window;

fn storage() -> Option<web_sys::Storage> {
    window()?.local_storage().ok()?
}

pub fn remembered(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

pub fn remember(key: &str, value: &str) {
    if let Some(storage) = storage() {
        // A full or forbidden storage forgets; nothing depends on it.
        let _ = storage.set_item(key, value);
    }
}
