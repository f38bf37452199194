//! `time`: sleeping, clocks, and dates in UTC.

use heddle_protocol::Sleeps;

use super::{Native, native, plain::plain};
use crate::{
    moment,
    ops::arith::{number, to_float},
    process::{Call, Flow, Process, R},
    thread::{BlockReason, Thread},
    types::T,
    value::Value,
};

pub const TABLE: &[Native] = &[
    native("_time_sleep", sleep),
    native("_time_time", |p, th, call| {
        alone(p, th, call, "time", |p| seconds(p.epoch_us + p.clock_us()))
    }),
    native("_time_time_ns", |p, th, call| {
        alone(p, th, call, "time_ns", |p| nanoseconds(p.epoch_us + p.clock_us()))
    }),
    native("_time_monotonic", |p, th, call| {
        alone(p, th, call, "monotonic", |p| seconds(p.clock_us()))
    }),
    native("_time_monotonic_ns", |p, th, call| {
        alone(p, th, call, "monotonic_ns", |p| nanoseconds(p.clock_us()))
    }),
    native("_time_perf_counter", |p, th, call| {
        alone(p, th, call, "perf_counter", |p| seconds(p.clock_us()))
    }),
    native("_time_perf_counter_ns", |p, th, call| {
        alone(p, th, call, "perf_counter_ns", |p| nanoseconds(p.clock_us()))
    }),
    native("_time_process_time", |p, th, call| {
        alone(p, th, call, "process_time", |p| seconds(p.clock_us()))
    }),
    native("_time_process_time_ns", |p, th, call| {
        alone(p, th, call, "process_time_ns", |p| nanoseconds(p.clock_us()))
    }),
    native("_time_thread_time", |p, th, call| {
        alone(p, th, call, "thread_time", |p| seconds(p.clock_us()))
    }),
    native("_time_thread_time_ns", |p, th, call| {
        alone(p, th, call, "thread_time_ns", |p| nanoseconds(p.clock_us()))
    }),
    native("_moment", moment_after),
    native("_moment_left", moment_left),
    native("_time_split", split),
    native("_time_join", join),
    native("_time_strftime", strftime),
];

/// A clock, which takes no arguments.
fn alone(
    p: &mut Process,
    th: &mut Thread,
    call: Call,
    name: &str,
    clock: fn(&mut Process) -> R<Flow>,
) -> R<Flow> {
    if call.n > 0 {
        let message = format!("time.{name}() takes no arguments ({} given)", call.n);
        return p.type_error(th, message);
    }
    clock(p)
}

fn seconds(us: u64) -> R<Flow> {
    Ok(Flow::Value(Value::Float(us as f64 / 1e6)))
}

fn nanoseconds(us: u64) -> R<Flow> {
    Ok(Flow::Value(Value::Int((us * 1000) as i64)))
}

/// What time it is for a wait with an end that has to begin again. Where waits end at any time nothing
/// is ever too late, and nobody needs to look.
fn wait_us(p: &mut Process) -> u64 {
    match p.sleeps {
        Sleeps::Clock => p.moment_us(),
        Sleeps::AnyTime => 0,
    }
}

/// `_moment(seconds)`: the end of such a wait that begins now.
fn moment_after(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let now_us = wait_us(p);
    moment::make(p, th, now_us, call.arg(th, 0))
}

/// `_moment_left(moment)`: seconds until then, below 0 if it is past.
fn moment_left(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Some(at) = moment::of(p, call.arg(th, 0)) else {
        return p.type_error(th, "a moment was expected");
    };
    let left = at.saturating_sub_unsigned(wait_us(p));
    Ok(Flow::Value(Value::Float(left as f64 / 1e6)))
}

/// Waits once, even for no time at all: others may run meanwhile.
fn sleep(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    if th.resumed.take().is_some() {
        return Ok(Flow::Value(Value::None));
    }
    let [length] = plain(p, th, call, 0, "time.sleep", 1)?;
    let Some(number) = number(p, length) else {
        let message =
            format!("'{}' object cannot be interpreted as an integer", p.type_name(length));
        return p.type_error(th, message);
    };
    let length = to_float(p, th, &number)?;
    if length.is_nan() {
        return p.value_error(th, "Invalid value NaN (not a number)");
    }
    if length < 0.0 {
        return p.value_error(th, "sleep length must be non-negative");
    }
    if length > 9.2e9 {
        return p.raise(th, T::OverflowError, "timestamp out of range for platform time_t");
    }
    let deadline = p.until_us((length * 1e6).ceil() as u64);
    Ok(p.block(th, BlockReason::Sleep, Some(deadline), None))
}

/// A date and time of day in UTC, as `time.struct_time` has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Moment {
    year: i64,
    month: i64,
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
    /// Monday is 0.
    weekday: i64,
    /// From 1.
    yearday: i64,
}

