//! Made-up opening hours.

const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// Makes texts of opening hours, the same ones for the same seed.
pub(crate) struct Generator(u64);

impl Generator {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below another one (SplitMix64).
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }

    fn one_in(&mut self, number: u64) -> bool {
        self.below(number) == 0
    }

    fn of<'t>(&mut self, things: &[&'t str]) -> &'t str {
        things[self.below(things.len() as u64) as usize]
    }

    /// Opening hours. Those with spans over midnight have rules that add to each other and none for holidays: programs of
    /// OpenStreetMap differ in what else becomes of the night.
    pub(crate) fn hours(&mut self) -> String {
        let nights = self.one_in(4);
        let count = 1 + self.below(4);
        let mut rules: Vec<String> = (0..count).map(|_| self.rule(nights)).collect();
        if !nights && self.one_in(3) {
            let rule = if self.one_in(2) {
                "PH off".to_owned()
            } else {
                format!("PH {}{}", self.times(false), self.modifier())
            };
            rules.push(rule);
        }
        rules.join(if nights { ", " } else { "; " })
    }

    fn rule(&mut self, nights: bool) -> String {
        let days = self.days();
        match self.below(8) {
            0 if !nights => format!("{days} {}", self.of(&["off", "closed"])),
            1 if !nights => format!("{days} {} off", self.times(false)),
            _ => format!("{days} {}{}", self.times(nights), self.modifier()),
        }
    }

    fn days(&mut self) -> String {
        let range = |generator: &mut Self| match generator.below(3) {
            0 => generator.of(&DAYS).to_owned(),
            _ => {
                let first = generator.below(7);
                let last = (first + 1 + generator.below(5)) % 7;
                format!("{}-{}", DAYS[first as usize], DAYS[last as usize])
            }
        };
        let ranges: Vec<_> = (0..=self.below(2)).map(|_| range(self)).collect();
        ranges.join(",")
    }

    /// One to three spans of a day in order.
    fn times(&mut self, nights: bool) -> String {
        let count = 1 + self.below(3);
        let mut quarters: Vec<u64> = Vec::new();
        while quarters.len() < 2 * count as usize {
            let quarter = 24 + self.below(64);
            if !quarters.contains(&quarter) {
                quarters.push(quarter);
            }
        }
        quarters.sort_unstable();
        if nights && self.one_in(2) {
            *quarters.last_mut().unwrap() = 96 + self.below(20);
        } else if self.one_in(8) {
            *quarters.last_mut().unwrap() = 96;
        }
        let clock = |quarter: u64| {
            let quarter = if quarter > 96 { quarter - 96 } else { quarter };
            format!("{:02}:{:02}", quarter / 4, quarter % 4 * 15)
        };
        let spans: Vec<_> = quarters.chunks(2).map(|span| format!("{}-{}", clock(span[0]), clock(span[1]))).collect();
        spans.join(",")
    }

    fn modifier(&mut self) -> &'static str {
        match self.below(6) {
            0 => " open \"second floor\"",
            1 => " unknown \"by appointment\"",
            _ => "",
        }
    }
}
