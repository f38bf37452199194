//! The line at the top: examples, sharing, language, theme, keys.

use heddle_scenario::{Example, Goal, examples};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::menu::{Group, Item, Menu};
use crate::hooks::{ReformFilter, Share, Verbs, use_slice, use_verbs};
use crate::locales::{ChallengeWords, Locale};
use crate::state::layout::{Layout, LayoutAction, Theme};
use crate::state::scenario::ScenarioAction;

/// Challenges follow them in the menu, in the order of [`Goal::ALL`].
const SHARES: [Share; 6] =
    [Share::Link, Share::Markdown, Share::Iframe, Share::Python, Share::Trace, Share::Perfetto];

#[component]
pub fn Header() -> Html {
    let layout = use_slice::<Layout>();
    let verbs = use_verbs();
    let words = layout.locale.words();

    let on_example = verbs
        .open
        .reform_filter(|index: usize| in_menu_order().nth(index).map(ScenarioAction::OpenExample));
    let on_share = verbs.share.reform_filter(|index: usize| {
        let challenge = || Goal::ALL.get(index - SHARES.len()).copied().map(Share::Challenge);
        SHARES.get(index).copied().or_else(challenge)
    });
    let share_items = [
        words.copy_link,
        words.copy_markdown,
        words.copy_iframe,
        words.download_python,
        words.download_trace,
        words.open_in_perfetto,
    ]
    .map(|title| Item { title: title.into(), about: None });
    let on_keys = verbs.layout.reform(|_| LayoutAction::OpenKeys);

    html! {
        <header>
            <h1>{"Heddle"}</h1>
            <Menu label={words.examples} id="examples-menu"
                groups={example_groups(layout.locale)} on_choose={on_example} />
            <span class="space" />
            <Menu label={words.share} id="share-menu"
                groups={vec![
                    Group { title: "".into(), items: share_items.into() },
                    challenges(words.challenging),
                ]}
                on_choose={on_share} />
            {locale_choice(&layout, &verbs)}
            {theme_choice(&layout, &verbs)}
            <button type="button" class="round" aria-label={words.keys} title={words.keys}
                onclick={on_keys}>
                {"?"}
            </button>
        </header>
    }
}

fn challenges(words: &ChallengeWords) -> Group {
    let item = |goal| Item { title: (words.share)(goal).into(), about: None };
    Group { title: words.as_challenge.into(), items: Goal::ALL.map(item).into() }
}

/// The menu shows them by group, each in its own order.
fn in_menu_order() -> impl Iterator<Item = &'static Example> {
    let mut sorted: Vec<&'static Example> = examples::all().iter().collect();
    sorted.sort_by_key(|example| example.group);
    sorted.into_iter()
}

fn example_groups(locale: Locale) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut last = None;
    for example in in_menu_order() {
        if last != Some(example.group) {
            last = Some(example.group);
            let title = locale.pick(example.group.title()).into();
            groups.push(Group { title, items: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.items.push(Item {
                title: locale.pick(example.title).into(),
                about: Some(locale.pick(example.about).into()),
            });
        }
    }
    groups
}

fn locale_choice(layout: &Layout, verbs: &Verbs) -> Html {
    let words = layout.locale.words();
    let onchange = verbs.layout.reform_filter(|event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>()?.selected_index();
        let locale = *Locale::ALL.get(usize::try_from(chosen).ok()?)?;
        Some(LayoutAction::Speak(locale))
    });
    html! {
        <select aria-label={words.language} title={words.language} {onchange}>
            {for Locale::ALL.into_iter().map(|locale| html! {
                <option key={locale.tag()} lang={locale.tag()}
                    selected={locale == layout.locale}>
                    {locale.own_name()}
                </option>
            })}
        </select>
    }
}

fn theme_choice(layout: &Layout, verbs: &Verbs) -> Html {
    let words = layout.locale.words();
    let onchange = verbs.layout.reform_filter(|event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>()?.value();
        Theme::by_id(&chosen).map(LayoutAction::Wear)
    });
    let name = |theme| match theme {
        Theme::System => words.theme_system,
        Theme::Light => words.theme_light,
        Theme::Dark => words.theme_dark,
    };
    html! {
        <select aria-label={words.theme} title={words.theme} {onchange}>
            {for Theme::ALL.into_iter().map(|theme| html! {
                <option key={theme.id()} value={theme.id()} selected={theme == layout.theme}>
                    {name(theme)}
                </option>
            })}
        </select>
    }
}
