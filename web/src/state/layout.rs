//! How the page is looked at: place, theme, language, and what lies open above it.

use std::rc::Rc;

use heddle_protocol::ReproRefused;
use heddle_scenario::LinkError;

use crate::locales::Locale;
use crate::state::Reduce;

/// The four places. On a narrow screen one is seen at a time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    #[default]
    Scenario,
    Output,
    Timeline,
    Explore,
}

impl Place {
    pub const ALL: [Self; 4] = [Self::Scenario, Self::Output, Self::Timeline, Self::Explore];

    /// As in class names and ids.
    pub fn id(self) -> &'static str {
        match self {
            Self::Scenario => "scenario",
            Self::Output => "output",
            Self::Timeline => "timeline",
            Self::Explore => "explore",
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// As it is remembered.
    pub fn id(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn by_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.id() == id)
    }
}

/// What was last copied, or could not be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    LinkCopied,
    MarkdownCopied,
    IframeCopied,
    ChallengeCopied,
    /// A challenge to print something, and nothing is expected.
    NoText,
    OutputCopied,
    /// The link, which the address has too.
    NotCopied,
    /// Anything else, or a file.
    NotAllowed,
    NoTrace,
    NoLink(LinkError),
    NoScript(ReproRefused),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    pub place: Place,
    pub theme: Theme,
    pub locale: Locale,
    pub keys: Keys,
    pub notice: Option<Notice>,
}

/// The list of keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keys {
    #[default]
    Closed,
    Open,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LayoutAction {
    Visit(Place),
    Wear(Theme),
    Speak(Locale),
    OpenKeys,
    CloseKeys,
    Notify(Notice),
    ForgetNotice,
}

impl Reduce for Layout {
    type Action = LayoutAction;

    fn reduce(self: Rc<Self>, action: LayoutAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            LayoutAction::Visit(place) => next.place = place,
            LayoutAction::Wear(theme) => next.theme = theme,
            LayoutAction::Speak(locale) => next.locale = locale,
            LayoutAction::OpenKeys => next.keys = Keys::Open,
            LayoutAction::CloseKeys => next.keys = Keys::Closed,
            LayoutAction::Notify(notice) => next.notice = Some(notice),
            LayoutAction::ForgetNotice => next.notice = None,
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_changed_gives_the_same_rc() {
        let layout = Rc::new(Layout::default());
        let same = Rc::clone(&layout).reduce(LayoutAction::Visit(Place::Scenario));
        assert!(Rc::ptr_eq(&layout, &same));
        let other = Rc::clone(&layout).reduce(LayoutAction::Visit(Place::Output));
        assert_eq!(other.place, Place::Output);
    }

    #[test]
    fn themes_are_found_by_what_is_remembered() {
        for theme in Theme::ALL {
            assert_eq!(Theme::by_id(theme.id()), Some(theme));
        }
        assert_eq!(Theme::by_id("neon"), None);
    }
}
