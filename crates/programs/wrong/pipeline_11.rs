// Refused by: waiting::a_line_in_a_parser_costs_no_cpu
// Whether the time is over is looked at every other millisecond.

async fn pause(time: Duration) {
    let begin = std::time::Instant::now();
    while begin.elapsed() < time {
        sleep(Duration::from_millis(1)).await;
    }
}
