//! How far a step is: a bar on a terminal, a line now and then elsewhere.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

pub(crate) struct Progress {
    bar: ProgressBar,
    start: Instant,
    done: u64,
}

impl Progress {
    pub(crate) fn new(all: u64) -> Self {
        let style = "{wide_bar} {human_pos} of {human_len} spellings, {per_sec}, {eta} to go";
        let style = ProgressStyle::with_template(style).unwrap_or_else(|_| ProgressStyle::default_bar());
        let bar = ProgressBar::new(all).with_style(style);
        bar.enable_steady_tick(Duration::from_millis(500));
        Progress { bar, start: Instant::now(), done: 0 }
    }

    /// What was done before.
    pub(crate) fn skip(&mut self, count: u64) {
        self.bar.inc(count);
    }

    pub(crate) fn add(&mut self, count: u64) {
        self.done += count;
        self.bar.inc(count);
        if self.bar.is_hidden() {
            eprintln!(
                "{} of {}: {}",
                self.bar.position(),
                self.bar.length().unwrap_or_default(),
                self.rate()
            );
        }
    }

    /// What was done in which time.
    pub(crate) fn finish(self) -> String {
        self.bar.finish_and_clear();
        self.rate()
    }

    fn rate(&self) -> String {
        let seconds = self.start.elapsed().as_secs_f64();
        format!("{} in {seconds:.1} s, {:.0} a second", self.done, self.done as f64 / seconds)
    }
}
