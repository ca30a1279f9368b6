//! Finds the fences of a Markdown page.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use crate::problem::Problem;

/// A fenced code block, with what the comments right before it say.
#[derive(Debug)]
pub struct Fence {
    /// The line of the page it opens on, counted from 1.
    pub line: usize,
    /// The first word after the backticks; empty where there is none.
    pub language: String,
    /// What is inside, without the indentation of a list around it.
    pub text: String,
    /// Where the text is on the page, as bytes: the lines between the backticks.
    pub(crate) body: Range<usize>,
    /// What stands before each line of the text, for the list or the quote around it.
    pub(crate) prefix: String,
    options: Vec<(String, String)>,
}

impl Fence {
    /// The value of `<!-- name: value -->` before the fence (empty for
    /// `<!-- name -->`), or `None` where no such comment is there.
    pub fn option(&self, name: &str) -> Option<&str> {
        let (_, value) = self.options.iter().find(|(key, _)| key == name)?;
        Some(value)
    }

    /// A problem at this fence.
    pub fn problem(&self, message: impl Into<String>) -> Problem {
        Problem {
            line: self.line,
            message: message.into(),
        }
    }
}

/// Every fence of `markdown`, in order.
///
/// # Errors
/// A fence that is never closed; one that is no fence because it is glued to an
/// HTML tag; code that is set off by indentation, where no language is named.
pub fn find(markdown: &str) -> Result<Vec<Fence>, Vec<Problem>> {
    let mut fences: Vec<Fence> = Vec::new();
    let mut options = Vec::new();
    let mut problems = Vec::new();
    let mut in_fence = false;
    for (event, range) in Parser::new(markdown).into_offset_iter() {
        let line = markdown[..range.start].matches('\n').count() + 1;
        match event {
            Event::Start(Tag::HtmlBlock) => {
                let html = &markdown[range];
                if html.contains("```") {
                    let message = "put a blank line between the HTML and the fence".into();
                    problems.push(Problem { line, message });
                }
                if !html.trim_start().starts_with("<!--") {
                    options.clear();
                }
                options.extend(comments(html));
            }
            Event::Html(_) | Event::End(TagEnd::HtmlBlock) => {}
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                let Some(body) = body(markdown, &range) else {
                    let message = "this fence is never closed".into();
                    problems.push(Problem { line, message });
                    break;
                };
                in_fence = true;
                fences.push(Fence {
                    line,
                    language: info.split([',', ' ']).next().unwrap_or_default().into(),
                    text: String::new(),
                    options: std::mem::take(&mut options),
                    body,
                    prefix: prefix(markdown, range.start),
                });
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                let message = "use a fence, not indentation, for what is no prose".into();
                problems.push(Problem { line, message });
            }
            Event::Text(text) if in_fence => {
                if let Some(fence) = fences.last_mut() {
                    fence.text.push_str(&text);
                }
            }
            _ => {
                in_fence = false;
                options.clear();
            }
        }
    }
    if problems.is_empty() {
        Ok(fences)
    } else {
        Err(problems)
    }
}

/// The `name: value` pairs of the comments in a piece of HTML.
fn comments(html: &str) -> Vec<(String, String)> {
    let inner = html.split("<!--").skip(1);
    let inner = inner.filter_map(|rest| Some(rest.split_once("-->")?.0));
    inner
        .map(|comment| {
            let (name, value) = comment.split_once(':').unwrap_or((comment, ""));
            (name.trim().to_owned(), value.trim().to_owned())
        })
        .collect()
}

/// Where the lines between the opening and the closing backticks are.
fn body(markdown: &str, fence: &Range<usize>) -> Option<Range<usize>> {
    let text = markdown[fence.clone()].trim_end();
    let start = text.find('\n')? + 1;
    let end = text.rfind('\n')? + 1;
    let marks = text[end..].trim_start_matches([' ', '\t', '>']);
    let closed = marks.starts_with("```") || marks.starts_with("~~~");
    closed.then(|| fence.start + start..fence.start + end)
}

/// What stands before the fence on its line, as later lines must repeat it:
/// quote marks stay, a list's bullet becomes spaces.
fn prefix(markdown: &str, fence: usize) -> String {
    let line = markdown[..fence].rfind('\n').map_or(0, |end| end + 1);
    let before = markdown[line..fence].chars();
    before.map(|c| if c == '>' { c } else { ' ' }).collect()
}
