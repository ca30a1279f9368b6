//! The fences of a page, and the places where the bench writes, in one walk through it.

use std::mem::take;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use crate::comment::{Comment, KINDS, Rule};
pub use crate::fence::Fence;
use crate::fence::{continue_prefix, find_body};
use crate::page::{Problem, line_at, parse};

/// What is on a page, and what is wrong with it.
#[derive(Debug, Default)]
pub struct Outline {
    /// The fences, in order.
    pub fences: Vec<Fence>,
    /// What was measured: the names, each with the bytes between `<!-- measured: name -->`
    /// and its `<!-- end -->`.
    pub measured: Vec<(String, Range<usize>)>,
    /// The figures in the text: the names, each with the bytes between
    /// `<!-- figure: name -->` and its `<!-- end -->`.
    pub figures: Vec<(String, Range<usize>)>,
    /// Comments that mean nothing, or nothing where they stand; a fence that is never
    /// closed, or that is no fence because it's glued to an HTML tag; code that is set off
    /// by indentation, which names no language. In order of their lines.
    pub problems: Vec<Problem>,
}

impl Outline {
    /// Reads the page `markdown`.
    pub fn read(markdown: &str) -> Self {
        let mut reader = Reader {
            markdown,
            outline: Self::default(),
            pending: Pending::default(),
            open: None,
        };
        reader.read();
        reader.outline.problems.sort_by_key(|problem| problem.line);
        reader.outline
    }
}

struct Reader<'a> {
    markdown: &'a str,
    outline: Outline,
    pending: Pending,
    /// What a comment has opened: that comment, and where it ends.
    open: Option<(Comment, usize)>,
}

/// What the reader has seen since the last thing that isn't a comment about a fence.
#[derive(Default)]
struct Pending {
    /// The rules, and where each begins.
    rules: Vec<(usize, Rule)>,
    /// Where the line of the link with a file's name begins.
    name: Option<usize>,
}

