//! The command line.

use std::path::PathBuf;
use std::time::Duration;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, ValueEnum, value_parser};

use crate::{Evening, Order, Scene};

/// A restaurant with one cashier, and what its customers wait for.
#[derive(Debug, Parser)]
#[command(version)]
pub struct Arguments {
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
    #[arg(long, value_name = "MS", default_value_t = 40, value_parser = value_parser!(u64).range(1..=1000))]
    coins: u64,

    /// Plays one scene only, by its name or by its number from 1 to 4
    #[arg(long)]
    scene: Option<Scene>,

    /// Also draws a picture of each scene into this directory
    #[arg(long, value_name = "DIR")]
    pub(crate) svg: Option<PathBuf>,
}

/// One for each letter: the row of a timeline needs a short name.
const NAMES: [&str; 26] = [
    "Ada", "Bo", "Cy", "Dee", "Eli", "Fay", "Gus", "Hal", "Ida", "Jo", "Kit", "Lea", "Max", "Ned",
    "Ola", "Pia", "Quin", "Ray", "Sue", "Tom", "Uma", "Val", "Wes", "Xia", "Yul", "Zoe",
];

/// What the kitchen needs for each order, if nobody says otherwise.
const COOK: [u64; 4] = [30, 10, 20, 40];

impl Arguments {
    /// Reads the command line. If it makes no sense, says why and exits.
    pub fn from_command_line() -> Self {
        let arguments = Self::parse();
        if let Some(problem) = arguments.problem() {
            let mut command = Self::command();
            command.error(ErrorKind::ValueValidation, problem).exit();
        }
        arguments
    }

    /// The scenes to play, in order.
    pub(crate) fn scenes(&self) -> Vec<Scene> {
        self.scene
            .map_or(Scene::value_variants().to_vec(), |scene| vec![scene])
    }

    /// Who comes, and what each of them orders.
    pub(crate) fn evening(&self) -> Evening {
        let cook = if self.cook.is_empty() {
            &COOK[..]
        } else {
            &self.cook
        };
        let count = self.customers.map_or(cook.len(), usize::from);
        let pairs = NAMES.iter().zip(cook.iter().cycle()).take(count);
        let orders = pairs.map(|(name, cook)| Order {
            customer: (*name).to_owned(),
            cook: Duration::from_millis(*cook),
        });
        Evening {
            orders: orders.collect(),
            coins: Duration::from_millis(self.coins),
        }
    }

    fn problem(&self) -> Option<String> {
        let listed = self.cook.len();
        if listed > NAMES.len() {
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
