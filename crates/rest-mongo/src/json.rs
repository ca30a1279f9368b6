//! JSON to MongoDB and back: Extended JSON v2, in its relaxed form.
//!
//! It writes a date, say, as `{"$date": "2026-01-01T00:00:00Z"}`. What comes
//! out of [`from_document`] goes into [`to_document`] and comes out the same.

use bson::{Bson, Document};
use serde_json::{Number, Value};

use crate::id::Id;
use crate::problem::Problem;

/// The JSON of a document.
pub fn from_document(document: Document) -> Value {
    Bson::Document(document).into_relaxed_extjson()
}

/// The document that is to be stored at `id`, whatever `_id` the JSON names.
///
/// # Errors
///
/// 400 for what is not JSON, not an object, or not to be stored as it is.
pub fn to_document(id: &Id, json: &[u8]) -> Result<Document, Problem> {
    let value = serde_json::from_slice(json)
        .map_err(|error| Problem::bad_request(format!("the body is not JSON: {error}")))?;
    if let Some(number) = unstorable(&value) {
        let detail = format!("the integer {number} does not fit in 64 bits with a sign");
        return Err(Problem::bad_request(detail));
    }
    let Value::Object(mut object) = value else {
        return Err(Problem::bad_request("the body is not a JSON object"));
    };
    object.shift_remove("_id");
    if object.keys().any(|key| key.starts_with('$')) {
        let detail = "only keys further in may begin with $";
        return Err(Problem::bad_request(detail));
    }
    let mut document = Document::from_iter([("_id".to_owned(), id.as_str().into())]);
    let stored = Document::try_from(object).and_then(|rest| {
        document.extend(rest);
        // What BSON cannot hold, or cannot give back, is refused now: a GET could not.
        bson::deserialize_from_slice(&document.to_vec()?)
    });
    stored.map_err(|error| Problem::bad_request(format!("not Extended JSON: {error}")))
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
