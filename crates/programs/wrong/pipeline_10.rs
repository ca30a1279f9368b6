// Refused by: waiting::the_delay_of_the_sink_costs_no_cpu
// Whether the time is over is asked again and again.

async fn pause(time: Duration) {
    let begin = std::time::Instant::now();
    while begin.elapsed() < time {
        tokio::task::yield_now().await;
    }
}
