//! schemathesis reads the description, and asks the service whether it is true.

use std::process::Output;
use std::time::Duration;

use python_env::Packages;
use this_workspace::target_folder;
use tokio::process::Command;
use tokio::time::timeout;

use super::description::FILE;
use crate::common::{Service, mongodb, rest_mongo};

const SETTINGS: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/service/openapi/schemathesis.toml"
);
const SCHEMATHESIS: Packages<'_> = Packages {
    folder: "schemathesis",
    what: "schemathesis",
    requirements: include_str!("requirements.txt"),
    minors: 10..=13,
    versions: "3.10 to 3.13",
};

/// How long it may run.
const DEADLINE: Duration = Duration::from_secs(120);

/// How many requests it makes up for each operation, and chains of requests in all.
const EXAMPLES: &str = "--max-examples=100";

/// A Python that has schemathesis. Isolated, so that the user's own settings and
/// packages play no part; and not in a folder of ours, for it writes down what fails.
fn python() -> Command {
    let python = SCHEMATHESIS.install(&target_folder().join("python"));
    let mut command = Command::new(python.expect("schemathesis"));
    command.arg("-I").env("PYTHONIOENCODING", "utf-8");
    command
        .current_dir(env!("CARGO_TARGET_TMPDIR"))
        .kill_on_drop(true);
    command
}

async fn run(command: &mut Command) -> Output {
    let output = timeout(DEADLINE, command.output()).await;
    output.expect("it ends in time").expect("it runs")
}

#[tokio::test]
async fn the_description_is_openapi_3_1() {
    let code = "import sys, schemathesis; schemathesis.openapi.from_path(sys.argv[1]).validate()";
    let output = run(python().args(["-c", code, FILE])).await;
    assert!(output.status.success(), "{output:?}");
}

#[tokio::test]
async fn no_request_that_follows_the_description_contradicts_it() {
    let recent = "import sys; sys.exit(sys.version_info < (3, 11))";
    if !run(python().args(["-c", recent])).await.status.success() {
        // The last schemathesis for 3.10 breaks on a schema that refers to itself.
        eprintln!("skipped: this needs Python 3.11 to 3.13");
        return;
    }
    let service = Service::start(&mut rest_mongo(&mongodb("schemathesis").await)).await;
    let mut command = python();
    command.args(["-m", "schemathesis.cli", "--no-color"]);
    command.args(["--config-file", SETTINGS, "run", FILE]);
    command.args(["--url", &format!("http://{}", service.address)]);
    command.args(["--checks=all", EXAMPLES, "--continue-on-failure"]);
    command.args(["--generation-database=none", "--request-timeout=10"]);
    // It would ask a proxy of the user's for this machine.
    command.env("no_proxy", "*");
    let output = run(&mut command).await;
    let report = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{report}");
    // Each of the five operations was tried, and requests were chained.
    assert!(report.contains("Tested: 5"), "{report}");
    assert!(report.contains("covered / 6 selected"), "{report}");
    assert!(!report.contains(" 0 covered"), "{report}");
}
