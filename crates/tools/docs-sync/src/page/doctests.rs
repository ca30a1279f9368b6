//! Doctests made of the listings marked `<!-- compiled -->`.

use std::io;
use std::path::Path;

use super::outline::Outline;

/// Makes one empty module per listing, documented with it.
///
/// The name of the module, such as `docs_1_hello_md_line_12`, is what a
/// failing test is called by.
///
/// # Errors
/// A page that cannot be read.
pub fn write(root: &Path) -> io::Result<String> {
    let mut code = String::new();
    for page in super::read_all(root)? {
        let path = page.path.display().to_string();
        let name = path.replace(|c: char| !c.is_ascii_alphanumeric(), "_");
        // What is wrong on a page fails the tests, not the build.
        for fence in Outline::read(&page.text).fences {
            if fence.is_compiled() {
                let (text, line) = (&fence.text, fence.line);
                let listing = format!("````\n{text}````");
                code += &format!("#[doc = {listing:?}]\nmod {name}_line_{line} {{}}\n");
            }
        }
    }
    Ok(code)
}
