// Makes a typed client of the published schema and operations.graphql, in generated/, as GraphQL Code Generator's own command does.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, isInterfaceType, parse } from 'graphql';

const [schemaFile, operationsFile] = process.argv.slice(2);
const folder = 'generated/';
const published = readFileSync(schemaFile, 'utf8');
const operations = readFileSync(operationsFile, 'utf8');
const files = await preset.buildGeneratesSection({
  baseOutputDir: folder,
  schema: parse(published),
  documents: [{ location: operationsFile, document: parse(operations), rawSDL: operations }],
  config: { scalars: { LocalDate: 'string' }, useTypeImports: true, importExtension: '.js' },
  presetConfig: { fragmentMasking: false },
  plugins: [],
  pluginMap: {},
});
mkdirSync(folder, { recursive: true });
for (const file of files) writeFileSync(file.filename, await codegen(file));

// Which types each interface has, by which Apollo Client's cache tells what a fragment is about.
const schema = buildSchema(published);
const interfaces = Object.values(schema.getTypeMap()).filter(isInterfaceType);
const possible = interfaces.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]);
writeFileSync(`${folder}possibleTypes.ts`, `export default ${JSON.stringify(Object.fromEntries(possible))};\n`);
