//! Packing: an arithmetic coder steered by a model that has read the version's dictionary.
//!
//! A program of a few hundred bytes teaches a model little before it is over. So the model reads
//! a text of typical programs first, and a link holds only what that text did not foretell.

mod coder;
mod contexts;
mod matches;
mod mixer;
mod model;
mod squash;

use std::sync::OnceLock;

use super::LinkError;
use coder::{Decoder, Encoder};
use model::Model;

/// What the model reads before a link of version 1. Frozen: another byte here and no link of that
/// version opens any more.
const DICTIONARY: &[u8] = include_bytes!("dictionary-1.txt");

/// `bytes`, packed into at most `most` bytes: their number, then their bits.
pub(super) fn pack(bytes: &[u8], most: usize) -> Result<Vec<u8>, LinkError> {
    let length = u32::try_from(bytes.len()).map_err(|_| LinkError::TooLong)?;
    let head = postcard::to_stdvec(&length).map_err(|_| LinkError::TooLong)?;
    let mut encoder = Encoder::new(head);
    let mut model = primed();
    for byte in bytes {
        for place in (0..8).rev() {
            let bit = byte >> place & 1 == 1;
            encoder.write(bit, model.probability());
            model.learn(bit);
        }
        if encoder.len() > most {
            return Err(LinkError::TooLong);
        }
    }
    Ok(encoder.finish())
}

/// What [`pack`] packed, if that is at most `most` bytes.
pub(super) fn unpack(packed: &[u8], most: usize) -> Result<Vec<u8>, LinkError> {
    let (length, bits): (u32, _) =
        postcard::take_from_bytes(packed).map_err(|_| LinkError::Damaged)?;
    let length = length as usize;
    if length > most {
        return Err(LinkError::UnpacksTooLarge);
    }
    let mut decoder = Decoder::new(bits);
    let mut model = primed();
    let mut bytes = Vec::new();
    for _ in 0..length {
        let mut byte = 0;
        for _ in 0..8 {
            let bit = decoder.read(model.probability());
            model.learn(bit);
            byte = byte << 1 | u8::from(bit);
        }
        if decoder.is_past_end() {
            return Err(LinkError::Damaged);
        }
        bytes.push(byte);
    }
    Ok(bytes)
}

/// Has the dictionary read, unless it has been: some tens of milliseconds of work in a browser.
pub(super) fn warm_up() {
    let _ = dictionary_reader();
}

/// A model that has read the dictionary. A copy takes about a millisecond.
fn primed() -> Model {
    dictionary_reader().clone()
}

fn dictionary_reader() -> &'static Model {
    static PRIMED: OnceLock<Model> = OnceLock::new();
    let read = || {
        let mut model = Model::new();
        for byte in DICTIONARY {
            for place in (0..8).rev() {
                model.learn(byte >> place & 1 == 1);
            }
        }
        model
    };
    PRIMED.get_or_init(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8]) -> usize {
        let packed = pack(bytes, 1 << 20).unwrap();
        assert_eq!(unpack(&packed, bytes.len()).as_deref(), Ok(bytes));
        packed.len()
    }

    #[test]
    fn what_is_packed_unpacks() {
        check(b"");
        check(b"\0");
        check(&[0xff; 1000]);
        check("线程与进程 🧵\r\n\t".as_bytes());
        check(DICTIONARY);
        let mut noise = 1_u32;
        let noise: Vec<u8> = std::iter::repeat_with(|| {
            noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            noise.to_be_bytes()[0]
        })
        .take(5000)
        .collect();
        let packed = check(&noise);
        assert!(packed < 5300, "noise should hardly grow: {packed}");
    }

    #[test]
    fn familiar_text_packs_well() {
        let text = "import threading\n\nlock = threading.Lock()\n";
        assert!(check(text.as_bytes()) <= 9);
    }

    #[test]
    fn too_much_is_refused_in_both_directions() {
        let packed = pack(&[b'x'; 3000], 1 << 20).unwrap();
        assert!(packed.len() < 40);
        assert_eq!(unpack(&packed, 2999), Err(LinkError::UnpacksTooLarge));
        assert_eq!(pack(DICTIONARY, 10), Err(LinkError::TooLong));
    }

    #[test]
    fn bits_that_are_missing_are_missed() {
        let packed = pack(DICTIONARY, 1 << 20).unwrap();
        assert_eq!(unpack(&packed[..packed.len() / 2], 1 << 20), Err(LinkError::Damaged));
        assert_eq!(unpack(&[], 1 << 20), Err(LinkError::Damaged));
    }
}
