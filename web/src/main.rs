//! Starts the page.

use heddle_web::app::App;

fn main() {
    yew::Renderer::<App>::new().render();
}
