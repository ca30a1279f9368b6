//! Whatever the description refers to is in it.

use serde_json::Value;

/// Collects the targets of all references in a part of the description.
fn collect<'a>(part: &'a Value, targets: &mut Vec<&'a str>) {
    match part {
        Value::Object(members) => {
            targets.extend(members.get("$ref").and_then(Value::as_str));
            members.values().for_each(|part| collect(part, targets));
        }
        Value::Array(parts) => parts.iter().for_each(|part| collect(part, targets)),
        _ => {}
    }
}

#[test]
fn every_reference_leads_to_something() {
    let description: Value =
        serde_json::from_str(include_str!("../../../openapi.json")).expect("JSON");
    let mut targets = Vec::new();
    collect(&description, &mut targets);
    assert!(targets.len() > 20, "only {} were found", targets.len());
    for target in targets {
        let pointer = target.strip_prefix('#').expect("a place in this file");
        assert!(description.pointer(pointer).is_some(), "{target}");
    }
}
