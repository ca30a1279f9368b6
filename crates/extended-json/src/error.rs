//! Why a text is not a document.

use serde_json::Number;
use thiserror::Error;

/// Why a text is not a document, in words for those who wrote it.
#[derive(Debug, Error)]
pub enum Error {
    /// It is not JSON.
    #[error("the body is not JSON: {0}")]
    NotJson(#[from] serde_json::Error),

    /// It is JSON, and something else than an object.
    #[error("the body is not a JSON object")]
    NotAnObject,

    /// It has an integer that BSON could only keep as a rounded number.
    #[error("the integer {0} does not fit in 64 bits with a sign")]
    TooLarge(Number),

    /// One of its keys looks like an operator of MongoDB.
    #[error("only keys further in may begin with $")]
    Operator,

    /// It has an object with a `$` that does not mean what it says.
    #[error("not Extended JSON: {0}")]
    NotExtended(#[from] bson::error::Error),
}
