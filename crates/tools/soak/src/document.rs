//! What the callers store: documents with a number in them.

use serde_json::{Value, json};

/// The body of a PUT that stores this number.
pub fn with(number: u64) -> String {
    json!({"number": number}).to_string()
}

/// The number in a document that is as it was sent.
pub fn number(id: &str, json: &str) -> Option<u64> {
    let value: Value = serde_json::from_str(json).ok()?;
    let number = value.get("number")?.as_u64()?;
    (value == json!({"_id": id, "number": number})).then_some(number)
}
