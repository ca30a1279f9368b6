//! The figures in the text of a page, by their names.
//!
//! `service.cpu_us.twin@32` is what the data file has for the experiment `service`: the
//! computing time of the twin, with 32 connections. `service.cpu_us.twin/service@32` is
//! how many times that of the service it is. Between two dots stands the name that the
//! data file gives to the measure, which ends with the unit.

use std::collections::BTreeMap;

use anyhow::Context;
use docs_sync::outline::Outline;
use docs_sync::page::line_at;

use crate::figure::Cell;
use crate::measurements::{Load, Measurements};
use crate::numbers::rounded;

/// All figures of the data file. A ratio is among them if it was measured: then it's
/// the median of the ratios of the runs.
pub struct Figures(BTreeMap<String, f64>);

impl Figures {
    /// Gives each figure its name.
    pub fn new(measurements: &Measurements) -> Self {
        let mut figures = Self(BTreeMap::new());
        if let Some(it) = &measurements.waiting {
            for crowd in &it.found {
                let row = format!("{}@{}", crowd.customers.name(), crowd.count);
                figures.add_cell("waiting.memory_kib_each", &row, crowd.memory_kib_each);
                figures.add_cell("waiting.start_ms", &row, crowd.start_ms);
                figures.add_cell("waiting.context_switches", &row, crowd.context_switches);
            }
        }
        if let Some(it) = &measurements.computing {
            let first = it.found.first().map_or("", |way| &way.name);
            for way in &it.found {
                figures.add_cell("computing.time_ms", &way.name, way.time_ms);
                figures.add("computing.time_ms", &pair(&way.name, first), way.ratio);
            }
        }
        if let Some(it) = &measurements.memo {
            let programs = &it.found.programs;
            let first = programs.first().map_or("", |program| &program.name);
            for program in programs {
                figures.add_cell("memo.time_us", &program.name, program.time_us);
                figures.add_cell("memo.time_us", &pair(&program.name, first), program.ratio);
            }
            let machinery = &it.found.machinery;
            let first = machinery.first().map_or("", |rung| &rung.name);
            for rung in machinery {
                figures.add_cell("memo.time_us", &rung.name, Some(rung.time_us));
                figures.add("memo.time_us", &pair(&rung.name, first), rung.ratio);
            }
        }
        if let Some(it) = &measurements.service {
            for load in &it.found {
                figures.add_load(load);
            }
        }
        if let Some(it) = &measurements.build {
            for stage in &it.found {
                figures.add_cell("build.build_s", &stage.name, stage.build_s);
            }
        }
        figures
    }

    /// Returns the page `markdown` with every figure in its text as the data file has it.
    ///
    /// # Errors
    ///
    /// The data file has no figure of that name.
    pub fn fill(&self, markdown: &str) -> anyhow::Result<String> {
        let mut filled = markdown.to_owned();
        // From the last one to the first, so that no place moves before its turn.
        for (name, place) in Outline::read(markdown).figures.into_iter().rev() {
            let figure = self.find(&name).with_context(|| {
                let line = line_at(markdown, place.start);
                let others = self.similar(&name).join("`, `");
                format!("line {line}: no figure is called `{name}`; there are `{others}`")
            })?;
            filled.replace_range(place, &rounded(figure));
        }
        Ok(filled)
    }

    /// Finds a figure, or the ratio of two that no run has compared.
    fn find(&self, name: &str) -> Option<f64> {
        let measured = self.0.get(name).copied();
        measured.or_else(|| {
            let (measure, rows) = split(name)?;
            let (of, to) = rows.split_once('/')?;
            // Both have the count that stands at the end.
            let count = to.find('@').map_or("", |at| &to[at..]);
            let value = |row: String| self.0.get(&format!("{measure}.{row}"));
            Some(value(format!("{of}{count}"))? / value(to.to_owned())?)
        })
    }

    /// Finds the rows of the same measure, or all measures if there is no such one.
    fn similar(&self, name: &str) -> Vec<&str> {
        let names = self.0.keys().map(String::as_str);
        let same: Vec<_> = names
            .clone()
            .filter(|other| measure_of(other) == measure_of(name))
            .collect();
        if !same.is_empty() {
            return same;
        }
        let mut measures: Vec<_> = names.filter_map(measure_of).collect();
        measures.dedup();
        measures
    }

    fn add_load(&mut self, load: &Load) {
        let count = load.connections;
        for (subject, costs) in &load.subjects {
            let row = format!("{}@{count}", subject.name());
            for (measure, cell) in [
                ("service.cpu_us", costs.cpu_us),
                ("service.answers_per_second", costs.answers_per_second),
                ("service.median_ms", costs.median_ms),
                ("service.p99_ms", costs.p99_ms),
                ("service.memory_mib", costs.memory_mib),
                ("service.mongodb_cpu_percent", costs.mongodb_cpu_percent),
            ] {
                self.add_cell(measure, &row, cell);
            }
        }
        for cpu in &load.cpu_ratios {
            let row = format!("{}@{count}", pair(cpu.of.name(), cpu.to.name()));
            self.add_cell("service.cpu_us", &row, cpu.ratio);
        }
    }

    fn add_cell(&mut self, measure: &str, row: &str, cell: Cell) {
        if let Some(figure) = cell {
            self.add(measure, row, figure.median);
        }
    }

    fn add(&mut self, measure: &str, row: &str, value: f64) {
        self.0.insert(format!("{measure}.{row}"), value);
    }
}

/// Names the ratio of two rows.
fn pair(of: &str, to: &str) -> String {
    format!("{of}/{to}")
}

fn measure_of(name: &str) -> Option<&str> {
    split(name).map(|(measure, _)| measure)
}

/// Splits a name into the measure, with its experiment, and the row.
fn split(name: &str) -> Option<(&str, &str)> {
    let (end, _) = name.match_indices('.').nth(1)?;
    Some((&name[..end], &name[end + 1..]))
}
