/** An answer of the API, as it came. */
export interface Answer {
  status: number;
  data?: unknown;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
  milliseconds: number;
}

/** Longer than the server lets any question take. Nothing within it is a hang. */
const PATIENCE = 30_000;

/** Sends the body as it is. Throws where nothing comes in time, or what comes is no JSON object. */
export async function ask(origin: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const begun = performance.now();
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    signal: AbortSignal.timeout(PATIENCE),
  });
  const said = (await response.json()) as Pick<Answer, 'data' | 'errors'>;
  if (typeof said !== 'object' || said === null || Array.isArray(said))
    throw new Error('The answer is no JSON object.');
  return { ...said, status: response.status, milliseconds: performance.now() - begun };
}
