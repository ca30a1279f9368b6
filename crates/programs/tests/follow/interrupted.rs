//! Ctrl-C, and that nothing is left.

#[cfg(target_os = "linux")]
use crate::common::processes;
use crate::common::{END_LIMIT, Ended, Program, texts};
use crate::log::{Log, TWO_LOOKS};

/// How Ctrl-C comes.
#[derive(Clone, Copy, Debug)]
enum CtrlC {
    ToTheProgramAlone,
    ToTheChildToo,
}

const BOTH_WAYS: [CtrlC; 2] = [CtrlC::ToTheProgramAlone, CtrlC::ToTheChildToo];

/// Sends Ctrl-C, and checks how the program ends.
async fn must_end(program: Program, ctrl_c: CtrlC) -> Ended {
    #[cfg(target_os = "linux")]
    let descendants = program.descendants();
    let since = match ctrl_c {
        CtrlC::ToTheProgramAlone => program.interrupt().await,
        CtrlC::ToTheChildToo => program.interrupt_group().await,
    };
    let ended = program.end().await;
    #[cfg(target_os = "linux")]
    for id in descendants {
        let is_left = processes::runs(id);
        if is_left {
            processes::kill(id);
        }
        assert!(
            !is_left,
            "after Ctrl-C {ctrl_c:?}, no process should be left when the program has ended, but \
             its child still runs"
        );
    }
    assert!(
        ended.status.code() == Some(130),
        "after Ctrl-C {ctrl_c:?}, the program should end with exit code 130, but it ended with \
         {}; standard error says {:?}",
        ended.status,
        texts(&ended.reported)
    );
    let took = ended.at.saturating_duration_since(since);
    assert!(
        took <= END_LIMIT,
        "after Ctrl-C {ctrl_c:?}, the program should end within {END_LIMIT:?}, but it took \
         {took:?}"
    );
    ended
}

#[tokio::test]
async fn ctrl_c_ends_the_program_and_its_child_while_nothing_is_written() {
    for ctrl_c in BOTH_WAYS {
        let log = Log::with("apple\npear\n");
        let mut program = log.follow("apple");
        program.must_print("apple").await;
        let ended = must_end(program, ctrl_c).await;
        assert!(
            ended.printed.len() == 1,
            "standard output carries lines of the file and no others, but it has {:?}",
            texts(&ended.printed)
        );
    }
}

#[tokio::test]
async fn ctrl_c_ends_them_before_a_line_has_matched() {
    for ctrl_c in BOTH_WAYS {
        let log = Log::with(b"pear\n\xff\n");
        let mut program = log.follow("apple");
        program.must_report("skipped 2: ").await;
        must_end(program, ctrl_c).await;
    }
}

#[tokio::test]
async fn ctrl_c_ends_them_after_a_while_without_a_new_line() {
    for ctrl_c in BOTH_WAYS {
        let log = Log::with("apple\napple");
        let mut program = log.follow("apple");
        program.must_print("apple").await;
        program
            .must_print_nothing_for(TWO_LOOKS, "the last line isn't finished yet")
            .await;
        must_end(program, ctrl_c).await;
    }
}

#[tokio::test]
async fn ctrl_c_ends_them_while_lines_pour_in() {
    for ctrl_c in BOTH_WAYS {
        let log = Log::with("apple\n".repeat(1_000_000));
        let mut program = log.follow("apple");
        program.must_print("apple").await;
        let ended = must_end(program, ctrl_c).await;
        let other = ended.printed.iter().find(|line| line.text != "apple");
        assert!(
            other.is_none(),
            "standard output carries whole lines, but it has {:?}",
            other.map(|line| &line.text)
        );
    }
}
