// Writes classifications, a JSON object a line, as Parquet: PACKAGES SOURCE TARGET. It holds one group of rows in memory.
import { createReadStream, statSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [packages, source, target] = process.argv.slice(1);
const library = createRequire(`${packages}/package.json`).resolve("hyparquet-writer");
const { fileWriter, parquetWriteRows } = await import(pathToFileURL(library));

// A group is read whole by whoever wants one of its rows.
const rowGroupSize = 10_000;

const text = { element: { type: "BYTE_ARRAY", converted_type: "UTF8" }, of: value => value };
const json = { element: { type: "BYTE_ARRAY", converted_type: "JSON" }, of: value => value };
const day = { element: { type: "INT32", converted_type: "DATE" }, of: value => new Date(value) };
const number = { element: { type: "DOUBLE" }, of: value => value };
const count = { element: { type: "INT32" }, of: value => value };

// The columns of CSV, with their types.
const columns = Object.entries({
  articleId: text, blob: text, title: text, published: day, date: day, dateBasis: text, source: text, agency: text,
  language: text, topic: text, score: number, stance: text, stanceScore: number, voices: json, evidence: json,
  storyId: text, storyCount: count, storySource: text, modelVersion: text,
});

const schema = [
  { name: "classifications", num_children: columns.length },
  ...columns.map(([name, kind]) => ({ name, repetition_type: "OPTIONAL", ...kind.element })),
];

async function* rows() {
  for await (const line of createInterface({ input: createReadStream(source), crlfDelay: Infinity })) {
    const item = JSON.parse(line);
    yield Object.fromEntries(columns.map(([name, kind]) => [name, item[name] == null ? null : kind.of(item[name])]));
  }
}

// The library writes a file without rows as not every reader takes it.
if (statSync(source).size === 0) throw new Error("there is no row, and a Parquet file without rows is not written");

await parquetWriteRows({
  writer: fileWriter(target), rows: rows(), columns: columns.map(([name]) => ({ name })), schema, rowGroupSize, createdBy: "ingestion",
});
