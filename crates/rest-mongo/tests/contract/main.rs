//! The contract of the service and its Python twin, scenario by scenario.

#[path = "../common/mod.rs"]
mod common;

/// Runs each scenario twice: against the service and against the twin.
macro_rules! agree_on {
    ($($scenario:ident,)*) => {
        mod rust {
            use crate::common::Service;
            $(#[tokio::test] async fn $scenario() { super::$scenario(Service::rust().await).await })*
        }
        mod python {
            use crate::common::Service;
            $(#[tokio::test] async fn $scenario() { super::$scenario(Service::python().await).await })*
        }
    };
}

// The macro is known only to the modules that come after it.
mod bodies;
mod creation;
mod documents;
mod list;
mod routes;
