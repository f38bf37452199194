//! Format specifications, f-strings, `%` and `str.format`.

use super::{Gen, expr::Kind, literal};

/// A specification, mostly one that fits.
fn spec(g: &mut Gen, kind: Kind) -> String {
    let rng = &mut g.rng;
    let mut out = String::new();
    if rng.chance(35) {
        if rng.chance(60) {
            out.push_str(rng.pick(&["*", "0", " ", "-", "\u{e9}", "=", "<"]));
        }
        out.push_str(rng.pick(&["<", ">", "^", "="]));
    }
    if rng.chance(25) {
        out.push_str(rng.pick(&["+", "-", " "]));
    }
    if rng.chance(10) {
        out.push('z');
    }
    if rng.chance(15) {
        out.push('#');
    }
    if rng.chance(15) {
        out.push('0');
    }
    if rng.chance(45) {
        out.push_str(&rng.range(1, 25).to_string());
    }
    if rng.chance(20) {
        out.push_str(rng.pick(&[",", "_"]));
    }
    if rng.chance(if kind == Kind::Int { 10 } else { 50 }) {
        out.push_str(&format!(".{}", rng.range(0, 20)));
    }
    let types: &[&str] = match kind {
        Kind::Int => &["d", "x", "X", "o", "b", "c", "n", "e", "f", "g", "%", ""],
        Kind::Float => &["f", "e", "g", "F", "E", "G", "%", "n", "", ""],
        _ => &["s", "", ""],
    };
    if rng.chance(90) {
        out.push_str(rng.pick(types));
    } else {
        out.push_str(rng.pick(&["d", "f", "s", "x", "q", "c", "%", "ee"]));
    }
    out
}

fn value(g: &mut Gen) -> (Kind, String) {
    let kind = match g.rng.below(10) {
        0..4 => Kind::Int,
        4..8 => Kind::Float,
        8 => Kind::Text,
        _ => g.any_kind(),
    };
    let text = if kind == Kind::Float { g.float_or_nan(0) } else { g.expr(kind, 0) };
    (kind, text)
}

pub fn specs(g: &mut Gen) {
    for _ in 0..8 + g.rng.below(8) {
        let (kind, value) = value(g);
        let spec = spec(g, kind);
        let text = match g.rng.below(4) {
            0 => format!("f\"{{{}:{spec}}}\"", value.replace('"', "'")),
            1 => format!("'{{:{spec}}}'.format({value})"),
            _ => format!("format({value}, '{spec}')"),
        };
        let clumsy = value.contains('\\')
            || value.contains('"')
            || value.contains('{')
            || value.contains(':');
        if text.starts_with('f') && text.as_bytes()[1] == b'"' && clumsy {
            continue;
        }
        g.show(&text);
    }
}

const TEMPLATES: &[&str] = &[
    "'{} {}'.format(V, V)",
    "'{0} {1} {0}'.format(V, V)",
    "'{a} {b!r}'.format(a=V, b=V)",
    "'{0[0]}'.format(V)",
    "'{0[k]}'.format({'k': V})",
    "'{0.real} {0.imag}'.format(V)",
    "'{:{}}'.format(V, N)",
    "'{:{w}.{p}}'.format(V, w=N, p=N)",
    "'{} {}'.format(V)",
    "'{0} {}'.format(V, V)",
    "'{'.format(V)",
    "'}'.format(V)",
    "'{{}} {}'.format(V)",
    "'{!a}'.format(V)",
    "'{!x}'.format(V)",
    "'{:>10}|{:<10}|{:^10}'.format(V, V, V)",
    "'{nosuch}'.format(V)",
    "'%s %r' % (V, V)",
    "'%d' % V",
    "'%5d|%-5d|%05d|%+d' % (I, I, I, I)",
    "'%x %X %#x %o %#o' % (I, I, I, I, I)",
    "'%f %e %g' % (F, F, F)",
    "'%.2f %10.3e %.0g' % (F, F, F)",
    "'%c%c' % (I, T)",
    "'%%' % ()",
    "'%s' % (V, V)",
    "'%s %s' % V",
    "'%(a)s %(b)5d' % {'a': V, 'b': I}",
    "'%(a)s' % V",
    "'%*d' % (N, I)",
    "'%.*f' % (N, F)",
    "'%i %u' % (I, I)",
    "'%a' % V",
    "'%-10s|%10s|%.2s' % (V, V, V)",
    "'%q' % V",
    "'%' % V",
    "'%(a' % {}",
    "'abc' % V",
    "'% d %+.1f' % (I, F)",
    "f'{V!r:>20}'",
    "f'{V=}'",
    "f'{I:{N}}'",
    "f'{I:0{N}d}'",
    "f'{F:{N}.{N}f}'",
    "f'{{{I}}}'",
    "f'{I}' 'x' f'{F}'",
    "f'{I:,} {I:_}'",
    "f'{T!a}' + f'{T!s:^9}'",
    "f'{I!r:^{N}}'",
    "f'''{I\n}'''",
    "f'{(lambda v: v)(I)}'",
    "f'{I if B else F}'",
    "f'{V:}'",
    "format(V)",
    "format(V, T)",
    "str.format('{}{}', V)",
    "'{:d}'.format(T)",
    "f'{T:{T}}'",
    "'{0!r:{1}}'.format(V, N)",
];

pub fn templates(g: &mut Gen) {
    for _ in 0..6 + g.rng.below(6) {
        let template = g.rng.pick(TEMPLATES);
        let inside = template.starts_with("f'");
        let mut out = String::new();
        let mut last = ' ';
        for (at, c) in template.char_indices() {
            let after = template[at + 1..].chars().next().unwrap_or(' ');
            let alone = !last.is_alphanumeric() && !after.is_alphanumeric() && last != '%';
            let value = match c {
                _ if !alone => None,
                'V' => Some(if inside { plain(g) } else { g.any(1) }),
                'I' => Some(literal::int(&mut g.rng)),
                'F' => Some(if inside {
                    g.rng.range(-9, 9).to_string()
                } else {
                    literal::float(&mut g.rng)
                }),
                'T' => Some(if inside { "s9".to_owned() } else { literal::text(&mut g.rng) }),
                'B' => Some(g.rng.pick(&["True", "False"]).to_owned()),
                'N' => Some(g.rng.range(-1, 12).to_string()),
                _ => None,
            };
            match value {
                Some(value) => out.push_str(&value),
                None => out.push(c),
            }
            last = c;
        }
        if out.contains("s9") {
            let text = literal::text(&mut g.rng);
            g.line(&format!("s9 = {text}"));
        }
        g.show(&out);
    }
}

/// A value without quotes, for the inside of an f-string.
fn plain(g: &mut Gen) -> String {
    match g.rng.below(5) {
        0 => "[1, 2.5]".to_owned(),
        1 => "s9".to_owned(),
        2 => "None".to_owned(),
        3 => literal::int(&mut g.rng),
        _ => "(1, True)".to_owned(),
    }
}
