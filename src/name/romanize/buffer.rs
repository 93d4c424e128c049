//! A short text that needs no allocation.

/// A text of at most `N` bytes.
#[derive(Clone, Copy)]
pub(crate) struct Buffer<const N: usize> {
    bytes: [u8; N],
    length: usize,
}

impl<const N: usize> Buffer<N> {
    pub(crate) fn new() -> Self {
        Buffer { bytes: [0; N], length: 0 }
    }

    /// Appends a text; false, and nothing appended, where there is no room for it.
    pub(crate) fn push_str(&mut self, text: &str) -> bool {
        let Some(room) = self.bytes.get_mut(self.length..self.length + text.len()) else {
            return false;
        };
        room.copy_from_slice(text.as_bytes());
        self.length += text.len();
        true
    }

    pub(crate) fn push(&mut self, character: char) -> bool {
        self.push_str(character.encode_utf8(&mut [0; 4]))
    }

    pub(crate) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).unwrap_or_default()
    }
}
