// Refused by: parsers::a_parser_that_waits_blocks_no_thread
// A parser sleeps with the thread that all stages share.

async fn pause(time: Duration) {
    std::thread::sleep(time);
}
