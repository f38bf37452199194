//! Base64 with the alphabet that addresses may hold, without padding (RFC 4648, section 5).

use super::LinkError;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Appends `bytes` to `out`.
pub(super) fn write(bytes: &[u8], out: &mut String) {
    for chunk in bytes.chunks(3) {
        let mut group = [0; 3];
        group[..chunk.len()].copy_from_slice(chunk);
        let bits = u32::from_be_bytes([0, group[0], group[1], group[2]]);
        for place in 0..=chunk.len() {
            let sextet = bits >> (18 - 6 * place) & 63;
            out.push(char::from(ALPHABET[sextet as usize]));
        }
    }
}

/// The bytes that [`write`] wrote, and only what it can have written: bits that stand for nothing
/// must be zero.
pub(super) fn read(text: &str) -> Result<Vec<u8>, LinkError> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    for chunk in text.as_bytes().chunks(4) {
        if chunk.len() == 1 {
            return Err(LinkError::Damaged);
        }
        let mut bits = 0;
        for place in 0..4 {
            let sextet = chunk.get(place).map_or(Ok(0), |&c| value(c))?;
            bits = bits << 6 | sextet;
        }
        let group = bits.to_be_bytes();
        let (known, rest) = group[1..].split_at(chunk.len() - 1);
        if rest.iter().any(|&b| b != 0) {
            return Err(LinkError::Damaged);
        }
        bytes.extend_from_slice(known);
    }
    Ok(bytes)
}

fn value(c: u8) -> Result<u32, LinkError> {
    let value = match c {
        b'A'..=b'Z' => c - b'A',
        b'a'..=b'z' => c - b'a' + 26,
        b'0'..=b'9' => c - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return Err(LinkError::NotALink),
    };
    Ok(u32::from(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_of_the_rfc_hold() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg"),
            ("fo", "Zm8"),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg"),
            ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
        ] {
            let mut out = String::new();
            write(bytes.as_bytes(), &mut out);
            assert_eq!(out, text);
            assert_eq!(read(text).as_deref(), Ok(bytes.as_bytes()));
        }
    }

    #[test]
    fn only_what_is_written_is_read() {
        assert_eq!(read("Z"), Err(LinkError::Damaged));
        assert_eq!(read("Zh"), Err(LinkError::Damaged));
        assert_eq!(read("Zm9="), Err(LinkError::NotALink));
        assert_eq!(read("Zm+v"), Err(LinkError::NotALink));
    }
}
