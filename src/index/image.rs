//! The byte image: everything that a resolver knows, in one immutable piece of memory.
//!
//! In: the bytes of sections, or an owner of a whole image (a vector, a static, a memory map). Out: sections
//! as slices. All numbers are little-endian and sections begin at multiples of 64 bytes, so an image is the
//! same bytes on every machine, and opening one reads its header alone. Every offset that is read from an
//! image is checked where it is used: a damaged image can give wrong answers where [`Image::check_sum`] was left
//! out, but never a panic or a read out of bounds.
//!
//! ```text
//!  0  magic, 8 bytes        8  version, u32       12  number of sections, u32
//! 16  length of the image   24  CRC-32 of all bytes after the header   28  CRC-32 of the header, with 0 in this place
//! 32  for each section its offset and its length, u64 each
//! ```

use std::fmt;
use std::ops::Range;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::Arc;

use super::{blocks, cores, sketch};
use crate::error::{ErrorKind, Result};

/// The first bytes of every image.
pub(crate) const MAGIC: [u8; 8] = *b"aka\x00img\n";

/// Images of other versions are refused: they are built anew from their tables.
const VERSION: u32 = 7;

const ALIGNMENT: usize = 64;
const SUM: Range<usize> = 24..28;
const HEADER_SUM: Range<usize> = 28..32;
const SECTIONS: usize = 32;

