// Checks an OpenAPI description, its examples, and answers against it: node openapi.mjs FILE
// FILE has {"document":…, "answers":[{"method","path","status","type","body"}]}; prints what is wrong as a JSON array.
import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const { document, answers } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const problems = [];

const standard = await new Validator().validate(structuredClone(document));
if (!standard.valid) problems.push(`The description breaks the standard: ${JSON.stringify(standard.errors)}`);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
for (const format of ["int32", "int64", "double", "float", "binary"]) ajv.addFormat(format, true);
ajv.addSchema(document, "api");

function check(what, place, value) {
  const validate = ajv.compile({ $ref: `api#/${place.map(part => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}` });
  if (!validate(value)) problems.push(`${what}: ${ajv.errorsText(validate.errors, { dataVar: "it" })}`);
}

for (const [path, methods] of Object.entries(document.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    (operation.parameters ?? []).forEach((parameter, i) =>
      check(`${method} ${path}: example of ${parameter.name}`, ["paths", path, method, "parameters", `${i}`, "schema"], parameter.example));
    for (const [status, response] of Object.entries(operation.responses))
      for (const [type, content] of Object.entries(response.content ?? {}))
        if (content.example !== undefined)
          check(`${method} ${path}: example of ${status} ${type}`, ["paths", path, method, "responses", status, "content", type, "schema"], content.example);
  }
}

for (const { method, path, status, type, body } of answers) {
  const what = `${method} ${path} answered ${status} ${type}`;
  const response = document.paths[path]?.[method]?.responses[status];
  if (!response) problems.push(`${what}, which is not described`);
  else if (type === "") { if (response.content) problems.push(`${what}: a body is described`); }
  else if (!response.content?.[type]) problems.push(`${what}, which is not described`);
  else check(what, ["paths", path, method, "responses", status, "content", type, "schema"], type.endsWith("json") && !type.includes("ndjson") ? JSON.parse(body) : body);
}

console.log(JSON.stringify(problems));
