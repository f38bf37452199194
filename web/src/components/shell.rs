//! The four places, the header above and the transport below.

use yew::prelude::*;

use super::challenge::ChallengeBanner;
use super::explore::ExplorePlace;
use super::header::Header;
use super::keys::Keys;
use super::notices::Notices;
use super::output::OutputPlace;
use super::scenario::ScenarioPlace;
use super::status::Status;
use super::tabs::{Tab, Tabs};
use super::timeline::TimelinePlace;
use super::transport::Transport;
use crate::hooks::{Verbs, use_slice, use_verbs};
use crate::locales::Words;
use crate::state::layout::{Layout, LayoutAction, Place};
use crate::state::scenario::Scenario;

#[component]
pub fn Shell() -> Html {
    let layout = use_slice::<Layout>();
    let scenario = use_slice::<Scenario>();
    let verbs = use_verbs();
    let words = layout.locale.words();
    let embed = scenario.scene.view.embed;
    let class = classes!("shell", embed.then_some("embed"), format!("at-{}", layout.place.id()));
    html! {
        <div {class}>
            if !embed {
                <Header />
            }
            <Notices />
            <ChallengeBanner />
            {place_tabs(&layout, &verbs)}
            <main>
                <section id="place-scenario" class="place" aria-label={words.scenario}>
                    <ScenarioPlace />
                </section>
                <section id="place-output" class="place" aria-label={words.output}>
                    <OutputPlace />
                </section>
                <section id="place-explore" class="place" aria-label={words.explore}
                    tabindex="0">
                    <ExplorePlace />
                </section>
                <Transport />
                <section id="place-timeline" class="place" aria-label={words.timeline}>
                    <TimelinePlace />
                </section>
            </main>
            <Status />
            <Keys />
        </div>
    }
}

fn name_of(place: Place, words: &Words) -> &'static str {
    match place {
        Place::Scenario => words.scenario,
        Place::Output => words.output,
        Place::Timeline => words.timeline,
        Place::Explore => words.explore,
    }
}

/// Seen on narrow screens only, where one place is in sight at a time.
fn place_tabs(layout: &Layout, verbs: &Verbs) -> Html {
    let words = layout.locale.words();
    let tabs: Vec<Tab> = Place::ALL
        .into_iter()
        .map(|place| Tab {
            name: name_of(place, words),
            panel: format!("place-{}", place.id()).into(),
        })
        .collect();
    let chosen = Place::ALL.iter().position(|&place| place == layout.place).unwrap_or_default();
    let on_choose = verbs.layout.reform(|index: usize| {
        LayoutAction::Visit(Place::ALL.get(index).copied().unwrap_or_default())
    });
    html! {
        <nav class="place-tabs" aria-label={words.places}>
            <Tabs class="" label={words.places} id="place-tab" {tabs} {chosen} {on_choose} />
        </nav>
    }
}
