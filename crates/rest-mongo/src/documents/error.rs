//! The failures of an operation, sorted by who can do something about them.

use mongodb::error::{ErrorKind, RETRYABLE_ERROR, RETRYABLE_WRITE_ERROR, WriteFailure};
use thiserror::Error;

// The codes of writes that fail because of what is in the document.
const DOCUMENT_VALIDATION_FAILURE: i32 = 121;
const CANNOT_INDEX_PARALLEL_ARRAYS: i32 = 171;
const DUPLICATE_KEY: i32 = 11000;

/// Why an operation failed, in words that tell nothing about the database. Callers get
/// the words. The source is for `{:?}`, in a test that fails, say.
#[derive(Debug, Error)]
pub enum Error {
    /// There is no MongoDB to talk to, or it can't work now.
    #[error("the database is away; try again in a moment")]
    Unreachable(#[source] mongodb::error::Error),
    /// MongoDB didn't answer in time. It may still carry out the operation.
    #[error("the database took too long")]
    TooSlow,
    /// MongoDB doesn't take such a document, because of a validation rule, say.
    #[error("the database refuses this document")]
    Refused(#[source] mongodb::error::Error),
    /// A unique index lets only one document have a value, and another one has it.
    #[error("another document has a value that may occur only once")]
    Duplicate(#[source] mongodb::error::Error),
    /// What is stored there can't be decoded.
    #[error("this document can't be read")]
    Unreadable(#[source] mongodb::error::Error),
    /// It failed for another reason, which somebody has to do something about.
    #[error("the database can't do this; the log of the service says why")]
    Failed(#[source] mongodb::error::Error),
}

impl From<mongodb::error::Error> for Error {
    fn from(error: mongodb::error::Error) -> Self {
        // Labels tell which writes may succeed in a moment.
        if error.contains_label(RETRYABLE_WRITE_ERROR) || error.contains_label(RETRYABLE_ERROR) {
            return Self::Unreachable(error);
        }
        match error.kind.as_ref() {
            ErrorKind::Io(_)
            | ErrorKind::ServerSelection { .. }
            | ErrorKind::ConnectionPoolCleared { .. } => Self::Unreachable(error),
            ErrorKind::Command(refusal) if is_role_change(&refusal.code_name) => {
                Self::Unreachable(error)
            }
            ErrorKind::Bson(_) => Self::Unreadable(error),
            ErrorKind::Write(WriteFailure::WriteError(refusal)) => match refusal.code {
                DUPLICATE_KEY => Self::Duplicate(error),
                DOCUMENT_VALIDATION_FAILURE | CANNOT_INDEX_PARALLEL_ARRAYS => Self::Refused(error),
                // What a special index can't take has codes without a name, in this range.
                16_000..18_000 => Self::Refused(error),
                _ => Self::Failed(error),
            },
            _ => Self::Failed(error),
        }
    }
}

/// Returns whether MongoDB refuses a read, for which there are no labels, because it's
/// no longer the primary or is being shut down.
fn is_role_change(code_name: &str) -> bool {
    code_name.contains("Primary") || code_name.contains("Shutdown")
}
