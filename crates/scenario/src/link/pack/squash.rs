//! The logistic function and its inverse, in tables of integers.
//!
//! Probabilities run from 1 to 4095 (4096ths), their logits from -2047 to 2047 (256ths).

use std::sync::OnceLock;

/// The largest logit.
pub(super) const MOST: i32 = 2047;

/// The logistic function at every 128th logit, from -2048 to 2048.
const POINTS: [i32; 33] = [
    1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348,
    3607, 3785, 3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
];

/// The probability of a logit.
pub(super) fn squash(logit: i32) -> i32 {
    if logit > MOST {
        return 4095;
    }
    if logit < -MOST {
        return 1;
    }
    let (index, rest) = (((logit >> 7) + 16) as usize, logit & 127);
    (POINTS[index] * (128 - rest) + POINTS[index + 1] * rest + 64) >> 7
}

/// The logits of all probabilities.
pub(super) fn stretch_table() -> &'static [i16; 4096] {
    static TABLE: OnceLock<[i16; 4096]> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = [MOST as i16; 4096];
        let mut from = 0;
        for logit in -MOST..=MOST {
            let to = squash(logit) as usize + 1;
            if to > from {
                table[from..to].fill(logit as i16);
                from = to;
            }
        }
        table
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_functions_undo_each_other() {
        assert_eq!((squash(-5000), squash(0), squash(5000)), (1, 2047, 4095));
        for probability in 16..4080 {
            let logit = i32::from(stretch_table()[probability as usize]);
            assert!((squash(logit) - probability).abs() <= 4, "{probability} {logit}");
        }
    }

    #[test]
    fn both_rise() {
        assert!((-2048..2048).all(|logit| squash(logit) <= squash(logit + 1)));
        assert!(stretch_table().is_sorted());
    }
}
