// Hands a trace over to Perfetto's page. Heddle's own page is cut off from the windows it opens, for
// that is what shared memory costs; this page is not, and gets the trace on a channel of its own.

const PERFETTO = "https://ui.perfetto.dev";
const ASK_AGAIN_MS = 200;

const WORDS = {
  en: {
    title: "Open the trace in Perfetto",
    waiting: "Waiting for the trace. Keep Heddle's page open.",
    ready: "The trace is here. Perfetto is a page of another host; it reads the trace in your browser.",
    opening: "Waiting for Perfetto to be ready.",
    done: "Perfetto has the trace.",
    blocked: "The browser opened no window. Allow it and try again, or download the trace and open the file at ui.perfetto.dev.",
    press: "Open Perfetto",
  },
  zh: {
    title: "在 Perfetto 中打开跟踪记录",
    waiting: "正在等待跟踪记录。请不要关闭 Heddle 的页面。",
    ready: "跟踪记录已就绪。Perfetto 是另一个网站的页面，它在你的浏览器里读取记录。",
    opening: "正在等待 Perfetto 就绪。",
    done: "Perfetto 已收到跟踪记录。",
    blocked: "浏览器没有打开窗口。请允许后重试，或下载跟踪记录，再到 ui.perfetto.dev 打开文件。",
    press: "打开 Perfetto",
  },
};

const query = new URLSearchParams(location.search);
const language = query.get("language") === "zh" ? "zh" : "en";
const words = WORDS[language];
const status = document.querySelector("[role=status]");
const button = document.querySelector("button");
document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
document.querySelector("h1").textContent = words.title;
button.textContent = words.press;
status.textContent = words.waiting;

let trace;
const channel = new BroadcastChannel(`heddle-trace-${query.get("channel")}`);
const asking = setInterval(() => channel.postMessage("wanted"), ASK_AGAIN_MS);
channel.onmessage = ({ data }) => {
  if (!(data instanceof Uint8Array)) return;
  clearInterval(asking);
  channel.close();
  trace = data;
  status.textContent = words.ready;
  button.disabled = false;
};

button.addEventListener("click", () => {
  const perfetto = window.open(PERFETTO);
  if (perfetto === null) {
    status.textContent = words.blocked;
    return;
  }
  button.disabled = true;
  status.textContent = words.opening;
  // It answers a ping once it can take a trace.
  const pinging = setInterval(() => perfetto.postMessage("PING", PERFETTO), ASK_AGAIN_MS);
  window.addEventListener("message", ({ data, origin }) => {
    if (origin !== PERFETTO || data !== "PONG" || button.hidden) return;
    clearInterval(pinging);
    const buffer = trace.buffer.slice(trace.byteOffset, trace.byteOffset + trace.byteLength);
    perfetto.postMessage({ perfetto: { buffer, title: "Heddle" } }, PERFETTO, [buffer]);
    button.hidden = true;
    status.textContent = words.done;
  });
});
