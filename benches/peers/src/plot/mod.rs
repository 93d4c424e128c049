//! Pictures of the results, for light grounds and for dark ones: speed against recall at one size, and speed,
//! memory and building against the size.

mod labels;
mod look;
mod recall;
mod sizes;

use std::path::Path;

use crate::Outcome;
use crate::results::Results;

/// Draws the pictures into a folder: `recall-light.svg` and `recall-dark.svg`, and, where two sizes were
/// measured, `sizes-light.svg` and `sizes-dark.svg`.
pub fn draw(results: &Results, folder: &Path) -> Outcome {
    let mut sizes: Vec<usize> = results.rows.iter().map(|row| row.names).collect();
    sizes.sort_unstable();
    sizes.dedup();
    for theme in &look::THEMES {
        let path = |picture: &str| folder.join(format!("{picture}-{}.svg", theme.name));
        if let Some(&largest) = sizes.last() {
            recall::draw(results, largest, theme, &path("recall"))?;
        }
        if sizes.len() > 1 {
            sizes::draw(results, theme, &path("sizes"))?;
        }
    }
    Ok(())
}

/// A range around values, for a logarithmic axis: whole powers of ten.
fn decades(values: impl Iterator<Item = f64>) -> std::ops::Range<f64> {
    let (least, most) = values
        .filter(|value| *value > 0.0)
        .fold((f64::MAX, f64::MIN), |(least, most), value| (least.min(value), most.max(value)));
    if least > most {
        return 1.0..10.0;
    }
    let (low, high) = (least.log10().floor(), most.log10().ceil());
    10f64.powf(low)..10f64.powf(if high > low { high } else { low + 1.0 })
}
