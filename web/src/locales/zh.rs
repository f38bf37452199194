//! Simplified Chinese.

use heddle_protocol::{
    Access, Limit, LockKind, Pace, PartingReason, Rings, SchedulerKind, Sleeps, StepBy, Stream,
    SwitchPoints, TaskState, WaitFor,
};
use heddle_scenario::ProblemKind;
use heddle_scenario::form::{FormFault, Wanted};

use super::phrases::number;
use super::story_zh::story;
use super::{Changed, Duration, Outcome, Paused, Told, Words, moment, seconds};

pub(super) static WORDS: Words = Words {
    scenario: "场景",
    output: "输出",
    timeline: "时间线",
    explore: "探索",
    places: "区域",
    examples: "示例",
    share: "分享",
    language: "语言",
    theme: "主题",
    theme_system: "跟随系统",
    theme_light: "浅色",
    theme_dark: "深色",
    keys: "快捷键",
    close: "关闭",
    views: "任务或 Python",
    tasks: "任务",
    python: "Python",
    model: "模型",
    threads: "线程",
    processes: "进程",
    async_tasks: "异步",
    name: "名称",
    work: "工作",
    count: "次数",
    delay: "间隔",
    start_delay: "启动延迟",
    text: "文本",
    milliseconds: "毫秒",
    numbers: "数字",
    letters: "字母",
    counter: "计数器",
    custom_text: "自定文本",
    producer: "生产者",
    consumer: "消费者",
    busy_loop: "忙循环",
    new_text: "你好",
    add_task: "添加任务",
    remove: |name| format!("移除 {name}"),
    locking: "加锁",
    locking_none: "不加锁",
    locking_shared: "共用一把锁",
    locking_per_task: "每个任务各一把锁（不起保护作用）",
    join: "等待任务结束（join）",
    program: "程序",
    is_program: "这个场景是一个 Python 程序，没有任务表。",
    back_to_tasks: "返回任务表",
    editing_makes_program: "这是任务表生成的 Python。编辑后场景就变成程序；任务表会保留，可以返回。",
    parameters: "参数",
    input: "输入",
    input_help: "input() 依次读取的各行。它作为 #@input 下的注释保存在程序里。",
    unfitting: "这个字段不能取这个值。",
    not_any_number: "请输入数字。",
    not_a_date: "请输入日期。",
    form_fault,
    not_a_number: "请输入整数。",
    problem,
    transport: "运行控制",
    mode: "模式",
    live: "实况",
    lab: "实验室",
    run: "运行",
    stop: "停止",
    replay: "重放",
    recording_cut: "这次运行超过了可以记录的长度：重放会在它结束之前停下。",
    seed: "种子",
    seed_fault: "种子是不小于 0 的整数。",
    threads_in_lab: "当前网址没有跨源隔离，worker 之间无法共享内存：含线程的程序改在实验室中运行，\
                     即在一个 worker 里由带种子的随机调度器执行。",
    pause: "暂停",
    step: "单步",
    back: "后退",
    step_by: "步长",
    step_by_name: |by| match by {
        StepBy::Instruction => "指令",
        StepBy::Line => "行",
        StepBy::Output => "输出",
        StepBy::Switch => "切换",
    },
    position: "位置",
    position_of: |position, length| format!("第 {} 步，共 {} 步", number(position), number(length)),
    ready_tasks: "可移动的任务",
    nobody_ready: "此处没有任务可以移动。",
    would_be_next: "下一个",
    scheduler: "调度器",
    scheduler_name: |kind| match kind {
        SchedulerKind::Random => "随机",
        SchedulerKind::RoundRobin { .. } => "轮转",
        SchedulerKind::Pct { .. } => "PCT",
        SchedulerKind::Priorities { .. } => "优先级",
        SchedulerKind::Manual => "手动",
        SchedulerKind::Replay => "重放",
    },
    scheduler_about: |kind| match kind {
        SchedulerKind::Random => "任选一个可移动的任务走几步；相同的种子得到相同的运行。",
        SchedulerKind::RoundRobin { .. } => "各任务轮流，每次走这么多步。",
        SchedulerKind::Pct { .. } => {
            "随机优先级，并在少数随机的步上改变：能找到只需少量切换的错误。"
        }
        SchedulerKind::Priorities { .. } => "列表中第一个可移动的：线程编号，或 进程.线程。",
        SchedulerKind::Manual => "由你选择移动谁；不选时，上次移动的继续。",
        SchedulerKind::Replay => "按调度文本进行。",
    },
    quantum: "时间片",
    depth: "深度",
    order: "次序",
    parameter_fault: "时间片为 1 到 1,000,000，深度为 1 到 1,000；次序则写线程，如 2 1 或 0.2 1.1。",
    switch_points: "切换点",
    switch_points_name: |points| match points {
        SwitchPoints::Instruction => "每条指令",
        SwitchPoints::Cpython => "CPython 3.10+",
        SwitchPoints::Line => "整行",
        SwitchPoints::FreeThreaded => "自由线程",
    },
    switch_points_about: |points| match points {
        SwitchPoints::Instruction => {
            "任意两条指令之间都可能切换线程：语言所允许的一切，也接近 CPython 3.9 及更早版本。"
        }
        SwitchPoints::Cpython => {
            "在 CPython 3.10 及以后检查的地方切换线程：函数入口、向后跳转、调用之后，以及线程等待时。"
        }
        SwitchPoints::Line => "只在整行之间切换线程：便于阅读，但没有解释器保证如此。",
        SwitchPoints::FreeThreaded => {
            "在每次访问他人可见的数据之前切换线程：如同没有 GIL 的 CPython（3.13t、3.14t）。"
        }
    },
    sleeps: "休眠",
    sleeps_name: |sleeps| match sleeps {
        Sleeps::Clock => "按时钟",
        Sleeps::AnyTime => "任意次序",
    },
    sleeps_about: |sleeps| match sleeps {
        Sleeps::Clock => "休眠按虚拟时钟的次序结束。",
        Sleeps::AnyTime => "休眠以任意次序结束：休眠不是同步手段。",
    },
    pace: "速度",
    pace_name: |pace| match pace {
        Pace::AtOnce => "立即",
        Pace::RealTime => "真实时间",
    },
    schedule: "调度",
    schedule_none: "运行后显示谁走了多少步",
    schedule_too_long: "调度太长，无法显示在这里；可以存成文件。",
    save_schedule: "保存调度",
    parts: |position, why| {
        format!("调度在第 {} 步与程序不符：{why}。之前的部分已保留。", number(position))
    },
    parting: |reason, name| match reason {
        PartingReason::NotASchedule { at } => format!("从第 {} 个字符起不是调度文本", at + 1),
        PartingReason::Newer => "它由更新版本的 Heddle 生成".to_owned(),
        PartingReason::NoVersion => "缺少版本号：调度以 1 开头".to_owned(),
        PartingReason::NothingAsked { .. } => {
            format!("{name} 此时没有向进程间共享的部分提出请求，没有可完成或可中止的事")
        }
        PartingReason::NoSuchThread { .. } => format!("此时还没有 {name}"),
        PartingReason::Ended { .. } => format!("{name} 已结束"),
        PartingReason::Waits { what, .. } => format!("{name} 在等待{}", wait_for(what)),
        PartingReason::RunOver => "运行先于调度结束".to_owned(),
    },
    thread_number: |thread| match thread.process {
        0 => format!("线程 {}", thread.thread),
        process => format!("进程 {process} 的线程 {}", thread.thread),
    },
    other_branch: "另一分支",
    other_branch_about: |from, length| {
        format!("在第 {} 步离开了另一条路，它有 {} 步。", number(from), number(length))
    },
    paused,
    paused_anew: |position, length, changed| {
        let what = match changed {
            Changed::Program => "程序",
            Changed::SwitchPoints => "切换点",
            Changed::Sleeps => "休眠的含义",
            Changed::Seed => "种子",
            Changed::Schedule => "调度",
        };
        let stands = paused(&Paused { position, length, last: None, rang: None, next: None });
        format!("{stands}；{what}已改变，单步或运行会重新开始")
    },
    goes_to: |position| format!("就绪；点击“运行”会到第 {} 步并暂停", number(position)),
    state: "状态",
    state_empty: "点击“单步”，这里会显示各任务的栈帧和变量、锁与队列。",
    state_over: "运行已结束，没有任务留下。点击“后退”可以回到运行之中。",
    state_of: |state| match state {
        TaskState::Running => "正在运行".to_owned(),
        TaskState::Ready => "可以继续".to_owned(),
        TaskState::Waiting { what, until_us: None } => format!("等待{}", wait_for(what)),
        TaskState::Waiting { what, until_us: Some(until) } => {
            format!("等待{}，最多到 {} 毫秒", wait_for(what), moment(*until))
        }
        TaskState::Sleeping { until_us } => format!("休眠到 {} 毫秒", moment(*until_us)),
        TaskState::Ended => "已结束".to_owned(),
    },
    in_function: |function, line| format!("{function}，第 {line} 行"),
    shared_objects: "共享对象",
    locks: "锁",
    queues: "队列",
    event_loop: "事件循环",
    interpreter: "解释器锁",
    variables: "变量",
    value: "值",
    seen_by: "可见于",
    holder: "持有者",
    waiters: "等待者",
    items: "内容",
    kind: "种类",
    process: "进程",
    process_number: |process| match process {
        0 => "主进程".to_owned(),
        process => format!("进程 {process}"),
    },
    nobody: "无",
    changed: "有变化",
    lock_kind: |kind| match kind {
        LockKind::Lock => "锁",
        LockKind::RLock => "可重入锁",
        LockKind::Semaphore => "信号量",
        LockKind::Condition => "条件变量",
        LockKind::Event => "事件",
        LockKind::Barrier => "屏障",
    },
    lock_state: |lock, owner| match (lock.kind, owner) {
        (LockKind::Event, _) if lock.count > 0 => "已设置".to_owned(),
        (LockKind::Event, _) => "未设置".to_owned(),
        (LockKind::Semaphore, _) => match lock.most {
            Some(most) => format!("还可进入 {} 个，共 {most} 个", lock.count),
            None => format!("还可进入 {} 个", lock.count),
        },
        (LockKind::Barrier, _) => format!("{} 个在等待", lock.waiters.len()),
        (LockKind::RLock, Some(owner)) if lock.count > 1 => format!("{owner}，{} 次", lock.count),
        (_, Some(owner)) => owner.to_owned(),
        (_, None) if lock.count > 0 => "已被占用".to_owned(),
        (_, None) => "空闲".to_owned(),
    },
    inside: "；在 with 中：",
    and_next: "、",
    queue_room: |length, room| match room {
        None => length.to_string(),
        Some(room) => format!("{length} / {room}"),
    },
    more_items: |count| format!("另有 {} 项", number(count)),
    more_to_state: |count| format!("另有 {count} 个任务没有列出。"),
    loop_ready: "就绪",
    loop_timers: "定时器",
    timer: |timer, at| match timer.rings {
        Rings::Sleep => format!("{} {at} ms", timer.name),
        Rings::Timeout => format!("{} {at} ms（超时）", timer.name),
        Rings::Call => format!("{}() {at} ms", timer.name),
    },
    copy_output: "复制输出",
    together: "合并显示，按写出的顺序",
    one_each: "每个任务一栏",
    nothing_yet: "点击“运行”，任务输出的内容会显示在这里。",
    nothing_written: "程序没有输出任何内容。",
    nothing_so_far: "目前还没有任何输出。",
    more_tasks: |count| format!("另有 {count} 个任务没有单独的栏；它们的输出见上方。"),
    output_cut: "输出超过上限：之后的内容不再显示。",
    output_until: "到这一步为止写出的内容。",
    exit_line: |status| format!("退出状态 {status}"),
    ready: "就绪",
    ready_soon: "可以编辑；worker 正在启动",
    waiting_for_workers: "worker 启动后立即运行",
    running: "正在运行",
    running_lab: "正在实验室中运行",
    finished: |outcome| format!("完成：{}", details(outcome)),
    failed: |outcome, error| match error {
        Some(error) => format!("失败：{}：{error}", details(outcome)),
        None => format!("失败：{}", details(outcome)),
    },
    deadlock: |waits| match waits {
        [] => "死锁：所有任务都在等待，没有一个能被唤醒".to_owned(),
        waits => format!("死锁：{}", waits.join("；")),
    },
    more_wait: |count| format!("另有 {count} 个也在等待"),
    one_waits: |who, what, line| match line {
        0 => format!("{who} 在等待{what}"),
        line => format!("{who} 在等待{what}（第 {line} 行）"),
    },
    wait_for,
    stories: "问题出在哪里",
    story,
    stopped: |seconds| format!("已停止：运行了 {} 秒", Duration(seconds)),
    limit: |limit, limits| match limit {
        Limit::WallTime => format!("超限：运行时间超过上限（{} 秒）", limits.wall_ms / 1000),
        Limit::Steps => {
            format!("超限：执行步数超过上限（{}）", number(limits.steps))
        }
        Limit::Memory => {
            format!("超限：程序使用的内存超过上限（{} MiB）", limits.heap_bytes >> 20)
        }
        Limit::Output => format!("超限：程序的输出超过上限（{} MiB）", limits.output_bytes >> 20),
        Limit::Tasks => format!("超限：同时存在的线程和进程超过上限（{}）", limits.tasks),
    },
    checking: "正在检查程序",
    refused: "失败：程序目前无法运行",
    at_line: |line, kind, message| format!("第 {line} 行：{kind}: {message}"),
    refused_at: |line, kind, message| format!("失败：第 {line} 行：{kind}: {message}"),
    refused_value: |task, field, why| format!("失败：{task} 的{field}：{why}"),
    refused_parameter: "失败：调度器的参数不成立：时间片为 1 到 1,000,000，深度为 1 到 1,000，优先级要线程的编号",
    refused_schedule: "失败：没有可以照着走的调度：请把调度粘贴到“调度”栏（太长的可以先存成文件），或改选别的调度器",
    refused_field: |name| format!("失败：{name} 不能取输入的值"),
    refused_seed: "失败：种子不是不小于 0 的整数",
    broken_run: |reason| format!("失败，是 Heddle 自身的问题：{reason}"),
    no_script: "脚本未能加载",
    engine_not_started: |reason| {
        format!("失败：worker 无法启动（{reason}）；仍可编辑和分享，再次运行会重试")
    },
    engine_died: |reason| format!("失败：worker 意外终止（{reason}）；再次运行会重新启动"),
    engine_unreadable: "失败：worker 的回答无法识别，请刷新页面",
    timeline_empty: "运行之后，每个进程、线程和任务各有一条泳道，显示它何时运行、等待和写出。",
    lane: |name, writes, waits, waited| {
        let [writes, waits] = [writes, waits].map(|times| number(times as u64));
        format!("{name}：写出 {writes} 次，等待 {waits} 次，共等待 {} 秒", Duration(waited))
    },
    legend_running: "运行",
    legend_ready: "就绪",
    legend_blocked: "等待其他任务",
    legend_sleeping: "休眠",
    legend_writes: "写出",
    legend_held: "持有锁",
    lanes_left_out: |count| format!("另有 {count} 条泳道没有画出。"),
    locks_left_out: |count| format!("另有 {count} 把锁没有画出。"),
    arrows_left_out: "箭头太多、无法分辨，放大后才会画出。",
    events_left_out: |count| format!("最后 {} 个事件没有画出：这次运行的事件太多。", number(count)),
    held_lock: |name, times| format!("锁 {name}：被获得 {times} 次"),
    scale: "横轴",
    scale_time: "时间",
    scale_steps: "步数",
    scale_events: "事件",
    face: "时间线显示为",
    face_drawing: "图",
    face_table: "表格",
    zoom_in: "放大",
    zoom_out: "缩小",
    zoom_whole: "显示全部",
    events: "事件",
    events_keys: "左右方向键逐个移动事件，上下方向键换泳道；+ 和 - 缩放，0 显示全部。在实验室中按 Enter，运行会走到该事件。",
    event: |who, line, deed| match line {
        0 => format!("{who}：{deed}"),
        line => format!("{who}，第 {line} 行：{deed}"),
    },
    event_of: |at, count| {
        format!("第 {} 个事件，共 {} 个", number(at as u64), number(count as u64))
    },
    deed,
    is_ready: "就绪，此时另一个任务在运行",
    is_over: "已结束",
    holds: |who, lock| format!("{who} 持有 {lock}"),
    column_time: "时间（毫秒）",
    column_step: "步",
    column_who: "任务",
    column_line: "行",
    column_what: "做了什么",
    earlier: "更早",
    later: "更晚",
    rows_of: |first, last, count| {
        let [first, last, count] = [first, last, count].map(|at| number(at as u64));
        format!("第 {first} 到 {last} 个事件，共 {count} 个")
    },
    exploring: &super::explore_zh::WORDS,
    challenging: &super::challenge::ZH,
    copy_link: "复制链接",
    copy_markdown: "复制 Markdown",
    copy_iframe: "复制 iframe",
    download_trace: "下载跟踪记录",
    open_in_perfetto: "在 Perfetto 中打开",
    open_whole: "在 Heddle 中打开",
    no_trace: "还没有可以导出跟踪记录的运行：请先按“运行”。",
    download_python: "下载 Python",
    link_copied: "链接已复制。",
    markdown_copied: "Markdown 已复制。",
    iframe_copied: "iframe 已复制。",
    output_copied: "输出已复制。",
    not_copied: "浏览器不允许复制；地址栏里就是这个链接。",
    not_allowed: "浏览器不允许这样做。",
    link_title: "Heddle 中的并发 Python 程序",
    dismiss: "知道了",
    key_run: "运行",
    key_stop: "停止运行",
    key_step: "在实验室中单步",
    key_back: "后退一步",
    key_move: "移动该任务",
    key_scrub: "回到开头，前往末尾",
    key_link: "复制链接",
    key_keys: "显示快捷键",
    key_leave_editor: "离开编辑器",
};

