# On Windows, recipes run in the PowerShell that every Windows has. It has no "$@", so
# each recipe that passes arguments on stands here twice.
set windows-shell := ["powershell.exe", "-NoLogo", "-Command"]

# Makes a program take the place of its recipe's shell. A signal to `just`, which passes
# it on to that process alone, then reaches the program.
exec := if os_family() == "unix" { "exec " } else { "" }

# List the recipes
[private]
default:
    @just --list --unsorted

# A restaurant: one till, one kitchen, and customers who wait
[group('stages')]
[no-exit-message]
[positional-arguments]
[unix]
run-takeaway *args:
    @cargo run -p takeaway -- "$@"

# A restaurant: one till, one kitchen, and customers who wait
[group('stages')]
[no-exit-message]
[windows]
run-takeaway *args:
    @cargo run -p takeaway -- {{ args }}

# One coroutine, and the event loop that runs it
[group('stages')]
[no-exit-message]
run-hello:
    @cargo run -p hello

# A chain of coroutines, each of which awaits the next
[group('stages')]
[no-exit-message]
run-chaining:
    @cargo run -p chaining

# Several things at once, and what happens to the others if one fails
[group('stages')]
[no-exit-message]
run-concurrency:
    @echo '## one_after_another'
    @cargo run -p concurrency --example one_after_another
    @echo '## join'
    @cargo run -p concurrency --example join
    @echo '## async_block'
    @cargo run -p concurrency --example async_block
    @echo '## try_join'
    @cargo run -p concurrency --example try_join
    @echo '## spawn'
    @cargo run -p concurrency --example spawn
    @echo '## panic'
    @just run-panic
    @echo '## keep_going'
    @cargo run -p concurrency --example keep_going
    @echo '## stop_at_first'
    @cargo run -p concurrency --example stop_at_first
    @echo '## send'
    @cargo run -p concurrency --example send
    @echo '## greet_all'
    @cargo run -p concurrency --example greet_all
    @echo '## two_stoves'
    @cargo run -p concurrency --example two_stoves
    @echo '## polls'
    @cargo run -p concurrency --example polls
    @echo '## concurrency'
    @cargo run -p concurrency

# Its panic is meant to be seen, so it's short, whatever RUST_BACKTRACE says elsewhere.
[private]
run-panic $RUST_BACKTRACE='0':
    @cargo run -p concurrency --example panic

# A cache for async functions
[group('stages')]
[no-exit-message]
[positional-arguments]
[unix]
run-memo-fibonacci *args:
    @cargo run -p memo-fibonacci -- "$@"

# A cache for async functions
[group('stages')]
[no-exit-message]
[windows]
run-memo-fibonacci *args:
    @cargo run -p memo-fibonacci -- {{ args }}

# Stopping: a wait, a task, many tasks, and the whole program
[group('stages')]
[no-exit-message]
run-cancellation:
    @echo '## timeout'
    @cargo run -p cancellation --example timeout
    @echo '## select'
    @cargo run -p cancellation --example select
    @echo '## pin'
    @cargo run -p cancellation --example pin
    @echo '## cancel_safety'
    @cargo run -p cancellation --example cancel_safety
    @echo '## abort'
    @cargo run -p cancellation --example abort
    @echo '## shield'
    @cargo run -p cancellation --example shield
    @echo '## polls'
    @cargo run -p cancellation --example polls
    @echo '## cancellation'
    @cargo run -p cancellation

# A service over MongoDB, and what it does when the database is away
[group('stages')]
[no-exit-message]
[positional-arguments]
[unix]
run-rest-mongo *args:
    @exec cargo run -p rest-mongo -- "$@"

# A service over MongoDB, and what it does when the database is away
[group('stages')]
[no-exit-message]
[windows]
run-rest-mongo *args:
    @cargo run -p rest-mongo -- {{ args }}

