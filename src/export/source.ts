import { UserError } from '../errors';
import type { Graph, Row } from '../graph/graph';
import { SpoolFolder } from '../seeds/spool';
import { type Citations, citationFrom, citedBy, formerIdFrom, linkFrom, nameFrom, nodeFrom } from './build';
import { PAGE } from './pages';
import type {
  ExportCitation,
  ExportCitationRecord,
  ExportFormerId,
  ExportLink,
  ExportName,
  ExportNode,
} from './records';
import { SelectionRows } from './rows';
import { isWhole, type Selection, WHOLE_GRAPH } from './selection';

export interface ExportHeader {
  /** SHA-256 of the facts that the graph was loaded with; null for a graph that was never loaded. */
  version: string | null;
  /** When it was loaded, ISO 8601. Differs from one database to the next. */
  loadedAt: string | null;
  /** Changes with every commit. */
  revision: string;
  /** Which part of the graph this is: the options by name; empty for all of it. */
  selection: Record<string, string>;
}

export interface ExportProgress {
  phase: string;
  done: number;
  total: number;
}

export interface SourceOptions {
  progress?: (progress: ExportProgress) => void;
  /** How many ids of citations are held in memory at most; more are sorted on disk. */
  memoryFacts?: number;
}

type Kind = 'nodes' | 'names' | 'formerIds' | 'links' | 'citations';
const MEMORY_FACTS = 100_000;

/**
 * A graph, or a part of it, record by record: each kind in an order that depends on its ids alone, each as often as it is asked for.
 * Two pages of rows are held, however large the graph is. Call `finish` when all is read, and `dispose` in any case.
 */
export class ExportSource {
  private readonly rows: SelectionRows;
  private readonly spools: SpoolFolder;
  private readonly used;
  private readonly shownDocuments = new Set<string>();
  private readonly citedDocuments = new Set<string>();

  private constructor(
    private readonly graph: Graph,
    private readonly selection: Selection,
    readonly header: ExportHeader,
    private readonly totals: Record<Kind, number>,
    private readonly options: SourceOptions,
  ) {
    this.rows = new SelectionRows(graph, selection);
    this.spools = new SpoolFolder(options.memoryFacts ?? MEMORY_FACTS);
    this.used = this.spools.spool<0>();
  }

  static async open(
    graph: Graph,
    selection: Selection = WHOLE_GRAPH,
    options: SourceOptions = {},
  ): Promise<ExportSource> {
    const revision = await graph.revision();
    const [row] = await graph.read('export/counts');
    const { version, loadedAt, ...totals } = row as Row & ExportHeader;
    const header = { version: version ?? null, loadedAt: loadedAt ?? null, revision, selection: selection.asked };
    return new ExportSource(graph, selection, header, totals as unknown as Record<Kind, number>, options);
  }

  /** Entities. */
  async *nodes(): AsyncGenerator<ExportNode> {
    for await (const node of this.resolved('nodes', this.rows.nodes(), nodeFrom)) {
      if (node.label === 'Document') this.shownDocuments.add(node.id);
      yield node;
    }
  }

  /** The names of the entities; those of one entity follow each other. */
  names(): AsyncGenerator<ExportName> {
    return this.resolved('names', this.rows.names(), nameFrom);
  }

  /** The links between the entities; those that leave one entity follow each other. */
  links(): AsyncGenerator<ExportLink> {
    return this.resolved('links', this.rows.links(), linkFrom);
  }

  /** Ids that the entities had before. */
  async *formerIds(): AsyncGenerator<ExportFormerId> {
    for await (const row of this.counted('formerIds', this.rows.formerIds())) yield formerIdFrom(row);
  }

  /** The citations that prove what was read before: ask for them after nodes, names and links. */
  async *citations(): AsyncGenerator<ExportCitationRecord> {
    const whole = isWhole(this.selection);
    for await (const row of this.counted('citations', whole ? this.rows.allCitations() : this.usedCitations())) {
      this.citedDocuments.add(row.documentId as string);
      yield citationFrom(row);
    }
  }

  /** The documents that were cited without being part of the selection: ask for them after citations. They tell nothing of their own proof. */
  async *documents(): AsyncGenerator<ExportNode> {
    const ids = [...this.citedDocuments].filter((id) => !this.shownDocuments.has(id)).sort();
    if (isWhole(this.selection) || ids.length === 0) return;
    for (const row of await this.graph.read('export/nodes.ids', { ids })) {
      const { citations: _citations, ...properties } = row.properties as ExportNode['properties'];
      yield nodeFrom({ ...row, properties }, new Map());
    }
  }

  /** Throws a UserError where the graph has changed since it was opened, so that what was read may be of two states. */
  async finish(): Promise<void> {
    if ((await this.graph.revision()) !== this.header.revision)
      throw new UserError(
        'The graph changed while it was exported, so that no part of it is kept.',
        'Export it again.',
      );
  }

  dispose() {
    this.spools.remove();
  }

  private async *resolved<T>(
    kind: Kind,
    pages: AsyncIterable<Row[]>,
    build: (row: Row, citations: Citations) => T,
  ): AsyncGenerator<T> {
    let citations: Citations = new Map();
    const withCitations = async function* (this: ExportSource) {
      for await (const page of pages) {
        citations = await this.citationsOf(page);
        yield page;
      }
    };
    for await (const row of this.counted(kind, withCitations.call(this))) yield build(row, citations);
  }

  private async citationsOf(page: Row[]): Promise<Citations> {
    const ids = [...new Set(page.flatMap(citedBy))];
    if (ids.length === 0) return new Map();
    if (!isWhole(this.selection)) for (const id of ids) this.used.add(id, 0);
    const rows = await this.graph.read('export/citations.ids', { ids });
    return new Map<string, ExportCitation>(
      rows.map((row) => {
        const { mark: _mark, ...citation } = citationFrom(row);
        return [citation.id, citation];
      }),
    );
  }

  private async *usedCitations(): AsyncGenerator<Row[]> {
    const read = (ids: string[]) => this.graph.read('export/citations.ids', { ids });
    let ids: string[] = [];
    for (const [id] of this.used.groups()) {
      ids.push(id);
      if (ids.length < PAGE) continue;
      yield await read(ids);
      ids = [];
    }
    if (ids.length > 0) yield await read(ids);
  }

  private async *counted(kind: Kind, pages: AsyncIterable<Row[]>): AsyncGenerator<Row> {
    const total = this.totals[kind] ?? 0;
    let done = 0;
    for await (const page of pages) {
      yield* page;
      done += page.length;
      this.options.progress?.({ phase: kind, done, total: Math.max(total, done) });
    }
  }
}
