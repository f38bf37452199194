//! What requests do to what processes share.

use super::*;

const PARENT: From = From { pid: 0, thread: 0 };
const CHILD: From = From { pid: 1, thread: 0 };

fn id(count: u32) -> KernelId {
    KernelId::of(0, count).expect("few objects")
}

fn bytes(n: usize) -> Arc<[u8]> {
    vec![7; n].into()
}

fn with_channel() -> Kernel {
    let mut kernel = Kernel::new();
    kernel.perform(&KernelRequest::MakeChannel { id: id(0), life: Life::Run }, PARENT);
    kernel
}

#[test]
fn a_semaphore_at_zero_lets_nobody_in() {
    let mut kernel = Kernel::new();
    kernel.perform(
        &KernelRequest::MakeSemaphore { id: id(0), value: 1, max: 1, life: Life::Run },
        PARENT,
    );
    let acquire = KernelRequest::Acquire { id: id(0) };
    assert_eq!(kernel.perform(&acquire, PARENT), Some(KernelReply::Done));
    assert_eq!(kernel.holder(id(0)), Some(PARENT));
    assert_eq!(kernel.perform(&acquire, CHILD), None);
    let release = KernelRequest::Release { id: id(0) };
    assert_eq!(kernel.perform(&release, CHILD), Some(KernelReply::Done));
    assert_eq!(kernel.perform(&release, CHILD), Some(KernelReply::Refused));
}

#[test]
fn messages_come_in_order_and_end_when_no_writer_is_left() {
    let mut kernel = with_channel();
    for n in [1, 2] {
        kernel.perform(&KernelRequest::Put { id: id(0), bytes: bytes(n) }, PARENT);
    }
    kernel.perform(&KernelRequest::Close { id: id(0), side: Side::Write }, PARENT);
    let receive = KernelRequest::Receive { id: id(0) };
    assert_eq!(kernel.perform(&receive, PARENT), Some(KernelReply::Bytes(bytes(1))));
    assert_eq!(kernel.perform(&receive, PARENT), Some(KernelReply::Bytes(bytes(2))));
    assert_eq!(kernel.perform(&receive, PARENT), Some(KernelReply::Eof));
}

#[test]
fn a_forked_child_holds_the_ends_of_its_parent() {
    let mut kernel = with_channel();
    assert_eq!(kernel.perform(&KernelRequest::Fork, PARENT), Some(KernelReply::Pid(1)));
    kernel.perform(&KernelRequest::Close { id: id(0), side: Side::Write }, PARENT);
    let receive = KernelRequest::Receive { id: id(0) };
    assert_eq!(kernel.perform(&receive, PARENT), None);
    kernel.ended(1, 0);
    assert_eq!(kernel.perform(&receive, PARENT), Some(KernelReply::Eof));
}

#[test]
fn a_queue_is_drained_once_its_bytes_fit_the_pipe() {
    let mut kernel = with_channel();
    kernel.perform(&KernelRequest::Put { id: id(0), bytes: bytes(60_000) }, PARENT);
    kernel.perform(&KernelRequest::Put { id: id(0), bytes: bytes(60_000) }, CHILD);
    let drain = KernelRequest::Drain { id: id(0) };
    assert_eq!(kernel.perform(&drain, PARENT), Some(KernelReply::Done));
    assert_eq!(kernel.perform(&drain, CHILD), None);
    kernel.perform(&KernelRequest::Receive { id: id(0) }, PARENT);
    assert_eq!(kernel.perform(&drain, CHILD), Some(KernelReply::Done));
}

#[test]
fn the_desk_serves_who_waits_longest_and_those_whose_time_is_up() {
    let mut desk = Desk::new();
    desk.posted(PARENT, &[KernelRequest::MakeChannel { id: id(0), life: Life::Run }]);
    let receive = KernelRequest::Receive { id: id(0) };
    let other = From { pid: 0, thread: 1 };
    assert!(desk.submit(PARENT, receive.clone(), Some(10), 0).is_empty());
    assert!(desk.submit(other, receive, None, 0).is_empty());
    assert_eq!(desk.next_deadline(), Some(10));
    assert_eq!(desk.expire(10), [Answer { to: PARENT, reply: KernelReply::TimedOut }]);
    let put = KernelRequest::Put { id: id(0), bytes: bytes(3) };
    let answers = desk.posted(CHILD, &[put]);
    assert_eq!(answers, [Answer { to: other, reply: KernelReply::Bytes(bytes(3)) }]);
}

#[test]
fn a_signal_ends_a_process_once() {
    let mut kernel = Kernel::new();
    kernel.perform(&KernelRequest::Fork, PARENT);
    let kill = KernelRequest::Signal { pid: 1, signal: 9 };
    assert_eq!(kernel.perform(&kill, PARENT), Some(KernelReply::Done));
    assert_eq!(kernel.perform(&kill, PARENT), Some(KernelReply::Refused));
    let wait = KernelRequest::Wait { pid: 1 };
    assert_eq!(kernel.perform(&wait, PARENT), Some(KernelReply::Status(-9)));
    assert_eq!(
        kernel.take_effects(),
        [Effect::Fork { parent: 0, thread: 0, child: 1 }, Effect::Kill { pid: 1, status: -9 }]
    );
}

fn with_child() -> Kernel {
    let mut kernel = Kernel::new();
    kernel.perform(&KernelRequest::Fork, PARENT);
    kernel.take_effects();
    kernel
}

