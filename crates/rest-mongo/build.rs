//! Gives the program on Windows the stack that a deep document needs. A main thread has
//! 1 MiB there, and 8 MiB on most other systems.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_CFG_WINDOWS").is_some() {
        let msvc = std::env::var("CARGO_CFG_TARGET_ENV").is_ok_and(|env| env == "msvc");
        let stack = if msvc {
            "/STACK:8388608"
        } else {
            "-Wl,--stack,8388608"
        };
        println!("cargo::rustc-link-arg-bins={stack}");
    }
}
