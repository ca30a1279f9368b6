//! Ten clients, five of each language, who all talk at once.

use futures::future::join_all;

use crate::language::Language;
use crate::process::Process;

const ROUNDS: usize = 30;
const LINES_IN_A_ROUND: usize = 10;

const NAMES: [&str; 10] = ["r0", "r1", "r2", "r3", "r4", "p0", "p1", "p2", "p3", "p4"];

agree_on! {
    ten_clients_of_two_languages_all_hear_the_same_three_thousand_lines,
}

async fn ten_clients_of_two_languages_all_hear_the_same_three_thousand_lines(room: Language) {
    let (_room, address) = room.open(&[]).await;
    let mut clients = Vec::new();
    for name in NAMES {
        let language = match &name[..1] {
            "r" => Language::Rust,
            _ => Language::Python,
        };
        let mut client = language.join(&address, name);
        let joined = format!("* {name} has joined");
        client.expect("? your name").await;
        client.expect(&joined).await;
        // Everybody has to read it, for what comes next is what's said.
        for other in &mut clients {
            Process::expect(other, &joined).await;
        }
        clients.push(client);
    }

    let talking = clients.iter_mut().zip(NAMES);
    let heard = join_all(talking.map(|(client, name)| talk(client, name))).await;
    let expected: Vec<_> = (0..ROUNDS * LINES_IN_A_ROUND).collect();
    for name in NAMES {
        let prefix = format!("{name}: ");
        let numbers: Vec<usize> = heard[0]
            .iter()
            .filter_map(|line| line.strip_prefix(&prefix)?.parse().ok())
            .collect();
        assert_eq!(numbers, expected, "what {name} says is in order");
    }
    for (lines, name) in heard.iter().zip(NAMES) {
        assert!(*lines == heard[0], "{name} hears the same as the first");
    }

    for (mut client, name) in clients.into_iter().zip(NAMES) {
        client.stdin = None;
        let last = client.read_all().await.pop();
        assert_eq!(last, Some(format!("* {name} has left")));
        assert_eq!(client.wait().await.0.code(), Some(0));
    }
}

/// Says the lines of each round, and then reads what all of them say in it.
///
/// So nobody begins a round before everybody has begun the one before, and nobody is behind
/// by more than the lines of two rounds, which are fewer than the room keeps for a guest.
async fn talk(client: &mut Process, name: &str) -> Vec<String> {
    let mut heard = Vec::new();
    for round in 0..ROUNDS {
        let first = round * LINES_IN_A_ROUND;
        let script: String = (first..first + LINES_IN_A_ROUND)
            .map(|number| format!("{number}\n"))
            .collect();
        client.type_in(&script).await;
        for _ in 0..NAMES.len() * LINES_IN_A_ROUND {
            let line = client.read().await;
            heard.push(line.unwrap_or_else(|| panic!("{name} hears the end")));
        }
    }
    heard
}
