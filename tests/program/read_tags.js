// The tags of a PDF as pdf.js reads them, one JSON object a line and element that holds words or a
// picture: {"role": "P", "words": "..."}.  Elements that hold only others are lines too, without
// words.  Usage: node read_tags.js FOLDER_OF_PDFJS FILE.pdf

"use strict";

const fs = require("fs");
const [folder, file] = process.argv.slice(2);
const pdfjs = require(folder + "/pdf.js");

// The words of each marked-content sequence of a page, by its identifier.
async function wordsById(page) {
  const words = new Map();
  const open = [];
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  for (const item of items) {
    if (item.type === "beginMarkedContent" || item.type === "beginMarkedContentProps") {
      open.push(item.id || null);
    } else if (item.type === "endMarkedContent") {
      open.pop();
    } else if (item.str !== undefined) {
      const id = open.filter((one) => one !== null).pop();
      if (!id) continue;
      words.set(id, (words.get(id) || "") + item.str + (item.hasEOL ? " " : ""));
    }
  }
  return words;
}

function print(node, words, lines) {
  const line = { role: node.role, words: "" };
  if (node.alt) line.alt = node.alt;
  lines.push(line);
  for (const child of node.children || []) {
    if (child.type === "content") {
      line.words += words.get(child.id) || "";
    } else if (child.role) {
      print(child, words, lines);
    }
  }
}

async function main() {
  const data = new Uint8Array(fs.readFileSync(file));
  const pdf = await pdfjs.getDocument({ data, isEvalSupported: false, verbosity: 0 }).promise;
  const lines = [];
  for (let number = 1; number <= pdf.numPages; ++number) {
    const page = await pdf.getPage(number);
    const tree = await page.getStructTree();
    if (!tree) throw new Error("page " + number + " has no structure tree");
    const words = await wordsById(page);
    for (const child of tree.children) print(child, words, lines);
  }
  for (const line of lines) console.log(JSON.stringify(line));
}

main().catch((error) => {
  console.error(String(error));
  process.exit(1);
});
