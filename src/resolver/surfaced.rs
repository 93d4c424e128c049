//! The surfaces of a resolver's layers, by which texts are scanned.
//!
//! In: layers. Out: who bears a name that a text writes, of the base and of what has changed since as if they
//! were one table. Cost: those of each layer are built when the first text is annotated; those of the base
//! serve all resolvers that differ from each other by changes alone. What names a filter knows may be those
//! of an entity that is gone: it says *perhaps* anyway.

use std::sync::{Arc, OnceLock};

use super::EntityRef;
use super::layers::Layers;
use crate::index::image::Image;
use crate::index::surfaces::{Key, Surface, Surfaces};
use crate::name::Name;

/// The surfaces of both layers, once they are built.
#[derive(Debug, Default)]
pub(super) struct Built {
    base: Arc<OnceLock<Surfaces>>,
    recent: OnceLock<Surfaces>,
}

impl Built {
    /// Those of the same base with other changes.
    pub(super) fn of_base(&self) -> Built {
        Built { base: Arc::clone(&self.base), recent: OnceLock::new() }
    }

    pub(super) fn memory_usage(&self) -> usize {
        [self.base.get(), self.recent.get()].into_iter().flatten().map(Surfaces::memory_usage).sum()
    }

    /// The surfaces of layers, built where they are not yet.
    pub(super) fn of<'r>(&'r self, layers: &'r Layers) -> Surfaced<'r> {
        let base = self.base.get_or_init(|| of_image(&layers.base));
        let recent = layers.recent().map(|image| self.recent.get_or_init(|| of_image(image)));
        Surfaced { layers, base, recent }
    }
}

fn of_image(image: &Image) -> Surfaces {
    Surfaces::build(image.name_count() as u32, |number| {
        let kind = image.kind(image.entity_of(number));
        (Name::parse_as(image.text(number), kind), kind)
    })
}

/// The surfaces of both layers as one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Surfaced<'r> {
    layers: &'r Layers,
    base: &'r Surfaces,
    recent: Option<&'r Surfaces>,
}

impl<'r> Surfaced<'r> {
    fn each(&self) -> impl Iterator<Item = &'r Surfaces> + use<'r> {
        std::iter::once(self.base).chain(self.recent)
    }

    /// See [`Surfaces::may_spell`].
    pub(crate) fn may_spell<'w>(
        &self,
        words: &[&'w str],
        nicknames: impl Fn(&'w str) -> &'static [&'static str],
    ) -> bool {
        self.each().any(|surfaces| surfaces.may_spell(words, &nicknames))
    }

    /// See [`Surfaces::may_share`].
    pub(crate) fn may_share(&self, whole: &[u64], others: &[u64]) -> bool {
        self.each().any(|surfaces| surfaces.may_share(whole, others))
    }

    /// See [`Surfaces::may_stand_beside`].
    pub(crate) fn may_stand_beside(&self, whole: u64, other: u64) -> bool {
        self.each().any(|surfaces| surfaces.may_stand_beside(whole, other))
    }

    /// See [`Surfaces::is_word`].
    pub(crate) fn is_word(&self, word: &str) -> bool {
        self.each().any(|surfaces| surfaces.is_word(word))
    }

    /// See [`Surfaces::longest_unspaced`].
    pub(crate) fn longest_unspaced(&self) -> usize {
        self.each().map(Surfaces::longest_unspaced).max().unwrap_or(0)
    }

    /// The bearers of the names with this key, the best written first, then those of the base.
    pub(crate) fn find(&self, key: Key) -> impl Iterator<Item = (EntityRef<'r>, Surface)> + use<'r> {
        let Surfaced { layers, base, recent } = *self;
        let names = layers.base.name_count();
        let bearer = move |number: usize, how| Some((layers.name(number)?.0, how));
        let mut base = base.find(key).filter_map(move |(alias, how)| bearer(alias as usize, how)).peekable();
        let recent = recent.into_iter().flat_map(move |surfaces| surfaces.find(key));
        let mut recent =
            recent.filter_map(move |(alias, how)| bearer(names + alias as usize, how)).peekable();
        std::iter::from_fn(move || match (base.peek(), recent.peek()) {
            (Some((_, one)), Some((_, other))) if other < one => recent.next(),
            (None, _) => recent.next(),
            _ => base.next(),
        })
    }
}
