//! Command-line options, and the scenes and orders that they choose.

use std::path::PathBuf;
use std::time::Duration;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, ValueEnum, value_parser};

/// A restaurant with one cashier, and what its customers wait for.
#[derive(Debug, Parser)]
#[command(version)]
pub struct Args {
    /// How many customers come: 1 to 26 [default: 4, or as many as --cook lists]
    #[arg(long, value_name = "N", value_parser = value_parser!(u8).range(1..=26))]
    customers: Option<u8>,

    /// How long a meal takes in the kitchen, in milliseconds from 1 to 60000:
    /// one number for all, or a list with one for each customer [default:
    /// 30,10,20,40, and again]
    #[arg(long, value_name = "MS", value_delimiter = ',', value_parser = value_parser!(u64).range(1..=60_000))]
    cook: Vec<u64>,

    /// How long somebody counts coins in the third scene, in milliseconds of
    /// real time from 1 to 1000
    #[arg(long = "coins", value_name = "MS", default_value_t = 40, value_parser = value_parser!(u64).range(1..=1000))]
    counting_time: u64,

    /// Plays one scene only, by its name or by its number from 1 to 4
    #[arg(long)]
    scene: Option<Scene>,

    /// Also draws a picture of each scene into this directory
    #[arg(long, value_name = "DIR")]
    pub(crate) svg: Option<PathBuf>,

    /// Also writes a page to play, in which each scene goes on step by step
    #[arg(long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,
}

/// A scene. Adding one takes a variant here, a function in `scenes.rs` that serves
/// the customers, and one in `reports.rs` that runs and describes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Scene {
    /// Each customer is awaited to the end before the next.
    #[value(alias = "1")]
    OneAfterAnother,
    /// All customers are joined.
    #[value(alias = "2")]
    Tickets,
    /// A customer blocks the till's thread, then a helper thread.
    #[value(alias = "3")]
    Coins,
    /// A customer is dropped half-way.
    #[value(alias = "4")]
    WalkingOut,
}

/// What the customers order, and how long one of them counts coins.
#[derive(Clone, Debug)]
pub struct Orders {
    /// One order for each customer: at least one.
    pub list: Vec<Order>,
    /// How long the payer of the third scene counts coins.
    pub counting_time: Duration,
}

/// What one customer orders.
#[derive(Clone, Debug)]
pub struct Order {
    /// The customer's name.
    pub customer: String,
    /// How long the kitchen takes.
    pub cooking_time: Duration,
}

/// One for each letter: the row of a timeline needs a short name.
const CUSTOMER_NAMES: [&str; 26] = [
    "Ada", "Bo", "Cy", "Dee", "Eli", "Fay", "Gus", "Hal", "Ida", "Jo", "Kit", "Lea", "Max", "Ned",
    "Ola", "Pia", "Quin", "Ray", "Sue", "Tom", "Uma", "Val", "Wes", "Xia", "Yul", "Zoe",
];

/// How long the kitchen takes for each order, unless `--cook` is given.
const DEFAULT_COOKING_TIMES_MS: [u64; 4] = [30, 10, 20, 40];

impl Args {
    /// Reads the command line. If it makes no sense, says why and exits.
    pub fn from_command_line() -> Self {
        let args = Self::parse();
        if let Some(problem) = args.problem() {
            Self::command()
                .error(ErrorKind::ValueValidation, problem)
                .exit();
        }
        args
    }

    /// Returns the scenes to run, in order.
    pub(crate) fn scenes(&self) -> Vec<Scene> {
        self.scene
            .map_or_else(|| Scene::value_variants().to_vec(), |scene| vec![scene])
    }

    /// Returns who comes, and what each of them orders.
    pub(crate) fn orders(&self) -> Orders {
        let cook = if self.cook.is_empty() {
            &DEFAULT_COOKING_TIMES_MS[..]
        } else {
            &self.cook
        };
        let count = self.customers.map_or(cook.len(), usize::from);
        Orders {
            list: CUSTOMER_NAMES
                .iter()
                .zip(cook.iter().cycle())
                .take(count)
                .map(|(name, ms)| Order {
                    customer: (*name).to_owned(),
                    cooking_time: Duration::from_millis(*ms),
                })
                .collect(),
            counting_time: Duration::from_millis(self.counting_time),
        }
    }

    /// Returns what is wrong with the options taken together.
    fn problem(&self) -> Option<String> {
        let listed = self.cook.len();
        if listed > CUSTOMER_NAMES.len() {
            return Some(format!(
                "--cook lists {listed} meals, but at most 26 customers can come"
            ));
        }
        let customers = usize::from(self.customers?);
        let fits = listed <= 1 || listed == customers;
        (!fits).then(|| {
            format!("--cook lists {listed} meals for {customers} customers: give one number for all, or {customers} numbers")
        })
    }
}

impl Order {
    /// Returns the customer's name, and how long the meal takes.
    pub fn label(&self) -> String {
        let ms = self.cooking_time.as_millis();
        format!("{:<4} {ms:>2} ms", self.customer)
    }
}
