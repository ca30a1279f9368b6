//! Nothing but dependencies: its manifest says what they are for.
//!
//! Its tests are about the workspace as a whole: the features that the crates ask for,
//! the root manifest, the recipes, and the editor's "Run and Debug" view.
