//! Classes of the terms of a table: which terms are of each.

use super::forms::Forms;

pub(super) struct Classes {
    /// Their keys, ascending.
    pub(super) keys: Vec<u64>,
    /// The first form of each, and at the end the number of forms.
    pub(super) forms: Vec<u32>,
}

impl Classes {
    pub(super) fn of(forms: &Forms) -> Classes {
        let mut classes = Classes { keys: Vec::new(), forms: Vec::new() };
        for (form, &key) in (0..).zip(&forms.keys) {
            if classes.keys.last() != Some(&key) {
                classes.keys.push(key);
                classes.forms.push(form);
            }
        }
        classes.forms.push(forms.keys.len() as u32);
        classes
    }

    /// How many tokens of the table are of each class.
    pub(super) fn tokens(&self, forms: &Forms) -> Vec<u32> {
        let tokens = |bounds: &[u32]| forms.counts[bounds[0] as usize..bounds[1] as usize].iter().sum();
        self.forms.windows(2).map(tokens).collect()
    }

    /// Where the keys of each value of their highest bits begin.
    pub(super) fn directory(&self) -> Vec<u32> {
        let bits = directory_bits(self.keys.len());
        let start = |high: u64| self.keys.partition_point(|key| key >> (64 - bits) < high) as u32;
        (0..=1 << bits).map(start).collect()
    }

    /// A bit for each value of some low bits of a key, set where a key has them.
    pub(super) fn filter(&self) -> Vec<u8> {
        let mut filter = vec![0_u8; filter_bytes(self.keys.len())];
        let bits = 8 * filter.len() as u64;
        for key in &self.keys {
            let bit = key & (bits - 1);
            filter[bit as usize / 8] |= 1 << (bit % 8);
        }
        filter
    }
}

/// How many of the highest bits of a key its directory goes by: two to four keys an entry.
fn directory_bits(classes: usize) -> u32 {
    (classes / 2).max(2).ilog2()
}

/// A byte or two a class.
fn filter_bytes(classes: usize) -> usize {
    classes.next_power_of_two().max(8)
}
