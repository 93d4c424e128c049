//! The passes over a text, in their order.
//!
//! In: a text with what all passes share. Out: its mentions.

use super::cased::{defined, inverted, runs, spans, uncapitalised};
use super::context::group::Group;
use super::context::{Bound, Context};
use super::mended::{classes, endings, lines, nicknames, titles};
use super::reader::{Reader, Verdict};
use super::remaining::{known, shorts};
use super::spot::{Basis, Spot};
use super::text::word::Style;
use super::{Mention, uncased};
use crate::resolver::Decision;

/// The passes over a text.
pub(super) fn read(mut reader: Reader<'_, '_>) -> Vec<Mention> {
    lines::join(&mut reader);
    let places = uncased::cut(&mut reader);
    endings::cut(&mut reader);
    titles::mark(&mut reader);
    classes::mark(&reader);
    nicknames::join(&mut reader);
    let runs = runs::runs(&reader);
    let mut full = Vec::new();
    for run in &runs {
        full.extend(spans::full_names(&mut reader, run.clone()));
    }
    full.extend(uncased::full_names(&mut reader, &places));
    full.extend(uncapitalised::full_names(&mut reader));
    inverted::add(&mut reader, &mut full);
    let definitions = defined::of_text(&reader);
    defined::add(&reader, &definitions, &mut full);
    let mut covered = vec![false; reader.len()];
    for spot in &full {
        covered[spot.from..spot.to].fill(true);
    }
    let mut context = Context::of(&reader, full);
    context.define_acronyms(&reader, &definitions);
    context.correct(&reader);
    // Headlines come last: what they mean is known from the text below.
    let (plain, styled): (Vec<_>, Vec<_>) =
        runs.into_iter().partition(|run| reader.style(run.start) == Style::Plain);
    for run in plain.into_iter().chain(styled) {
        shorts::find(&mut reader, &mut context, run, &mut covered);
    }
    uncased::shorts(&mut reader, &mut context, &covered, &places);
    known::find(&reader, &mut context);
    context.drop_parts(&reader, &covered);
    finish(&reader, context)
}

/// Drops what is only the shape of a name, numbers the groups, and measures the spans.
fn finish(reader: &Reader<'_, '_>, context: Context<'_>) -> Vec<Mention> {
    let mut context = context;
    let mut bound = std::mem::take(&mut context.bound);
    bound.retain(|bound| bound.group.is_none_or(|group| context.is_shown(group)));
    let groups = context.groups;
    bound.sort_by_key(|bound| (bound.spot.from, bound.spot.to));
    bound.dedup_by(|next, kept| next.spot.from < kept.spot.to);
    let mut numbers: Vec<Option<u32>> = vec![None; groups.len()];
    let mut count = 0;
    let (mut byte, mut char) = (0, 0);
    let mut mentions = Vec::with_capacity(bound.len());
    for Bound { spot, group, .. } in bound {
        let span = reader.span(spot.from, spot.to, spot.kind);
        char += reader.text[byte..span.start].chars().count();
        byte = span.start;
        let text = &reader.text[span.clone()];
        let group = group.map(|place| (place, &groups[place]));
        let entity = group.and_then(|(_, group)| group.entity);
        let number = group.filter(|_| entity.is_none()).map(|(place, _)| {
            *numbers[place].get_or_insert_with(|| {
                count += 1;
                count - 1
            })
        });
        let (decision, verdict) = outcome(&spot, group.map(|(_, group)| group));
        let candidates = verdict.ranked.iter().filter(|_| decision == Decision::Ambiguous);
        let candidates = candidates.map(|(entity, probability)| (entity.id().into(), *probability)).collect();
        let full_name =
            group.filter(|_| spot.basis == Basis::Short).and_then(|(_, group)| group.forms.first());
        mentions.push(Mention {
            chars: char..char + text.chars().count(),
            text: text.to_owned(),
            span,
            kind: spot.kind,
            entity: entity.map(|entity| entity.id().into()),
            group: number.filter(|_| decision == Decision::Unknown),
            probability: verdict.probability().clamp(0.0, 1.0),
            decision,
            candidates,
            full_name: full_name.map(|form| form.phrase.clone()),
        });
    }
    mentions
}

/// What is said of a mention, and by which verdict: the group decides where there is one, by its own verdict
/// unless the table has an entity for the mention by itself.
fn outcome<'a, 'r>(spot: &'a Spot<'r>, group: Option<&'a Group<'r>>) -> (Decision, &'a Verdict<'r>) {
    let Some(group) = group else { return (spot.verdict.decision, &spot.verdict) };
    let decision = match group.verdict.decision {
        _ if group.entity.is_some() => Decision::Match,
        Decision::Ambiguous => Decision::Ambiguous,
        _ => Decision::Unknown,
    };
    let has_own = spot.verdict.matched().is_some();
    (decision, if has_own { &spot.verdict } else { &group.verdict })
}
