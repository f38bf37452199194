import { test } from "node:test";
import { open } from "./harness.mjs";
test("x", async (t) => {
  const h = await open(t, { fragment: "2FgABAQEAAUQA-QKJ4Jv6hGxOhXcEc_JqLF0NvFBUTQHCXfgmLQyOO9DMYNBvJFjbsqdlk86bu1oFO-MUfeM4M", context: { viewport: { width: 1440, height: 900 } } });
  await h.page.getByRole("button",{name:"Run",exact:true}).click(); await h.page.waitForTimeout(2500);
  await h.page.screenshot({ path: "/tmp/h/s1.png" });
  console.log(await h.status());
  const b = await h.page.getByRole("button").allInnerTexts();
  console.log(JSON.stringify(b));
});