/// Days from 1970-01-01 to a date of the Gregorian calendar.
fn days_from(year: i64, month: i64, day: i64) -> i64 {
    // Years begin in March, so that the leap day is a year's last.
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

fn moment(seconds: i64) -> Moment {
    let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let years = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * years + years / 4 - years / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = years + era * 400 + i64::from(month <= 2);
    Moment {
        year,
        month,
        day,
        hour: rest / 3600,
        minute: rest / 60 % 60,
        second: rest % 60,
        weekday: (days + 3).rem_euclid(7),
        yearday: days - days_from(year, 1, 1) + 1,
    }
}

/// Seconds since the epoch as the nine items of a `struct_time`.
fn split(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let value = call.arg(th, 0);
    let seconds = if value.is_none() || value.is_undef() {
        ((p.epoch_us + p.clock_us()) / 1_000_000) as f64
    } else {
        match number(p, value) {
            Some(number) => to_float(p, th, &number)?.floor(),
            None => {
                let message =
                    format!("'{}' object cannot be interpreted as an integer", p.type_name(value));
                return p.type_error(th, message);
            }
        }
    };
    if seconds.is_nan() || seconds.abs() > 6e16 {
        return p.raise(th, T::OverflowError, "timestamp out of range for platform time_t");
    }
    let m = moment(seconds as i64);
    let items = [m.year, m.month, m.day, m.hour, m.minute, m.second, m.weekday, m.yearday, 0];
    Ok(Flow::Value(p.tuple(th, items.map(Value::Int))))
}

/// The items of a `struct_time`, checked only as far as arithmetic needs.
fn fields(p: &mut Process, th: &Thread, value: Value) -> R<[i64; 9]> {
    let items = p.as_items(value).map(<[Value]>::to_vec).unwrap_or_default();
    if items.len() != 9 {
        return p.type_error(th, "Tuple or struct_time argument required");
    }
    let mut out = [0; 9];
    for (slot, item) in out.iter_mut().zip(items) {
        match p.as_i64(item) {
            Some(i) if i.abs() < 1 << 40 => *slot = i,
            _ => return p.type_error(th, "an integer is required"),
        }
    }
    Ok(out)
}

/// The inverse of [`split`].
fn join(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let value = call.arg(th, 0);
    let [year, month, day, hour, minute, second, ..] = fields(p, th, value)?;
    let months = year * 12 + month - 1;
    let days = days_from(months.div_euclid(12), months.rem_euclid(12) + 1, 1) + day - 1;
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + second;
    Ok(Flow::Value(Value::Float(seconds as f64)))
}

const DAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn strftime(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Some(template) = p.as_str(call.arg(th, 0)).map(str::to_owned) else {
        let message =
            format!("strftime() argument 1 must be str, not {}", p.type_name(call.arg(th, 0)));
        return p.type_error(th, message);
    };
    let value = call.arg(th, 1);
    let [year, month, day, hour, minute, second, weekday, yearday, _] = fields(p, th, value)?;
    let bounds = [
        (month, 0, 12, "month out of range"),
        (day, 0, 31, "day of month out of range"),
        (hour, 0, 23, "hour out of range"),
        (minute, 0, 59, "minute out of range"),
        (second, 0, 61, "seconds out of range"),
        (yearday, 0, 366, "day of year out of range"),
    ];
    for (value, low, high, message) in bounds {
        if !(low..=high).contains(&value) {
            return p.value_error(th, message);
        }
    }
    let m = Moment {
        year,
        month: month.max(1),
        day: day.max(1),
        hour,
        minute,
        second,
        weekday: weekday.rem_euclid(7),
        yearday: yearday.max(1),
    };
    let mut out = String::new();
    render(&mut out, &template, m);
    Ok(Flow::Value(p.str(th, out)))
}

/// ISO year and week of a date.
fn iso_week(m: Moment) -> (i64, i64) {
    let week = (m.yearday - 1 - m.weekday + 10) / 7;
    let leap = |y: i64| (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
    if week < 1 {
        let days = if leap(m.year - 1) { 366 } else { 365 };
        return (m.year - 1, (m.yearday - 1 + days - m.weekday + 10) / 7);
    }
    let days = if leap(m.year) { 366 } else { 365 };
    if week == 53 && m.yearday - 1 - m.weekday + 3 >= days {
        return (m.year + 1, 1);
    }
    (m.year, week)
}

fn render(out: &mut String, template: &str, m: Moment) {
    let day = DAYS[m.weekday as usize % 7];
    let month = MONTHS[(m.month as usize - 1) % 12];
    let sunday = (m.weekday + 1) % 7;
    let hour12 = (m.hour + 11) % 12 + 1;
    let mut chars = template.chars();
    while let Some(c) = chars.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        // A flag of glibc's: how a number is padded, or that letters are large.
        let flag = chars.clone().next().filter(|c| "-_0^#".contains(*c));
        if flag.is_some() {
            chars.next();
        }
        let text = match chars.next() {
            Some('a') => day[..3].to_owned(),
            Some('A') => day.to_owned(),
            Some('b' | 'h') => month[..3].to_owned(),
            Some('B') => month.to_owned(),
            Some('d') => format!("{:02}", m.day),
            Some('e') => format!("{:2}", m.day),
            Some('H') => format!("{:02}", m.hour),
            Some('I') => format!("{hour12:02}"),
            Some('k') => format!("{:2}", m.hour),
            Some('l') => format!("{hour12:2}"),
            Some('P') => if m.hour < 12 { "am" } else { "pm" }.to_owned(),
            Some('g') => format!("{:02}", iso_week(m).0.rem_euclid(100)),
            Some('j') => format!("{:03}", m.yearday),
            Some('m') => format!("{:02}", m.month),
            Some('M') => format!("{:02}", m.minute),
            Some('p') => if m.hour < 12 { "AM" } else { "PM" }.to_owned(),
            Some('S') => format!("{:02}", m.second),
            Some('U') => format!("{:02}", (m.yearday + 6 - sunday) / 7),
            Some('W') => format!("{:02}", (m.yearday + 6 - m.weekday) / 7),
            Some('V') => format!("{:02}", iso_week(m).1),
            Some('G') => format!("{}", iso_week(m).0),
            Some('u') => format!("{}", m.weekday + 1),
            Some('w') => format!("{sunday}"),
            Some('y') => format!("{:02}", m.year.rem_euclid(100)),
            Some('Y') => format!("{}", m.year),
            Some('C') => format!("{:02}", m.year.div_euclid(100)),
            Some('z') => "+0000".to_owned(),
            Some('Z') => "UTC".to_owned(),
            Some('n') => "\n".to_owned(),
            Some('t') => "\t".to_owned(),
            Some('%') => "%".to_owned(),
            Some('c') => {
                return render_rest(out, "%a %b %e %H:%M:%S %Y", chars.as_str(), m);
            }
            Some('D' | 'x') => return render_rest(out, "%m/%d/%y", chars.as_str(), m),
            Some('X' | 'T') => return render_rest(out, "%H:%M:%S", chars.as_str(), m),
            Some('R') => return render_rest(out, "%H:%M", chars.as_str(), m),
            Some('F') => return render_rest(out, "%Y-%m-%d", chars.as_str(), m),
            Some('r') => return render_rest(out, "%I:%M:%S %p", chars.as_str(), m),
            other => {
                out.push('%');
                out.extend(flag);
                out.extend(other);
                continue;
            }
        };
        out.push_str(&flagged(text, flag));
    }
}

/// `%-d`, `%_d`, `%0e`, `%^a`.
fn flagged(text: String, flag: Option<char>) -> String {
    let digits = text.trim_start_matches(' ');
    let number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    let bare = digits[..digits.len().saturating_sub(1)].bytes().take_while(|b| *b == b'0').count();
    let pad = text.len() - digits.len() + bare;
    match flag {
        Some('-') if number => digits[bare..].to_owned(),
        Some('_') if number => format!("{}{}", " ".repeat(pad), &digits[bare..]),
        Some('0') if number => format!("{}{}", "0".repeat(pad), &digits[bare..]),
        Some('^') => text.to_uppercase(),
        Some('#') if text == "AM" || text == "PM" => text.to_lowercase(),
        Some('#') => text.to_uppercase(),
        _ => text,
    }
}

fn render_rest(out: &mut String, first: &str, rest: &str, m: Moment) {
    render(out, first, m);
    render(out, rest, m);
}

#[cfg(test)]
mod tests {
    use super::{days_from, moment, render};

    fn check(seconds: i64, template: &str, expect: &str) {
        let mut out = String::new();
        render(&mut out, template, moment(seconds));
        assert_eq!(out, expect, "{seconds}");
    }

    #[test]
    fn dates_are_those_of_the_calendar() {
        check(0, "%Y-%m-%d %H:%M:%S %a %j", "1970-01-01 00:00:00 Thu 001");
        check(951_782_400, "%F %A %j", "2000-02-29 Tuesday 060");
        check(1_234_567_890, "%c", "Fri Feb 13 23:31:30 2009");
        check(-1, "%F %T", "1969-12-31 23:59:59");
        check(4_102_444_799, "%x %X %p %I", "12/31/99 23:59:59 PM 11");
        check(1_609_459_200, "%G-W%V-%u %U %W", "2020-W53-5 00 00");
        check(
            1_609_459_200,
            "%-d %-m %_d %^a %#p %-j %-H %0e %- %-Q",
            "1 1  1 FRI am 1 0 01 %- %-Q",
        );
        check(1_735_603_200, "%G-W%V-%u", "2025-W01-2");
    }

    #[test]
    fn days_and_dates_are_inverse() {
        for day in (-200_000..200_000).step_by(97) {
            let m = moment(day * 86_400);
            assert_eq!(days_from(m.year, m.month, m.day), day);
        }
    }
}
