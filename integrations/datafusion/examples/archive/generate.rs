//! Makes up an archive.

use std::path::PathBuf;

use aka::Resolver;
use indicatif::{ProgressBar, ProgressIterator};

use crate::mentions::Mentions;
use crate::support::Corpus;
use crate::{Outcome, storage};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// How many names the table has.
    #[arg(long, value_name = "N", default_value = "1000000")]
    names: usize,
    /// How many mentions there are.
    #[arg(long, value_name = "N", default_value = "10000000")]
    mentions: u64,
    /// On how many days.
    #[arg(long, value_name = "N", default_value = "40")]
    days: u64,
    /// The folder to make.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

/// The first day, in days since 1970: that of the year 2026.
const FIRST_DAY: i32 = 20_454;

pub(crate) fn run(options: &Options) -> Outcome {
    let Options { names, mentions, days, out } = options;
    if *names == 0 || *days == 0 {
        return Err("an archive has at least a name and a day".into());
    }
    std::fs::create_dir_all(out.join("mentions"))?;
    let corpus = Corpus::new(*names);
    Resolver::new(&corpus.table())?.save(storage::table(out))?;
    let make = Mentions::new(&corpus);
    for number in (0..*days).progress_with(ProgressBar::new(*days)) {
        let of_day: Vec<_> = (number * mentions / days..(number + 1) * mentions / days)
            .map(|mention| make.make(mention))
            .collect();
        let date = FIRST_DAY + i32::try_from(number)?;
        let file = out.join(format!("mentions/{number:05}.parquet"));
        storage::write(&file, &storage::mentions(date, &of_day)?)?;
    }
    println!("{}: {mentions} mentions on {days} days, and a table of {names} names", out.display());
    Ok(())
}
