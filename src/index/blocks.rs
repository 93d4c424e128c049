//! Blocks: the sketches of forms side by side, byte by byte, so that processors look at sixteen at once.

use std::ops::Range;

use super::sketch::{Block, FORMS, Sketch};

/// How many bytes a block takes.
pub(super) const BYTES: usize = size_of::<Block>();

/// The sketches of all forms.
#[derive(Clone, Copy)]
pub(super) struct Blocks<'i>(&'i [Block]);

/// Forms of a block.
#[derive(Clone, Debug)]
pub(super) struct Together<'i> {
    pub(super) block: &'i Block,
    /// The form that the block begins with.
    pub(super) first: u32,
    pub(super) forms: Range<u32>,
}

impl<'i> Blocks<'i> {
    pub(super) fn new(bytes: &'i [u8]) -> Self {
        Blocks(bytes.as_chunks().0.as_chunks().0)
    }

    /// The bytes of these sketches.
    pub(super) fn compose(sketches: &[Sketch]) -> Vec<u8> {
        let block = |sketches: &[Sketch]| {
            let mut block = Block::default();
            for (at, sketch) in sketches.iter().enumerate() {
                block.iter_mut().zip(sketch.to_bytes()).for_each(|(bytes, byte)| bytes[at] = byte);
            }
            block
        };
        sketches.chunks(FORMS).flat_map(block).flatten().collect()
    }

    /// The sketch of a form; an empty one where there is no such form.
    #[inline]
    pub(super) fn sketch(self, form: u32) -> Sketch {
        let at = form as usize % FORMS;
        let block = self.0.get(form as usize / FORMS);
        block.map_or(Sketch::default(), |block| Sketch::from_bytes(block.map(|bytes| bytes[at])))
    }

    /// A byte of where the letters of a form are, so that its memory is fetched.
    #[inline]
    pub(super) fn glance(self, form: u32) -> u8 {
        self.0.get(form as usize / FORMS).map_or(0, |block| block[0][0])
    }

    /// Some forms, by the blocks that they are in.
    #[inline]
    pub(super) fn of(self, forms: Range<u32>) -> impl Iterator<Item = Together<'i>> {
        let (start, end) = (forms.start as usize / FORMS, (forms.end as usize).div_ceil(FORMS));
        let blocks = self.0.get(start..end.clamp(start, self.0.len().max(start))).unwrap_or_default();
        (start as u32..).zip(blocks).map(move |(number, block)| {
            let first = number * FORMS as u32;
            Together { block, first, forms: forms.start.max(first)..forms.end.min(first + FORMS as u32) }
        })
    }
}

impl Together<'_> {
    /// The sketch of the first of them.
    #[inline]
    pub(super) fn sketch(&self) -> Sketch {
        let at = self.forms.start as usize % FORMS;
        Sketch::from_bytes(self.block.map(|bytes| bytes[at]))
    }

    /// The forms, with what there is of each form of the block.
    #[inline]
    pub(super) fn zip<T: Copy>(&self, each: [T; FORMS]) -> impl Iterator<Item = (u32, T)> + use<T> {
        let first = self.first;
        self.forms.clone().map(move |form| (form, each[(form - first) as usize % FORMS]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_found_in_their_blocks() {
        let forms: Vec<String> = (0..40).map(|number| format!("k{}", "a".repeat(number % 11))).collect();
        let sketches: Vec<Sketch> =
            (0_u8..).zip(&forms).map(|(bits, form)| Sketch::of(form).with_rarity(bits.into())).collect();
        let bytes = Blocks::compose(&sketches);
        assert_eq!(bytes.len(), 3 * BYTES);
        let blocks = Blocks::new(&bytes);
        for (form, &sketch) in (0..).zip(&sketches) {
            assert_eq!(blocks.sketch(form), sketch);
        }
        assert_eq!(blocks.sketch(48), Sketch::default());
        for forms in [0..0, 0..16, 5..7, 15..17, 3..40, 32..33, 40..40, 47..900, 90..91] {
            let parts: Vec<_> = blocks.of(forms.clone()).collect();
            let found: Vec<u32> =
                parts.iter().flat_map(|part| part.zip([(); FORMS])).map(|(form, ())| form).collect();
            assert_eq!(found, forms.clone().take_while(|form| *form < 48).collect::<Vec<_>>(), "{forms:?}");
            assert!(parts.iter().all(|part| part.sketch() == blocks.sketch(part.forms.start)));
        }
    }
}