# The service itself runs until Ctrl-C, so a tour of it ends these. `client` talks to it.
[private]
rest-mongo-examples:
    @echo '## client_errors'
    @cargo run -p rest-mongo --example client_errors
    @echo '## client_retry'
    @cargo run -p rest-mongo --example client_retry
    @echo '## closed_connection'
    @cargo run -p rest-mongo --example closed_connection
    @echo '## tour'
    @cargo run -p rest-mongo --example tour

# Messages between tasks, lines of bytes, and what isn't async
[group('stages')]
[no-exit-message]
run-pipes:
    @echo '## back_pressure'
    @cargo run -p pipes --example back_pressure
    @echo '## polls'
    @cargo run -p pipes --example polls
    @echo '## last_sender'
    @cargo run -p pipes --example last_sender
    @echo '## no_receiver'
    @cargo run -p pipes --example no_receiver
    @echo '## several_receivers'
    @cargo run -p pipes --example several_receivers
    @echo '## shared_receiver'
    @cargo run -p pipes --example shared_receiver
    @echo '## spawning_receiver'
    @cargo run -p pipes --example spawning_receiver
    @echo '## in_order'
    @cargo run -p pipes --example in_order
    @echo '## stop_on_fire'
    @cargo run -p pipes --example stop_on_fire
    @echo '## oneshot'
    @cargo run -p pipes --example oneshot
    @echo '## shared_state'
    @cargo run -p pipes --example shared_state
    @echo '## broadcast'
    @cargo run -p pipes --example broadcast
    @echo '## watch'
    @cargo run -p pipes --example watch
    @echo '## read'
    @cargo run -p pipes --example read
    @echo '## flush'
    @cargo run -p pipes --example flush
    @echo '## writes'
    @cargo run -p pipes --example writes
    @echo '## bad_lines'
    @cargo run -p pipes --example bad_lines
    @echo '## deadline'
    @cargo run -p pipes --example deadline
    @echo '## blocking'
    @cargo run -p pipes --example blocking
    @echo '## give_up'
    @cargo run -p pipes --example give_up
    @echo '## abort_blocking'
    @cargo run -p pipes --example abort_blocking
    @echo '## flag'
    @cargo run -p pipes --example flag
    @echo '## ways_out'
    @cargo run -p pipes --example ways_out exit
    @echo '## typed'
    @cargo run -p pipes --example typed
    @echo '## printed'
    @cargo run -p pipes --example printed
    @echo '## unflushed'
    @cargo run -p pipes --example unflushed
    @echo '## subprocess'
    @cargo run -p pipes --example subprocess
    @echo '## deadlock'
    @cargo run -p pipes --example deadlock
    @echo '## kill_on_drop'
    @cargo run -p pipes --example kill_on_drop
    @echo '## pipes'
    @cargo run -p pipes

# Values without end, many at a time, and values that are functions
[group('stages')]
[no-exit-message]
run-streams:
    @echo '## four_ways'
    @cargo run -p streams --example four_ways
    @echo '## adapters'
    @cargo run -p streams --example adapters
    @echo '## then'
    @cargo run -p streams --example then
    @echo '## merge'
    @cargo run -p streams --example merge
    @echo '## sorted'
    @cargo run -p streams --example sorted
    @echo '## pace'
    @cargo run -p streams --example pace
    @echo '## deadlines'
    @cargo run -p streams --example deadlines
    @echo '## errors'
    @cargo run -p streams --example errors
    @echo '## growing_file'
    @cargo run -p streams --example growing_file
    @echo '## dropped'
    @cargo run -p streams --example dropped
    @echo '## keep'
    @cargo run -p streams --example keep
    @echo '## buffer_unordered'
    @cargo run -p streams --example buffer_unordered
    @echo '## buffered'
    @cargo run -p streams --example buffered
    @echo '## for_each_concurrent'
    @cargo run -p streams --example for_each_concurrent
    @echo '## try_buffer_unordered'
    @cargo run -p streams --example try_buffer_unordered
    @echo '## growing_set'
    @cargo run -p streams --example growing_set
    @echo '## limited_set'
    @cargo run -p streams --example limited_set
    @echo '## standing_still'
    @cargo run -p streams --example standing_still
    @echo '## two_halves'
    @cargo run -p streams --example two_halves
    @echo '## spawned_pages'
    @cargo run -p streams --example spawned_pages
    @echo '## async_fn'
    @cargo run -p streams --example async_fn
    @echo '## callback_in_struct'
    @cargo run -p streams --example callback_in_struct
    @echo '## callbacks_in_map'
    @cargo run -p streams --example callbacks_in_map
    @echo '## either'
    @cargo run -p streams --example either
    @echo '## guard'
    @cargo run -p streams --example guard
    @echo '## map'
    @cargo run -p streams --example map
    @echo '## mut_self'
    @cargo run -p streams --example mut_self
    @echo '## one_vec'
    @cargo run -p streams --example one_vec
    @echo '## spawn_stream'
    @cargo run -p streams --example spawn_stream
    @echo '## streams'
    @cargo run -p streams

