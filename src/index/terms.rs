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
        let size = HELD * width.bytes();
        let at = name as usize * size;
        let record = self.records.get(at..at + size).unwrap_or_default();
        let last = width.at(record, HELD - 1);
        let bytes = if last == elsewhere(width) { self.elsewhere(record) } else { record };
        width.each(bytes).take_while(move |&term| term != none(width))
    }

    /// Adds the terms of a name, at most so many.
    #[inline]
    pub(super) fn add(&self, name: u32, most: usize, to: &mut Vec<u32>) {
        match self.width {
            Width::Three => self.add_of::<3>(name, most, to),
            Width::Four => self.add_of::<4>(name, most, to),
        }
    }

    /// The same, the numbers having so many bytes.
    #[inline]
    fn add_of<const N: usize>(&self, name: u32, most: usize, to: &mut Vec<u32>) {
        let Some(terms) = self.held::<N>(name) else {
            return;
        };
        if terms[HELD - 1] == elsewhere(self.width) {
            to.extend(self.of(name).take(most));
        } else {
            // All are added and what is none taken away, for how many there are no processor can foretell.
            let count = terms.iter().filter(|&&term| term != none(self.width)).count();
            let kept = to.len() + count.min(most);
            to.extend_from_slice(&terms);
            to.truncate(kept);
        }
    }

    /// The first of some terms that a name has, by its place among them.
    #[inline]
    pub(super) fn first_of(&self, name: u32, terms: &[u32]) -> Option<usize> {
        let held = match self.width {
            Width::Three => self.held::<3>(name),
            Width::Four => self.held::<4>(name),
        }?;
        if held[HELD - 1] == elsewhere(self.width) {
            terms.iter().position(|&term| self.of(name).any(|other| other == term))
        } else {
            terms.iter().position(|&term| held.iter().fold(false, |has, &other| has | (other == term)))
        }
    }

    /// The numbers in the record of a name, of so many bytes each; none where there is no such name.
    #[inline]
    fn held<const N: usize>(&self, name: u32) -> Option<[u32; HELD]> {
        let from = name as usize * HELD;
        let record = self.records.as_chunks::<N>().0.get(from..from + HELD)?;
        Some(std::array::from_fn(|place| number(&record[place])))
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
                let mut added = vec![1];
                lists.add(name, 5, &mut added);
                assert_eq!(added[1..], terms[..terms.len().min(5)], "name {name}, {width:?}");
                let (first, last) = (terms.first().copied(), terms.last().copied());
                let sought = [6, last.unwrap_or(6), first.unwrap_or(6)];
                assert_eq!(lists.first_of(name, &sought), last.map(|_| 1), "name {name}, {width:?}");
            }
            assert_eq!(lists.of(6).count(), 0);
            let cut = TermLists { more: &[], ..lists };
            assert_eq!(cut.of(3).count(), 0);
        }
    }
}
