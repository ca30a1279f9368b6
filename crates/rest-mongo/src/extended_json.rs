//! JSON to MongoDB documents and back: Extended JSON v2, in its relaxed form.
//!
//! It writes a date, say, as `{"$date": "2026-01-01T00:00:00Z"}`. What comes
//! out of [`from_document`] goes into [`to_document`] and comes out the same.

use bson::{Bson, Document};
use serde_json::{Number, Value};
use thiserror::Error;

/// Why a text isn't a document, in words for its author.
#[derive(Debug, Error)]
pub enum Error {
    /// It isn't JSON.
    #[error("the body is not JSON: {0}")]
    NotJson(#[from] serde_json::Error),
    /// It's JSON, but not an object.
    #[error("the body is not a JSON object")]
    NotAnObject,
    /// It has an integer that BSON could only keep as a rounded number.
    #[error("the integer {0} does not fit in 64 bits with a sign")]
    TooLarge(Number),
    /// One of its keys looks like an operator of MongoDB.
    #[error("only keys further in may begin with $")]
    Operator,
    /// It has an object that looks like Extended JSON and isn't, or a value that BSON
    /// doesn't have.
    #[error("not Extended JSON: {0}")]
    NotExtended(#[from] bson::error::Error),
}

/// Returns the JSON of a document.
pub fn from_document(document: Document) -> Value {
    Bson::Document(document).into_relaxed_extjson()
}

/// Parses a JSON text into a document, and leaves out its `_id`. The error says
/// what's wrong with the text, or which integer would be rounded.
pub fn to_document(json: &[u8]) -> Result<Document, Error> {
    // This refuses a text that's more than 127 levels deep. In a debug build, one that's as
    // deep as it may be takes more than 3 MiB of the main thread's stack, which has 8 on
    // most systems. On a smaller one (after `ulimit -s 2048`, say), it ends the process.
    let value = serde_json::from_slice(json)?;
    if let Some(number) = find_unstorable(&value) {
        return Err(Error::TooLarge(number.clone()));
    }
    let Value::Object(mut object) = value else {
        return Err(Error::NotAnObject);
    };
    object.shift_remove("_id");
    if object.keys().any(|key| key.starts_with('$')) {
        return Err(Error::Operator);
    }
    let document = Document::try_from(object)?;
    // Encode and decode once: what doesn't survive is refused here, where its author
    // hears of it.
    bson::deserialize_from_slice(&document.to_vec()?).map_err(Error::NotExtended)
}

/// Finds the first integer that BSON could only keep as a rounded number.
fn find_unstorable(value: &Value) -> Option<&Number> {
    match value {
        Value::Number(number) => {
            // serde_json writes an exponent with a small `e`, whatever the text has.
            let integer = !number.as_str().contains(['.', 'e']);
            (integer && !number.is_i64()).then_some(number)
        }
        Value::Array(values) => values.iter().find_map(find_unstorable),
        Value::Object(object) => object.values().find_map(find_unstorable),
        _ => None,
    }
}
