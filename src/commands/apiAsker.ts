import type { CypherResult } from '../analysis/analyst';
import type { Config } from '../config';
import { UserError } from '../errors';
import type { AnalysisSummary, Asker } from './asker';
import { type Fault, pointAt } from './fault';

const PATIENCE = 2000;
const RESULT = 'columns rows truncated durationMs version revision';
const PLAN = 'plan { name depth estimatedRows details identifiers }';

const CYPHER = `query ($statement: String!, $parameters: JSONObject, $first: Int, $plan: Boolean) {
  answer: cypher(statement: $statement, parameters: $parameters, first: $first, plan: $plan) { ${RESULT} ${PLAN} }
}`;
const ANALYSIS = `query ($name: String!, $parameters: JSONObject, $first: Int) {
  answer: analysis(name: $name, parameters: $parameters, first: $first) { ${RESULT} }
}`;
const ANALYSES = '{ answer: analyses { name title question statement parameters { name type default } } }';

/** The address of a Regiograaf that answers at HOST and PORT, or null. */
export async function findApi({ host, port }: Config): Promise<string | null> {
  const address = `http://${reachable(host)}:${port}`;
  try {
    const headers = { accept: 'application/json' };
    const response = await fetch(`${address}/`, { headers, signal: AbortSignal.timeout(PATIENCE) });
    const { name } = (await response.json()) as { name?: string };
    return name === 'Regiograaf' ? address : null;
  } catch {
    return null;
  }
}

/** Asks the server there, with the token of CYPHER_TOKEN where it is set. */
export function apiAsker(address: string, token = process.env.CYPHER_TOKEN): Asker {
  const ask = async <T>(query: string, variables: Record<string, unknown>, statement?: string): Promise<T> => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body }).catch((error: Error) => {
      throw new UserError(
        `The server at ${address} stopped answering: ${(error.cause as Error)?.message ?? error.message}`,
      );
    });
    const { data, errors } = await contentOf(response, address);
    if (errors?.[0]) throw mended(pointAt(errors[0], statement), errors[0], address);
    return data!.answer as T;
  };
  return {
    where: address,
    cypher: (statement, parameters = {}, { first, plan = false } = {}) =>
      ask<CypherResult>(CYPHER, { statement, parameters, first, plan }, statement),
    analysis: (name, parameters = {}, first) => ask<CypherResult>(ANALYSIS, { name, parameters, first }),
    analyses: () => ask<AnalysisSummary[]>(ANALYSES, {}),
    close: async () => undefined,
  };
}

interface Content {
  data?: { answer: unknown };
  errors?: Fault[];
}

async function contentOf(response: Response, address: string): Promise<Content> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(`The server at ${address} answered ${response.status} ${response.statusText}.`);
  }
}

function mended(error: UserError, { extensions }: Fault, address: string): UserError {
  if (extensions?.code === 'GRAPHQL_VALIDATION_FAILED')
    return new UserError(`The server at ${address} is of another version: ${error.message}`, 'Restart it: npm start');
  if (extensions?.code === 'CYPHER_DISABLED' || extensions?.code === 'UNAUTHENTICATED')
    return new UserError(error.message, 'Set CYPHER_TOKEN to a token that the server was started with.');
  return error;
}

/** A server that listens on every address is asked on this machine; an IPv6 address stands in brackets in a URL. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
