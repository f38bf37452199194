//! Explore in Chinese.

use heddle_protocol::ReproRefused;
use heddle_protocol::explore::{Bound, LockTaking, Race, RunEnd, Step};
use heddle_protocol::graph::GraphMove;
use heddle_scenario::{About, Mark};

use super::explore::ExploreWords;
use super::phrases::{grouped, number};

pub(super) static WORDS: ExploreWords = ExploreWords {
    intro: "一次运行只展示一种可能。“探索”会走遍所有可能：一共有多少种不同的输出，你预期的输出是否可能，\
            哪里会死锁或出错、最简单的走法是什么，以及一处修改让它变好还是变坏。",
    stop: "停止探索",
    rules: |points, sleeps| format!("切换点：{points} · 休眠：{sleeps}"),
    points: "探索时的切换点",
    sleeps: "探索时的休眠",
    busy: |states| format!("探索中：已有 {} 个状态", number(states)),
    answering: "正在寻找答案",
    exhaustive: |states| format!("穷尽：所有可能的走法都已覆盖，共 {} 个状态。", number(states)),
    bounded: |why, states| {
        let states = number(states);
        match why {
            Bound::Stopped => format!("有界：在 {states} 个状态后被你停止，还有走法没有看。"),
            Bound::States => format!("预算用尽：看过 {states} 个状态，还有更多。"),
            Bound::Memory => format!(
                "预算用尽：{states} 个状态占满了内存，还有更多。命令行的 heddle explore 容得下更多。"
            ),
            Bound::Time => format!("预算用尽：{states} 个状态后时间到，还有更多。"),
            Bound::Calculation => format!(
                "预算用尽：{states} 个状态之后，有人在做很长的计算，其间没有任何别人看得见的事。按“继续”可接着算下去。"
            ),
        }
    },
    marked: |mark| match mark {
        Mark::Exhaustive => "生成这个链接时，答案是穷尽的。按“提问”可在这里得到答案。",
        Mark::Bounded => "生成这个链接时，答案是有界的。按“提问”可在这里得到答案。",
        Mark::OutOfBudget => "生成这个链接时，预算已用尽。按“提问”可在这里得到答案。",
    },
    go_on: "继续",
    stale: "这是修改程序或设置之前的结果：请再按一次“探索”。",
    refused: |line, kind, message| format!("没有探索：第 {line} 行：{kind}: {message}"),
    broken: |reason| format!("探索用的 worker 已结束（{reason}）。再按“探索”会启动新的。"),
    outputs_count: |count| match count {
        "1" => "它的输出总是一样。".to_owned(),
        _ => format!("可能有 {} 种不同的输出。", grouped(count)),
    },
    outputs_uncounted: "有多少种不同的输出，目前未知。",
    schedules: |count| match count {
        "1" => "只有一种调度。".to_owned(),
        _ => format!("共有 {} 种调度；这并不说明各自的概率。", grouped(count)),
    },
    findings: "发现",
    nothing_wrong: |points| match points {
        None => "不会出问题：没有死锁，没有未捕获的异常，没有竞争。".to_owned(),
        Some(points) => format!(
            "在这些切换点（{points}）下不会出问题：没有死锁，没有未捕获的异常，没有竞争。若任意两条指令之间都可切换，情况可能更多。"
        ),
    },
    nothing_wrong_so_far: "到目前为止没有发现问题。",
    deadlock: |waits| format!("可能死锁：{}。", waits.join("；")),
    failure: |error| format!("可能失败：{error}"),
    endless: |round, always| {
        let rounds = Step::by_mover(round).into_iter().map(|(who, lines)| {
            let lines: Vec<String> = lines.iter().map(u32::to_string).collect();
            format!("{who} 在第 {} 行转圈", lines.join("、"))
        });
        let what =
            if always { "永远不会结束" } else { "可能走到永远不会结束的地步" };
        let rounds: Vec<String> = rounds.collect();
        match rounds.is_empty() {
            true => format!("{what}。"),
            false => format!("{what}：{}。", rounds.join("；")),
        }
    },
    plainest: |switches| match switches {
        0 => "最简单的走法不需要切换。".to_owned(),
        _ => format!("最简单的走法有 {switches} 次切换。"),
    },
    decides: |bad, good| {
        let step = |step: &Step| match step.line {
            0 => format!("{} 继续", step.who),
            line => format!("{} 在第 {line} 行继续", step.who),
        };
        format!("关键在于：{}，而不是 {}。", step(bad), step(good))
    },
    lock_order: |order, complete| {
        let takings = order.takings.iter().map(|LockTaking { who, line, takes, holds }| {
            format!("{who} 拿着 {holds} 时在第 {line} 行取 {takes}")
        });
        let so_far = match complete {
            true => "没有哪种走法因此死锁，但那只是因为另有东西把它们隔开。",
            false => "已找到的走法都没有因此死锁，但并非所有走法都看过。",
        };
        format!("取锁次序：{}。{so_far}", takings.collect::<Vec<_>>().join("，而 "))
    },
    race: |race| {
        let verb = |writes: bool| if writes { "写" } else { "读" };
        let Race { name, first_line, first_writes, second_line, second_writes } = race;
        if first_line == second_line {
            let how = match (first_writes, second_writes) {
                (true, true) => "都写它",
                _ => "一个读、一个写",
            };
            return format!(
                "竞争：两个任务可以同时在第 {first_line} 行用到 {name}，{how}；用同一把锁包住可以排出先后。"
            );
        }
        format!(
            "竞争：{name} 在第 {first_line} 行被{}、同时在第 {second_line} 行被{}；用同一把锁包住两处可以排出先后。",
            verb(*first_writes),
            verb(*second_writes),
        )
    },
    found: |counts| {
        let kinds = [
            (counts.deadlocks, "种死锁"),
            (counts.failures, "种失败"),
            (counts.endless, "种没有结局的走法"),
            (counts.orders, "处取锁次序"),
            (counts.races, "处竞争"),
        ];
        let told = kinds.into_iter().filter(|(count, _)| *count > 0);
        told.map(|(count, what)| format!("{count} {what}")).collect::<Vec<_>>().join("，")
    },
    open: "在实验室中打开",
    open_good: "最接近的正常走法",
    open_before: "打开到即将发生时",
    export: "导出为 Python",
    no_script: |why| match why {
        ReproRefused::NotAProgram => "程序无法编译。".to_owned(),
        ReproRefused::NotASchedule => "这段文字不是调度。".to_owned(),
        ReproRefused::Manager => {
            "使用 multiprocessing 管理器的程序无法导出：管理器的服务线程属于 CPython，\
             实验室的调度里没有它们。请改用 Queue、Pipe、Value 或 Array。"
                .to_owned()
        }
        ReproRefused::TooLong => "这次运行太长，写不成逐轮说明的脚本。".to_owned(),
        ReproRefused::DoesNotFit { step } => {
            format!("这个调度只到第 {} 步与程序相符。", number(step))
        }
    },
    graph: "状态图",
    graph_of: |nodes, arcs| match arcs {
        0 => format!("{nodes} 个状态：没有什么可选择。"),
        _ => format!(
            "{nodes} 个分岔、汇合或结束的状态，之间有 {arcs} 条走法。按一个状态可在实验室中打开它；方角的是结局。"
        ),
    },
    graph_too_large: |states, transitions| {
        format!("太大，画不出来：{} 个状态，{} 个转移。", number(states), number(transitions))
    },
    graph_clock: "时钟",
    graph_table: "以表格显示",
    graph_state: "状态",
    graph_goes_on: "接下来",
    graph_node: |number, end| {
        let name =
            if number == 0 { "状态 0，开始".to_owned() } else { format!("状态 {number}") };
        match end {
            None => name,
            Some(RunEnd::Finished) => format!("{name}：正常结束"),
            Some(RunEnd::Failed) => format!("{name}：失败"),
            Some(RunEnd::Deadlock) => format!("{name}：死锁"),
            Some(RunEnd::Limit) => format!("{name}：超出限制"),
            Some(RunEnd::Endless) => format!("{name}：永不结束"),
        }
    },
    graph_move: |one| {
        let GraphMove { who, line, writes } = one;
        let who = match (who.as_str(), line) {
            ("", _) => "时钟".to_owned(),
            (who, 0) => who.to_owned(),
            (who, line) => format!("{who} 从第 {line} 行"),
        };
        if writes.is_empty() { who } else { format!("{who} 写出 {writes:?}") }
    },
    graph_arc: |moves, to| format!("{}：到 {to}", moves.join("，然后 ")),
    outputs: "各种输出",
    output: "输出",
    ends: "结局",
    way: "走法",
    end: |end| match end {
        RunEnd::Finished => "正常结束",
        RunEnd::Failed => "失败",
        RunEnd::Deadlock => "死锁",
        RunEnd::Limit => "超出限制",
        RunEnd::Endless => "永不结束",
    },
    nothing_written: "（没有输出）",
    sample: |count| format!("公平抽取的 {count} 个：",),
    shortest: |count| format!("输出没有上限。最短的 {count} 个："),
    common_start: "全都这样开头",
    sample_live: "真实运行 100 次",
    seen_live: "真实运行",
    never_seen: "从未",
    sampling: |done, of| format!("真实运行中：{done} / {of}"),
    sampled: |done, different| {
        format!("{done} 次真实运行给出 {different} 种输出，全都在探索到的输出之中。")
    },
    strange: |outputs| {
        format!(
            "真实运行中有 {outputs} 种输出不在探索到的输出之中。这是 Heddle 的错：请把这个程序报告给我们。"
        )
    },
    unplaced: |outputs, why| {
        let why = match why {
            Bound::Stopped => "有界：被你停止。",
            Bound::States | Bound::Memory | Bound::Time | Bound::Calculation => "预算用尽。",
        };
        format!("真实运行中有 {outputs} 种输出在已探索的部分中没有找到。{why}")
    },
    placing: "正在已探索的输出中查找",
    live_cut: |cut| format!("{cut} 次运行碰到了限制，没有计入。"),
    no_live: "没有一次真实运行走到结束。",
    question: "问题",
    about: |about| match about {
        About::Output => "能打印出这些吗？",
        About::Always => "总是打印这些吗？",
        About::Order => "这一行能先于那一行吗？",
        About::Ends => "变量最后能是这些值吗？",
    },
    first_line: "先出现的行",
    later_line: "后出现的行",
    order_help: "? 代表任意一行，行内的 ... 代表任意文字。",
    in_the_end: "最后",
    ends_help: "例如 n=3, account.balance=0：全局变量或其属性，值按 repr() 的写法。",
    no_assignment: |part| format!("请把 {part} 写成取值的形式，例如 n=3。"),
    no_variable: |names| format!("程序中没有全局变量 {names}。"),
    marked_variables: "标记的变量",
    marked_help: "每种输出都会附上它们最后的值：全局变量或其属性，用逗号隔开。",
    finals: "最后的值",
    finals_count: |names, count| match count {
        0 => format!("没有找到留下 {} 的走法。", names.join("、")),
        1 => format!("{} 最后总是同样的值。", names.join("、")),
        _ => format!("{} 最后有 {} 种可能。", names.join("、"), number(count as u64)),
    },
    first_shown: |count| format!("前 {count} 种："),
    unbound: "未赋值",
    expected: "预期的输出",
    expected_help: "单独一行 ... 表示任意多行，? 表示一行，行中的 ... 表示任意文字。",
    prefix: "只要求这样开头",
    ask: "提问",
    possible: |switches| match switches {
        0 => "可能，不需要切换。".to_owned(),
        _ => format!("可能，需要 {switches} 次切换。"),
    },
    impossible: |states| format!("不可能：{} 个状态中没有一个通向它。穷尽。", number(states)),
    unknown: |why| match why {
        Bound::Stopped => "在已探索的部分中没有找到。有界。".to_owned(),
        Bound::States | Bound::Memory | Bound::Time | Bound::Calculation => {
            "在已探索的部分中没有找到。预算用尽。".to_owned()
        }
    },
    not_always: |switches| match switches {
        0 => "不总是：不需要切换就会打印别的内容。".to_owned(),
        _ => format!("不总是：经过 {switches} 次切换会打印别的内容。"),
    },
    always: |states| format!("总是：{} 个状态里没有一个结局会打印别的内容。穷尽。", number(states)),
    always_unknown: |why| match why {
        Bound::Stopped => "在已探索的部分中没有找到别的输出。有界。".to_owned(),
        Bound::States | Bound::Memory | Bound::Time | Bound::Calculation => {
            "在已探索的部分中没有找到别的输出。预算用尽。".to_owned()
        }
    },
    compare: "比较",
    compare_with: "与什么比较",
    with_before: "修改之前的版本",
    with_before_none: "修改之前的版本（还没有）",
    before_help: "先探索，再修改程序，就可以比较前后两个版本。",
    with_model: |model| format!("同样的任务，改用{model}"),
    with_points: |points| format!("同一程序，切换点：{points}"),
    comparison: "比较结果",
    now: "现在这个",
    different_outputs: "不同的输出",
    not_counted: "未知",
    only_here: "只有它能输出",
    none: "没有",
    new_deadlocks: "新的死锁",
    new_failures: "新的失败",
    new_endless: "新的没有结局的走法",
    can_be_endless: "可能走到永远不会结束的地步。",
    same: "两者能输出的完全相同。",
    differs: "两者能输出的不同。",
    not_all_compared: |why| match why {
        Bound::Stopped => "有界：在全部比较完之前被你停止。",
        Bound::States | Bound::Memory | Bound::Time | Bound::Calculation => {
            "预算用尽：没有全部比较。"
        }
    },
    budget: "预算",
    states: "状态上限",
    seconds: "时间上限（秒）",
};
