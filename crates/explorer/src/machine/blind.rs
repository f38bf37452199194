//! What steps read that had no column then: steps made before would not say that they depend on one
//! that comes to be.

use heddle_vm::watch::Field;

use crate::{conflict::Spot, hash::QuickMap};

/// Parts of things.
#[derive(Clone, Debug, Default)]
pub(super) struct Blind(QuickMap<Spot, Vec<u32>>);

impl Blind {
    pub(super) fn insert(&mut self, spot: Spot, field: Field) {
        let fields = self.0.entry(spot).or_default();
        if !fields.contains(&field.0) {
            fields.push(field.0);
        }
    }

    /// Whether this part was read, or some part of the whole.
    pub(super) fn contains(&self, spot: Spot, field: Field) -> bool {
        let reads = |read: &u32| *read == field.0 || *read == Field::WHOLE.0;
        self.0.get(&spot).is_some_and(|fields| field == Field::WHOLE || fields.iter().any(reads))
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }
}
