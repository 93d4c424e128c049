//! The terms of names, as an image holds them: numbers of forms, a few of each name in a record of one size,
//! so that one look at the memory finds them. A name of more terms has them elsewhere, and its record says
//! where.

use super::numbers::{Width, number};

/// How many terms a record holds.
const HELD: usize = 3;

/// The bytes of a record that say where terms are that it does not hold, and how many: they fit in those of
/// two numbers.
const PLACE: usize = 5;

/// What stands in a record after the last term.
fn none(width: Width) -> u32 {
    width.highest()
}

/// What stands at the end of a record that does not hold its name's terms.
fn elsewhere(width: Width) -> u32 {
    width.highest() - 1
}

/// How many of a name's terms stand elsewhere.
pub(super) fn count_elsewhere(terms: usize) -> usize {
    if terms > HELD { terms } else { 0 }
}

/// The records of names, and the terms elsewhere, where there are so many terms of names before them.
pub(super) fn compose<T: ExactSizeIterator<Item = u32>>(
    names: impl Iterator<Item = T>,
    width: Width,
    before: usize,
) -> (Vec<u8>, Vec<u8>) {
    let (mut records, mut more) = (Vec::new(), Vec::new());
    let put = |bytes: &mut Vec<u8>, number: u32| width.put(number, bytes);
    for terms in names {
        let count = terms.len();
        if count_elsewhere(count) == 0 {
            terms.for_each(|term| put(&mut records, term));
            (count..HELD).for_each(|_| put(&mut records, none(width)));
            continue;
        }
        let end = records.len() + (HELD - 1) * width.bytes();
        let place = before * width.bytes() + more.len();
        records.extend_from_slice(&(place as u64).to_le_bytes()[..PLACE]);
        records.push(count.min(usize::from(u8::MAX)) as u8);
        records.resize(end, 0);
        put(&mut records, elsewhere(width));
        terms.for_each(|term| put(&mut more, term));
    }
    (records, more)
}

/// The terms of the names of an image.
#[derive(Clone, Copy)]
pub(super) struct TermLists<'i> {
    pub(super) records: &'i [u8],
    pub(super) more: &'i [u8],
    pub(super) width: Width,
}

impl<'i> TermLists<'i> {
    /// How many names there are.
    pub(super) fn count(&self) -> usize {
        self.records.len() / (HELD * self.width.bytes())
    }

    /// The terms of a name; none where there is no such name.
    #[inline]
    pub(super) fn of(&self, name: u32) -> impl Iterator<Item = u32> + use<'i> {
        let width = self.width;
        width.each(self.numbers_of(name)).take_while(move |&term| term != none(width))
    }

    /// Adds the terms of a name, at most so many.
    #[inline]
    pub(super) fn add(&self, name: u32, most: usize, to: &mut Vec<u32>) {
        let numbers = self.numbers_of(name);
        match self.width {
            Width::Three => add_terms(numbers.as_chunks::<3>().0, most, to),
            Width::Four => add_terms(numbers.as_chunks::<4>().0, most, to),
        }
    }

    /// The numbers of a name's terms, and what stands after the last of few.
    #[inline]
    fn numbers_of(&self, name: u32) -> &'i [u8] {
        let width = self.width;
        let size = HELD * width.bytes();
        let at = name as usize * size;
        let record = self.records.get(at..at + size).unwrap_or_default();
        if width.at(record, HELD - 1) == elsewhere(width) { self.elsewhere(record) } else { record }
    }

    /// A byte of a name's record: reading one of each of many names first lets the memory of all be fetched
    /// at the same time, which to read them one by one does not, for the processor has to know how many terms
    /// a name has before it goes on to the next.
    #[inline]
    pub(super) fn glance(&self, name: u32) -> u8 {
        self.records.get(name as usize * HELD * self.width.bytes()).copied().unwrap_or_default()
    }

    fn elsewhere(&self, record: &[u8]) -> &'i [u8] {
        let Some((&[a, b, c, d, e], &[count, ..])) = record.split_first_chunk::<PLACE>() else {
            return &[];
        };
        let from = u64::from_le_bytes([a, b, c, d, e, 0, 0, 0]) as usize;
        self.more.get(from..from + usize::from(count) * self.width.bytes()).unwrap_or_default()
    }
}

fn add_terms<const N: usize>(numbers: &[[u8; N]], most: usize, to: &mut Vec<u32>) {
    let terms = numbers.iter().map(|bytes| number(bytes));
    to.extend(terms.take_while(|&term| term != number(&[u8::MAX; N])).take(most));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_terms_and_many() {
        let names: [&[u32]; 6] = [&[7, 8], &[], &[1, 2, 3], &[5; 4], &[0x00AB_CDEF], &[9; 60]];
        for width in [Width::Three, Width::Four] {
            let (records, more) = compose(names.iter().map(|terms| terms.iter().copied()), width, 0);
            let lists = TermLists { records: &records, more: &more, width };
            for (name, terms) in (0..).zip(names) {
                assert_eq!(lists.of(name).collect::<Vec<_>>(), terms, "name {name}, {width:?}");
            }
            assert_eq!(lists.of(6).count(), 0);
            let cut = TermLists { more: &[], ..lists };
            assert_eq!(cut.of(3).count(), 0);
        }
    }
}