impl Reader<'_> {
    fn read(&mut self) {
        let mut events = parse(self.markdown).into_offset_iter();
        while let Some((event, range)) = events.next() {
            match event {
                // A paragraph counts for what is in it.
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                Event::Start(Tag::HtmlBlock) => self.read_html(range),
                Event::Html(_) | Event::End(TagEnd::HtmlBlock) => {}
                Event::InlineHtml(html) if html.starts_with("<!--") => {
                    self.read_comment(range, true);
                }
                Event::Start(Tag::Link { .. }) if self.is_name(&range) => {
                    self.pending.name = Some(start_of_line(self.markdown, range.start));
                    events.find(|(event, _)| *event == Event::End(TagEnd::Link));
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                    let text = events.by_ref().map_while(|(event, _)| match event {
                        Event::Text(text) => Some(text.into_string()),
                        _ => None,
                    });
                    let text = text.collect();
                    self.read_fence(&info, text, range);
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                    self.complain(range.start, "use a fence, not indentation, for code");
                }
                _ => self.drop_pending(),
            }
        }
        self.drop_pending();
        self.expect_nothing_open();
    }

    /// Reads the comments in a block of HTML.
    fn read_html(&mut self, block: Range<usize>) {
        let html = &self.markdown[block.clone()];
        if !html.trim_start().starts_with("<!--") {
            self.drop_pending();
        }
        let mut start = block.start;
        while let Some(found) = self.markdown[start..block.end].find("<!--") {
            start += found;
            let Some(length) = self.markdown[start..block.end].find("-->") else {
                self.complain(start, "this comment is never closed: `-->` is missing");
                return;
            };
            let end = start + length + "-->".len();
            self.read_comment(start..end, false);
            start = end;
        }
        if html.contains("```") {
            self.pending = Pending::default();
            let message = "put a blank line between the HTML and the fence";
            self.complain(block.start, message);
        }
    }

    /// Reads a comment, which is within a line of text or on a line of its own.
    fn read_comment(&mut self, range: Range<usize>, is_inline: bool) {
        let text = self.markdown[range.clone()]
            .trim_start_matches("<!--")
            .trim_end_matches("-->")
            .trim();
        match Comment::parse(text) {
            None => {
                let message = format!("`<!-- {text} -->` means nothing; there are {KINDS}");
                self.complain(range.start, message);
            }
            Some(comment @ Comment::Figure(_)) => {
                if !is_inline {
                    let message = "put a word before this figure: a line that begins with HTML \
                                   is no text";
                    self.complain(range.start, message);
                }
                self.open(comment, range.end);
            }
            Some(Comment::End) => self.close(range, is_inline),
            Some(_) if is_inline => {
                self.complain(range.start, "put this comment on a line of its own");
            }
            Some(Comment::Player(_)) => {}
            Some(Comment::Rule(rule)) => self.pending.rules.push((range.start, rule)),
            Some(comment @ Comment::Measured(_)) => {
                self.drop_pending();
                self.open(comment, range.end);
            }
        }
    }

    fn open(&mut self, comment: Comment, at: usize) {
        self.expect_nothing_open();
        self.open = Some((comment, at));
    }

    /// Ends what is open at an `<!-- end -->`.
    fn close(&mut self, end: Range<usize>, is_inline: bool) {
        match self.open.take() {
            Some((Comment::Figure(name), start)) => {
                if self.markdown[start..end.start].contains('\n') {
                    let message = "this figure and its `<!-- end -->` must be on one line";
                    self.complain(start, message);
                }
                self.outline.figures.push((name, start..end.start));
            }
            Some((Comment::Measured(name), start)) if !is_inline => {
                self.outline.measured.push((name, start..end.start));
            }
            Some(open) => {
                self.complain(end.start, "put this comment on a line of its own");
                self.open = Some(open);
            }
            None => self.complain(end.start, "nothing that this could end is before it"),
        }
    }

    /// Adds a fence with the rules before it.
    fn read_fence(&mut self, info: &str, text: String, range: Range<usize>) {
        let Some(body) = find_body(self.markdown, &range) else {
            self.complain(range.start, "this fence is never closed");
            self.pending = Pending::default();
            return;
        };
        let language = info.split([',', ' ']).next().unwrap_or_default();
        let start = start_of_line(self.markdown, range.start);
        let Pending { rules, name } = take(&mut self.pending);
        let mut fence = Fence {
            line: line_at(self.markdown, range.start),
            language: language.into(),
            text,
            name: name.unwrap_or(start)..start,
            body,
            prefix: continue_prefix(&self.markdown[start..range.start]),
            ..Fence::default()
        };
        for (at, rule) in rules {
            if let Err(message) = fence.obey(rule) {
                self.complain(at, message);
            }
        }
        self.outline.fences.push(fence);
    }

    /// Tells whether a link is all there is on its line, below a comment.
    fn is_name(&self, link: &Range<usize>) -> bool {
        let before = &self.markdown[start_of_line(self.markdown, link.start)..link.start];
        let after = self.markdown[link.end..].lines().next().unwrap_or_default();
        let is_alone = before.trim_matches([' ', '\t', '>']).is_empty() && after.trim().is_empty();
        is_alone && !self.pending.rules.is_empty() && self.pending.name.is_none()
    }

    /// Complains of the rules that no fence has come after.
    fn drop_pending(&mut self) {
        for (at, _) in take(&mut self.pending).rules {
            self.complain(at, "this comment must be right before a fence");
        }
    }

    fn expect_nothing_open(&mut self) {
        if let Some((_, at)) = self.open.take() {
            self.complain(at, "no `<!-- end -->` is after this");
        }
    }

    fn complain(&mut self, at: usize, message: impl Into<String>) {
        self.outline.problems.push(Problem {
            line: line_at(self.markdown, at),
            message: message.into(),
        });
    }
}

fn start_of_line(markdown: &str, at: usize) -> usize {
    markdown[..at].rfind('\n').map_or(0, |end| end + 1)
}
