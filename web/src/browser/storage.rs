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

/// What was left for the page that comes next in this tab; it is taken once.
pub fn take_left(key: &str) -> Option<String> {
    let storage = window()?.session_storage().ok()??;
    let left = storage.get_item(key).ok()?;
    // As above.
    let _ = storage.remove_item(key);
    left
}

pub fn leave(key: &str, value: &str) {
    let storage = || window()?.session_storage().ok()?;
    if let Some(storage) = storage() {
        // As above.
        let _ = storage.set_item(key, value);
    }
}
