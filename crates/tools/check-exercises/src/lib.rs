//! Checks of the exercises: none hangs, and its tests refuse every known wrong answer.
//!
//! - [`exercises`]: what the list says of each, and its header.
//! - [`set`]: the exercises and the wrong answers, as they are on the disk.
//! - [`items`]: the items of a file, by which a wrong answer is put into its exercise.
//! - [`rules`]: what an exercise has to have. Nothing is compiled for that.
//! - [`package`]: all of them in one package, so that cargo builds them in one go.
//! - [`build`]: the build, and which programs came out of it.
//! - [`play`]: the tests of one program, which may hang.
//! - [`check`]: what all of that shows.
//!
//! A wrong answer is a file in `wrong/`, called `<exercise>_<number>.rs`. It holds only the
//! items that differ from the exercise as it's handed out, and the imports that they need.
//! They're put in the place of those of the same name, so an exercise can be reworded
//! without a change of its wrong answers. The first line says what the learner has to be
//! told: `// The judge says: wanted 30 ms, took 50 ms`.
//!
//! What `rustlings dev check` finds isn't looked for again, such as an exercise that passes
//! unsolved, a missing hint, or a solution that fails.

pub mod build;
pub mod check;
pub mod exercises;
pub mod items;
pub mod package;
pub mod play;
pub mod rules;
pub mod set;
