//! Speed against recall: the best are at the upper left.

use std::path::Path;

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::decades;
use super::labels::{Box2, place};
use super::look::{Look, TEXT, Theme};
use crate::Outcome;
use crate::results::{Results, Row, grouped, time};

const SIZE: (u32, u32) = (900, 520);

pub fn draw(results: &Results, names: usize, theme: &Theme, path: &Path) -> Outcome {
    let rows: Vec<&Row> = results.rows.iter().filter(|row| row.names == names).collect();
    let root = SVGBackend::new(path, SIZE).into_drawing_area();
    root.fill(&theme.ground)?;
    let caption =
        format!("The right name found first, and the time it takes: a table of {} names", grouped(names));
    let times = decades(rows.iter().map(|row| row.p50_us));
    // Whole tenths, a tenth below the lowest.
    let least = rows.iter().map(|row| row.recall_of_spellings()).fold(1.0, f64::min);
    let lowest = ((least * 10.0).floor() - 1.0).max(0.0) / 10.0;
    let mut chart = ChartBuilder::on(&root)
        .caption(caption, theme.text(17))
        .margin(14)
        .margin_right(34)
        .x_label_area_size(44)
        .y_label_area_size(56)
        .build_cartesian_2d(times.log_scale(), lowest..1.0)?;
    chart
        .configure_mesh()
        .bold_line_style(theme.grid)
        .light_line_style(TRANSPARENT)
        .axis_style(theme.ink)
        .label_style(theme.text(TEXT))
        .x_desc("median time of a query, one core")
        .y_desc("share of variants, typing errors and native scripts found")
        .x_label_formatter(&|microseconds| time(*microseconds).replace(".0 ", " "))
        .y_labels(((1.0 - lowest) * 10.0).round() as usize + 1)
        .y_label_formatter(&|share| format!("{share:.1}"))
        .draw()?;

    let point = |row: &&Row| chart.plotting_area().map_coordinate(&(row.p50_us, row.recall_of_spellings()));
    let points: Vec<((i32, i32), &str)> = rows.iter().map(|row| (point(row), row.peer.as_str())).collect();
    let (across, down) = chart.plotting_area().get_pixel_range();
    let frame = Box2 { left: across.start, top: down.start, right: across.end, bottom: down.end };
    for ((at, peer), label) in points.iter().zip(place(&points, frame)) {
        draw_peer(&root, theme, peer, *at, label)?;
    }
    Ok(root.present()?)
}

/// Draws a peer's point and its label, with a line between them where they are apart.
fn draw_peer(
    root: &DrawingArea<SVGBackend<'_>, Shift>,
    theme: &Theme,
    peer: &str,
    at: (i32, i32),
    label: Box2,
) -> Outcome {
    let look = Look::of(peer);
    let middle = (label.top + label.bottom) / 2;
    let near = (at.0.clamp(label.left, label.right), at.1.clamp(label.top, label.bottom));
    if (near.1 - at.1).abs() > 4 {
        root.draw(&PathElement::new([at, near], theme.colour(&look)))?;
    }
    theme.point(root, &look, at)?;
    // Set towards the point, since the width of the text is only guessed.
    let (edge, towards) = match label {
        label if label.left >= at.0 => (label.left, HPos::Left),
        label if label.right <= at.0 => (label.right, HPos::Right),
        label => ((label.left + label.right) / 2, HPos::Center),
    };
    let style = theme.label(&look, Pos::new(towards, VPos::Center));
    root.draw(&Text::new(peer.to_owned(), (edge, middle), style))?;
    Ok(())
}
