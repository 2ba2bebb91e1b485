import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { RequestLimitError } from '../../errors';
import type { Operation } from '../answer/compiled';
import type { Limits } from './limits';
import { type Measured, measure, parsed } from './measure';
import { SelectionReader } from './selection';

/** How many documents are remembered, and how long a text of one may be for that. */
const MOST = 500;
const LONGEST = 20_000;

/**
 * Lets pass what stays within the limits, before anything of it is validated or read: validation itself takes long for some short texts. What was
 * measured is remembered by the text; of a text that is known, only the cost that depends on variables is counted anew.
 */
export class Gate {
  private readonly known = new LRUCache<string, Measured>({ max: MOST });
  private readonly reader: SelectionReader;

  constructor(
    schema: GraphQLSchema,
    private readonly limits: Limits,
  ) {
    this.reader = new SelectionReader(schema);
  }

  /** Throws RequestLimitError. What is no GraphQL passes: what is wrong with it is said where it is parsed in earnest. */
  check(operations: Operation[]): void {
    this.within('batch', operations.length, `The request holds ${operations.length} operations`);
    let cost = 0;
    for (const { query, operationName, variables } of operations) {
      if (isDeeper(variables, this.limits.depth + 1))
        throw new RequestLimitError('depth', this.limits.depth, null, 'The variables nest values too deep');
      const measured = this.measured(query);
      const operation = measured?.operations.get(operationName || null);
      if (operation) cost += operation.cost(variables ?? {});
    }
    cost = Math.ceil(cost);
    this.within('cost', cost, `The answer could hold ${said(cost)} values`, 'Ask for less with a smaller `first`.');
  }

  private measured(text: string): Measured | null {
    const known = this.known.get(text);
    if (known) return known;
    const document = parsed(text, this.limits.tokens);
    if (document === 'TOKENS')
      throw new RequestLimitError('tokens', this.limits.tokens, null, 'The document holds more tokens than allowed');
    if (document === 'NESTING')
      throw new RequestLimitError('depth', this.limits.depth, null, 'The document nests values too deep');
    if (document === 'SYNTAX') return null;
    const measured = measure(document, this.reader);
    const { aliases, directives, nesting, operations } = measured;
    const depth = Math.max(0, ...Array.from(operations.values(), (operation) => operation.depth));
    this.within('aliases', aliases, `The document holds ${aliases} aliases`, 'Send several requests.');
    this.within('directives', directives, `The document holds ${directives} directives`);
    this.within('depth', depth, `The operation is ${depth} levels deep`, 'Ask further from what it answers.');
    this.within('depth', nesting, `The document nests values ${nesting} levels deep`);
    if (text.length <= LONGEST) this.known.set(text, measured);
    return measured;
  }

  private within(limit: 'batch' | 'cost' | 'aliases' | 'directives' | 'depth', asked: number, what: string, hint = '') {
    const most = this.limits[limit];
    if (asked > most) throw new RequestLimitError(limit, most, asked, what, hint);
  }
}

/** JSON can nest deeper than anything that walks it can follow. */
function isDeeper(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return most === 0 || Object.values(value).some((part) => isDeeper(part, most - 1));
}

function said(count: number): string {
  return Number.isFinite(count) ? count.toLocaleString('en') : 'endlessly many';
}
