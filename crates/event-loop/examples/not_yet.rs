//! A call of an async function, which doesn't run it yet.
//!
//! Run it with `cargo run -p event-loop --example not_yet`. It prints what happens to the
//! argument of a future that's never polled, and to that of one that's awaited.
//!
//! Read along in `docs/10-what-the-compiler-makes.md`.

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let never = serve(Plate("soup"));
    println!("nothing is served");
    drop(never);

    serve(Plate("pasta")).await;
    println!("the pasta is served");
}

async fn serve(plate: Plate) {
    println!("here comes the {}", plate.0);
}

struct Plate(&'static str);

impl Drop for Plate {
    fn drop(&mut self) {
        println!("the plate of {} is dropped", self.0);
    }
}
