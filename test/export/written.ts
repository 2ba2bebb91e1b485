import type { GraphFormat } from '../../src/export/format';
import { type Selection, WHOLE_GRAPH } from '../../src/export/selection';
import { ExportSource } from '../../src/export/source';
import { ask, testGraph } from '../setup/ask';

/** What the format makes of the graph, or of a part of it. */
export async function written(format: GraphFormat, selection: Partial<Selection> = {}): Promise<string> {
  const source = await ExportSource.open(testGraph(), { ...WHOLE_GRAPH, ...selection });
  try {
    const pieces: (string | Uint8Array)[] = [];
    for await (const piece of format.write(source)) pieces.push(piece);
    await source.finish();
    return Buffer.concat(pieces.map((piece) => Buffer.from(piece))).toString('utf8');
  } finally {
    source.dispose();
  }
}

/** How much the graph holds. */
export async function counts(): Promise<Record<'nodes' | 'links' | 'names' | 'citations', number>> {
  const { data } = await ask('{ graph { counts { nodes links names citations } } }');
  return data.graph.counts;
}

/** The Twents Fonds and whom it is linked with. */
export async function aroundTheFund(): Promise<Partial<Selection>> {
  const rows = await testGraph().read('export/around', {
    keys: ['twents-fonds-voor-vakmanschap'],
    labels: null,
    types: null,
    asOf: null,
    statuses: WHOLE_GRAPH.statuses,
    certainties: WHOLE_GRAPH.certainties,
    size: 1_000,
  });
  return { ids: new Set(['twents-fonds-voor-vakmanschap', ...rows.map(({ id }) => id as string)]) };
}
