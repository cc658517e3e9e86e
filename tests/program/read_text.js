// A PDF's text as pdf.js gives it to whoever copies it: its items one after the other.
// Usage: node read_text.js FOLDER_OF_PDFJS FILE.pdf

"use strict";

const fs = require("fs");
const [folder, file] = process.argv.slice(2);
const pdfjs = require(folder + "/pdf.js");

async function main() {
  const data = new Uint8Array(fs.readFileSync(file));
  const pdf = await pdfjs.getDocument({ data, isEvalSupported: false, verbosity: 0 }).promise;
  for (let number = 1; number <= pdf.numPages; ++number) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    console.log(items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join(""));
  }
}

main().catch((error) => {
  console.error(String(error));
  process.exit(1);
});
