// The places of Explore, and what its tests do there.

/** Two locks, taken in opposite order. */
export const CROSSED = `import threading
a, b = threading.Lock(), threading.Lock()
def work(x, y):
    with x:
        with y: print("both")
threads = [threading.Thread(target=work, args=args) for args in ((a, b), (b, a))]
for t in threads: t.start()
for t in threads: t.join()
`;

export const place = (heddle) => heddle.place("Explore");
export const said = (heddle, text) => place(heddle).getByRole("status").filter({ hasText: text }).first();
export const field = (heddle, name) => place(heddle).getByLabel(name, { exact: true });
export const rows = (heddle, table) => place(heddle).getByRole("table", { name: table, exact: true }).locator("tbody tr");

/** Explores the program between any two instructions, and waits for the whole answer. */
export async function explored(heddle, source) {
  await heddle.write(source);
  await everyInstruction(heddle);
  await heddle.button("Explore").click();
  await said(heddle, /^Exhaustive/).waitFor();
}

export async function everyInstruction(heddle) {
  const points = field(heddle, "Explored switch points");
  if (!(await points.isVisible())) await place(heddle).locator("summary").first().click();
  await points.selectOption({ index: 0 });
}
