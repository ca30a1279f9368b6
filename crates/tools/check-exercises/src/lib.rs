//! Checks of the exercises: each fails until it's solved, and on every known wrong
//! answer.
//!
//! - [`exercises`]: what the list says of each, and its header.
//! - [`set`]: the exercises and the wrong answers, as they are on the disk.
//! - [`rules`]: what an exercise has to have. Nothing is compiled for that.
//! - [`package`]: all of them in one package, so that cargo builds them in one go.
//! - [`build`]: the build, and which programs came out of it.
//! - [`play`]: the tests of one program, which may hang.
//! - [`check`]: what all of that shows.
//!
//! A wrong answer is a file in `wrong/`, called `<exercise>_<number>.rs`. It holds what a
//! learner might have written, without tests: it's compiled with those of the exercise,
//! so there's no copy of them that could be more or less strict. Its first line says what
//! the learner has to be told: `// The judge says: wanted 30 ms, took 50 ms`.

pub mod build;
pub mod check;
pub mod exercises;
pub mod package;
pub mod play;
pub mod rules;
pub mod set;