macro_rules! sections {
    ($($(#[$doc:meta])* $section:ident,)*) => {
        /// The sections, in their order.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(usize)]
        pub(crate) enum Section { $($(#[$doc])* $section,)* }

        impl Section {
            pub(crate) const ALL: &[Section] = &[$(Section::$section,)*];
            const COUNT: usize = Section::ALL.len();
        }
    };
}

sections! {
    /// Sizes and settings, u64 each: [`Count`].
    Counts,
    /// The ids of entities in their order, and their lengths.
    Ids,
    IdSpans,
    /// The kind of each entity, a byte.
    Kinds,
    /// A bit for each name, set where it is the first of its entity, in blocks that begin with the number of
    /// bits set before.
    Starts,
    /// The texts of the names, and their lengths.
    Texts,
    TextSpans,
    /// Names of which more is known than the text (u32, ascending), what it is, and its length.
    NotedNames,
    Notes,
    NoteSpans,
    /// The forms of each name's tokens, and of what else it is found by, in records of one size, and those of
    /// names that have more.
    Terms,
    MoreTerms,
    /// Forms: tokens in Latin letters, by class, then by rarity, then by letters.
    Forms,
    FormSpans,
    /// What each form is like: its sketch, in blocks of sixteen, its signature's pairs, u64, and its rarity in
    /// bits, f32.
    Sketches,
    FormPairs,
    Rarities,
    /// A hash of what related languages have in common with a form, u32; 0 for most.
    Labels,
    /// Classes of forms: their keys (u64, ascending), a directory of the keys' highest bits, and a filter of
    /// the lowest.
    ClassKeys,
    ClassDirectory,
    ClassFilter,
    /// The first form of each class, u32.
    ClassForms,
    /// How many tokens of the table are of each class, u32.
    ClassTokens,
    /// Where the postings of each form begin, u32; and the postings: numbers of names.
    FormPostings,
    Postings,
    /// Where the postings of each bucket of pairs of forms begin, u32; their names; which pair of the bucket
    /// each is of, a byte.
    PairBuckets,
    PairNames,
    PairPrints,
}

/// How many names a block of [`Section::Starts`] is for, the bytes of the number that it begins with, and all
/// its bytes.
pub(super) const STARTS_BLOCK: usize = 480;
pub(super) const STARTS_HEAD: usize = 4;
pub(super) const STARTS_SIZE: usize = STARTS_HEAD + STARTS_BLOCK / 8;

/// What the section [`Section::Counts`] holds.
#[derive(Clone, Copy, Debug)]
#[repr(usize)]
pub(crate) enum Count {
    Entities,
    Names,
    Forms,
    Classes,
    /// Tokens in all names.
    Tokens,
    /// Names of less weight than 1.
    Seldom,
}

impl Count {
    pub(crate) const COUNT: usize = Count::Seldom as usize + 1;
}

/// Whoever keeps the bytes of an image.
type Owner = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// An image whose header has been read.
#[derive(Clone)]
pub(crate) struct Image {
    owner: Owner,
    sections: [(usize, usize); Section::COUNT],
}

impl Image {
    /// The image of sections in the order of [`Section::ALL`], of each the pieces that it is made of.
    pub(crate) fn compose(parts: [Vec<Vec<u8>>; Section::COUNT]) -> Image {
        let header = SECTIONS + 16 * Section::COUNT;
        let mut sections = [(0, 0); Section::COUNT];
        let mut end = header.next_multiple_of(ALIGNMENT);
        for (section, pieces) in sections.iter_mut().zip(&parts) {
            *section = (end, pieces.iter().map(Vec::len).sum());
            end = (end + section.1).next_multiple_of(ALIGNMENT);
        }
        let mut bytes = vec![0; end];
        let (mut rest, mut at, mut copies) = (bytes.as_mut_slice(), 0, Vec::new());
        for ((offset, _), pieces) in sections.into_iter().zip(parts) {
            rest = &mut rest[offset - at..];
            at = offset;
            for piece in pieces {
                let (place, after) = rest.split_at_mut(piece.len());
                at += piece.len();
                copies.push((place, piece));
                rest = after;
            }
        }
        cores::all(copies, |(place, piece)| place.copy_from_slice(&piece));
        write_header(&mut bytes, &sections);
        Image { owner: Arc::new(bytes), sections }
    }

    /// Reads the header of an image, in constant time.
    pub(crate) fn open(owner: impl AsRef<[u8]> + Send + Sync + 'static) -> Result<Image> {
        let owner: Owner = Arc::new(owner);
        let sections = read_header((*owner).as_ref())?;
        let image = Image { owner, sections };
        image.check_sizes()?;
        Ok(image)
    }

    /// All its bytes.
    pub(crate) fn bytes(&self) -> &[u8] {
        (*self.owner).as_ref()
    }

    /// The bytes of a section; none where the owner hands out fewer bytes than it did.
    pub(crate) fn section(&self, section: Section) -> &[u8] {
        let (offset, length) = self.sections[section as usize];
        self.bytes().get(offset..offset + length).unwrap_or_default()
    }

    pub(crate) fn count(&self, count: Count) -> usize {
        u64_at(self.section(Section::Counts), count as usize) as usize
    }

    /// Whether the sections are as long as the counts say.
    fn check_sizes(&self) -> Result<()> {
        let counts = self.section(Section::Counts).len() == 8 * Count::COUNT;
        let [entities, names, forms, classes] =
            [Count::Entities, Count::Names, Count::Forms, Count::Classes].map(|count| self.count(count));
        let sizes = [
            (Section::Kinds, 1, entities),
            (Section::Starts, STARTS_SIZE, names.div_ceil(STARTS_BLOCK)),
            (Section::Sketches, blocks::BYTES, forms.div_ceil(sketch::FORMS)),
            (Section::FormPairs, 8, forms),
            (Section::Rarities, 4, forms),
            (Section::Labels, 4, forms),
            (Section::ClassKeys, 8, classes),
            (Section::ClassTokens, 4, classes),
        ];
        let as_long = |&(section, size, count): &(Section, usize, usize)| {
            count.checked_mul(size) == Some(self.section(section).len())
        };
        if counts && sizes.iter().all(as_long) { Ok(()) } else { Err(damaged("the length of a section")) }
    }

    /// Compares the bytes with their checksum, at several gigabytes a second.
    pub(crate) fn check_sum(&self) -> Result<()> {
        let bytes = self.bytes();
        let body = bytes.get(SECTIONS + 16 * Section::COUNT..).unwrap_or_default();
        if crc32fast::hash(body) == u32_at(bytes, SUM.start / 4) {
            Ok(())
        } else {
            Err(damaged("the checksum"))
        }
    }
}

// Its bytes are only ever read, so that no panic leaves them in the midst of a change.
impl UnwindSafe for Image {}
impl RefUnwindSafe for Image {}

impl fmt::Debug for Image {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Image").field("bytes", &self.bytes().len()).finish_non_exhaustive()
    }
}

/// Writes the header of an image, of which all else is written.
fn write_header(bytes: &mut [u8], sections: &[(usize, usize); Section::COUNT]) {
    let header = SECTIONS + 16 * Section::COUNT;
    let length = bytes.len() as u64;
    bytes[..8].copy_from_slice(&MAGIC);
    bytes[8..12].copy_from_slice(&VERSION.to_le_bytes());
    bytes[12..16].copy_from_slice(&(Section::COUNT as u32).to_le_bytes());
    bytes[16..24].copy_from_slice(&length.to_le_bytes());
    for (place, &(offset, length)) in bytes[SECTIONS..header].as_chunks_mut().0.iter_mut().zip(sections) {
        *place = (offset as u128 | (length as u128) << 64).to_le_bytes();
    }
    let sum = crc32fast::hash(&bytes[header..]);
    bytes[SUM].copy_from_slice(&sum.to_le_bytes());
    let sum = crc32fast::hash(&bytes[..header]);
    bytes[HEADER_SUM].copy_from_slice(&sum.to_le_bytes());
}

/// Where the sections are, if the header says so in a way that can be true.
fn read_header(bytes: &[u8]) -> Result<[(usize, usize); Section::COUNT]> {
    if bytes.get(..8) != Some(&MAGIC[..]) {
        return Err(ErrorKind::NotAnImage.into());
    }
    // What is cut off before its version may be of any.
    let Some(version) = bytes.get(8..12).map(|version| u32_at(version, 0)) else {
        return Err(damaged("the header, which is cut off,"));
    };
    if version != VERSION {
        return Err(ErrorKind::ImageVersion { found: version, expected: VERSION }.into());
    }
    let Some(header) = bytes.get(..SECTIONS + 16 * Section::COUNT) else {
        return Err(damaged("the header, which is cut off,"));
    };
    if u32_at(header, 3) as usize != Section::COUNT {
        return Err(damaged("the number of sections"));
    }
    let mut blank = header.to_vec();
    blank[HEADER_SUM].fill(0);
    if crc32fast::hash(&blank) != u32_at(header, HEADER_SUM.start / 4) {
        return Err(damaged("the header"));
    }
    if u64_at(header, 2) != bytes.len() as u64 {
        return Err(damaged("the length"));
    }
    let mut sections = [(0, 0); Section::COUNT];
    for (place, section) in sections.iter_mut().enumerate() {
        let (offset, length) = (u64_at(header, 4 + 2 * place), u64_at(header, 5 + 2 * place));
        let end = offset.checked_add(length).filter(|&end| end <= bytes.len() as u64);
        if end.is_none() {
            return Err(damaged("the place of a section"));
        }
        *section = (offset as usize, length as usize);
    }
    Ok(sections)
}

pub(crate) fn damaged(what: &'static str) -> crate::Error {
    ErrorKind::DamagedImage { what }.into()
}

/// The u32 at a place of an array of them; 0 beyond its end.
#[inline]
pub(crate) fn u32_at(bytes: &[u8], place: usize) -> u32 {
    let at = place.wrapping_mul(4);
    match bytes.get(at..at.wrapping_add(4)) {
        Some(&[a, b, c, d]) => u32::from_le_bytes([a, b, c, d]),
        _ => 0,
    }
}

/// The u64 at a place of an array of them; 0 beyond its end.
#[inline]
pub(crate) fn u64_at(bytes: &[u8], place: usize) -> u64 {
    let at = place.wrapping_mul(8);
    match bytes.get(at..at.wrapping_add(8)) {
        Some(&[a, b, c, d, e, f, g, h]) => u64::from_le_bytes([a, b, c, d, e, f, g, h]),
        _ => 0,
    }
}

/// The f32 at a place of an array of them; 0 beyond its end.
#[inline]
pub(crate) fn f32_at(bytes: &[u8], place: usize) -> f32 {
    f32::from_bits(u32_at(bytes, place))
}