fn details(outcome: Outcome) -> String {
    let tasks = match outcome.tasks {
        0 => String::new(),
        many => format!("，{many} 个任务"),
    };
    format!("用时 {} 秒{tasks}，退出状态 {}", Duration(outcome.seconds), outcome.exit_status)
}

fn paused(told: &Paused<'_>) -> String {
    let Paused { last, rang, next, .. } = told;
    let [position, length] = [told.position, told.length].map(number);
    let mut said = match (rang, last) {
        _ if told.position == 0 => "已暂停在第一步之前".to_owned(),
        (Some(timer), _) => format!("已暂停在第 {position} 步，共 {length} 步：{timer} 响了"),
        (None, None) => format!("已暂停在第 {position} 步，共 {length} 步"),
        (None, Some(last)) => format!("已暂停在第 {position} 步，共 {length} 步：{last} 走了一步"),
    };
    if let Some((next, line)) = next {
        said.push_str(&match line {
            0 => format!("；下一个是 {next}"),
            line => format!("；下一个是 {next}，在第 {line} 行"),
        });
    }
    said
}

fn deed(told: &Told<'_>) -> String {
    match told {
        Told::Writes { text, stream: Stream::Stdout } => format!("写出 {text}"),
        Told::Writes { text, stream: Stream::Stderr } => format!("向 stderr 写出 {text}"),
        Told::Starts { by: None } => "开始".to_owned(),
        Told::Starts { by: Some(by) } => format!("由 {by} 启动"),
        Told::Ends { error: None } => "结束".to_owned(),
        Told::Ends { error: Some(error) } => format!("因 {error} 结束"),
        Told::Waits(what) => format!("等待{}", wait_for(what)),
        Told::GoesOn => "继续".to_owned(),
        Told::Takes(lock) => format!("获得 {lock}"),
        Told::LetsGo(lock) => format!("释放 {lock}"),
        Told::Puts(queue) => format!("向 {queue} 放入数据"),
        Told::Gets(queue) => format!("从 {queue} 取出数据"),
        Told::Joins(whom) => format!("等到了 {whom} 结束"),
        Told::Runs => "运行".to_owned(),
        Told::Raises(error) => format!("引发 {error}"),
        Told::Accesses(Access::Read, name) => format!("读取 {name}"),
        Told::Accesses(Access::Write, name) => format!("改变 {name}"),
        Told::OutputFull => "写出的内容超过上限".to_owned(),
    }
}

