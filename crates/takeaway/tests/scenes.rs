//! The rules of each scene, for any orders.

use std::time::{Duration, Instant};

use recorder::{Mark, Row, Sign};
use takeaway::{Order, Orders, Scene, SceneReport};

const MENUS: [&[u64]; 5] = [
    &[30, 10, 20, 40],
    &[7, 7, 7],
    &[1],
    &[1, 2],
    &[60_000, 1, 500],
];
const COUNTING_MS: u64 = 5;

fn report(scene: Scene, menu: &[u64]) -> SceneReport {
    let orders = menu.iter().zip('A'..).map(|(ms, name)| Order {
        customer: name.to_string(),
        cooking_time: Duration::from_millis(*ms),
    });
    let orders = Orders {
        list: orders.collect(),
        counting_time: Duration::from_millis(COUNTING_MS),
    };
    scene.run(&orders).expect("a runtime starts")
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
        let report = report(Scene::OneAfterAnother, menu);
        let sums = menu.iter().scan(0, |sum, cook| {
            *sum += cook;
            Some(*sum)
        });
        assert_eq!(
            ends(&report.panels[0].timeline.rows),
            sums.collect::<Vec<_>>()
        );
    }
}

#[test]
fn nobody_has_ordered_before_the_one_in_front_is_served() {
    let report = report(Scene::OneAfterAnother, &[30, 10]);
    let second = &report.panels[0].timeline.rows[1];
    let queue = second.spans[0];
    assert_eq!((queue.sign, queue.from, queue.to), (Sign::New, 0, 30));
}

#[test]
fn with_tickets_all_are_served_when_the_longest_order_is_ready() {
    for menu in MENUS {
        let timeline = report(Scene::Tickets, menu).panels.remove(0).timeline;
        assert_eq!(ends(&timeline.rows), menu);
        assert_eq!(Some(&timeline.end), menu.iter().max());
    }
}

#[test]
fn a_payer_who_counts_at_the_till_holds_everybody_up() {
    let report = report(Scene::Coins, &[1, 10, 20]);
    let rows = &report.panels[0].timeline.rows;
    // The first meal is ready at 1 ms, and called when the till is free.
    assert_eq!(
        ends(rows),
        [COUNTING_MS, COUNTING_MS + 10, COUNTING_MS + 20]
    );
    let (busy, behind) = (rows[1].spans[1], rows[2].spans[0]);
    assert_eq!(
        (busy.sign, busy.from, busy.to),
        (Sign::Running, 0, COUNTING_MS)
    );
    assert_eq!(
        (behind.sign, behind.from, behind.to),
        (Sign::New, 0, COUNTING_MS)
    );
    assert_eq!(report.panels[0].timeline.thread.spans[1].to, COUNTING_MS);
}

#[test]
fn a_payer_who_counts_beside_the_till_holds_nobody_up() {
    let report = report(Scene::Coins, &[1, 10, 20]);
    let timeline = &report.panels[1].timeline;
    assert_eq!(ends(&timeline.rows), [1, COUNTING_MS + 10, 20]);
    assert!(timeline.thread.spans.iter().all(|poll| poll.is_instant()));
}

#[test]
fn a_single_customer_is_the_payer() {
    let report = report(Scene::Coins, &[10]);
    for panel in &report.panels {
        assert_eq!(ends(&panel.timeline.rows), [COUNTING_MS + 10]);
    }
    let caption = &report.panels[0].caption;
    assert!(caption.contains("A counts coins"), "{caption}");
}

#[test]
fn the_counting_is_a_call_that_truly_blocks_a_thread() {
    let report = report(Scene::Coins, &[1, 10]);
    for (thread, ms) in measured(&report) {
        assert!(ms >= COUNTING_MS as f64, "{thread}: {ms} ms");
    }
    let threads = measured(&report).map(|(thread, _)| thread);
    assert_eq!(threads, ["the till's own thread", "a helper thread"]);
}

#[test]
fn the_counting_is_measured_in_milliseconds() {
    let began = Instant::now();
    let report = report(Scene::Coins, &[1, 10]);
    let whole_ms = began.elapsed().as_secs_f64() * 1000.0;
    // The printed numbers are rounded to a tenth.
    let sum: f64 = measured(&report).iter().map(|(_, ms)| ms - 0.05).sum();
    assert!(sum <= whole_ms, "{sum} ms of counting in {whole_ms} ms");
}

/// Which thread was blocked at the till and beside it, and for how many ms.
fn measured(report: &SceneReport) -> [(&str, f64); 2] {
    [0, 1].map(|index| {
        let line = report.panels[index]
            .measured
            .as_deref()
            .expect("a measurement");
        let rest = line.strip_prefix("the count blocked ").expect(line);
        let rest = rest.strip_suffix(" ms of real time").expect(line);
        let (thread, ms) = rest.split_once(" for ").expect(line);
        (thread, ms.parse().expect(line))
    })
}

#[test]
fn a_customer_who_walks_out_is_dropped_half_way_and_holds_nobody_up() {
    let report = report(Scene::WalkingOut, &[30, 10, 40, 20]);
    let rows = &report.panels[0].timeline.rows;
    assert_eq!(ends(rows), [30, 10, 20, 20]);
    let signs: Vec<_> = rows.iter().map(|row| last(row).sign).collect();
    assert_eq!(
        signs,
        [Sign::Ready, Sign::Ready, Sign::Dropped, Sign::Ready]
    );
}

#[test]
fn a_customer_who_walks_out_ordered_has_no_meal_and_leaves_no_receipt() {
    for menu in MENUS {
        let facts = report(Scene::WalkingOut, menu).panels.remove(0).facts;
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
