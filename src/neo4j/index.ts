export { backUpStore, restoreStore } from './backup';
export { type Neo4jStatus, neo4jStatus, stopNeo4j } from './control';
export { copyStore } from './copy';
export type { StartOptions } from './plan';
export type { Neo4jServer } from './server';
export { startNeo4j } from './start';
export { type Report, type Step, step } from './step';
export { type Watch, watch } from './watchdog';
