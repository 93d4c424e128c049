//! An image as the search sees it: each section looked up once, then read in place.

use std::ops::Range;

use super::blocks::{Blocks, Together};
use super::build::FEW;
use super::class;
use super::image::{Count, Image, Section, f32_at, u32_at, u64_at};
use super::numbers::Width;
use super::pair::Bucketed;
use super::signature::Signature;
use super::sketch::Sketch;
use super::spans::Spans;
use super::term;
use super::terms::TermLists;
use crate::model::rarity::{self, Seen};
use crate::model::tables::Tables;
use crate::name::Name;
use crate::name::letters::skeleton::skeleton;

/// The sections by which names are found.
#[derive(Clone, Copy)]
pub(crate) struct View<'i> {
    image: &'i Image,
    form_count: usize,
    class_count: usize,
    tokens: f32,
    terms: TermLists<'i>,
    forms: &'i [u8],
    form_spans: Spans<'i>,
    sketches: Blocks<'i>,
    form_pairs: &'i [u8],
    rarities: &'i [u8],
    labels: &'i [u8],
    class_keys: &'i [u8],
    class_directory: &'i [u8],
    class_filter: &'i [u8],
    class_forms: &'i [u8],
    class_tokens: &'i [u8],
    form_postings: &'i [u8],
    postings: &'i [u8],
    /// Of the numbers of names.
    width: Width,
    pair_buckets: &'i [u8],
    pair_names: &'i [u8],
    pair_prints: &'i [u8],
}

/// Names that have one form or two, as a part of the lists of an image.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Postings {
    pub(super) from: u32,
    pub(super) to: u32,
    pub(super) paired: bool,
}

impl Postings {
    /// Whether these are so many that pairs of their form are listed too.
    pub(super) fn are_many(self) -> bool {
        (self.to - self.from) as usize > FEW
    }

    /// Each by itself.
    pub(super) fn each(self) -> impl Iterator<Item = Postings> {
        (self.from..self.to).map(move |from| Postings { from, to: from + 1, ..self })
    }
}

/// Where the postings of several pairs of forms are, and the print of one of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bucket {
    from: u32,
    to: u32,
    print: u8,
}

impl<'i> View<'i> {
    pub(crate) fn new(image: &'i Image) -> Self {
        let section = |section| image.section(section);
        View {
            image,
            form_count: image.count(Count::Forms),
            class_count: image.count(Count::Classes),
            tokens: image.count(Count::Tokens) as f32,
            terms: TermLists {
                records: section(Section::Terms),
                more: section(Section::MoreTerms),
                width: Width::below(image.count(Count::Forms)),
            },
            forms: section(Section::Forms),
            form_spans: Spans::new(section(Section::FormSpans)),
            sketches: Blocks::new(section(Section::Sketches)),
            form_pairs: section(Section::FormPairs),
            rarities: section(Section::Rarities),
            labels: section(Section::Labels),
            class_keys: section(Section::ClassKeys),
            class_directory: section(Section::ClassDirectory),
            class_filter: section(Section::ClassFilter),
            class_forms: section(Section::ClassForms),
            class_tokens: section(Section::ClassTokens),
            form_postings: section(Section::FormPostings),
            postings: section(Section::Postings),
            width: Width::below(image.count(Count::Names)),
            pair_buckets: section(Section::PairBuckets),
            pair_names: section(Section::PairNames),
            pair_prints: section(Section::PairPrints),
        }
    }