# A chat room over TCP, and what a slow guest costs the others
[group('stages')]
[no-exit-message]
[positional-arguments]
[unix]
run-chat *args:
    @exec cargo run -p chat -- "$@"

# A chat room over TCP, and what a slow guest costs the others
[group('stages')]
[no-exit-message]
[windows]
run-chat *args:
    @cargo run -p chat -- {{ args }}

# The room itself runs until Ctrl-C, so a tour of it ends these.
[private]
chat-examples:
    @echo '## half_close'
    @cargo run -p chat --example half_close
    @echo '## codec'
    @cargo run -p chat --example codec
    @echo '## polls'
    @cargo run -p chat --example polls
    @echo '## flow_control'
    @cargo run -p chat --example flow_control
    @echo '## actor'
    @cargo run -p chat --example actor
    @echo '## lag'
    @cargo run -p chat --example lag
    @echo '## latecomer'
    @cargo run -p chat --example latecomer
    @echo '## inbox'
    @cargo run -p chat --example inbox
    @echo '## enum_messages'
    @cargo run -p chat --example enum_messages
    @echo '## dyn_messages'
    @cargo run -p chat --example dyn_messages
    @echo '## retry'
    @cargo run -p chat --example retry
    @echo '## tour'
    @cargo run -p chat --example tour

# An event loop by hand, which runs the course's own coroutines
[group('stages')]
[no-exit-message]
run-event-loop:
    @echo '## one_future'
    @cargo run -p event-loop --example one_future
    @echo '## several_futures'
    @cargo run -p event-loop --example several_futures
    @echo '## spawned_tasks'
    @cargo run -p event-loop --example spawned_tasks
    @echo '## timers'
    @cargo run -p event-loop --example timers
    @echo '## hello'
    @cargo run -p event-loop --example hello
    @echo '## chaining'
    @cargo run -p event-loop --example chaining
    @echo '## fibonacci'
    @cargo run -p event-loop --example fibonacci
    @echo '## taking_turns'
    @cargo run -p event-loop --example taking_turns
    @echo '## both'
    @cargo run -p event-loop --example both
    @echo '## tokio_sleep'
    @cargo run -p event-loop --example tokio_sleep
    @echo '## readiness'
    @cargo run -p event-loop --example readiness
    @echo '## echo'
    @cargo run -p event-loop --example echo
    @echo '## state_machine'
    @cargo run -p event-loop --example state_machine
    @echo '## not_yet'
    @cargo run -p event-loop --example not_yet
    @echo '## sizes'
    @cargo run -p event-loop --example sizes
    @echo '## overflow'
    @cargo run -p event-loop --example overflow
    @echo '## points_into_itself'
    @cargo run -p event-loop --example points_into_itself
    @echo '## lost_wakeup'
    @cargo run -p event-loop --example lost_wakeup
    @echo '## work_stealing'
    @cargo run -p event-loop --example work_stealing
    @echo '## polls'
    @cargo run -p event-loop --example polls
    @echo '## local_set'
    @cargo run -p event-loop --example local_set
    @echo '## local_runtime'
    @cargo run -p event-loop --example local_runtime
    @echo '## from_sync_code'
    @cargo run -p event-loop --example from_sync_code
    @echo '## window'
    @cargo run -p event-loop --example window
    @echo '## hangs'
    @cargo run -p event-loop --example hangs
    @echo '## any_runtime'
    @cargo run -p event-loop --example any_runtime
    @echo '## event-loop'
    @cargo run -p event-loop

