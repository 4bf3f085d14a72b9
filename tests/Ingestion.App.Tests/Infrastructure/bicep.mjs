// Says in JSON what Bicep files declare: node bicep.mjs FILE… The grammar knows the language's form and not its types.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Language, Parser } from "web-tree-sitter";

await Parser.init();
const grammar = createRequire(import.meta.url).resolve("tree-sitter-bicep/tree-sitter-bicep.wasm");
const parser = new Parser();
parser.setLanguage(await Language.load(grammar));

const declarationKinds = ["parameter_declaration", "variable_declaration", "resource_declaration", "module_declaration", "output_declaration"];

const childrenOf = (node, kind) => node.namedChildren.filter((child) => child.type === kind);
const nodesOf = (node, kind) => node.descendantsOfType(kind);
const textOf = (string) => string.text.replace(/^'|'$/g, "");

// 'name': value pairs of an object.
const propertiesOf = (object) => childrenOf(object, "object_property").map((property) => [textOf(property.namedChild(0)), property.namedChild(1)]);
const property = (object, name) => object && propertiesOf(object).find(([key]) => key === name)?.[1];

// A resource's body stands behind a loop or a condition, if it has one.
const bodyOf = (declaration) => nodesOf(declaration, "object")[0];

// What is written out in full: a string, a path such as roles.owner, or lists and objects of these; all else is null.
function literal(node) {
  if (node?.type === "member_expression") return node.text;
  if (node?.type === "string" && nodesOf(node, "interpolation").length === 0) return textOf(node);
  if (node?.type === "array") return node.namedChildren.map(literal);
  if (node?.type === "object") return Object.fromEntries(propertiesOf(node).map(([key, value]) => [key, literal(value)]));
  return null;
}

// A name is used where it stands neither as what is declared nor as an object's key.
function uses(root) {
  return nodesOf(root, "identifier").filter((node) => {
    const parent = node.parent;
    const isDeclared = declarationKinds.includes(parent.type) && parent.namedChild(0).equals(node);
    const isKey = parent.type === "object_property" && parent.namedChild(0).equals(node);
    return !isDeclared && !isKey;
  }).map((node) => node.text);
}

function declarationsIn(path) {
  const root = parser.parse(readFileSync(path, "utf8")).rootNode;
  const declared = (kind) => childrenOf(root, kind);
  return {
    path,
    // The first character of what does not fit the grammar, as LINE:COLUMN.
    errors: nodesOf(root, "ERROR").concat(nodesOf(root, "MISSING")).map(({ startPosition: at }) => `${at.row + 1}:${at.column + 1}`)
      .concat(root.hasError ? ["somewhere"] : []),
    parameters: declared("parameter_declaration").map((node) => ({ name: node.namedChild(0).text, hasDefault: node.namedChildCount > 2 })),
    variables: declared("variable_declaration").map((node) => ({ name: node.namedChild(0).text, value: literal(node.namedChild(1)) })),
    resources: declared("resource_declaration").map((node) => {
      const [type, version] = textOf(node.namedChild(1)).split("@");
      const properties = property(bodyOf(node), "properties");
      return {
        symbol: node.namedChild(0).text, type, version, isExisting: /^[^{]*\bexisting\b/.test(node.text),
        properties: properties?.type === "object" ? propertiesOf(properties).map(([key]) => key) : [], text: node.text,
      };
    }),
    modules: declared("module_declaration").map((node) => ({
      symbol: node.namedChild(0).text,
      path: textOf(node.namedChild(1)),
      parameters: propertiesOf(property(bodyOf(node), "params")).map(([key]) => key),
    })),
    outputs: declared("output_declaration").map((node) => ({ name: node.namedChild(0).text, value: node.namedChild(node.namedChildCount - 1).text })),
    outputUses: [...root.text.matchAll(/\b(\w+)\.outputs\.(\w+)/g)].map(([, module, output]) => `${module}.${output}`),
    uses: uses(root),
  };
}

console.log(JSON.stringify(process.argv.slice(2).map(declarationsIn)));
