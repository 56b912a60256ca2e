// Reads Bicep files with a real parser and writes, as JSON, what they declare, give and use. Arguments: the folder of npm packages,
// then the files. What is wrong about it is decided by BicepFaults.
const fs = require('fs');
const path = require('path');
const modules = path.join(process.argv[2], path.sep);
const { Parser, Language } = require('module').createRequire(modules)('web-tree-sitter');

const named = node => node.namedChildren;
const line = node => node.startPosition.row + 1;
const literals = { string: 'string', number: 'int', boolean: 'bool', array: 'array', object: 'object' };
const results = {
  union: 'object', toObject: 'object', concat: 'array', map: 'array', range: 'array', take: 'string', guid: 'string',
  uniqueString: 'string', subscriptionResourceId: 'string', readEnvironmentVariable: 'string', utcNow: 'string', length: 'int',
  empty: 'bool', startsWith: 'bool',
};

function* all(node, type) {
  if (node.type === type) yield node;
  for (const child of named(node)) yield* all(child, type);
}

const hasHoles = node => [...all(node, 'interpolation')].length > 0;
const plain = node => node.text.replace(/^'|'$/g, '').replace(/\\(.)/g, '$1');

// The value of what is written out; null where it is only known when it runs.
function value(node) {
  switch (node.type) {
    case 'string': return hasHoles(node) ? null : plain(node);
    case 'number': return Number(node.text);
    case 'boolean': return node.text === 'true';
    case 'array': return named(node).filter(item => item.type !== 'comment').map(value);
    default: return null;
  }
}

// The type of an expression as far as it can be told without Azure's own definitions; null where it cannot.
function typeOf(node, scope) {
  if (literals[node.type]) return literals[node.type];
  if (node.type === 'call_expression') return results[named(node)[0].text] ?? null;
  if (node.type === 'identifier') return scope[node.text] ?? null;
  if (node.type === 'binary_expression') return /[=!<>]=|[<>]|&&|\|\|/.test(node.text) ? 'bool' : null;
  if (node.type === 'ternary_expression') {
    const [one, other] = named(node).slice(1).map(part => typeOf(part, scope));
    return one === other ? one : null;
  }
  return null;
}

const properties = node => named(node).filter(child => child.type === 'object_property').map(named).filter(pair => pair.length > 1);
const body = node => {
  const last = named(node).at(-1);
  return last.type === 'object' ? last : last.type === 'if_statement' || last.type === 'for_statement' ? body(last) : null;
};

function decorated(node) {
  const before = node.previousNamedSibling;
  const found = {};
  if (before?.type === 'decorators') {
    for (const call of all(before, 'call_expression')) {
      const inside = named(call).find(child => child.type === 'arguments');
      found[named(call)[0].text] = inside && named(inside).length > 0 ? value(named(inside)[0]) : true;
    }
  }
  return found;
}

function used(root) {
  const names = new Set();
  for (const node of all(root, 'identifier')) {
    const parent = node.parent;
    const first = named(parent)[0].equals(node);
    if (!(first && (parent.type.endsWith('_declaration') || (parent.type === 'object_property' && named(parent).length > 1)))) names.add(node.text);
  }
  return [...names];
}

function describe(parser, file) {
  const isParameters = file.endsWith('.bicepparam');
  // The grammar knows no values in a parameters file; a variable is written the same but for its first word.
  const text = fs.readFileSync(file, 'utf8').replace(isParameters ? /^param /gm : /$^/, 'var   ');
  const root = parser.parse(text).rootNode;
  const top = kind => named(root).filter(node => node.type === kind);
  const name = node => named(node)[0].text;
  const scope = {};
  for (const node of top('parameter_declaration')) scope[name(node)] = named(node)[1].text;
  for (const node of top('variable_declaration')) scope[name(node)] = typeOf(named(node)[1], scope);
  const given = pair => ({ name: pair[0].text.replace(/^'|'$/g, ''), type: typeOf(pair[1], scope), value: value(pair[1]), text: pair[1].text });
  const wrong = [...all(root, 'ERROR')];
  if (root.hasError && wrong.length === 0) wrong.push(root);
  return {
    file: path.basename(file),
    path: file,
    errors: wrong.map(node => `line ${line(node)}: ${node.text.slice(0, 60)}`),
    using: isParameters ? [...all(root, 'using_statement')].map(node => plain(named(node)[0]))[0] ?? '' : '',
    parameters: top('parameter_declaration').map(node => ({
      name: name(node), type: named(node)[1].text, required: named(node).length < 3, rules: decorated(node),
    })),
    variables: top('variable_declaration').map(node => given([named(node)[0], named(node)[1]])),
    resources: top('resource_declaration').map(node => ({ name: name(node), type: plain(named(node)[1]) })),
    modules: top('module_declaration').map(node => ({
      name: name(node),
      path: plain(named(node)[1]),
      arguments: properties(properties(body(node)).find(pair => pair[0].text === 'params')?.[1] ?? body(node)).map(given),
    })),
    outputs: top('output_declaration').map(node => ({ name: name(node), type: named(node)[1].text, text: named(node).at(-1).text })),
    reads: [...text.matchAll(/(\w+)!?\.outputs\.(\w+)/g)].map(match => ({ module: match[1], output: match[2] })),
    used: used(root),
    keys: [...all(root, 'object_property')].map(named).filter(pair => pair.length > 1).map(pair => pair[0].text.replace(/^'|'$/g, ''))
      .concat([...text.matchAll(/=> '(\w+__\$\{[^']*)'/g)].map(match => match[1])),
    handsOutSecrets: /\blist(Keys|Secrets|ConnectionStrings|WithSecrets|ChannelWithKeys|AccountSas|ServiceSas)\b/i.test(text),
  };
}

(async () => {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(path.join(modules, 'tree-sitter-bicep', 'tree-sitter-bicep.wasm')));
  process.stdout.write(JSON.stringify(process.argv.slice(3).map(file => describe(parser, file))));
})();
