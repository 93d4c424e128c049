//! Work on all cores with the feature `parallel`, on one without. What comes out never depends on how many
//! there are.

/// What `map` makes of each, in their order.
pub(super) fn all<T: Send, R: Send>(
    items: impl IntoIterator<Item = T>,
    map: impl Fn(T) -> R + Send + Sync,
) -> Vec<R> {
    #[cfg(feature = "parallel")]
    {
        use rayon::prelude::*;
        let items: Vec<T> = items.into_iter().collect();
        items.into_par_iter().with_max_len(1).map(map).collect()
    }
    #[cfg(not(feature = "parallel"))]
    items.into_iter().map(map).collect()
}

/// What two functions return, at the same time.
pub(super) fn both<A: Send, B: Send>(
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B + Send,
) -> (A, B) {
    #[cfg(feature = "parallel")]
    return rayon::join(one, other);
    #[cfg(not(feature = "parallel"))]
    (one(), other())
}