# Run hello, chaining, memo-fibonacci, and a tour of rest-mongo that ends by itself
[group('stages')]
tour:
    @echo '# hello'
    @just run-hello
    @echo '# chaining'
    @just run-chaining
    @echo '# memo-fibonacci'
    @just run-memo-fibonacci
    @echo '# rest-mongo'
    @{{ exec }}cargo run -p rest-mongo --example tour

# Run every stage
[group('stages')]
tour-all:
    @echo '# takeaway'
    @just run-takeaway
    @echo '# hello'
    @just run-hello
    @echo '# chaining'
    @just run-chaining
    @echo '# concurrency'
    @just run-concurrency
    @echo '# memo-fibonacci'
    @just run-memo-fibonacci
    @echo '# cancellation'
    @just run-cancellation
    @echo '# rest-mongo'
    @just rest-mongo-examples
    @echo '# pipes'
    @just run-pipes
    @echo '# streams'
    @just run-streams
    @echo '# chat'
    @just chat-examples
    @echo '# event-loop'
    @{{ exec }}just run-event-loop

# Solve exercises that check themselves, one after the other (`q` leaves)
[group('stages')]
[no-exit-message]
[unix]
exercises: install-rustlings
    @cd crates/exercises && exec rustlings

# Solve exercises that check themselves, one after the other (`q` leaves)
[group('stages')]
[no-exit-message]
[windows]
exercises: install-rustlings
    @Set-Location crates/exercises; rustlings

[private]
[unix]
install-rustlings:
    @command -v rustlings >/dev/null || { echo 'The exercises are run by rustlings, which is installed first.'; cargo install --locked rustlings; }

[private]
[windows]
install-rustlings:
    @if (-not (Get-Command rustlings -ErrorAction SilentlyContinue)) { echo 'The exercises are run by rustlings, which is installed first.'; cargo install --locked rustlings }

# Test a program that you've written: `just program pipeline` (it's in crates/programs)
[group('stages')]
[no-exit-message]
program name:
    @cargo run -q -p programs -- {{ name }}

# Run a common mistake, or its fix: `just mistake forgotten-await fixed`
[group('tools')]
[no-exit-message]
[positional-arguments]
[unix]
mistake *args:
    @cargo run -p mistakes -- "$@"

# Run a common mistake, or its fix: `just mistake forgotten-await fixed`
[group('tools')]
[no-exit-message]
[windows]
mistake *args:
    @cargo run -p mistakes -- {{ args }}

# Run a local MongoDB, until Ctrl-C
[group('tools')]
[no-exit-message]
[positional-arguments]
[unix]
mongo *args:
    @exec cargo run -p local-mongo -- "$@"

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
    @exec cargo run -p twin -- "$@"

# Run a stage's program in Python: `just twin hello`
[group('tools')]
[no-exit-message]
[windows]
twin stage *args:
    @cargo run -p twin -- {{ stage }} {{ args }}

# Kill a MongoDB under load, and count the acknowledged writes that are gone
[group('tools')]
lose-writes:
    @{{ exec }}cargo run -p rest-mongo --example lose_writes

