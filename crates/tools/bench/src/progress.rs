//! The progress, on the error stream.

/// Prints what is being done.
pub fn report(text: impl AsRef<str>) {
    eprintln!("- {}", text.as_ref());
}