pub(super) fn wait_for(what: &WaitFor) -> String {
    match what {
        WaitFor::Lock { name, holder: Some(holder) } => format!("由 {holder} 持有的锁 {name}"),
        WaitFor::Lock { name, holder: None } => format!("锁 {name}"),
        WaitFor::Condition { name } => format!("条件变量 {name}"),
        WaitFor::Semaphore { name } => format!("信号量 {name}"),
        WaitFor::Event { name } => format!("事件 {name}"),
        WaitFor::Barrier { name, .. } => format!("屏障 {name}"),
        WaitFor::Item { name } => format!(" {name} 中出现数据"),
        WaitFor::Room { name } => format!(" {name} 腾出空位"),
        WaitFor::End { name } => format!(" {name} 结束"),
        WaitFor::TasksDone { name } => format!(" {name} 的全部数据处理完"),
        WaitFor::Future { name } => format!(" {name} 的结果"),
        WaitFor::Futures { names } => format!(" {} 的结果", names.join("、")),
        WaitFor::Request => "请求到来".to_owned(),
        WaitFor::EventLoop => "事件循环中出现就绪的任务".to_owned(),
        WaitFor::Sleep { microseconds } => format!(" {} 秒过去", Duration(seconds(*microseconds))),
    }
}

fn form_fault(fault: &FormFault) -> String {
    match fault {
        FormFault::NoAssignment => {
            "#@param 要写在 count = 5 这样的赋值之后，与它同一行。".to_owned()
        }
        FormFault::EndlessList => "选项列表没有结束：缺少 ]。".to_owned(),
        FormFault::EmptyList => "选项列表是空的。".to_owned(),
        FormFault::NoOptions(text) => {
            format!("{text} 既不是 {{type:\"integer\"}} 一类的写法，也不是选项列表。")
        }
        FormFault::NoPair(text) => format!("{text} 应写成 名称: 值。"),
        FormFault::BareType => "类型要写成引号中的单词，例如 \"integer\"。".to_owned(),
        FormFault::UnknownType(name) => format!(
            "没有 \"{name}\" 这种类型：可用 slider、integer、number、boolean、string、date、raw。"
        ),
        FormFault::NoNumber(name) => format!("{name} 应是数字。"),
        FormFault::MinNotBelowMax { min, max } => {
            format!("滑块的 min（{min}）应小于 max（{max}）。")
        }
        FormFault::StepNotAboveZero(step) => format!("滑块的 step（{step}）应大于 0。"),
        FormFault::Outside { value, min, max } => {
            format!("{value} 不在滑块的范围 {min} 到 {max} 之内。")
        }
        FormFault::NoChoice(value) => format!("{value} 不是选项之一。"),
        FormFault::Unfitting { value, wanted } => {
            let wanted = match wanted {
                Wanted::Number => "数字",
                Wanted::WholeNumber => "整数",
                Wanted::Boolean => "True 或 False",
                Wanted::Text => "引号中的字符串",
            };
            format!("{value} 应是{wanted}。")
        }
    }
}

fn problem(problem: ProblemKind) -> String {
    match problem {
        ProblemKind::NoTasks => "任务表至少要有一个任务。".to_owned(),
        ProblemKind::TooManyTasks { most } => format!("最多 {most} 个任务。"),
        ProblemKind::NameEmpty => "任务需要名称。".to_owned(),
        ProblemKind::NameNotIdentifier => "只能用字母、数字和下划线，且不能以数字开头。".to_owned(),
        ProblemKind::NameKeyword => "这是 Python 的保留字。".to_owned(),
        ProblemKind::NameTooLong { most } => format!("最多 {most} 个字符。"),
        ProblemKind::NameTaken { by } => format!("第 {} 个任务已用此名称。", by + 1),
        ProblemKind::TextTooLong { most } => format!("最多 {most} 个字符。"),
        ProblemKind::OutOfRange { least, most } => {
            format!("范围为 {} 到 {}。", number(u64::from(least)), number(u64::from(most)))
        }
    }
}
