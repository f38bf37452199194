//! The place for what else could have happened.

use yew::prelude::*;

use crate::locales::Words;

pub fn explore(words: &Words) -> Html {
    html! {
        <>
            <div class="place-head">
                <h2>{words.explore}</h2>
            </div>
            <p class="quiet">{words.explore_later}</p>
        </>
    }
}
