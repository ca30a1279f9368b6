//! The client, as a reader runs it against the service, and its neighbours with servers of
//! their own. What an example must print stands beside it, in a file that ends in `.stdout`.

#[path = "common/mod.rs"]
mod common;

use std::time::Duration;

use this_workspace::{recorded_examples, run};
use tokio::time::timeout;

use crate::common::{Service, example};

/// The examples that this file runs. Others are run by the tests of the gallery.
const WITH_A_SERVER: [&str; 3] = ["client_errors", "client_retry", "closed_connection"];

#[tokio::test]
async fn the_client_gets_what_it_has_put() {
    let service = Service::rust().await;
    let mut client = example("client");
    client.arg(&service.address).kill_on_drop(true);
    let output = timeout(Duration::from_secs(300), client.output())
        .await
        .expect("it ends")
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(printed, expected("client"));
}

#[tokio::test]
async fn a_client_whose_service_is_closed_says_so() {
    let mut client = example("client");
    // The port that nobody can listen on.
    let output = client.arg("127.0.0.1:0").output().await.unwrap();
    assert!(!output.status.success(), "{output:?}");
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.contains("error sending request"), "{error}");
}

#[test]
fn the_others_print_what_stands_beside_them() {
    for name in WITH_A_SERVER {
        let printed = run(&mut this_workspace::example("rest-mongo", name));
        assert_eq!(printed, expected(name), "{name}");
    }
}

fn expected(name: &str) -> String {
    let mut recorded = recorded_examples("rest-mongo").into_iter();
    let found = recorded.find(|(example, _)| example == name);
    found.expect("recorded beside it").1
}
