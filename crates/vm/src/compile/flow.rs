//! Which locals are surely bound at a point of the code.

use crate::op::Reg;

/// A set of registers that are bound here on every path; `None` where no path leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Flow(Option<Vec<u64>>);

impl Flow {
    /// Nothing bound yet.
    pub fn start(registers: usize) -> Flow {
        Flow(Some(vec![0; registers.div_ceil(64)]))
    }

    pub fn unreachable() -> Flow {
        Flow(None)
    }

    pub fn bind(&mut self, reg: Reg) {
        if let Some(bits) = &mut self.0
            && let Some(word) = bits.get_mut(usize::from(reg) / 64)
        {
            *word |= 1 << (reg % 64);
        }
    }

    pub fn unbind(&mut self, reg: Reg) {
        if let Some(bits) = &mut self.0
            && let Some(word) = bits.get_mut(usize::from(reg) / 64)
        {
            *word &= !(1 << (reg % 64));
        }
    }

    pub fn bound(&self, reg: Reg) -> bool {
        match &self.0 {
            None => true,
            Some(bits) => {
                bits.get(usize::from(reg) / 64).is_some_and(|word| word >> (reg % 64) & 1 == 1)
            }
        }
    }

    /// What holds where this path and another meet.
    pub fn join(&mut self, other: &Flow) {
        match (&mut self.0, &other.0) {
            (_, None) => {}
            (None, Some(_)) => self.0.clone_from(&other.0),
            (Some(mine), Some(theirs)) => {
                for (a, b) in mine.iter_mut().zip(theirs) {
                    *a &= b;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_join_keeps_what_both_paths_bind() {
        let mut a = Flow::start(70);
        a.bind(3);
        a.bind(69);
        let mut b = Flow::start(70);
        b.bind(69);
        a.join(&b);
        assert!(!a.bound(3) && a.bound(69));
        a.join(&Flow::unreachable());
        assert!(a.bound(69));
        let mut dead = Flow::unreachable();
        dead.join(&a);
        assert_eq!(dead, a);
    }
}
