//! Theme and language: how they begin, what they set on the document, how they are remembered.

use yew::prelude::*;

use crate::browser::{page, storage};
use crate::locales::Locale;
use crate::state::layout::{Layout, Theme};

const THEME: &str = "heddle.theme";
const LOCALE: &str = "heddle.locale";

/// As remembered, else as the browser says.
pub fn initial_layout() -> Layout {
    let remembered = storage::remembered(LOCALE).and_then(|tag| Locale::of_tag(&tag));
    let spoken = || page::language().and_then(|tag| Locale::of_tag(&tag));
    let theme = storage::remembered(THEME).and_then(|id| Theme::by_id(&id));
    Layout {
        locale: remembered.or_else(spoken).unwrap_or_default(),
        theme: theme.unwrap_or_default(),
        ..Layout::default()
    }
}

#[hook]
pub fn use_looks(layout: &Layout) {
    let begun = use_mut_ref(|| (layout.theme, layout.locale));
    use_effect_with((layout.theme, layout.locale), move |&(theme, locale)| {
        page::mark_root("lang", Some(locale.tag()));
        page::mark_root(
            "data-theme",
            match theme {
                Theme::System => None,
                Theme::Light | Theme::Dark => Some(theme.id()),
            },
        );
        // Only a choice is remembered: the system's may change.
        let (theme_before, locale_before) = begun.replace((theme, locale));
        if theme != theme_before {
            storage::remember(THEME, theme.id());
        }
        if locale != locale_before {
            storage::remember(LOCALE, locale.tag());
        }
    });
}
