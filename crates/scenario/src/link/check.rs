//! Two check characters, so that a link cut short is refused instead of opening as another program.
//!
//! They are letters or digits: the link then never ends in `-` or `_`, which programs that find
//! links in a text like to leave out.

use super::LinkError;

const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// How many check characters there are.
const CHARACTERS: usize = 2;

/// Appends the check characters of `link`.
pub(super) fn append(link: &mut String) {
    let check = characters(link);
    link.extend(check);
}

/// `link` without its check characters, if they are right.
pub(super) fn verify(link: &str) -> Result<&str, LinkError> {
    let start = link.len().checked_sub(CHARACTERS).ok_or(LinkError::Damaged)?;
    let (body, check) = link.split_at_checked(start).ok_or(LinkError::NotALink)?;
    if body.is_empty() || !check.chars().eq(characters(body)) {
        return Err(LinkError::Damaged);
    }
    Ok(body)
}

/// FNV-1a over the text, folded to two digits of base 62.
fn characters(text: &str) -> [char; CHARACTERS] {
    let hash = text
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let hash = (hash ^ hash >> 15) as usize;
    [hash / 62 % 62, hash % 62].map(|digit| char::from(ALPHABET[digit]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_appended_verifies() {
        let mut link = String::from("1AAAA");
        append(&mut link);
        assert_eq!(link.len(), 7);
        assert_eq!(verify(&link), Ok("1AAAA"));
    }

    #[test]
    fn a_change_or_a_cut_is_seen() {
        let mut link = String::from("1AQEBAQ");
        append(&mut link);
        for cut in 0..link.len() {
            assert_eq!(verify(&link[..cut]), Err(LinkError::Damaged), "cut at {cut}");
        }
        for place in 0..link.len() {
            let mut bytes = link.clone().into_bytes();
            bytes[place] = if bytes[place] == b'x' { b'y' } else { b'x' };
            let changed = String::from_utf8(bytes).unwrap();
            assert_eq!(verify(&changed), Err(LinkError::Damaged), "changed at {place}");
        }
    }
}
