# On Windows, recipes run in the PowerShell that every Windows has. It has no "$@", so
# each recipe that passes arguments on stands here twice.
set windows-shell := ["powershell.exe", "-NoLogo", "-Command"]

# List the recipes
[private]
default:
    @just --list --unsorted

# Stage 0: a restaurant with one till, played and drawn
[group('stages')]
[no-exit-message]
[positional-arguments]
[unix]
run-takeaway *args:
    @cargo run -q -p takeaway -- "$@"

# Stage 0: a restaurant with one till, played and drawn
[group('stages')]
[no-exit-message]
[windows]
run-takeaway *args:
    @cargo run -q -p takeaway -- {{ args }}

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
[positional-arguments]
[unix]
run-memo-fibonacci *args:
    @cargo run -q -p memo-fibonacci -- "$@"

# Stage 3: a cache around an async function that calls itself
[group('stages')]
[no-exit-message]
[windows]
run-memo-fibonacci *args:
    @cargo run -q -p memo-fibonacci -- {{ args }}

# Stage 4: a REST service over MongoDB, until Ctrl-C
[group('stages')]
[no-exit-message]
[positional-arguments]
[unix]
run-rest-mongo *args:
    @cargo run -p rest-mongo -- "$@"

# Stage 4: a REST service over MongoDB, until Ctrl-C
[group('stages')]
[no-exit-message]
[windows]
run-rest-mongo *args:
    @cargo run -p rest-mongo -- {{ args }}

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
    @cargo run -p rest-mongo --example tour

# Run a program of the gallery of mistakes: `just mistake forgotten-await mended`
[group('tools')]
[positional-arguments]
[unix]
mistake name which='wrong':
    @cargo run -q -p mistakes --features broken --{{ if name == 'dropped-driver-call' { 'example' } else { 'bin' } }} "$1-$2"

# Run a program of the gallery of mistakes: `just mistake forgotten-await mended`
[group('tools')]
[windows]
mistake name which='wrong':
    @cargo run -q -p mistakes --features broken --{{ if name == 'dropped-driver-call' { 'example' } else { 'bin' } }} {{ name }}-{{ which }}

# Run a local MongoDB, until Ctrl-C
[group('tools')]
[no-exit-message]
[positional-arguments]
[unix]
mongo *args:
    @cargo run -p local-mongo -- "$@"

# Run a local MongoDB, until Ctrl-C
[group('tools')]
[no-exit-message]
[windows]
mongo *args:
    @cargo run -p local-mongo -- {{ args }}

# Run a stage's program in Python: `just twin hello`
[group('tools')]
[no-exit-message]
[positional-arguments]
[unix]
twin stage *args:
    @cargo run -p twin -- "$@"

# Run a stage's program in Python: `just twin hello`
[group('tools')]
[no-exit-message]
[windows]
twin stage *args:
    @cargo run -p twin -- {{ stage }} {{ args }}

# Kill a MongoDB under load, and count the acknowledged writes that are gone
[group('tools')]
lose-writes:
    @cargo run -p rest-mongo --example lose_writes

# Measure what async buys you, as in chapter 5 (--quick: only see that it works)
[group('tools')]
[no-exit-message]
[positional-arguments]
[unix]
bench *args:
    @echo 'Building; the first time, this takes a few minutes.' >&2
    @cargo build -q --release -p bench -p rest-mongo
    @"${CARGO_TARGET_DIR:-target}/release/bench" "$@"

# Measure what async buys you, as in chapter 5 (--quick: only see that it works)
[group('tools')]
[no-exit-message]
[windows]
bench *args:
    @echo 'Building; the first time, this takes a few minutes.' >&2
    @cargo build -q --release -p bench -p rest-mongo
    @& target/release/bench {{ args }}

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

# Test the service on a replica set, and on the server for machines without MongoDB's own
[group('checks')]
[unix]
check-mongo:
    cargo test -p rest-mongo --test faults -- --ignored
    LOCAL_MONGO_ENGINE=secantusdb cargo test -p rest-mongo --test contract

# Kill, hang and restart MongoDB under load for 5 minutes, and check every answer
[group('checks')]
[no-exit-message]
[positional-arguments]
[unix]
soak *args:
    @cargo build -p rest-mongo -p soak
    @cargo run -q -p soak -- "$@"

# Kill, hang and restart MongoDB under load for 5 minutes, and check every answer
[group('checks')]
[no-exit-message]
[windows]
soak *args:
    @cargo build -p rest-mongo -p soak
    @cargo run -q -p soak -- {{ args }}

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
ci: lint test check-mongo tour check-book
