//! Comparing: a query with names of one image.

use crate::entity::Kind;
use crate::index::image::Image;
use crate::index::view::View;
use crate::model::align::acronym;
use crate::model::tables::Tables;
use crate::model::{Comparing, Many, Weighed};
use crate::name::places::places;
use crate::name::{Name, Role, Token};

/// The most bits that a name loses for being seldom used.
const MOST_FOR_USE: f32 = 4.0;

/// So many names of an entity are looked at for one that has another as a part.
const MOST_FULLER: usize = 16;

/// What a person's name says for so few bits is not looked at again.
const LEAST_DOUBTED: f32 = 0.0;

/// The most bytes of an acronym.
const MOST_OF_ACRONYM: usize = 16;

/// What a name is worth for how much it is used, in bits: none, or less than none where it is seldom used.
pub(super) fn bits_of_use(image: &Image, number: u32) -> f32 {
    image.weight(number).log2().clamp(-MOST_FOR_USE, 0.0)
}

/// Memory for comparing a query with names of images.
#[derive(Clone)]
pub(super) struct Asked {
    comparing: Comparing,
    alias: Name,
    alias_rarity: Vec<f32>,
    other: Name,
}

impl Default for Asked {
    fn default() -> Self {
        let nothing = Name::parse("");
        Asked {
            comparing: Comparing::default(),
            alias: nothing.clone(),
            alias_rarity: Vec::new(),
            other: nothing,
        }
    }
}

impl Asked {
    /// For comparing a query with names of one image.
    pub(super) fn against<'s, 'i>(
        &'s mut self,
        image: &'i Image,
        query: Weighed<'s>,
    ) -> ImageComparer<'s, 'i> {
        let tables = Tables::embedded();
        let Asked { comparing, alias, alias_rarity, other } = self;
        let (view, many) = (View::new(image), comparing.against(tables, query));
        ImageComparer { view, tables, image, many, alias, alias_rarity, other, last: None }
    }
}

/// A query that is compared with names of one image.
pub(super) struct ImageComparer<'s, 'i> {
    pub(super) view: View<'i>,
    tables: &'s Tables,
    pub(super) image: &'i Image,
    many: Many<'s, 's>,
    alias: &'s mut Name,
    alias_rarity: &'s mut Vec<f32>,
    other: &'s mut Name,
    last: Option<Compared<'i>>,
}

impl ImageComparer<'_, '_> {
    /// The bits for the query being a name, those for its use included, where they are no fewer than `least`;
    /// and which name that is, for an acronym of the query may give way to [words](Self::in_full), and a
    /// person's name to one that [contradicts](Self::contradicting) it.
    pub(super) fn compare(&mut self, number: u32, kind: Kind, least: f32) -> Option<(u32, f32)> {
        let number = self.in_full(number, kind);
        let bits = self.bits_from(number, kind, least)?;
        if kind != Kind::Person || bits <= LEAST_DOUBTED {
            return Some((number, bits));
        }
        let contradicting = self.contradicting(number).filter(|&(_, fewer)| fewer < bits);
        Some(contradicting.unwrap_or((number, bits))).filter(|&(_, bits)| bits >= least)
    }

    /// The name to compare the query with in the place of another: of an acronym of the query the likeliest
    /// of the names that the entity has in full for it, if that is none of the query's. Many bodies have the
    /// same initials.
    fn in_full(&mut self, number: u32, kind: Kind) -> u32 {
        let text = self.image.text(number);
        if kind == Kind::Person || text.len() > MOST_OF_ACRONYM || text.contains(' ') {
            return number;
        }
        self.last = None;
        self.alias.reparse_as(text, kind);
        if !acronym::abbreviates(self.alias, self.many.query().name) {
            return number;
        }
        let (mut likeliest, mut most) = (number, 0.0);
        for full in self.image.names(self.image.entity_of(number)).filter(|&full| full != number) {
            self.alias.reparse_as(text, kind);
            self.other.reparse_as(self.image.text(full), kind);
            if acronym::abbreviates(self.alias, self.other) {
                let bits = self.bits_from(full, kind, f32::NEG_INFINITY).unwrap_or(f32::NEG_INFINITY);
                if likeliest == number || most < bits {
                    (likeliest, most) = (full, bits);
                }
            }
        }
        if most < 0.0 { likeliest } else { number }
    }

