//! The output of one task.

use yew::prelude::*;

use super::log::{Log, Shown};
use crate::hooks::board::BoardHandle;
use crate::state::output::ActorIndex;
use crate::state::roster::Hue;

pub struct Panel {
    pub name: AttrValue,
    pub hue: Hue,
    pub index: ActorIndex,
    /// Of its lines.
    pub version: u64,
    pub board: BoardHandle,
    /// As for [`Log`].
    pub until: Option<u32>,
    /// What it waits for and will not get.
    pub waits: Option<AttrValue>,
}

pub fn panel(props: &Panel) -> Html {
    html! {
        <div key={props.index.0} class={classes!("actor", props.hue.class())}>
            <h4 title={&props.name}>
                <span class="mark" aria-hidden="true" data-mark={props.hue.mark()} />{&props.name}
            </h4>
            <Log label={&props.name} shown={Shown::Of(props.index)} board={props.board.clone()}
                version={props.version} until={props.until} />
            if let Some(waits) = &props.waits {
                <p class="waits">{waits}</p>
            }
        </div>
    }
}
