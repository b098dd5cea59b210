// This tool has no command line: this one reads two documents and prints how many differences there are.
import { readFileSync } from "node:fs";
import { apiCompare } from "api-smart-diff";

const [before, after] = process.argv.slice(2).map(file => JSON.parse(readFileSync(file)));
console.log(apiCompare(before, after).diffs.length);
