// Reads formulas of Power Query (M) with Microsoft's parser. Takes a JSON list of texts; says which one is wrong, and where.

import fs from "node:fs";
import { createRequire } from "node:module";

const library = createRequire(`${process.env.LIBRARY}/`)("@microsoft/powerquery-parser");
for (const text of JSON.parse(fs.readFileSync(0, "utf8"))) {
  const task = await library.TaskUtils.tryLexParse(library.DefaultSettings, text);
  if (task.resultKind !== "Ok" || task.error) {
    console.error(text, task.error?.message ?? task);
    process.exit(1);
  }
}