    /// The bits for the query being a name, those for its use included, where they are no fewer than `least`;
    /// none where the name is a part alone of another that its entity has, and the query is more.
    fn bits_from(&mut self, number: u32, kind: Kind, least: f32) -> Option<f32> {
        let text = self.image.text(number);
        let of_use = bits_of_use(self.image, number);
        let least = least - of_use;
        let bits = match self.last {
            Some(last) if last.tells(text, kind, least) => last.bits,
            _ => {
                self.alias.reparse_as(text, kind);
                self.view.rarities(self.tables, number, self.alias, self.alias_rarity);
                self.many.bits_from(Weighed::among_many(self.alias, self.alias_rarity), least)
            }
        };
        self.last = Some(Compared { text, kind, least, bits });
        let bits = bits.filter(|&bits| bits >= least)?;
        (!self.is_part_of_fuller(number)).then_some(bits + of_use)
    }

    /// What a person's name compared last, which has more words than the query or fewer, leaves open and
    /// another name of its entity does not: of the names that contradict the query the likeliest, and its
    /// bits. Beside *Miguel Hidalgo Costilla*, *Miguel Hidalgo* is not *Miguel Hidalgo Ortega*; and who is
    /// *Justin Pierre Tremblay*, but goes by *Justin Tremblay*, is not *Pierre Tremblay*.
    fn contradicting(&mut self, number: u32) -> Option<(u32, f32)> {
        let words = |name: &Name| name.places().content.count_ones();
        let query = self.many.query().name;
        let (asked, own) = (words(query), words(self.alias));
        if asked < 2 || own < 2 || asked == own {
            return None;
        }
        std::mem::swap(self.alias, self.other);
        self.last = None;
        let mut likeliest: Option<(u32, f32)> = None;
        let names = self.image.names(self.image.entity_of(number)).take(MOST_FULLER);
        for another in names.filter(|&another| another != number) {
            self.alias.reparse_as(self.image.text(another), Kind::Person);
            let (short, long) =
                if asked > own { (&*self.other, &*self.alias) } else { (&*self.alias, &*self.other) };
            if words(short) < 2 || words(short) == words(long) || !is_part(short, long) {
                continue;
            }
            let Some(bits) = self.bits_from(another, Kind::Person, f32::NEG_INFINITY) else { continue };
            let Some((of_query, of_another)) = self.many.left_on_both_sides(self.alias) else { continue };
            let contradicts = if asked > own {
                // What may be a title is none.
                places(of_query & query.places().with(Role::Family))
                    .any(|at| !query.token(usize::from(at)).part.tables.honorifics())
            } else {
                self.goes_by_first((query, of_query), of_another)
            };
            if !contradicts {
                continue;
            }
            if likeliest.is_none_or(|(_, most)| most < bits) {
                likeliest = Some((another, bits));
            }
        }
        likeliest
    }

    /// Whether of the longer name that has all words of the query and of another, the first that is left over
    /// is of the other, as one goes by the first of several names, and not by the second alone: not so of two
    /// that a hyphen joins, of which the second is a husband's.
    fn goes_by_first(&self, (query, of_query): (&Name, u32), of_another: u32) -> bool {
        let longer = &*self.other;
        let first = |name: &Name, left: u32| {
            places(left).filter_map(|at| place_in(longer, &name.token(usize::from(at)))).min()
        };
        let (Some(called), Some(other)) = (first(self.alias, of_another), first(query, of_query)) else {
            return false;
        };
        let is_joined = called + 1 == other && longer.places().hyphenated & 1 << other != 0;
        called < other && !is_joined
    }

    /// Whether the name compared last, a person's, is one word of a longer one that its entity has, and the
    /// query has several: *Colonel Gaddafi* does not say that Aisha Gaddafi may be Muammar Gaddafi.
    fn is_part_of_fuller(&mut self, number: u32) -> bool {
        let count = |name: &Name| name.places().content.count_ones();
        if self.alias.kind() != Kind::Person || count(self.alias) != 1 || count(self.many.query().name) < 2 {
            return false;
        }
        let ImageComparer { image, alias, other, .. } = self;
        // What may be a title is a name as often: *Khawaja Asif*.
        if alias.tokens().any(|token| !token.part.content && token.part.tables.leading_names()) {
            return false;
        }
        let part = alias.token(alias.places().content.trailing_zeros() as usize);
        image.names(image.entity_of(number)).take(MOST_FULLER).any(|fuller| {
            other.reparse_as(image.text(fuller), Kind::Person);
            count(other) > 1
                && places(other.places().content).any(|place| other.token(place).is_folded_alike(&part))
        })
    }
}

