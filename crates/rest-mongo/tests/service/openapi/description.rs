//! The contents of `openapi.json`.

use std::collections::BTreeSet;

use reqwest::Method;
use serde_json::{Map, Value};

pub const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/openapi.json");

/// The paths that it describes.
pub const PATHS: [&str; 2] = [LIST, DOCUMENT];
const LIST: &str = "/stuff";
const DOCUMENT: &str = "/stuff/{id}";

/// Returns the template of this path, which may have a query.
pub fn template(path: &str) -> &'static str {
    match path.split('?').next() {
        Some(LIST) => LIST,
        _ => DOCUMENT,
    }
}

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

    /// The methods of a path, as they stand in an `Allow` header.
    pub fn methods(&self, template: &str) -> Vec<Method> {
        let item = self.0["paths"][template].as_object().expect("an object");
        let operations = item
            .iter()
            .filter(|(_, value)| value["responses"].is_object());
        let names = operations.map(|(name, _)| name.to_uppercase());
        names.map(|name| name.parse().expect("a method")).collect()
    }

    /// Each path with each of its methods and each status of the answers.
    pub fn statuses(&self) -> BTreeSet<(&'static str, String, u16)> {
        let mut all = BTreeSet::new();
        for template in PATHS {
            for method in self.methods(template) {
                let statuses = self.responses(template, &method).keys();
                let statuses = statuses.map(|status| status.parse().expect("a number"));
                all.extend(statuses.map(|status| (template, method.to_string(), status)));
            }
        }
        all
    }

    /// What is said about the answer with this status.
    pub fn response(&self, template: &str, method: &Method, status: u16) -> &Value {
        let response = self.responses(template, method).get(&status.to_string());
        let reference = response.expect("a described status")["$ref"].as_str();
        let pointer = reference.expect("a reference").trim_start_matches('#');
        self.0.pointer(pointer).expect("what it refers to")
    }

    /// What is said about the answer to a method that the path does not take.
    pub fn method_not_allowed(&self, template: &str) -> &Value {
        let responses = &self.0["components"]["responses"];
        match template {
            LIST => &responses["ListMethodNotAllowed"],
            _ => &responses["MethodNotAllowed"],
        }
    }

    fn responses(&self, template: &str, method: &Method) -> &Map<String, Value> {
        let operation = &self.0["paths"][template][method.as_str().to_lowercase()];
        operation["responses"].as_object().expect("an object")
    }
}
