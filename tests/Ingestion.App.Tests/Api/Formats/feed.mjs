// Reads an Atom feed as two feed readers do: node feed.mjs FILE; prints what each found as JSON.
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import FeedParser from "feedparser";
import { parseAtomFeed } from "feedsmith";

const xml = readFileSync(process.argv[2], "utf8");

const feed = parseAtomFeed(xml);
const feedsmith = {
  items: (feed.entries ?? []).map(entry => ({
    id: entry.id,
    title: entry.title.value,
    topic: entry.categories?.find(category => category.scheme === "urn:ingestion:topic")?.term ?? null,
  })),
};

const parser = new FeedParser({ feedurl: "http://127.0.0.1:7071/api/classifications" });
const items = [];
parser.on("error", error => { throw error; });
parser.on("readable", () => {
  for (let item; (item = parser.read());) items.push({ id: item.guid, title: item.title, date: item.date });
});
parser.on("end", () => {
  const feedparser = { type: parser.meta["#type"], version: parser.meta["#version"], items };
  console.log(JSON.stringify({ feedsmith, feedparser }));
});
Readable.from(xml).pipe(parser);
