// Reads a table, or writes a row to it, with Microsoft's own client: node tables.mjs read|write CONNECTION-STRING TABLE
import { TableClient } from "@azure/data-tables";

const [, , verb, connectionString, tableName] = process.argv;
const table = TableClient.fromConnectionString(connectionString, tableName, { allowInsecureConnection: true });

// Every value as its type and text, so that nothing is lost in JSON.
function described(value) {
  if (typeof value === "bigint") return `Int64 ${value}`;
  if (typeof value === "number") return `Number ${Object.is(value, -0) ? "-0" : value}`;
  if (typeof value === "string") return `String ${value}`;
  if (typeof value === "boolean") return `Boolean ${value}`;
  if (value instanceof Date) return `DateTime ${value.toISOString()}`;
  if (value instanceof Uint8Array) return `Binary ${Buffer.from(value).toString("base64")}`;
  if (value.type) return `${value.type} ${value.value}`;
  throw new Error(`What is ${JSON.stringify(value)}?`);
}

if (verb === "write") {
  await table.createEntity({
    partitionKey: "O'Neil %+",
    rowKey: "漢 Привет",
    Text: "ditulis oleh klien lain",
    Whole: 7,
    Fraction: 0.1,
    WholeDouble: { type: "Double", value: "5" },
    Long: 9007199254740993n,
    Yes: true,
    Moment: new Date(Date.UTC(2024, 9, 16, 1, 30, 0, 123)),
    Guid: { type: "Guid", value: "0f8fad5b-d9cb-469f-a165-70867728950e" },
    Bytes: new Uint8Array([0, 1, 127, 128, 255]),
  });
} else {
  const rows = [];
  for await (const row of table.listEntities()) {
    const { etag, timestamp, ...own } = row;
    rows.push(Object.fromEntries(Object.entries(own).map(([name, value]) => [name, described(value)])));
  }
  console.log(JSON.stringify(rows));
}
