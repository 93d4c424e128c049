//! Pictures of the results: speed against recall at one size, and speed, memory and building against the size.

mod labels;
mod recall;
mod sizes;

use std::path::Path;

use plotters::prelude::*;

use crate::Outcome;
use crate::peers;
use crate::results::Results;

/// Draws both pictures into a folder; the second needs two sizes.
pub fn draw(results: &Results, folder: &Path) -> Outcome {
    let mut sizes: Vec<usize> = results.rows.iter().map(|row| row.names).collect();
    sizes.sort_unstable();
    sizes.dedup();
    if let Some(&largest) = sizes.last() {
        recall::draw(results, largest, &folder.join("recall.svg"))?;
    }
    if sizes.len() > 1 {
        sizes::draw(results, &folder.join("sizes.svg"))?;
    }
    Ok(())
}

const FONT: &str = "sans-serif";
const TEXT: i32 = 13;
const GRID: RGBColor = RGBColor(225, 225, 225);
const INK: RGBColor = RGBColor(60, 60, 60);

/// Colours of the peers in their order; those of one kind share a hue.
const COLOURS: [RGBColor; 13] = [
    RGBColor(214, 39, 40),
    RGBColor(31, 119, 180),
    RGBColor(110, 175, 225),
    RGBColor(44, 140, 44),
    RGBColor(150, 150, 20),
    RGBColor(118, 80, 175),
    RGBColor(180, 150, 215),
    RGBColor(235, 115, 15),
    RGBColor(250, 175, 95),
    RGBColor(140, 86, 75),
    RGBColor(23, 150, 165),
    RGBColor(120, 205, 215),
    RGBColor(110, 110, 110),
];

/// How a peer is drawn: its place among all says the colour, and peers of one hue differ in the form of their points.
struct Look {
    colour: RGBColor,
    place: usize,
}

fn look(peer: &str) -> Look {
    let place = peers::ALL.iter().position(|known| known.name == peer).unwrap_or(peers::ALL.len() - 1);
    Look { colour: COLOURS[place % COLOURS.len()], place }
}

impl Look {
    /// aka, which is drawn larger.
    fn is_ours(&self) -> bool {
        self.place == 0
    }

    fn radius(&self) -> i32 {
        if self.is_ours() { 6 } else { 4 }
    }

    fn draw_point<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, plotters::coord::Shift>,
        at: (i32, i32),
    ) -> Outcome
    where
        DB::ErrorType: 'static,
    {
        let (radius, style) = (self.radius(), self.colour.filled());
        match self.place % 3 {
            0 => area.draw(&Circle::new(at, radius, style))?,
            1 => area.draw(&TriangleMarker::new(at, radius + 2, style))?,
            _ => {
                let corners = [(at.0 - radius, at.1 - radius), (at.0 + radius, at.1 + radius)];
                area.draw(&Rectangle::new(corners, style))?;
            }
        }
        Ok(())
    }
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
