// Loads in a process of its own, which the tests kill. Says each step on standard output, and stops dead at the one that it is asked to.
const { writeSync } = require('node:fs');
const { join } = require('node:path');

const dist = join(__dirname, '..', '..', 'dist');
const { Graph } = require(join(dist, 'graph', 'graph.js'));
const { load } = require(join(dist, 'seeds', 'index.js'));

const { folder, options = {}, stopAt } = JSON.parse(process.argv[2]);
const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env;
const graph = new Graph({ uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD, database: 'neo4j' });

function progress({ phase, done }) {
  if (stopAt !== phase && stopAt !== `${phase} ${done}`) return;
  writeSync(1, 'stopped\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

load(graph, [folder], { ...options, progress })
  .then((result) => writeSync(1, `${JSON.stringify(result)}\n`))
  .finally(() => graph.close());
