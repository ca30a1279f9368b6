//! What is true of each scene, whatever is ordered.

use std::time::Duration;

use recorder::{Mark, Row, Sign};
use takeaway::{Evening, Order, Play, Scene};

const MENUS: [&[u64]; 5] = [
    &[30, 10, 20, 40],
    &[7, 7, 7],
    &[1],
    &[1, 2],
    &[60_000, 1, 500],
];
const COINS: u64 = 5;

fn play(scene: Scene, menu: &[u64]) -> Play {
    let orders = menu.iter().zip('A'..).map(|(cook, name)| Order {
        customer: name.to_string(),
        cook: Duration::from_millis(*cook),
    });
    let evening = Evening {
        orders: orders.collect(),
        coins: Duration::from_millis(COINS),
    };
    scene.play(&evening).expect("a runtime starts")
}

/// When each customer's row ends.
fn ends(rows: &[Row]) -> Vec<u64> {
    rows.iter().map(|row| last(row).at).collect()
}

fn last(row: &Row) -> Mark {
    *row.marks.last().expect("every customer comes to an end")
}

#[test]
fn one_after_another_takes_as_long_as_all_orders_together() {
    for menu in MENUS {
        let play = play(Scene::OneAfterAnother, menu);
        let sums = menu.iter().scan(0, |sum, cook| {
            *sum += cook;
            Some(*sum)
        });
        assert_eq!(ends(&play.acts[0].timeline.rows), sums.collect::<Vec<_>>());
    }
}

#[test]
fn nobody_has_ordered_before_the_one_in_front_is_served() {
    let play = play(Scene::OneAfterAnother, &[30, 10]);
    let second = &play.acts[0].timeline.rows[1];
    let queue = second.spans[0];
    assert_eq!((queue.sign, queue.from, queue.to), (Sign::New, 0, 30));
}

#[test]
fn with_tickets_all_are_served_when_the_longest_order_is_ready() {
    for menu in MENUS {
        let timeline = play(Scene::Tickets, menu).acts.remove(0).timeline;
        assert_eq!(ends(&timeline.rows), menu);
        assert_eq!(Some(&timeline.end), menu.iter().max());
    }
}

#[test]
fn whoever_counts_at_the_till_holds_everybody_up() {
    let play = play(Scene::Coins, &[1, 10, 20]);
    let rows = &play.acts[0].timeline.rows;
    // The first meal is ready at 1 ms, and called when the till is free.
    assert_eq!(ends(rows), [COINS, COINS + 10, COINS + 20]);
    let (busy, behind) = (rows[1].spans[1], rows[2].spans[0]);
    assert_eq!((busy.sign, busy.from, busy.to), (Sign::Running, 0, COINS));
    assert_eq!((behind.sign, behind.from, behind.to), (Sign::New, 0, COINS));
    assert_eq!(play.acts[0].timeline.thread.spans[1].to, COINS);
}

#[test]
fn whoever_counts_beside_the_till_holds_nobody_up() {
    let play = play(Scene::Coins, &[1, 10, 20]);
    let timeline = &play.acts[1].timeline;
    assert_eq!(ends(&timeline.rows), [1, COINS + 10, 20]);
    assert!(timeline.thread.spans.iter().all(|poll| poll.is_instant()));
}

#[test]
fn the_counting_is_a_call_that_truly_blocks_a_thread() {
    let play = play(Scene::Coins, &[1, 10]);
    let measured = play.acts.iter().map(|act| act.measured.as_deref().unwrap());
    for (line, thread) in measured.zip(["the till's own thread", "a helper thread"]) {
        let rest = line.strip_prefix(&format!("the count blocked {thread} for "));
        let real = rest.and_then(|rest| rest.strip_suffix(" ms of real time"));
        let real: f64 = real.expect(line).parse().unwrap();
        assert!(real >= COINS as f64, "{line}");
    }
}

#[test]
fn whoever_walks_out_is_dropped_half_way_and_holds_nobody_up() {
    let play = play(Scene::WalkingOut, &[30, 10, 40, 20]);
    let rows = &play.acts[0].timeline.rows;
    assert_eq!(ends(rows), [30, 10, 20, 20]);
    let signs: Vec<_> = rows.iter().map(|row| last(row).sign).collect();
    assert_eq!(
        signs,
        [Sign::Ready, Sign::Ready, Sign::Dropped, Sign::Ready]
    );
}

#[test]
fn whoever_walks_out_ordered_has_no_meal_and_leaves_no_receipt() {
    for menu in MENUS {
        let facts = play(Scene::WalkingOut, menu).acts.remove(0).facts;
        assert!(facts[0].starts_with("Done: ") && facts[0].ends_with(" orders, at 0 ms"));
        assert!(facts[1].starts_with("Not done: ") && facts[1].ends_with(" takes the meal"));
        let half = menu.iter().max().unwrap() / 2;
        let end = format!("receipt tears it up, at {half} ms");
        assert!(
            facts[2].starts_with("Done: ") && facts[2].ends_with(&end),
            "{facts:?}"
        );
    }
}
