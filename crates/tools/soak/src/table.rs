//! The table at the end.

use std::fmt::{self, Display, Formatter};

use crate::memory::mib;
use crate::report::{Report, Trouble};

impl Display for Report {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let seconds = self.elapsed().as_secs();
        writeln!(f, "\nAfter {seconds} s, with the seed {}:\n", self.seed)?;
        writeln!(f, "answer      count        p50        p99    slowest")?;
        for (status, times) in &self.answers {
            let mut times = times.clone();
            times.sort_unstable();
            let at = |percent| times[(times.len() - 1) * percent / 100];
            let (count, [p50, p99, slowest]) = (times.len(), [50, 99, 100].map(at));
            writeln!(
                f,
                "{status:6} {count:10} {p50:>10.1?} {p99:>10.1?} {slowest:>10.1?}"
            )?;
        }
        writeln!(f)?;
        for (fault, count) in &self.faults {
            row(f, &format!("{fault:?}s").to_lowercase(), count)?;
        }
        let [refusal, recovery] =
            [self.slowest_refusal, self.slowest_recovery].map(|time| format!("{time:.1?}"));
        row(f, "slowest 503 once MongoDB was away", refusal)?;
        row(f, "slowest first success after a return", recovery)?;
        row(f, "acknowledged writes", self.acknowledged)?;
        row(f, "answers to GET checked", self.read)?;
        row(f, "ids checked at the end", self.ids)?;
        row(
            f,
            "writes in doubt that came after a later one",
            self.belated,
        )?;
        if let Some([start, end]) = &self.memory {
            row(f, "memory of the service at the start", mib(start.now))?;
            row(f, "memory of the service at the end", mib(end.now))?;
            row(f, "memory of the service at most", mib(end.most))?;
        }
        row(f, "lost", self.count(Trouble::Lost))?;
        row(f, "wrong", self.count(Trouble::Wrong))?;
        row(f, "late", self.count(Trouble::Late))
    }
}

fn row(f: &mut Formatter<'_>, name: &str, value: impl Display) -> fmt::Result {
    writeln!(f, "{name:<44} {:>8}", value.to_string())
}
