import { open } from "./harness.mjs";
const { page, run, write, close } = await open?.() ?? {};
