// Reads an Atom feed as a feed reader does: node feed.mjs FILE; prints what it found as JSON.
import { createReadStream } from "node:fs";
import FeedParser from "feedparser";

const parser = new FeedParser({ feedurl: "http://127.0.0.1:7071/api/classifications" });
const items = [];
parser.on("error", error => { throw error; });
parser.on("readable", () => {
  for (let item; (item = parser.read());) items.push({ id: item.guid, title: item.title, link: item.link, author: item.author, date: item.date, categories: item.categories });
});
parser.on("end", () => console.log(JSON.stringify({ title: parser.meta.title, type: parser.meta["#type"], version: parser.meta["#version"], items })));
createReadStream(process.argv[2]).pipe(parser);
