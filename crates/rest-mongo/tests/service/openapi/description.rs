//! The contents of `openapi.json`.

use std::collections::BTreeSet;

use reqwest::Method;
use serde_json::{Map, Value};

pub const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/openapi.json");

/// The one path that it describes.
pub const PATH: &str = "/stuff/{id}";

pub struct Description(Value);

impl Description {
    pub fn read() -> Self {
        Self(serde_json::from_str(include_str!("../../../openapi.json")).expect("JSON"))
    }

    /// The paths, as templates.
    pub fn paths(&self) -> Vec<&str> {
        let paths = self.0["paths"].as_object().expect("an object");
        paths.keys().map(String::as_str).collect()
    }

    /// The methods of the path, as they stand in an `Allow` header.
    pub fn methods(&self) -> Vec<Method> {
        let item = self.0["paths"][PATH].as_object().expect("an object");
        let operations = item
            .iter()
            .filter(|(_, value)| value["responses"].is_object());
        let names = operations.map(|(name, _)| name.to_uppercase());
        names.map(|name| name.parse().expect("a method")).collect()
    }

    /// Each method of the path with each status of its answers.
    pub fn statuses(&self) -> BTreeSet<(String, u16)> {
        let of = |method: Method| {
            let statuses = self.responses(&method).keys();
            let statuses = statuses.map(|status| status.parse().expect("a number"));
            statuses
                .map(move |status| (method.to_string(), status))
                .collect::<Vec<_>>()
        };
        self.methods().into_iter().flat_map(of).collect()
    }

    /// What is said about the answer with this status.
    pub fn response(&self, method: &Method, status: u16) -> &Value {
        let response = self.responses(method).get(&status.to_string());
        let reference = response.expect("a described status")["$ref"].as_str();
        let pointer = reference.expect("a reference").trim_start_matches('#');
        self.0.pointer(pointer).expect("what it refers to")
    }

    /// What is said about the answer to a method that the path does not take.
    pub fn method_not_allowed(&self) -> &Value {
        &self.0["components"]["responses"]["MethodNotAllowed"]
    }

    fn responses(&self, method: &Method) -> &Map<String, Value> {
        let operation = &self.0["paths"][PATH][method.as_str().to_lowercase()];
        operation["responses"].as_object().expect("an object")
    }
}
