//! One walk through the Markdown of a page.

use std::mem::take;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use super::super::comment::{Comment, CommentError};
use super::super::fence::{Fence, continue_prefix, find_body};
use super::super::problem::Problem;
use super::{Outline, line_at};

/// Reads the page `markdown`, without a look at which comments are pairs.
pub(super) fn read(markdown: &str) -> Outline {
    let mut reader = Reader {
        markdown,
        outline: Outline::default(),
        pending: Pending::default(),
    };
    reader.read();
    reader.outline
}

/// What the reader has seen since the last thing that isn't a comment.
#[derive(Default)]
struct Pending {
    comments: Vec<(usize, Comment)>,
    is_unclear: bool,
    /// Where the line of the link with a file's name begins.
    name: Option<usize>,
}

struct Reader<'a> {
    markdown: &'a str,
    outline: Outline,
    pending: Pending,
}

impl Reader<'_> {
    fn read(&mut self) {
        let mut in_fence = false;
        let mut in_name = false;
        for (event, range) in Parser::new(self.markdown).into_offset_iter() {
            match event {
                Event::End(TagEnd::Link) if in_name => in_name = false,
                _ if in_name => {}
                Event::Start(Tag::Link { .. }) if self.is_name(&range) => {
                    in_name = true;
                    self.pending.name = Some(start_of_line(self.markdown, range.start));
                }
                // A paragraph counts for what is in it.
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                Event::Start(Tag::HtmlBlock) => self.read_html(range),
                Event::Html(_) | Event::End(TagEnd::HtmlBlock) => {}
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                    in_fence = true;
                    if !self.open_fence(&info, range) {
                        break;
                    }
                }
                Event::Text(text) if in_fence => {
                    if let Some(fence) = self.outline.fences.last_mut() {
                        fence.text.push_str(&text);
                    }
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                    self.complain(range.start, "use a fence, not indentation, for code");
                }
                Event::InlineHtml(html) if html.starts_with("<!--") => {
                    self.read_inline(range);
                }
                _ => {
                    in_fence = false;
                    self.drop_pending();
                }
            }
        }
        self.drop_pending();
    }

    fn complain(&mut self, at: usize, message: impl Into<String>) {
        self.outline.problems.push(Problem {
            line: line_at(self.markdown, at),
            message: message.into(),
        });
    }

    /// Tells whether a link is all there is on its line, below a comment.
    fn is_name(&self, link: &Range<usize>) -> bool {
        let markdown = self.markdown;
        let before = &markdown[start_of_line(markdown, link.start)..link.start];
        let after = markdown[link.end..].lines().next().unwrap_or_default();
        let is_alone = before.trim_matches([' ', '\t', '>']).is_empty() && after.trim().is_empty();
        let Pending {
            comments,
            is_unclear,
            name,
        } = &self.pending;
        is_alone && (*is_unclear || !comments.is_empty()) && name.is_none()
    }

    /// Reads a comment within a line of text: a figure, or the end of one.
    fn read_inline(&mut self, range: Range<usize>) {
        let html = &self.markdown[range.clone()];
        let text = html
            .strip_prefix("<!--")
            .and_then(|it| it.strip_suffix("-->"));
        let last = self.outline.comments.last();
        let is_open = last.is_some_and(|(_, comment)| comment.is_figure());
        match text.unwrap_or_default().parse::<Comment>() {
            Ok(comment) if comment.is_figure() || (is_open && comment == Comment::End) => {
                self.outline.comments.push((range, comment));
            }
            Ok(_) => self.complain(range.start, "put this comment on a line of its own"),
            Err(error) => self.complain(range.start, error.to_string()),
        }
    }

    /// Reads the comments in a block of HTML.
    fn read_html(&mut self, block: Range<usize>) {
        let html = &self.markdown[block.clone()];
        let is_glued = html.contains("```");
        if is_glued {
            let message = "put a blank line between the HTML and the fence";
            self.complain(block.start, message);
        }
        if !html.trim_start().starts_with("<!--") {
            self.drop_pending();
        }
        let mut start = block.start;
        while let Some(found) = self.markdown[start..block.end].find("<!--") {
            start += found;
            let text = &self.markdown[start + "<!--".len()..block.end];
            let Some(length) = text.find("-->") else {
                self.complain(start, CommentError::Open.to_string());
                self.pending.is_unclear = true;
                break;
            };
            let end = start + "<!--".len() + length + "-->".len();
            match text[..length].parse::<Comment>() {
                Ok(comment) => {
                    if comment.is_figure() {
                        let message = "put a word before this figure: a line that begins with \
                                       HTML is no text";
                        self.complain(start, message);
                    }
                    if comment.is_about_a_fence() && !is_glued {
                        let line = line_at(self.markdown, start);
                        self.pending.comments.push((line, comment.clone()));
                    }
                    self.outline.comments.push((start..end, comment));
                }
                Err(error) => {
                    self.complain(start, error.to_string());
                    self.pending.is_unclear = true;
                }
            }
            start = end;
        }
    }

    /// Adds a fence with the comments before it, unless it is never closed.
    fn open_fence(&mut self, info: &str, range: Range<usize>) -> bool {
        let Some(body) = find_body(self.markdown, &range) else {
            self.complain(range.start, "this fence is never closed");
            self.pending = Pending::default();
            return false;
        };
        let language = info.split([',', ' ']).next().unwrap_or_default();
        let pending = take(&mut self.pending);
        for (line, comment) in &pending.comments {
            if let Some(message) = comment.misplacement(language) {
                let (line, message) = (*line, message.into());
                self.outline.problems.push(Problem { line, message });
            }
        }
        let start = start_of_line(self.markdown, range.start);
        self.outline.fences.push(Fence {
            line: line_at(self.markdown, range.start),
            language: language.into(),
            text: String::new(),
            comments: pending.comments.into_iter().map(|(_, c)| c).collect(),
            is_unclear: pending.is_unclear,
            name: pending.name.unwrap_or(start)..start,
            body,
            prefix: continue_prefix(&self.markdown[start..range.start]),
        });
        true
    }

    /// Complains of the comments that no fence has come after.
    fn drop_pending(&mut self) {
        for (line, _) in take(&mut self.pending).comments {
            let message = "this comment must be right before a fence".into();
            self.outline.problems.push(Problem { line, message });
        }
    }
}

fn start_of_line(markdown: &str, at: usize) -> usize {
    markdown[..at].rfind('\n').map_or(0, |end| end + 1)
}