/// Where a word stands in a name, if it does.
fn place_in(name: &Name, word: &Token<'_>) -> Option<u8> {
    places(name.places().content).find(|&place| name.token(usize::from(place)).is_folded_alike(word))
}

/// Whether a name has all words of another.
fn is_part(short: &Name, long: &Name) -> bool {
    places(short.places().content).all(|place| place_in(long, &short.token(usize::from(place))).is_some())
}

/// A name that has been compared, as many entities may bear it.
#[derive(Clone, Copy)]
struct Compared<'i> {
    text: &'i str,
    kind: Kind,
    /// Its bits but for its use, where they are no fewer than the least that was asked for.
    least: f32,
    bits: Option<f32>,
}

impl Compared<'_> {
    /// Whether it tells the bits of a name, where they are no fewer than `least`.
    fn tells(self, text: &str, kind: Kind, least: f32) -> bool {
        (self.bits.is_some() || self.least <= least) && self.kind == kind && self.text == text
    }
}

#[cfg(test)]
mod tests {
    use crate::{Alias, AliasTable, Changes, Entity, Query, Resolver, Scratch};

    #[test]
    fn an_acronym_is_that_of_the_words_beside_it() {
        let mut table = AliasTable::new();
        let bank = Entity::organization("bank", "Kutara Commercial Bank").alias("KCB");
        table.insert(bank).expect("a sound entity");
        table.insert(Entity::organization("league", "PIL")).expect("a sound entity");
        let resolver = Resolver::new(&table).expect("a sound table");
        let cases = [
            ("the acronym", "KCB", Some("bank")),
            ("its words", "Kutara Commercial Bank", Some("bank")),
            ("other words of these initials", "Kazakh Central Bank", None),
            ("words for an acronym that has none", "Popular Islamic League", Some("league")),
        ];
        for (name, query, expected) in cases {
            let found = resolver.resolve(query);
            assert_eq!(found.matched().map(|best| best.id()), expected, "{name}: {found:?}");
            let all = resolver.resolve_exhaustively(&query.into(), &mut Scratch::new());
            assert_eq!(all.decision(), found.decision(), "{name}");
        }
    }

    #[test]
    fn a_name_that_is_seldom_used_is_worth_less() {
        let cases = [
            ("nothing said", None, 0.0),
            ("the most used", Some(1.0), 0.0),
            ("more than the most used", Some(1e6), 0.0),
            ("half as much", Some(0.5), -1.0),
            ("a quarter", Some(0.25), -2.0),
            ("hardly ever", Some(1e-6), -4.0),
        ];
        for (name, weight, of_use) in cases {
            let mut alias = Alias::new("Imran Khan");
            alias.weight = weight;
            let mut table = AliasTable::new();
            table.insert(Entity::person("cricketer", "Imran Khan")).expect("a sound entity");
            let built = Resolver::new(&table).expect("a sound table");
            let changes = Changes::new().insert(Entity::person("actor", alias));
            let changed = built.with(&changes).expect("a new id");
            for resolver in [changed.compact().expect("a sound table"), changed] {
                let query = Query::new("Imraan Khan");
                let found = resolver.resolve(query.clone());
                let one = |id| found.candidates().iter().find(|it| it.id() == id).expect("it has the name");
                let (actor, cricketer) = (one("actor"), one("cricketer"));
                assert!((actor.bits() - cricketer.bits() - of_use).abs() < 0.01, "{name}: {}", actor.bits());
                let evidence = found.evidence(actor);
                assert!((evidence.bits() - actor.bits()).abs() < 0.01, "{name}: {evidence}");
                let line = evidence.lines().iter().find(|line| line.reason.contains("seldom used"));
                assert_eq!(line.map_or(0.0, |line| line.bits), of_use, "{name}");
                let all = resolver.resolve_exhaustively(&query, &mut Scratch::new());
                let bits = all.candidates().iter().map(|it| (it.id(), it.bits()));
                assert!(bits.eq(found.candidates().iter().map(|it| (it.id(), it.bits()))), "{name}");
            }
        }
    }
}
