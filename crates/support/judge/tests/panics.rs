//! A panic whose message takes long to print. It's alone in its program, because the hook
//! that prints it belongs to all threads.

use std::panic;
use std::thread;
use std::time::Duration;

use judge::cook;

#[test]
fn the_message_of_a_panic_in_a_task_is_not_taken_for_blocking() {
    // A backtrace takes so long if the program is large.
    let print = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        thread::sleep(Duration::from_millis(120));
        print(info);
    }));
    let run = judge::run(async || {
        let fondue = tokio::spawn(async {
            cook("fondue", 10).await;
            panic!("the fondue caught fire")
        });
        let pizza = tokio::spawn(cook("pizza", 30));
        let fondue: Result<(), _> = fondue.await;
        (fondue.is_err(), pizza.await.is_ok())
    });
    run.must_return((true, true)).must_take_millis(30);
}
