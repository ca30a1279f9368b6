//! Cy orders tokio, and the waiter asks: with which features? Whatever he doesn't name
//! isn't built, so the compiler can't find it. Whatever he names and doesn't use is only
//! built for nothing.
//!
//! Task: predict which features of tokio each of three programs needs.
//!
//! Read "Ask tokio for its parts" in `docs/01-hello.md`.

/// The features that `GREET` needs, with commas in between: `cargo add tokio --features`
/// would be given just that. If a program needs none of them, write "none".
///
/// It has a runtime and no timers: the `Instant` is that of the standard library, and
/// `enable_all` turns on whatever there is.
const GREET_NEEDS: &str = "rt";

const GREET: &str = r#"
    use std::time::Instant;
    use tokio::runtime::Builder;

    fn main() -> std::io::Result<()> {
        let began = Instant::now();
        let runtime = Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(greet());
        println!("That took {:?}", began.elapsed());
        Ok(())
    }

    async fn greet() {
        println!("Hello Cy!");
    }
"#;

/// The features that `WAIT` needs. It has a runtime, and `sleep` is a timer of tokio's.
const WAIT_NEEDS: &str = "rt,time";

const WAIT: &str = r#"
    use std::time::Duration;
    use tokio::runtime::Builder;

    fn main() -> std::io::Result<()> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(wait());
        Ok(())
    }

    async fn wait() {
        tokio::time::sleep(Duration::from_secs(1)).await;
        println!("Hello Cy!");
    }
"#;

/// The features that `MENU` needs, or "none". It's a library, and somebody else's program
/// calls it.
///
/// `async` and `await` belong to the language, so it doesn't need tokio at all.
const MENU_NEEDS: &str = "none";

const MENU: &str = r#"
    pub async fn menu() -> String {
        format!("{}, {}", soup().await, salad().await)
    }

    async fn soup() -> &'static str {
        "soup"
    }

    async fn salad() -> &'static str {
        "salad"
    }
"#;

// What follows compares your answers with the programs. You don't have to read it.

/// What a program may use of tokio, and the feature in which that is.
const PARTS: [(&str, &str); 5] = [
    ("tokio::main", "macros"),
    ("tokio::net", "net"),
    ("tokio::runtime", "rt"),
    ("tokio::sync", "sync"),
    ("tokio::time", "time"),
];

#[track_caller]
fn check(name: &str, program: &str, needs: &str) {
    assert!(
        needs != "?",
        "predict first: replace the \"?\" in {name}_NEEDS by what {name} needs"
    );
    assert!(
        needs != "full",
        "{name} compiles with \"full\", but that builds everything: name only what it uses"
    );
    for more in ["rt-multi-thread", "test-util"] {
        assert!(
            !needs.contains(more),
            "\"{more}\" is for several threads or for a virtual clock, and {name} has \
             neither: name only what it uses"
        );
    }
    assert!(
        !needs.trim().is_empty(),
        "if {name} needs no feature, write \"none\""
    );
    let listed = needs.split([',', ' ']);
    let is_none = |it: &str| it.is_empty() || it.eq_ignore_ascii_case("none");
    let predicted: Vec<_> = listed.filter(|it| !is_none(it)).collect();
    for (part, feature) in PARTS {
        assert!(
            !program.contains(part) || predicted.contains(&feature),
            "with \"{needs}\", {name} doesn't compile: there's no `{part}`"
        );
    }
    for feature in predicted {
        let is_used = |(part, it): (&str, &str)| it == feature && program.contains(part);
        assert!(
            PARTS.into_iter().any(is_used),
            "{name} compiles without \"{feature}\": it uses no part of tokio that needs it"
        );
    }
}

fn main() {
    check("GREET", GREET, GREET_NEEDS);
    check("WAIT", WAIT, WAIT_NEEDS);
    check("MENU", MENU, MENU_NEEDS);
    println!("Cy may order: each program has what it needs");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn greet() {
        check("GREET", GREET, GREET_NEEDS);
    }

    #[test]
    fn wait() {
        check("WAIT", WAIT, WAIT_NEEDS);
    }

    #[test]
    fn menu() {
        check("MENU", MENU, MENU_NEEDS);
    }
}
