//! How long whoever wants an answer waits for it. The explorer knows no clock: it is told what to
//! ask, asks it wherever work may be long, and then gives what it has.

use std::{fmt, sync::Arc};

/// Says when there is no more time. Without a limit there always is.
#[derive(Clone, Default)]
pub struct Patience(Option<Arc<dyn Fn() -> bool + Send + Sync>>);

impl Patience {
    /// Patience that ends when `is_over` says so.
    pub fn until(is_over: impl Fn() -> bool + Send + Sync + 'static) -> Patience {
        Patience(Some(Arc::new(is_over)))
    }

    pub fn is_over(&self) -> bool {
        self.0.as_ref().is_some_and(|is_over| is_over())
    }

    /// The same where it is asked at every turn of a quick loop: only now and then somebody looks.
    #[inline]
    pub(crate) fn is_over_at(&self, turn: usize) -> bool {
        turn.is_multiple_of(1 << 12) && self.is_over()
    }
}

impl fmt::Debug for Patience {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Patience(limited)" } else { "Patience" })
    }
}