    /// The terms of a name.
    #[inline]
    pub(crate) fn terms(&self, name: u32) -> impl Iterator<Item = u32> + use<'i> {
        self.terms.of(name)
    }

    /// Adds the terms of a name, at most so many.
    #[inline]
    pub(super) fn add_terms(&self, name: u32, most: usize, to: &mut Vec<u32>) {
        self.terms.add(name, most, to);
    }

    /// The first of some terms that a name has, by its place.
    #[inline]
    pub(super) fn first_of(&self, name: u32, terms: &[u32]) -> Option<usize> {
        self.terms.first_of(name, terms)
    }

    /// What stands of a form where its signature is read, so that its memory is fetched.
    #[inline]
    pub(super) fn glance_at_form(&self, form: u32) -> u64 {
        u64_at(self.form_pairs, form as usize) ^ u64::from(self.sketches.glance(form))
    }

    /// A byte of where the terms of a name are, so that its memory is fetched.
    #[inline]
    pub(super) fn glance(&self, name: u32) -> u8 {
        self.terms.glance(name)
    }

    #[inline]
    pub(super) fn signature(&self, form: u32) -> Signature {
        match u64_at(self.form_pairs, form as usize) {
            0 => Signature::NONE,
            pairs => Signature::of_parts(self.sketch(form).letters(), pairs),
        }
    }

    /// Whether a term is the form of a token: what is none has no pairs of consonants.
    pub(super) fn is_form(&self, term: u32) -> bool {
        u64_at(self.form_pairs, term as usize) != 0
    }

    /// Whether a term is what a token is likely spelled, not its form.
    pub(super) fn is_likely_spelling(&self, term: u32) -> bool {
        !self.is_form(term) && term::is_likely_spelling(self.form_letters(term))
    }

    #[inline]
    pub(super) fn sketch(&self, form: u32) -> Sketch {
        self.sketches.sketch(form)
    }

    /// Forms with their sketches.
    #[inline]
    pub(super) fn sketches(&self, forms: Range<u32>) -> impl Iterator<Item = (u32, Sketch)> + use<'i> {
        let sketches = self.sketches;
        forms.map(move |form| (form, sketches.sketch(form)))
    }

    /// Forms by the blocks in which their sketches are.
    #[inline]
    pub(super) fn together(&self, forms: Range<u32>) -> impl Iterator<Item = Together<'i>> + use<'i> {
        self.sketches.of(forms)
    }

    /// The labels of all forms from one on, as bytes.
    #[inline]
    pub(super) fn labels_from(&self, first: u32) -> &'i [[u8; 4]] {
        self.labels.get(4 * first as usize..).unwrap_or_default().as_chunks().0
    }

    pub(super) fn label(&self, form: u32) -> u32 {
        u32_at(self.labels, form as usize)
    }

    /// The rarity of a form of the table, in bits.
    pub(crate) fn rarity_of(&self, form: u32) -> f32 {
        f32_at(self.rarities, form as usize)
    }

    /// The rarity of any token, in bits.
    pub(crate) fn rarity(&self, tables: &Tables, token: &str) -> f32 {
        let class = self.class(class::of_skeleton(skeleton(token)));
        if let Some(form) = class.and_then(|class| self.form(class, token)) {
            return self.rarity_of(form);
        }
        let of_class = class.map_or(0, |class| u32_at(self.class_tokens, class as usize));
        rarity::bits(&tables.prior, token, Seen { token: 0.0, skeleton: of_class as f32, total: self.tokens })
    }

    /// The rarity of each token of a name of the table.
    pub(crate) fn rarities(&self, tables: &Tables, number: u32, name: &Name, into: &mut Vec<f32>) {
        into.clear();
        into.extend(self.terms(number).take(name.len()).map(|form| self.rarity_of(form)));
        let missing = name.tokens().skip(into.len());
        into.extend(missing.map(|token| self.rarity(tables, token.romanized())));
    }

    /// Whether there may be a class of a key: few keys of none pass.
    #[inline]
    pub(super) fn may_have(&self, key: u64) -> bool {
        let bit = key & (self.class_filter.len() as u64 * 8).wrapping_sub(1);
        self.class_filter.get((bit / 8) as usize).is_some_and(|byte| byte >> (bit % 8) & 1 != 0)
    }

    /// The class of a key.
    #[inline]
    pub(super) fn class(&self, key: u64) -> Option<u32> {
        if !self.may_have(key) {
            return None;
        }
        self.class_among(key, self.classes_near(key))
    }

    /// The classes of which the keys begin as one does.
    #[inline]
    pub(super) fn classes_near(&self, key: u64) -> Range<u32> {
        let high = high_bits(key, self.class_directory.len() / 4);
        u32_at(self.class_directory, high)..u32_at(self.class_directory, high + 1)
    }

    /// The class of a key among those of which the keys begin as it does.
    #[inline]
    pub(super) fn class_among(&self, key: u64, mut near: Range<u32>) -> Option<u32> {
        // A key has few others beside it; more are a damaged directory's.
        near.end = near.end.min(near.start.saturating_add(MOST_BESIDE));
        near.find(|&class| self.class_key(class) == key)
    }

    #[inline]
    pub(super) fn class_key(&self, class: u32) -> u64 {
        u64_at(self.class_keys, class as usize)
    }

    /// The number of a text among the forms of a class.
    pub(super) fn form(&self, class: u32, text: &str) -> Option<u32> {
        let own = Sketch::of(text);
        let blocks = self.together(self.forms_of(class)).map(|forms| (own.may_be(forms.block), forms));
        // Most are other forms, which is told of all of a block at once.
        let any_may_be = |(may_be, _): &([bool; _], _)| may_be.iter().fold(false, |any, may_be| any | may_be);
        let forms = blocks.filter(any_may_be).flat_map(|(may_be, forms)| forms.zip(may_be));
        let is_it = |&(form, may_be): &(u32, bool)| may_be && self.form_letters(form) == text.as_bytes();
        forms.filter(is_it).map(|(form, _)| form).next()
    }

    /// The numbers of two terms, where the table has both.
    pub(super) fn two_terms(&self, first: &str, last: &str) -> Option<(u32, u32)> {
        let (of_first, of_last) = (self.class(term::class_of(first))?, self.class(term::class_of(last))?);
        // Few forms are soon looked through, and mostly tell.
        if self.forms_of(of_first).len() < self.forms_of(of_last).len() {
            let first = self.form(of_first, first)?;
            Some((first, self.form(of_last, last)?))
        } else {
            let last = self.form(of_last, last)?;
            Some((self.form(of_first, first)?, last))
        }
    }

    /// The number of a term of the table.
    pub(super) fn term(&self, term: &str) -> Option<u32> {
        self.form(self.class(term::class_of(term))?, term)
    }

    /// Whether each word of a name in Latin letters is spelled so in one of its names.
    pub(crate) fn spells(&self, name: &Name) -> bool {
        name.tokens().all(|token| token.is_native() || self.term(token.romanized()).is_some())
    }

    /// The same of each word of any name, as it is romanized.
    pub(crate) fn has_words_of(&self, name: &Name) -> bool {
        name.tokens().all(|token| self.term(token.romanized()).is_some())
    }

    pub(super) fn name_count(&self) -> usize {
        self.terms.count()
    }

    /// The entity that a name is of.
    pub(super) fn entity_of(&self, name: u32) -> u32 {
        self.image.entity_of(name)
    }

    /// Whether any entity has several names.
    pub(super) fn has_aliases(&self) -> bool {
        self.name_count() > self.image.entity_count()
    }

    /// Whether the table has so few names that all their forms can be looked at for a token.
    pub(crate) fn is_small(&self) -> bool {
        self.name_count() <= SMALL
    }

    pub(super) fn class_count(&self) -> usize {
        self.class_count
    }

    /// The forms of a class.
    pub(super) fn forms_of(&self, class: u32) -> Range<u32> {
        // A damaged image may say more than there are.
        let at = |place| u32_at(self.class_forms, place).min(self.form_count as u32);
        at(class as usize)..at(class as usize + 1)
    }

    /// The numbers of all forms.
    pub(super) fn forms(&self) -> std::ops::Range<u32> {
        0..self.form_count as u32
    }

    /// The letters of a form, which are Latin.
    pub(super) fn form_letters(&self, form: u32) -> &'i [u8] {
        self.form_spans.part(self.forms, form as usize)
    }

    /// The names of a form, of a frequent one the shortest.
    #[inline]
    pub(super) fn of_form(&self, form: u32) -> Postings {
        let at = |place| u32_at(self.form_postings, place);
        let from = at(form as usize);
        Postings { from, to: at(form as usize + 1).max(from), paired: false }
    }

    /// Whether a form has so many names that they are listed in pairs too.
    #[inline]
    pub(super) fn is_frequent(&self, form: u32) -> bool {
        self.of_form(form).are_many()
    }

    /// The bucket of a pair of forms.
    #[inline]
    pub(super) fn bucket(&self, key: u64) -> Bucket {
        let bits = (self.pair_buckets.len() / 4).max(2).ilog2();
        let Bucketed { bucket, print } = Bucketed::of(key, bits);
        Bucket { from: u32_at(self.pair_buckets, bucket), to: u32_at(self.pair_buckets, bucket + 1), print }
    }

    /// The names of a pair of forms, and now and then one of another pair.
    #[inline]
    pub(super) fn of_pair(&self, Bucket { from, to, print }: Bucket) -> Option<Postings> {
        let prints = self.pair_prints.get(from as usize..to as usize)?;
        if prints.len() <= 8
            && let Some(eight) = self.pair_prints[from as usize..].first_chunk()
        {
            // Bytes that are the print become zero; the lowest zero byte is found exactly.
            let other = u64::from_le_bytes(*eight) ^ (u64::MAX / 255 * u64::from(print));
            let zeros = other.wrapping_sub(u64::MAX / 255) & !other & (u64::MAX / 255 * 128);
            let first = zeros.trailing_zeros() / 8;
            if first as usize >= prints.len() {
                return None;
            }
        }
        let (start, end) = if prints.len() > 32 {
            (prints.partition_point(|&other| other < print), prints.partition_point(|&other| other <= print))
        } else {
            let start = prints.iter().position(|&other| other == print)?;
            (start, start + prints[start..].iter().take_while(|&&other| other == print).count())
        };
        (start < end).then(|| Postings { from: from + start as u32, to: from + end as u32, paired: true })
    }

    /// The names of postings, in their order.
    pub(super) fn names(&self, postings: Postings) -> impl Iterator<Item = u32> {
        (postings.from..postings.to).map(move |place| self.posting(postings, place))
    }

    /// The name at a place of postings.
    #[inline]
    pub(super) fn posting(&self, postings: Postings, place: u32) -> u32 {
        self.width.at(if postings.paired { self.pair_names } else { self.postings }, place as usize)
    }
}

/// Tables of no more names are small.
pub(super) const SMALL: usize = 1 << 15;

/// The most keys that have the same highest bits: two to four are usual.
const MOST_BESIDE: u32 = 64;

/// The entry of a key in a directory of this many entries, of which the last only ends the one before.
fn high_bits(key: u64, entries: usize) -> usize {
    let bits = entries.saturating_sub(1).max(2).ilog2();
    (key >> (64 - bits)) as usize
}