#[test]
fn what_goes_with_a_process_is_gone_when_it_is() {
    let mut kernel = with_child();
    let (free, taken, full, empty) = (id(0), id(1), id(2), id(3));
    for (id, value) in [(free, 1), (taken, 0)] {
        let made = KernelRequest::MakeSemaphore { id, value, max: 2, life: Life::Maker };
        kernel.perform(&made, CHILD);
    }
    for id in [full, empty] {
        kernel.perform(&KernelRequest::MakeChannel { id, life: Life::Maker }, CHILD);
    }
    kernel.perform(&KernelRequest::Put { id: full, bytes: bytes(1) }, CHILD);
    let waits = [
        KernelRequest::Acquire { id: taken },
        KernelRequest::AwaitZero { id: free },
        KernelRequest::Receive { id: empty },
        KernelRequest::Poll { id: empty },
    ];
    let goes = [
        KernelRequest::Acquire { id: free },
        KernelRequest::AwaitZero { id: taken },
        KernelRequest::Receive { id: full },
        KernelRequest::Poll { id: full },
        KernelRequest::Release { id: taken },
        KernelRequest::Count { id: free },
        KernelRequest::Length { id: full },
    ];
    for request in &waits {
        assert_eq!(kernel.clone().perform(request, PARENT), None, "{request:?}");
    }
    kernel.ended(1, 0);
    for request in waits.iter().chain(&goes) {
        assert_eq!(kernel.perform(request, PARENT), Some(KernelReply::Broken), "{request:?}");
    }
}

#[test]
fn somebody_waits_until_all_was_taken() {
    let mut kernel = Kernel::new();
    let made = KernelRequest::MakeSemaphore { id: id(0), value: 1, max: 2, life: Life::Run };
    kernel.perform(&made, PARENT);
    assert_eq!(kernel.perform(&KernelRequest::AwaitZero { id: id(0) }, PARENT), None);
    kernel.perform(&KernelRequest::Acquire { id: id(0) }, PARENT);
    let zero = kernel.perform(&KernelRequest::AwaitZero { id: id(0) }, PARENT);
    assert_eq!(zero, Some(KernelReply::Done));
}

#[test]
fn an_end_can_be_lent_to_who_lives() {
    let mut kernel = with_child();
    let made = KernelRequest::MakeChannel { id: id(0), life: Life::Run };
    kernel.perform(&made, PARENT);
    let handle = Handle { id: id(0), ends: Ends::Write };
    kernel.perform(&KernelRequest::Lend { handle, to: 1 }, PARENT);
    kernel.perform(&KernelRequest::Close { id: id(0), side: Side::Write }, PARENT);
    let receive = KernelRequest::Receive { id: id(0) };
    assert_eq!(kernel.perform(&receive, PARENT), None);
    kernel.ended(1, 0);
    assert_eq!(kernel.perform(&receive, PARENT), Some(KernelReply::Eof));
    kernel.perform(&KernelRequest::Lend { handle, to: 1 }, PARENT);
    assert_eq!(kernel.perform(&receive, PARENT), Some(KernelReply::Eof));
}

#[test]
fn an_end_that_is_offered_is_held_until_it_is_fetched_or_its_sender_over() {
    let mut kernel = with_channel();
    kernel.perform(&KernelRequest::Fork, PARENT);
    let offer = KernelId::of(PARENT.pid, 9).unwrap_or(id(9));
    let handles = vec![Handle { id: id(0), ends: Ends::Write }];
    kernel.perform(&KernelRequest::Offer { id: offer, handles }, PARENT);
    for from in [PARENT, CHILD] {
        kernel.perform(&KernelRequest::Close { id: id(0), side: Side::Write }, from);
    }
    let receive = KernelRequest::Receive { id: id(0) };
    let fetch = KernelRequest::Fetch { id: offer };
    let lives = KernelRequest::Lives { pid: PARENT.pid };
    let knock = KernelRequest::Knock { pid: PARENT.pid };
    let mut other = kernel.clone();
    assert_eq!(kernel.perform(&receive, CHILD), None);
    assert_eq!(kernel.perform(&knock, CHILD), Some(KernelReply::Done));
    assert_eq!(kernel.perform(&lives, CHILD), Some(KernelReply::Done));
    assert_eq!(kernel.perform(&fetch, CHILD), Some(KernelReply::Done));
    assert_eq!(kernel.perform(&receive, PARENT), None);
    kernel.perform(&KernelRequest::Close { id: id(0), side: Side::Write }, CHILD);
    assert_eq!(kernel.perform(&receive, PARENT), Some(KernelReply::Eof));
    other.ended(PARENT.pid, -9);
    assert_eq!(other.perform(&knock, CHILD), Some(KernelReply::Refused));
    assert_eq!(other.perform(&lives, CHILD), Some(KernelReply::Eof));
    assert_eq!(other.perform(&fetch, CHILD), Some(KernelReply::Eof));
    assert_eq!(other.perform(&receive, CHILD), Some(KernelReply::Eof));
    kernel.perform(&KernelRequest::Shut, PARENT);
    assert_eq!(kernel.perform(&knock, CHILD), Some(KernelReply::Broken));
    kernel.ended(PARENT.pid, 0);
    assert_eq!(kernel.perform(&knock, CHILD), Some(KernelReply::Broken));
}
