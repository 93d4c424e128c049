//! Times of many calls, summed up.

use std::time::Duration;

/// Times in the order of their length.
pub struct Times(Vec<Duration>);

impl Times {
    pub fn new(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Times(times)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The time, in microseconds, that this share of the calls did not exceed; 0 where there are none.
    pub fn quantile(&self, share: f64) -> f64 {
        let place = (share * self.0.len() as f64) as usize;
        let time = self.0.get(place).or(self.0.last()).copied().unwrap_or_default();
        time.as_secs_f64() * 1e6
    }
}
