//! Which registers an instruction reads and writes, and where it may go on.

use crate::op::{Op, Reg};

/// Registers that an instruction reads, and writes.
#[derive(Debug, Default)]
pub(crate) struct Access {
    pub reads: Vec<Reg>,
    pub writes: Vec<Reg>,
}

pub(crate) fn access(op: &Op) -> Access {
    let rw = |reads: &[Reg], writes: &[Reg]| Access {
        reads: reads.iter().copied().filter(|r| *r != Reg::MAX).collect(),
        writes: writes.to_vec(),
    };
    let span = |s: Reg, n: usize| -> Vec<Reg> { (s..s + n as Reg).collect() };
    match *op {
        Op::Const { d, .. }
        | Op::Int { d, .. }
        | Op::None { d }
        | Op::Bool { d, .. }
        | Op::LoadGlobal { d, .. }
        | Op::Import { d, .. } => rw(&[], &[d]),
        Op::LoadName { d, .. } => rw(&[0], &[d]),
        Op::LoadNameOrCell { d, c, .. } | Op::LoadNameOf { d, c, .. } => rw(&[0, c], &[d]),
        Op::LoadOf { d, c, .. } => rw(&[c], &[d]),
        Op::StoreOf { s, c, .. } => rw(&[c, s], &[]),
        Op::DelOf { c, .. } => rw(&[c], &[]),
        Op::StoreName { s, .. } => rw(&[0, s], &[]),
        Op::DelName { .. } => rw(&[0], &[]),
        Op::Move { d, s }
        | Op::LoadCell { d, c: s }
        | Op::LoadAttr { d, o: s, .. }
        | Op::Not { d, a: s }
        | Op::Unary { d, a: s, .. }
        | Op::ListToTuple { d, s }
        | Op::GetIter { d, s }
        | Op::ForIter { d, it: s }
        | Op::LoadEnter { d, o: s }
        | Op::LoadExit { d, o: s }
        | Op::LoadAenter { d, o: s }
        | Op::LoadAexit { d, o: s }
        | Op::Yield { d, s }
        | Op::YieldAsync { d, s }
        | Op::GetYieldFrom { d, s }
        | Op::GetAwaitable { d, s }
        | Op::GetAiter { d, s }
        | Op::GetAnext { d, s }
        | Op::ImportFrom { d, m: s, .. }
        | Op::MatchSequence { d, s, .. }
        | Op::MatchMapping { d, s }
        | Op::AddI { d, a: s, .. }
        | Op::SubI { d, a: s, .. } => rw(&[s], &[d]),
        Op::DelGlobal { .. } => rw(&[], &[]),
        Op::CheckLocal { r } => rw(&[r], &[]),
        Op::DelLocal { r } => rw(&[r], &[r]),
        Op::Clear { r } => rw(&[], &[r]),
        Op::MakeCell { r } => rw(&[r], &[r]),
        Op::StoreCell { c, s } => rw(&[c, s], &[]),
        Op::DelCell { c } => rw(&[c], &[]),
        Op::StoreGlobal { s, .. } | Op::Return { s } | Op::Raise { s } => rw(&[s], &[]),
        Op::StoreAttr { o, s, .. } => rw(&[o, s], &[]),
        Op::DelAttr { o, .. } => rw(&[o], &[]),
        Op::GetItem { d, o, i } => rw(&[o, i], &[d]),
        Op::SetItem { o, i, s } => rw(&[o, i, s], &[]),
        Op::DelItem { o, i } => rw(&[o, i], &[]),
        Op::Slice { d, s } => rw(&span(s, 3), &[d]),
        Op::Binary { d, a, b, .. }
        | Op::InPlace { d, a, b, .. }
        | Op::Add { d, a, b, .. }
        | Op::Sub { d, a, b, .. }
        | Op::Mul { d, a, b, .. }
        | Op::Compare { d, a, b, .. }
        | Op::Is { d, a, b, .. }
        | Op::In { d, a, b, .. } => rw(&[a, b], &[d]),
        Op::Test { a, b, .. } => rw(&[a, b], &[]),
        Op::TestI { a, .. } => rw(&[a], &[]),
        Op::Jump { .. } | Op::JumpBack { .. } | Op::RaiseAgain | Op::Refuse { .. } => rw(&[], &[]),
        Op::JumpIf { r, .. } | Op::JumpIfNot { r, .. } => rw(&[r], &[]),
        Op::Discard { r } | Op::Reraise { r } => rw(&[r], &[]),
        Op::List { d, s, n } | Op::Tuple { d, s, n } | Op::Set { d, s, n, .. } => {
            rw(&span(s, usize::from(n)), &[d])
        }
        Op::BuildString { d, s, n } => rw(&span(s, usize::from(n)), &[d]),
        Op::Dict { d, s, n } => rw(&span(s, usize::from(n) * 2), &[d]),
        Op::ListAppend { l, s } | Op::ListExtend { l, s, .. } => rw(&[l, s], &[]),
        Op::SetAdd { t, s } | Op::SetUpdate { t, s } | Op::DictMerge { t, s, .. } => {
            rw(&[t, s], &[])
        }
        Op::DictPut { t, k, v } => rw(&[t, k, v], &[]),
        Op::Format { d, s, spec, .. } => rw(&[s, spec], &[d]),
        Op::MakeFunction { parts, d, s, .. } => rw(&span(s, parts.0.count_ones() as usize), &[d]),
        Op::Unpack { d, s, n } => rw(&[s], &span(d, usize::from(n))),
        Op::UnpackEx { d, s, before, after } => {
            rw(&[s], &span(d, usize::from(before) + usize::from(after) + 1))
        }
        Op::Call { n, d, f } | Op::CallKw { n, d, f, .. } => rw(&span(f, usize::from(n) + 1), &[d]),
        Op::CallMethod { n, d, f, .. } => rw(&span(f + 1, usize::from(n) + 1), &[d]),
        Op::LoadMethod { f, o, .. } => rw(&[o], &[f, f + 1]),
        Op::CallLoaded { n, d, f } => rw(&span(f, usize::from(n) + 2), &[d]),
        Op::CallMethodKw { n, f, .. } => rw(&span(f + 1, usize::from(n) + 1), &[f]),
        Op::CallEx { d, f } | Op::BuildClass { d, f, .. } => rw(&span(f, 3), &[d]),
        Op::SuperOf { d, c, this } => rw(&[c, this], &[d]),
        Op::EnterHandler { save, exc } => rw(&[exc], &[save]),
        Op::LeaveHandler { save } => rw(&[save], &[]),
        Op::ExcMatch { d, exc, types } => rw(&[exc, types], &[d]),
        Op::ExcSplit { d, exc, types } => rw(&[exc, types], &[d, d + 1]),
        Op::ExcRaiseStar { s, orig } => rw(&[s, orig], &[]),
        Op::RaiseFrom { s, cause } => rw(&[s, cause], &[]),
        Op::AssertFail { s } => rw(&[s], &[]),
        Op::Send { d, it, v } => rw(&[it, v], &[d, v]),
        Op::ImportStar { m } => rw(&[m], &[]),
        Op::MatchKeys { d, s, keys } => rw(&[s, keys], &[d, d + 1]),
        Op::MatchClass { d, s, c, .. } => rw(&[s, c, c + 1], &[d, d + 1]),
    }
}

/// Where an instruction may go, exceptions aside.
pub(crate) fn successors(op: &Op, at: u32) -> Vec<u32> {
    match *op {
        Op::Jump { to } | Op::JumpBack { to } => vec![to],
        Op::JumpIf { to, .. } | Op::JumpIfNot { to, .. } => vec![at + 1, to],
        Op::Test { .. } | Op::TestI { .. } | Op::ForIter { .. } => vec![at + 1, at + 2],
        Op::Return { .. }
        | Op::Raise { .. }
        | Op::RaiseFrom { .. }
        | Op::RaiseAgain
        | Op::Reraise { .. }
        | Op::AssertFail { .. }
        | Op::Refuse { .. } => Vec::new(),
        _ => vec![at + 1],
    }
}
