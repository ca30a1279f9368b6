//! The documents that the callers store: each has a number in it.

use serde_json::{Value, json};

/// Returns the body of a PUT that stores this number.
pub fn with(number: u64) -> String {
    json!({"number": number}).to_string()
}

/// Returns the number in a document that is as it was sent.
pub fn number(id: &str, json: &str) -> Option<u64> {
    let value: Value = serde_json::from_str(json).ok()?;
    let number = value.get("number")?.as_u64()?;
    (value == json!({"_id": id, "number": number})).then_some(number)
}
