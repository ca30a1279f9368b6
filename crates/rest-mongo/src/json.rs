//! JSON to MongoDB and back: Extended JSON v2, in its relaxed form.
//!
//! It writes a date, say, as `{"$date": "2026-01-01T00:00:00Z"}`. What comes
//! out of [`from_document`] goes into [`to_document`] and comes out the same.

use bson::{Bson, Document};
use serde_json::Value;

use crate::id::Id;
use crate::problem::Problem;

/// How deep MongoDB lets documents and arrays nest.
const DEEPEST: usize = 100;

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
    let Value::Object(mut object) = value else {
        return Err(Problem::bad_request("the body is not a JSON object"));
    };
    object.shift_remove("_id");
    if let Some(key) = object.keys().find(|key| key.starts_with('$')) {
        let detail = format!("the key {key:?} begins with a $: only keys further in may");
        return Err(Problem::bad_request(detail));
    }
    let mut document = Document::from_iter([("_id".to_owned(), id.as_str().into())]);
    for (key, value) in object {
        check(&key, &value, 1)?;
        let value = Bson::try_from(value)
            .map_err(|error| Problem::bad_request(format!("not Extended JSON: {error}")))?;
        document.insert(key, value);
    }
    Ok(document)
}

/// Refuses what MongoDB would refuse, and the numbers that it would round.
fn check(key: &str, value: &Value, depth: usize) -> Result<(), Problem> {
    if key.contains('\0') {
        return Err(Problem::bad_request("a key holds a NUL character"));
    }
    if depth > DEEPEST {
        let detail = format!("the body nests deeper than {DEEPEST} levels");
        return Err(Problem::bad_request(detail));
    }
    match value {
        Value::Number(number) if is_integer(number) && number.as_i64().is_none() => Err(
            Problem::bad_request(format!("the integer {number} needs more than 64 bits")),
        ),
        Value::Array(values) => values
            .iter()
            .try_for_each(|value| check("", value, depth + 1)),
        Value::Object(object) => object
            .iter()
            .try_for_each(|(key, value)| check(key, value, depth + 1)),
        _ => Ok(()),
    }
}

fn is_integer(number: &serde_json::Number) -> bool {
    !number.as_str().contains(['.', 'e', 'E'])
}
