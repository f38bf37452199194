//! Which characters are in a set, and which are alike.

use super::tree::{Class, Member, Set};
use crate::text::strings;

/// The small letter of a character, where that is a single one.
pub fn lower(c: u32, ascii: bool) -> u32 {
    if c < 128 {
        return if (65..=90).contains(&c) { c + 32 } else { c };
    }
    if ascii {
        return c;
    }
    let Some(ch) = char::from_u32(c) else { return c };
    let mut small = ch.to_lowercase();
    match (small.next(), small.next()) {
        (Some(only), None) => u32::from(only),
        _ => c,
    }
}

fn upper(c: u32, ascii: bool) -> u32 {
    if c < 128 {
        return if (97..=122).contains(&c) { c - 32 } else { c };
    }
    if ascii {
        return c;
    }
    let Some(ch) = char::from_u32(c) else { return c };
    let mut capital = ch.to_uppercase();
    match (capital.next(), capital.next()) {
        (Some(only), None) => u32::from(only),
        _ => c,
    }
}

/// Whether two characters are the same but for their case.
pub fn alike(a: u32, b: u32, ascii: bool) -> bool {
    a == b
        || lower(a, ascii) == lower(b, ascii)
        || (a > 127 || b > 127) && !ascii && upper(a, ascii) == upper(b, ascii)
}

pub fn in_class(class: Class, c: u32, ascii: bool) -> bool {
    if c < 128 {
        let Some(c) = char::from_u32(c) else { return false };
        return match class {
            Class::Digit => c.is_ascii_digit(),
            // The four separators count as space in Unicode only.
            Class::Space => strings::is_space(c) && !(ascii && ('\x1c'..='\x1f').contains(&c)),
            Class::Word => c.is_ascii_alphanumeric() || c == '_',
        };
    }
    if ascii {
        return false;
    }
    let Some(c) = char::from_u32(c) else { return false };
    match class {
        Class::Digit => strings::decimal(c).is_some(),
        Class::Space => strings::is_space(c),
        Class::Word => strings::is_alnum(c),
    }
}

impl Set {
    pub fn contains(&self, c: u32) -> bool {
        let found = if self.ignore_case {
            self.holds(c) || self.holds(lower(c, self.ascii)) || self.holds(upper(c, self.ascii))
        } else {
            self.holds(c)
        };
        found != self.negated
    }

    fn holds(&self, c: u32) -> bool {
        self.members.iter().any(|member| match member {
            Member::Range(low, high) => (*low..=*high).contains(&c),
            Member::Class(class, outside) => in_class(*class, c, self.ascii) != *outside,
        })
    }
}
