// Starts the page's module. The build writes the two links; the page's policy allows no inline
// script that could hold their addresses instead.

const address = (id) => document.getElementById(id).href;

try {
  const { default: init } = await import(address("page-js"));
  await init({ module_or_path: address("page-wasm") });
} catch (error) {
  const sentence = document.createElement("p");
  sentence.setAttribute("role", "alert");
  sentence.textContent =
    "Heddle could not start: this browser is too old for it, or a file did not arrive. " +
    "Loading the page again may help.";
  document.body.replaceChildren(sentence);
  throw error;
}
