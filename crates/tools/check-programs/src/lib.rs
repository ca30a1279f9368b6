//! Checks of the tests in `crates/programs`: they refuse every known wrong program, and take
//! every right one, however it's designed.
//!
//! - [`set`]: the solutions and the other programs, as they are on the disk.
//! - [`rules`]: what a wrong program has to have. Nothing is compiled for that.
//! - [`package`]: all of them in one package, so that cargo builds them in one go.
//! - [`check`]: what the tests say of each.
//!
//! A wrong program is a file in `wrong/`, called `<program>_<number>.rs`. It holds only the
//! items that differ from the solution, and the imports that they need. They're put in the
//! place of those of the same name. The first line names the test that has to fail:
//! `// Refused by: lines::a_value_is_kept_unchanged`. The second one says what is wrong.
//!
//! A right program is a file in `right/`, called `<program>_<design>.rs`, and is a whole one.

pub mod check;
pub mod package;
pub mod rules;
pub mod set;
