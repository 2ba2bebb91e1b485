import type { Graph, Row } from '../graph/graph';
import { PAGE, pages, slices } from './pages';
import type { Selection } from './selection';

const SLICE = 500;

/** The rows of a selection, a page at a time, as the statements of `cypher/export/` give them. */
export class SelectionRows {
  private readonly ids: string[] | null;

  constructor(
    private readonly graph: Graph,
    private readonly selection: Selection,
  ) {
    this.ids = selection.ids && [...selection.ids].sort();
  }

  nodes() {
    return this.ofEntities('nodes');
  }

  names() {
    return this.ofEntities('names');
  }

  formerIds() {
    return this.ofEntities('formerIds');
  }

  links(): AsyncGenerator<Row[]> {
    return this.ids ? this.linksOf(this.ids) : this.allLinks();
  }

  allCitations() {
    return this.byId('citations', {});
  }

  private ofEntities(kind: 'nodes' | 'names' | 'formerIds'): AsyncGenerator<Row[]> {
    const { labels, asOf } = this.selection;
    return this.ids ? this.bySlice(kind, this.ids) : this.byId(kind, { labels, asOf });
  }

  private byId(kind: string, parameters: Record<string, unknown>) {
    return pages((last) => this.graph.read(`export/${kind}`, { ...parameters, after: last?.id ?? '', size: PAGE }));
  }

  private async *bySlice(kind: string, ids: string[]): AsyncGenerator<Row[]> {
    for (const slice of slices(ids, SLICE)) yield await this.graph.read(`export/${kind}.ids`, { ids: slice });
  }

  private allLinks() {
    const { labels, types, asOf, statuses, certainties } = this.selection;
    return pages((last) =>
      this.graph.read('export/links', {
        labels,
        types,
        asOf,
        statuses,
        certainties,
        from: last?.from ?? '',
        after: last?.id ?? '',
        size: PAGE,
      }),
    );
  }

  private async *linksOf(ids: string[]): AsyncGenerator<Row[]> {
    const { types, asOf, statuses, certainties, ids: shown, linkIds } = this.selection;
    for (const slice of slices(ids, SLICE)) {
      const found = pages((last) =>
        this.graph.read('export/links.ids', {
          ids: last ? slice.slice(slice.indexOf(last.from as string)) : slice,
          types,
          asOf,
          statuses,
          certainties,
          from: last?.from ?? '',
          after: last?.id ?? '',
          size: PAGE,
        }),
      );
      for await (const page of found)
        yield page.filter(({ id, to }) => shown!.has(to as string) && (linkIds?.has(id as string) ?? true));
    }
  }
}
