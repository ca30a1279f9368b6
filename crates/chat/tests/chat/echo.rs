//! The echo server, which is the smallest of its kind.

use rustix::process::Signal;
use this_workspace::example;
use tokio::process::Command;

use crate::guest::Guest;
use crate::process::Process;

#[tokio::test]
async fn two_clients_at_once_get_back_what_they_send_and_ctrl_c_ends_the_server() {
    let mut program = Command::from(example("chat", "echo"));
    let server = Process::spawn(program.arg("127.0.0.1:0"));
    let (mut server, address) = server.listening().await;
    let mut ann = Guest::connect(&address).await;
    let mut bo = Guest::connect(&address).await;
    // Bo connected last, and is answered first.
    bo.say("from Bo").await;
    bo.expect("from Bo").await;
    ann.say("from Ann").await;
    ann.expect("from Ann").await;
    // What was sent before the end comes back before the end.
    bo.send(b"no line").await;
    bo.half_close().await;
    assert_eq!(bo.read_all().await, ["no line"]);

    server.signal(Signal::INT);
    let (status, errors) = server.wait().await;
    assert_eq!((status.code(), errors.as_str()), (Some(0), ""));
    assert_eq!(ann.read().await, None);
}
