//! The tables, plots and figures of the pages, and the data file that they are
//! rendered from.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use docs_sync::outline::Outline;
use docs_sync::page;
use serde_json::Value;
use tempfile::TempDir;
use this_workspace::root;

const CHAPTERS: [&str; 2] = ["11-what-async-buys-you.md", "11-what-the-service-costs.md"];
const DATA: &str = "crates/tools/bench/measurements.json";
const PLOTS: [&str; 3] = [
    "images/waiting-memory.svg",
    "images/waiting-start.svg",
    "images/service-cpu.svg",
];

/// A workspace that has the pages with empty tables and without figures, the data file,
/// and no plots.
fn empty_workspace() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for path in ["docs/images", "crates/tools/bench"] {
        fs::create_dir_all(folder.path().join(path)).unwrap();
    }
    fs::copy(root().join(DATA), folder.path().join(DATA)).unwrap();
    for page in page::read_folder(&root().join("docs")).unwrap() {
        let empty = empty(&page.text);
        let is_chapter = CHAPTERS.map(Path::new).contains(&page.path.as_path());
        assert!(!is_chapter || empty != page.text);
        fs::write(folder.path().join("docs").join(page.path), empty).unwrap();
    }
    folder
}

/// Takes out what the bench writes.
fn empty(page: &str) -> String {
    let mut page = page.to_owned();
    for (_, place) in Outline::read(&page).figures.into_iter().rev() {
        page.replace_range(place, "");
    }
    let mut empty = String::new();
    let mut in_table = false;
    for line in page.split_inclusive('\n') {
        in_table &= line != "<!-- end -->\n";
        if !in_table {
            empty += line;
        }
        in_table |= line.starts_with("<!-- measured: ");
    }
    empty
}

/// Renders a page over a data file with a few known figures; returns what the page has
/// become, and what was printed on the error stream.
fn render_figures(text: &str) -> (String, String) {
    let folder = empty_workspace();
    let data_file = folder.path().join(DATA);
    let mut data: Value = serde_json::from_str(&fs::read_to_string(&data_file).unwrap()).unwrap();
    for (name, median) in [
        ("cpu_us.twin/service@32", 7.93),
        ("cpu_us.twin@32", 330.0),
        ("cpu_us.service@32", 46.04),
        ("memory_mib.twin@32", 49.2),
        ("memory_mib.service@32", 10.3),
        ("answers_per_second.service@32", 12_836.0),
        ("median_ms.service@32", 9.96),
        ("p99_ms.service@32", 0.0454),
    ] {
        data["service"]["figures"][name]["median"] = median.into();
    }
    fs::write(data_file, data.to_string()).unwrap();

    let path = folder.path().join("docs/x.md");
    fs::write(&path, text).unwrap();
    let output = bench(folder.path(), &["--render"]);
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.success(), error.is_empty(), "{error}");
    (fs::read_to_string(path).unwrap(), error)
}

fn bench(root: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bench"));
    let output = command.arg("--root").arg(root).args(arguments).output();
    output.expect("the program starts")
}

#[test]
fn every_page_is_what_the_data_file_gives() {
    let folder = empty_workspace();
    let output = bench(folder.path(), &["--render"]);
    assert!(output.status.success(), "{output:?}");
    let pages = page::read_folder(&root().join("docs")).unwrap();
    let pages = pages.into_iter().map(|page| page.path);
    for file in pages.chain(PLOTS.map(PathBuf::from)) {
        let [committed, rendered] = [root(), folder.path().to_owned()]
            .map(|root| fs::read_to_string(root.join("docs").join(&file)).unwrap());
        assert!(
            committed == rendered,
            "docs/{} is out of date: run `just bench --render`",
            file.display()
        );
    }
}

#[test]
fn a_figure_in_the_text_is_written_with_two_digits() {
    for (name, expected) in [
        ("service.cpu_us.service@32", "46"),
        ("service.answers_per_second.service@32", "13,000"),
        ("service.median_ms.service@32", "10"),
        ("service.p99_ms.service@32", "0.045"),
        // The runs have compared these two, so it's not 330 / 46.04.
        ("service.cpu_us.twin/service@32", "7.9"),
        ("service.memory_mib.twin/service@32", "4.8"),
    ] {
        let page =
            |figure| format!("It takes <!-- figure: {name} -->{figure}<!-- end --> of it.\n");
        for before in ["", "1,234"] {
            let (rendered, error) = render_figures(&page(before));
            assert_eq!((rendered, error), (page(expected), String::new()));
        }
    }
}

#[test]
fn a_figure_that_is_not_in_the_data_file_is_refused_with_its_line() {
    for name in [
        "service.cpu_us.twin@7",
        "service.cpu_us.twin/nobody@32",
        "service.cpu.twin@32",
        "nobody.cpu_us.twin@32",
        "nothing",
    ] {
        let page = format!("# A page\n\nIt takes <!-- figure: {name} -->7<!-- end --> µs.\n");
        let (rendered, error) = render_figures(&page);
        assert_eq!(rendered, page, "it stays as it is");
        assert!(error.contains("x.md"), "{error}");
        let message = format!("line 3: {DATA} has no figure `{name}`");
        assert!(error.contains(&message), "{error}");
    }
}

#[test]
fn the_readme_has_no_figures_because_nothing_renders_them_there() {
    let readme = fs::read_to_string(this_workspace::root().join("README.md")).unwrap();
    assert_eq!(Outline::read(&readme).figures, []);
}

#[test]
fn publishing_renews_only_what_was_run() {
    let folder = empty_workspace();
    let read = || -> Value {
        serde_json::from_str(&fs::read_to_string(folder.path().join(DATA)).unwrap()).unwrap()
    };
    let before = read();
    let output = bench(folder.path(), &["--quick", "--publish", "computing"]);
    assert!(output.status.success(), "{output:?}");
    let after = read();
    for (experiment, measured) in before.as_object().unwrap() {
        let same = after[experiment] == *measured;
        assert_eq!(same, experiment != "computing", "{experiment}");
    }
}

#[test]
fn figures_that_mean_nothing_are_not_published() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bench"));
    let output = command.args(["--quick", "--publish"]).output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success());
    assert!(
        error.contains("the figures of --quick mean nothing"),
        "{error}"
    );
}
