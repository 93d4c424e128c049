//! Resolvers as bytes: written, read, and mapped from a file.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use super::{Resolver, ResolverBuilder};
use crate::error::Result;
use crate::index::image::{Image, MAGIC};

impl ResolverBuilder {
    /// Whether [`from_bytes`](ResolverBuilder::from_bytes) and, with the feature `mmap`, `open` compare an
    /// image with its checksum, which they do unless told otherwise.
    ///
    /// It takes some milliseconds for a million names; opening alone takes microseconds. An unchecked image
    /// that is damaged gives wrong answers, but never a panic.
    pub fn verify(mut self, verify: bool) -> Self {
        self.verify = verify;
        self
    }

    /// A resolver over the bytes of an image, whoever owns them: a vector, a static, a memory map. Nothing is
    /// copied.
    ///
    /// # Errors
    /// [`ErrorKind::NotAnImage`](crate::ErrorKind::NotAnImage),
    /// [`ErrorKind::ImageVersion`](crate::ErrorKind::ImageVersion), or
    /// [`ErrorKind::DamagedImage`](crate::ErrorKind::DamagedImage).
    pub fn from_bytes(self, bytes: impl AsRef<[u8]> + Send + Sync + 'static) -> Result<Resolver> {
        let image = Image::open(bytes)?;
        if self.verify {
            image.check_sum()?;
        }
        Ok(self.over(image))
    }

    /// A resolver over an image file that is mapped into memory, so that processes share it.
    ///
    /// The file must not be changed while it is mapped, and least of all be shortened, for which the system
    /// ends the process: replace it by [`Resolver::save`], which leaves the old one to those who have it open.
    ///
    /// # Errors
    /// As [`from_bytes`](ResolverBuilder::from_bytes), and [`ErrorKind::Io`](crate::ErrorKind::Io); the error
    /// names the file.
    #[cfg(feature = "mmap")]
    pub fn open(self, path: impl AsRef<Path>) -> Result<Resolver> {
        let path = path.as_ref();
        let at = |error: crate::Error| error.at(&path.display().to_string(), 0);
        let file = File::open(path).map_err(|error| at(error.into()))?;
        // Sound as long as nobody changes the file under the map, which the documentation of this function
        // asks for.
        #[allow(unsafe_code, reason = "mapping a file is unsafe in itself")]
        let map = unsafe { memmap2::Mmap::map(&file) }.map_err(|error| at(error.into()))?;
        self.from_bytes(map).map_err(at)
    }
}

impl Resolver {
    /// A resolver over the bytes of an image; see [`ResolverBuilder::from_bytes`].
    ///
    /// ```
    /// use aka::{AliasTable, Entity, Resolver};
    /// let mut table = AliasTable::new();
    /// table.insert(Entity::person("Q1", "Ismail Khan"))?;
    /// let mut image = Vec::new();
    /// Resolver::new(&table)?.write_to(&mut image)?;
    ///
    /// let resolver = Resolver::from_bytes(image)?;
    /// assert_eq!(resolver.resolve("Esmail Khan").matched().map(|found| found.id()), Some("Q1"));
    /// # Ok::<(), aka::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`ResolverBuilder::from_bytes`].
    pub fn from_bytes(bytes: impl AsRef<[u8]> + Send + Sync + 'static) -> Result<Resolver> {
        Resolver::builder().from_bytes(bytes)
    }

    /// A resolver over an image file; see [`ResolverBuilder::open`].
    ///
    /// # Errors
    /// As [`ResolverBuilder::open`].
    #[cfg(feature = "mmap")]
    pub fn open(path: impl AsRef<Path>) -> Result<Resolver> {
        Resolver::builder().open(path)
    }

    /// Writes its image. The same table gives the same bytes, whatever the machine.
    ///
    /// After [changes](Resolver::with) the image is built anew first. The threshold is not part of an image.
    ///
    /// # Errors
    /// [`ErrorKind::Io`](crate::ErrorKind::Io).
    pub fn write_to(&self, mut out: impl Write) -> Result<()> {
        let compact = if self.inner.layers.has_changed() { &self.compact()? } else { self };
        out.write_all(compact.inner.layers.base.bytes())?;
        Ok(out.flush()?)
    }

    /// Writes its image to a file, which is the old one or the new one at any moment, whatever happens: the
    /// bytes go to a temporary file beside it, are synchronized to the disk, and take its name. A link to a
    /// file is followed, one that leads nowhere replaced. Of several that are saved under one name at the same
    /// time, the last stays.
    ///
    /// # Errors
    /// [`ErrorKind::Io`](crate::ErrorKind::Io); the error names the file, and an old file is as it was.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<()> {
        let path = path.as_ref();
        let target = fs::canonicalize(path);
        self.replace(target.as_deref().unwrap_or(path))
            .map_err(|error| error.at(&path.display().to_string(), 0))
    }

    fn replace(&self, path: &Path) -> Result<()> {
        let (temporary, file) = create_beside(path)?;
        let written = self.write_and_rename(file, &temporary, path);
        if written.is_err() {
            // Nothing more can be done where even this fails.
            let _ = fs::remove_file(&temporary);
        }
        written
    }

    fn write_and_rename(&self, mut file: File, temporary: &Path, path: &Path) -> Result<()> {
        self.write_to(&mut file)?;
        file.sync_all()?;
        fs::rename(temporary, path)?;
        // The new name itself is on the disk once its directory is; not every system can synchronize one.
        let directory = path.parent().filter(|directory| !directory.as_os_str().is_empty());
        let directory = directory.unwrap_or(Path::new("."));
        let _ = File::open(directory).and_then(|directory| directory.sync_all());
        Ok(())
    }

    /// Whether bytes begin as an image does, so that a file can be told from a table by its first eight
    /// bytes.
    ///
    /// ```
    /// assert!(!aka::Resolver::is_image(b"id\tkind\tname\n"));
    /// ```
    #[must_use]
    pub fn is_image(bytes: &[u8]) -> bool {
        bytes.starts_with(&MAGIC)
    }
}

/// Makes a file of a name that no other has, in the folder of another.
fn create_beside(path: &Path) -> std::io::Result<(PathBuf, File)> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    loop {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        name.push(format!(".{}-{number}.tmp", std::process::id()));
        let temporary = path.with_file_name(name);
        match File::create_new(&temporary) {
            // A process of the same number may have left it.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            created => return Ok((temporary, created?)),
        }
    }
}
