//! The place for what else could have happened.

use yew::prelude::*;

use crate::hooks::use_slice;
use crate::state::layout::Layout;

#[component]
pub fn Explore() -> Html {
    let words = use_slice::<Layout>().locale.words();
    html! {
        <>
            <div class="place-head">
                <h2>{words.explore}</h2>
            </div>
            <p class="quiet">{words.explore_later}</p>
        </>
    }
}
