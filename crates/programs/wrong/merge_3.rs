// Refused by: growing::a_line_of_the_first_file_comes_out_once_the_second_has_an_equal_one
// At equal times, the second file comes first.

async fn print_certain_lines(first: &mut Source, second: &mut Source) -> io::Result<()> {
    loop {
        let (a, b) = try_join!(first.wait(), second.wait())?;
        if a < b {
            first.print()?;
        } else {
            second.print()?;
        }
    }
}
