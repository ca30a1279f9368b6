//! Plain functions, which may hang.

use std::panic;

use super::complaint;

#[test]
fn a_function_that_returns_is_only_called() {
    assert_eq!(judge::call(|| 7), 7);
}

#[test]
fn a_function_that_panics_keeps_its_message() {
    let payload = panic::catch_unwind(|| judge::call(|| panic!("no soup")));
    assert_eq!(payload.unwrap_err().downcast_ref(), Some(&"no soup"));
}

#[test]
fn a_function_that_does_not_return_is_not_waited_for() {
    let waits = || loop {
        std::thread::park();
    };
    let said = complaint(|| judge::call(waits));
    assert!(
        said.starts_with("the call hasn't returned after 1500 ms."),
        "{said}"
    );
}
