//! There is no Python that can make the environment.

use tempfile::tempdir;

use crate::common::{failure, path};
use crate::machine::{machine, said_with, sentence};

#[tokio::test]
async fn no_python() {
    for path in [tempdir().unwrap().path(), &path("broken-shim")] {
        assert_eq!(
            said_with(path).await,
            "local-mongo: no Python found: install Python 3.9 or newer, or uv, \
             or set MONGODB_URI to a MongoDB that you have"
        );
    }
}

#[tokio::test]
async fn a_python_too_old() {
    assert_eq!(
        said_with(&path("too-old")).await,
        "local-mongo: Python 3.8 is too old: install Python 3.9 or newer, or uv, \
         or set MONGODB_URI to a MongoDB that you have"
    );
}

#[tokio::test]
async fn a_python_too_new_for_the_replacement() {
    let (mut program, _home) = machine(&path("too-new"));
    program.env("LOCAL_MONGO_ENGINE", "secantusdb");
    assert_eq!(
        sentence(&failure(&mut program).await),
        "local-mongo: Python 3.14 is too new: install Python 3.10 to 3.13, or uv, \
         or set MONGODB_URI to a MongoDB that you have"
    );
}

#[tokio::test]
async fn a_python_without_venv() {
    assert_eq!(
        said_with(&path("without-venv")).await,
        "local-mongo: Python 3.11 can't make a virtual environment: install its venv module \
         (on Debian and Ubuntu `apt install python3.11-venv`), \
         or set MONGODB_URI to a MongoDB that you have"
    );
}
