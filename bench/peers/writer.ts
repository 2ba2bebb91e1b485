/** Commits one small write a second while it is told to, as a curator would; it touches nothing that an answer shows. */
import neo4j from 'neo4j-driver';

const { NEO4J_URI, NEO4J_PASSWORD } = process.env as Record<string, string>;
const driver = neo4j.driver(NEO4J_URI!, neo4j.auth.basic('neo4j', NEO4J_PASSWORD!));
const write = (text: string) => driver.executeQuery(text, {}, { database: 'neo4j' });
let ticking: NodeJS.Timeout | undefined;

const tick = () =>
  write('MERGE (clock:BenchClock {id: 1}) SET clock.ticks = coalesce(clock.ticks, 0) + 1').catch((error) => {
    console.error(error);
    process.exit(1);
  });

async function end(): Promise<void> {
  clearInterval(ticking);
  await write('MATCH (clock:BenchClock) DELETE clock');
  await driver.close();
  process.exit(0);
}

process.on('message', (order: 'WRITE' | 'REST') => {
  clearInterval(ticking);
  if (order === 'WRITE') ticking = setInterval(tick, 1000);
});
process.on('SIGTERM', end);
process.on('disconnect', end);

driver.verifyConnectivity().then(() => process.send?.('ready'));
