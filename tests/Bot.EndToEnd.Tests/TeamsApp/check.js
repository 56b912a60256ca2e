// Holds JSON files against the official schemas: node check.js MODULES FILE, where the file has a list of { kind, value }.
// Writes a list with the complaints about each: "manifest" by @microsoft/app-manifest, and both kinds by ajv-draft-04 itself.
'use strict';
const { createRequire } = require('module');
const fs = require('fs');
const path = require('path');

const [modules, file] = process.argv.slice(2);
const load = createRequire(path.join(path.resolve(modules), 'from-here.js'));
const { ManifestUtil } = load('@microsoft/app-manifest');
const Ajv = load('ajv-draft-04').default;
const schemas = path.join(modules, '@microsoft', 'app-manifest', 'build', 'json-schemas', 'teams', 'v1.30');
const read = name => JSON.parse(fs.readFileSync(path.join(schemas, name), 'utf8'));

// Two patterns of the localisation schema are no regular expressions in Unicode mode.
const compile = (name, unicodeRegExp) => new Ajv({ allErrors: true, strict: false, unicodeRegExp, formats: { uri: /^[a-z][a-z0-9+.-]*:[^\s"<>\\^`{|}]+$/i } }).compile(read(name));
const manifestSchema = read('MicrosoftTeams.schema.json');
const manifest = compile('MicrosoftTeams.schema.json', true);
const localisation = compile('MicrosoftTeams.Localization.schema.json', false);

(async () => {
  const verdicts = [];
  for (const { kind, value, official } of JSON.parse(fs.readFileSync(file, 'utf8'))) {
    const validate = kind === 'manifest' ? manifest : localisation;
    const complaints = validate(value) ? [] : validate.errors.map(error => `${error.instancePath} ${error.message}`);
    const officials = kind === 'manifest' && official ? await ManifestUtil.validateManifestAgainstSchema(value, manifestSchema) : [];
    verdicts.push({ complaints, officials });
  }
  process.stdout.write(JSON.stringify(verdicts));
})().catch(fault => {
  process.stderr.write(`${fault.stack}\n`);
  process.exitCode = 1;
});
