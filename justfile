set positional-arguments

# List the recipes
[private]
default:
    @just --list --unsorted

# Stage 0: a restaurant with one till, played and drawn
[group('stages')]
[no-exit-message]
run-takeaway *args:
    @cargo run -q -p takeaway -- "$@"

# Stage 1: one coroutine, and the event loop that runs it
[group('stages')]
[no-exit-message]
run-hello:
    @cargo run -q -p hello

# Stage 2: three coroutines, each awaiting the next
[group('stages')]
[no-exit-message]
run-chaining:
    @cargo run -q -p chaining

# Stage 3: a cache around an async function that calls itself
[group('stages')]
[no-exit-message]
run-memo-fibonacci *args:
    @cargo run -q -p memo-fibonacci -- "$@"

# Stage 4: a REST service over MongoDB, until Ctrl-C
[group('stages')]
[no-exit-message]
run-rest-mongo *args:
    @cargo run -p rest-mongo -- "$@"

# Run every stage in order
[group('stages')]
tour:
    @echo '# Stage 0: takeaway'
    @just run-takeaway
    @echo '# Stage 1: hello'
    @just run-hello
    @echo '# Stage 2: chaining'
    @just run-chaining
    @echo '# Stage 3: memo-fibonacci'
    @just run-memo-fibonacci
    @echo '# Stage 4: rest-mongo'
    @crates/rest-mongo/tour.sh

# Run a program of the gallery of mistakes: `just mistake forgotten-await mended`
[group('tools')]
mistake name which='wrong':
    @cargo run -q -p mistakes --features broken --{{ if name == 'dropped-driver-call' { 'example' } else { 'bin' } }} "$1-$2"

# Run an embedded MongoDB of your own, until Ctrl-C
[group('tools')]
[no-exit-message]
kitchen *args:
    @cargo run -q -p kitchen -- "$@"

# Measure what async buys you, and write the figures of chapter 5 (--quick: only see that it works)
[group('tools')]
[no-exit-message]
bench *args:
    @echo 'Building; the first time, this takes a few minutes.' >&2
    @cargo build -q --release -p bench -p rest-mongo
    @"${CARGO_TARGET_DIR:-target}/release/bench" "$@"

# Build the chapters as a book, and print where it is
[group('tools')]
book:
    @command -v mdbook >/dev/null || cargo install --locked mdbook
    @mdbook build docs
    @echo target/book/index.html

# Bring the listings in the chapters up to date with the code
[group('tools')]
docs-sync:
    @cargo run -q -p docs-sync

# Run every test
[group('checks')]
test:
    cargo test --workspace

# Kill, hang and restart MongoDB under load for 5 minutes, and check every answer
[group('checks')]
[no-exit-message]
soak *args:
    @cargo build -q -p rest-mongo --bins --example soak
    @cargo run -q -p rest-mongo --example soak -- "$@"

# Check the format, the lints and the API documentation
[group('checks')]
lint:
    cargo fmt --all --check
    cargo clippy --workspace --all-targets -- -D warnings
    RUSTDOCFLAGS='-D warnings' cargo doc --workspace --no-deps

# Build the book, and open its pages in headless Chromium
[group('checks')]
check-book:
    @command -v mdbook >/dev/null || cargo install --locked mdbook
    @crates/docs-sync/check-book.sh

# Do what continuous integration does
[group('checks')]
ci: lint test tour check-book
