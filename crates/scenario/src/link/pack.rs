//! Packing of a content's bytes.

use super::LinkError;

pub(super) fn pack(bytes: &[u8]) -> Vec<u8> {
    bytes.to_vec()
}

pub(super) fn unpack(packed: &[u8], most: usize) -> Result<Vec<u8>, LinkError> {
    if packed.len() > most {
        return Err(LinkError::UnpacksTooLarge);
    }
    Ok(packed.to_vec())
}
