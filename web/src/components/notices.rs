//! Short words above the page: what was copied, what a link could not do.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::hooks::{use_slice, use_verbs};
use crate::state::layout::{Layout, LayoutAction, Notice};
use crate::state::scenario::{Scenario, ScenarioAction};

/// How long a notice stays, in milliseconds: a few words, and a sentence that tells why.
const STAY_MS: u32 = 4_000;
const STAY_LONGER_MS: u32 = 12_000;

#[component]
pub fn Notices() -> Html {
    let layout = use_slice::<Layout>();
    let scenario = use_slice::<Scenario>();
    let verbs = use_verbs();
    let words = layout.locale.words();

    use_effect_with(layout.notice, {
        let forget = verbs.layout.reform(|()| LayoutAction::ForgetNotice);
        move |notice| {
            let stay = match notice {
                Some(
                    Notice::NoScript(_)
                    | Notice::NoLink(_)
                    | Notice::NoTrace
                    | Notice::NotCopied
                    | Notice::NotAllowed
                    | Notice::NoText,
                ) => STAY_LONGER_MS,
                _ => STAY_MS,
            };
            let timeout = notice.map(|_| Timeout::new(stay, move || forget.emit(())));
            move || drop(timeout)
        }
    });

    let notice = layout.notice.map(|notice| {
        AttrValue::from(match notice {
            Notice::NoScript(refused) => return (words.exploring.no_script)(refused).into(),
            Notice::LinkCopied => words.link_copied,
            Notice::MarkdownCopied => words.markdown_copied,
            Notice::IframeCopied => words.iframe_copied,
            Notice::ChallengeCopied => words.challenging.copied,
            Notice::NoText => words.challenging.no_text,
            Notice::OutputCopied => words.output_copied,
            Notice::NotCopied => words.not_copied,
            Notice::NotAllowed => words.not_allowed,
            Notice::NoTrace => words.no_trace,
            Notice::NoLink(error) => layout.locale.pick(error.words()),
        })
    });
    let on_dismiss = verbs.scenario.reform(|_| ScenarioAction::ForgetLinkError);
    html! {
        <>
            // Always there, so that screen readers hear what comes into it.
            <div class="notice" aria-live="polite">{notice}</div>
            if let Some(error) = scenario.link_error {
                <div class="alert" role="alert">
                    <p>{layout.locale.pick(error.words())}</p>
                    <button type="button" onclick={on_dismiss}>{words.dismiss}</button>
                </div>
            }
        </>
    }
}
