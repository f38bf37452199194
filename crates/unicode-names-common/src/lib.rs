//! Names of the characters that programs name most, and of those that are named by their numbers.
//!
//! Ruff's parser looks up `\N{...}` here. The whole table is 230 kB of compressed WebAssembly, this one
//! 16 kB; what it does not hold is refused by those who ask.

/// A line a run: the number of its first character, then the names of it and those that follow.
const RUNS: &str = include_str!("names.txt");

/// The syllables' parts, as their names spell them.
const INITIALS: [&str; 19] = [
    "G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P",
    "H",
];
const VOWELS: [&str; 21] = [
    "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE",
    "WI", "YU", "EU", "YI", "I",
];
const FINALS: [&str; 28] = [
    "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M",
    "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H",
];

const IDEOGRAPH: &str = "CJK UNIFIED IDEOGRAPH-";
const SYLLABLE: &str = "HANGUL SYLLABLE ";

const fn is_ideograph(code: u32) -> bool {
    matches!(
        code,
        0x3400..=0x4dbf | 0x4e00..=0x9fff | 0x20000..=0x2a6df | 0x2a700..=0x2b739
            | 0x2b740..=0x2b81d | 0x2b820..=0x2cea1 | 0x2ceb0..=0x2ebe0 | 0x2ebf0..=0x2ee5d
            | 0x30000..=0x3134a | 0x31350..=0x323af
    )
}

/// The character of that name, if it is known here.
#[must_use]
pub fn character(name: &str) -> Option<char> {
    let name = name.to_ascii_uppercase();
    if let Some(code) = name.strip_prefix(IDEOGRAPH) {
        let code = u32::from_str_radix(code, 16).ok().filter(|code| is_ideograph(*code))?;
        return char::from_u32(code);
    }
    if name.starts_with(SYLLABLE) {
        return ('\u{ac00}'..='\u{d7a3}').find(|c| self::name(*c).as_deref() == Some(&*name));
    }
    let (first, at) = runs().find_map(|(first, mut names)| {
        names.position(|known| !known.is_empty() && known == name).map(|at| (first, at))
    })?;
    char::from_u32(first + u32::try_from(at).ok()?)
}

/// The name of a character, if it is known here.
#[must_use]
pub fn name(c: char) -> Option<String> {
    let code = u32::from(c);
    if is_ideograph(code) {
        return Some(format!("{IDEOGRAPH}{code:X}"));
    }
    if ('\u{ac00}'..='\u{d7a3}').contains(&c) {
        let at = (code - 0xac00) as usize;
        let parts = [INITIALS[at / 588], VOWELS[at % 588 / 28], FINALS[at % 28]];
        return Some(format!("{SYLLABLE}{}", parts.concat()));
    }
    runs().find_map(|(first, mut names)| {
        let at = usize::try_from(code.checked_sub(first)?).ok()?;
        names.nth(at).filter(|name| !name.is_empty()).map(str::to_owned)
    })
}

fn runs() -> impl Iterator<Item = (u32, std::str::Split<'static, char>)> {
    RUNS.lines().filter_map(|line| {
        let (first, names) = line.split_once(' ')?;
        Some((u32::from_str_radix(first, 16).ok()?, names.split(';')))
    })
}

#[cfg(test)]
mod tests {
    use super::{character, name};

    #[test]
    fn names_and_characters_go_together() {
        for (c, text) in [
            (' ', "SPACE"),
            ('\u{e9}', "LATIN SMALL LETTER E WITH ACUTE"),
            ('\u{3b1}', "GREEK SMALL LETTER ALPHA"),
            ('\u{2022}', "BULLET"),
            ('\u{1f40d}', "SNAKE"),
            ('\u{65e5}', "CJK UNIFIED IDEOGRAPH-65E5"),
            ('\u{d55c}', "HANGUL SYLLABLE HAN"),
        ] {
            assert_eq!(character(text), Some(c));
            assert_eq!(character(&text.to_lowercase()), Some(c));
            assert_eq!(name(c).as_deref(), Some(text));
        }
        assert_eq!(character("NO SUCH THING"), None);
        assert_eq!(character(""), None);
        assert_eq!(name('\n'), None);
    }
}
