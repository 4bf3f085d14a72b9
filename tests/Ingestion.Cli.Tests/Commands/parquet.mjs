// Reads a Parquet file: node parquet.mjs FILE; prints its columns with their types, and its rows, as JSON.
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";

const file = await asyncBufferFromFile(process.argv[2]);
const [, ...columns] = (await parquetMetadataAsync(file)).schema;
const rows = await parquetReadObjects({ file });
for (const row of rows) for (const day of ["published", "date"]) row[day] = row[day]?.toISOString().slice(0, 10) ?? null;
console.log(JSON.stringify({ columns: columns.map(column => `${column.name} ${column.converted_type ?? column.type}`), rows }));