# Measure what async buys you, and print it (--quick: only see that it works)
[group('tools')]
[no-exit-message]
[positional-arguments]
[unix]
bench *args:
    @cargo build --release -p bench -p rest-mongo -p chat
    @exec "${CARGO_TARGET_DIR:-target}/release/bench" "$@"

# Measure what async buys you, and print it (--quick: only see that it works)
[group('tools')]
[no-exit-message]
[windows]
bench *args:
    @cargo build --release -p bench -p rest-mongo -p chat
    @& target/release/bench {{ args }}

# Build the chapters as a book, and print where it is
[group('tools')]
book:
    @command -v mdbook >/dev/null || cargo install --locked mdbook
    @mdbook build docs
    @echo target/book/index.html

# Bring the listings in the docs up to date (--output: what the commands print, too)
[group('tools')]
docs-sync *args:
    @cargo run -p docs-sync -- {{ args }}

# Its two lines build rest-mongo with the features that it runs with, so the driver
# isn't built again.
#
# Run the tests of the stages
[group('checks')]
test:
    cargo test -p takeaway -p hello -p chaining -p concurrency -p memo-fibonacci -p cancellation -p pipes -p streams -p chat -p event-loop -p mistakes
    cargo test -p rest-mongo

# Kill, hang and restart MongoDB under load for 5 minutes, or SOAK_MINUTES
[group('checks')]
[no-exit-message]
[unix]
soak:
    @cargo test -q -p rest-mongo --test faults -- --ignored --nocapture soak::

# Check the format, the lints and the API documentation
[group('checks')]
[unix]
lint:
    cargo fmt --all --check
    cargo clippy --workspace --all-targets -- -D warnings -W missing-docs
    RUSTDOCFLAGS='-D warnings' cargo doc --workspace --no-deps

# Check the chapters: their listings, their output, their links
[group('checks')]
[unix]
check-docs:
    cargo test -p docs-sync

# Test what the stages stand on, and the tools
[group('checks')]
[unix]
check-tools:
    cargo test -p recorder -p judge -p check-exercises -p check-programs -p python-env -p this-workspace -p workspace-hack
    cargo test -p bench -p twin
    cargo test -p check-hand-over
    cargo test -p programs

# Rustlings runs last, because it has no time limit for an exercise that hangs.
# Check that each exercise fails until it's solved, and on every known wrong answer
[group('checks')]
[unix]
check-exercises: install-rustlings
    rustfmt --check --edition 2024 crates/exercises/exercises/*/*.rs crates/exercises/wrong/*.rs
    cargo run -p check-exercises
    cd crates/exercises && rustlings dev check --require-solutions

# Check that the tests of the programs refuse wrong ones, and take right ones
[group('checks')]
[unix]
check-programs:
    rustfmt --check --edition 2024 crates/programs/wrong/*.rs crates/programs/right/*.rs
    cargo run -p check-programs

# Test the local MongoDB, a replica set, a short soak, and the contract on SecantusDB
[group('checks')]
[unix]
check-mongo:
    cargo test -p local-mongo
    cargo test -p rest-mongo --test faults -- --ignored --skip soak::
    SOAK_MINUTES=0 just soak
    LOCAL_MONGO_ENGINE=secantusdb cargo test -p rest-mongo --test contract

# Build the book, and check its pages and its search in headless Chromium
[group('checks')]
[unix]
check-book:
    @command -v mdbook >/dev/null || cargo install --locked mdbook
    npm install --silent --prefix target/axe-core axe-core@4.14.1
    cargo test -p check-book

# Do what continuous integration does
[group('checks')]
[unix]
ci: lint test check-tools check-exercises check-side-by-side tour-all check-book

# They wait more than they compute. By job control (`-m`), they hear Ctrl-C in the background.
[private]
[unix]
check-side-by-side:
    #!/usr/bin/env bash
    set -um
    just check-programs & just check-mongo & just check-docs &
    status=0
    for job in $(jobs -p); do wait "$job" || status=1; done
    exit $status
