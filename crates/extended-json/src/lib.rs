//! JSON to MongoDB documents and back: Extended JSON v2, in its relaxed form.
//!
//! It writes a date, say, as `{"$date": "2026-01-01T00:00:00Z"}`. What comes
//! out of [`from_document`] goes into [`to_document`] and comes out the same.

mod error;

use bson::{Bson, Document};
use serde_json::{Number, Value};

pub use error::Error;

/// The JSON of a document.
pub fn from_document(document: Document) -> Value {
    Bson::Document(document).into_relaxed_extjson()
}

/// The document of a JSON text, without an `_id`.
///
/// # Errors
///
/// For a text that is not JSON, not an object or not Extended JSON, and for an
/// integer that would be rounded.
pub fn to_document(json: &[u8]) -> Result<Document, Error> {
    let value = serde_json::from_slice(json)?;
    if let Some(number) = unstorable(&value) {
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
    // What BSON cannot hold, or cannot give back, is refused now: a reader could not.
    Ok(bson::deserialize_from_slice(&document.to_vec()?)?)
}

/// The first integer that BSON could only keep as a rounded number.
fn unstorable(value: &Value) -> Option<&Number> {
    match value {
        Value::Number(number) => {
            let integer = !number.as_str().contains(['.', 'e', 'E']);
            (integer && !number.is_i64()).then_some(number)
        }
        Value::Array(values) => values.iter().find_map(unstorable),
        Value::Object(object) => object.values().find_map(unstorable),
        _ => None,
    }
}
