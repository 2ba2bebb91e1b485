// Starts Neo4j in a process of its own, which a test can kill: node parent.js '<StartOptions as JSON>'. Prints the server as JSON.
const { transformFileSync } = require('@swc/core');

require.extensions['.ts'] = (module, path) => {
  const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };
  module._compile(transformFileSync(path, options).code, path);
};

const { startNeo4j } = require('../../src/neo4j/index.ts');
const begun = Date.now();
const report = process.env.SHOW
  ? ({ text, seconds, done }) => console.error(`${text} ${seconds.toFixed(1)} s ${done ? 'done' : '…'}`)
  : undefined;

startNeo4j({ ...JSON.parse(process.argv[2]), report }).then(
  (server) => {
    // The test answers the line below at once, so whatever it may do has to be provided for by then.
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.stop().then(() => process.exit(0)));
    process.on('SIGUSR2', () => process.exit(1));
    setInterval(() => undefined, 1000);
    console.log(JSON.stringify({ ...server, seconds: (Date.now() - begun) / 1000 }));
  },
  (error) => {
    console.log(JSON.stringify({ error: error.message, hint: error.hint }));
    process.exit(1);
  },
);
