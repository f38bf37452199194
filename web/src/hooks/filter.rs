//! Callbacks that let some of what they are told fall.

use yew::Callback;

pub trait ReformFilter<O> {
    /// A callback that emits what `reform` makes of what it is told, if it makes something.
    fn reform_filter<I: 'static>(&self, reform: impl Fn(I) -> Option<O> + 'static) -> Callback<I>;
}

impl<O: 'static> ReformFilter<O> for Callback<O> {
    fn reform_filter<I: 'static>(&self, reform: impl Fn(I) -> Option<O> + 'static) -> Callback<I> {
        let whole = self.clone();
        Callback::from(move |told| {
            if let Some(reformed) = reform(told) {
                whole.emit(reformed);
            }
        })
    }
}
