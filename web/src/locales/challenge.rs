//! The words of challenges, in both languages.

use heddle_scenario::Goal;

#[derive(Debug)]
pub struct ChallengeWords {
    pub challenge: &'static str,
    /// Over the items of Share that make one.
    pub as_challenge: &'static str,
    pub share: fn(Goal) -> &'static str,
    pub copied: &'static str,
    /// There is nothing to be printed.
    pub no_text: &'static str,
    /// What is to be done; whether a text follows, and whether that is a beginning.
    pub task: fn(goal: Goal, has_text: bool, prefix: bool) -> &'static str,
    /// How to choose who moves.
    pub how: &'static str,
    pub expected: &'static str,
    pub check: &'static str,
    pub leave: &'static str,
    pub bring_back: &'static str,
    pub open: &'static str,
    pub open_repair: &'static str,
    pub changed: &'static str,
    pub checking: &'static str,
    pub reached: &'static str,
    pub repaired: &'static str,
    pub deadlocks: &'static str,
    pub endless: &'static str,
    pub fails: fn(error: &str) -> String,
    pub prints_other: &'static str,
    pub unknown: &'static str,
}

pub static EN: ChallengeWords = ChallengeWords {
    challenge: "Challenge",
    as_challenge: "As a challenge",
    share: |goal| match goal {
        Goal::Print => "Make it print the expected output",
        Goal::Deadlock => "Make it deadlock",
        Goal::Failure => "Make it fail",
        Goal::Repair => "Repair it",
    },
    copied: "The link of the challenge is copied.",
    no_text: "Write first in Explore, under Expected output, what it is to print.",
    task: |goal, has_text, prefix| match (goal, has_text, prefix) {
        (Goal::Print, _, false) => "Choose who moves when, so that it prints this:",
        (Goal::Print, _, true) => "Choose who moves when, so that what it prints begins like this:",
        (Goal::Deadlock, ..) => {
            "Choose who moves when, so that it deadlocks: all wait, and nobody can go on."
        }
        (Goal::Failure, ..) => {
            "Choose who moves when, so that an exception that nobody catches ends somebody."
        }
        (Goal::Repair, false, _) => {
            "Change the program so that it ends without a deadlock or an exception, whoever moves when."
        }
        (Goal::Repair, true, false) => {
            "Change the program so that it ends without a deadlock or an exception, whoever moves \
             when, and always prints this:"
        }
        (Goal::Repair, true, true) => {
            "Change the program so that it ends without a deadlock or an exception, whoever moves \
             when, and what it prints always begins like this:"
        }
    },
    how: "Press Step, then choose among the ready tasks; Back takes a move back.",
    expected: "To be printed",
    check: "Check",
    leave: "Leave the challenge",
    bring_back: "Bring it back",
    open: "Not reached yet.",
    open_repair: "Not checked yet: Check looks at every way it can go.",
    changed: "The program was changed; the challenge is about the one that came with it.",
    checking: "Every way it can go is being looked at.",
    reached: "Reached: this run does it.",
    repaired: "Repaired: every end that it can come to is as it should be. Exhaustive.",
    deadlocks: "Not yet: it can deadlock. Explore shows how.",
    endless: "Not yet: it can come to where it never ends. Explore shows how.",
    fails: |error| format!("Not yet: it can end with {error}. Explore shows how."),
    prints_other: "Not yet: it can print something else.",
    unknown: "Not known: not every way it can go was looked at. Explore says why.",
};

pub static ZH: ChallengeWords = ChallengeWords {
    challenge: "挑战",
    as_challenge: "作为挑战",
    share: |goal| match goal {
        Goal::Print => "让它打印预期的输出",
        Goal::Deadlock => "让它死锁",
        Goal::Failure => "让它出错",
        Goal::Repair => "修好它",
    },
    copied: "已复制挑战的链接。",
    no_text: "请先在“探索”的“预期的输出”里写下它要打印的内容。",
    task: |goal, has_text, prefix| match (goal, has_text, prefix) {
        (Goal::Print, _, false) => "选择每一步由谁走，让它打印出：",
        (Goal::Print, _, true) => "选择每一步由谁走，让它的输出这样开头：",
        (Goal::Deadlock, ..) => "选择每一步由谁走，让它死锁：全都在等，谁也走不下去。",
        (Goal::Failure, ..) => "选择每一步由谁走，让某个任务因未被捕获的异常而结束。",
        (Goal::Repair, false, _) => "修改程序，使它无论由谁先走，都不死锁、不抛出异常地结束。",
        (Goal::Repair, true, false) => {
            "修改程序，使它无论由谁先走，都不死锁、不抛出异常地结束，并且总是打印："
        }
        (Goal::Repair, true, true) => {
            "修改程序，使它无论由谁先走，都不死锁、不抛出异常地结束，并且输出总是这样开头："
        }
    },
    how: "按“单步”，再从就绪的任务中选一个；“后退”可以悔一步。",
    expected: "要打印的内容",
    check: "检查",
    leave: "退出挑战",
    bring_back: "恢复原程序",
    open: "还没有达到。",
    open_repair: "还没有检查：“检查”会看遍所有可能的走法。",
    changed: "程序已被修改；挑战针对的是原来的程序。",
    checking: "正在看遍所有可能的走法。",
    reached: "达到了：这次运行做到了。",
    repaired: "修好了：它可能到达的每个结局都符合要求。穷尽。",
    deadlocks: "还没有：它仍可能死锁。“探索”里有走法。",
    endless: "还没有：它可能走到永远不会结束的地步。“探索”里有走法。",
    fails: |error| format!("还没有：它仍可能以 {error} 结束。“探索”里有走法。"),
    prints_other: "还没有：它可能打印别的内容。",
    unknown: "尚不确定：没有看遍所有可能的走法。原因见“探索”。",
};
