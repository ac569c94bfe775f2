//! HTTP dates (RFC 9110 §5.6.7).
#![cfg(feature = "std")]

use core::fmt;
use std::time::{SystemTime, UNIX_EPOCH};

/// `Sun, 06 Nov 1994 08:49:37 GMT`. The format has four digits for the year and no sign, so a time before 1970 or after 9999
/// becomes the nearest time that fits.
pub(super) struct HttpDate {
    /// Since the start of 1970.
    seconds: u64,
}

/// The last second of the year 9999.
const END: u64 = 253_402_300_799;

impl From<SystemTime> for HttpDate {
    fn from(time: SystemTime) -> Self {
        let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
        Self { seconds: since.as_secs().min(END) }
    }
}

impl fmt::Display for HttpDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
        const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let (days, second) = (self.seconds / 86_400, self.seconds % 86_400);
        let (year, month, day) = civil(days);
        write!(
            f,
            "{}, {day:02} {} {year:04} {:02}:{:02}:{:02} GMT",
            DAYS[(days % 7) as usize],
            MONTHS[month],
            second / 3600,
            second / 60 % 60,
            second % 60,
        )
    }
}

/// Converts days since 1970 to year, month (from 0) and day of the Gregorian calendar.
fn civil(days: u64) -> (u64, usize, u64) {
    let leap = |year: u64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    // Whole cycles of 400 years first, because all of them have the same length.
    let mut year = 1970 + days / 146_097 * 400;
    let mut days = days % 146_097;
    while days >= 365 + u64::from(leap(year)) {
        days -= 365 + u64::from(leap(year));
        year += 1;
    }
    let lengths = [31, 28 + u64::from(leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut month = 0;
    while days >= lengths[month] {
        days -= lengths[month];
        month += 1;
    }
    (year, month, days + 1)
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use std::string::ToString as _;

    use super::*;
    use std::time::Duration;

    #[test]
    fn dates_are_those_of_httpdate() {
        for seconds in (0..END).step_by(86_400 * 13 + 3_601).chain([951_782_400, 4_107_542_400, END]) {
            let time = UNIX_EPOCH + Duration::from_secs(seconds);
            assert_eq!(HttpDate::from(time).to_string(), httpdate::fmt_http_date(time));
        }
    }

    #[test]
    fn times_that_have_no_date_become_the_nearest() {
        let before = UNIX_EPOCH - Duration::from_secs(1);
        assert_eq!(HttpDate::from(before).to_string(), "Thu, 01 Jan 1970 00:00:00 GMT");
        let after = UNIX_EPOCH + Duration::from_secs(END + 1);
        assert_eq!(HttpDate::from(after).to_string(), "Fri, 31 Dec 9999 23:59:59 GMT");
    }
}
