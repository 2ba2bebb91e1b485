/** The load, in a process of its own: so many connections, each sends its next request when it has the answer to the one before. */
import { Client, type Dispatcher } from 'undici';
import type { Order, Outcome } from './order';

const HEADERS = { 'content-type': 'application/json' };

async function run({ origin, path, requests, connections, seconds, once = false }: Order): Promise<Outcome> {
  const clients = Array.from({ length: connections }, () => new Client(origin, { pipelining: 1, headersTimeout: 0 }));
  const times: number[] = [];
  let errors = 0;
  let firstError: string | null = null;
  let next = 0;
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const asked = once ? [...new Map(requests.map((request) => [request.body, request])).values()] : requests;
  const failed = (text: string) => {
    errors++;
    firstError ??= text.slice(0, 500);
  };
  const loop = async (client: Client) => {
    while (once ? next < asked.length : performance.now() < end) {
      const { body, bytes } = asked[next++ % asked.length]!;
      const sent = performance.now();
      const answer = await ask(client, path, body).catch((error) => ({ status: 0, size: 0, start: String(error) }));
      times.push(performance.now() - sent);
      if (answer.status !== 200 || (bytes !== null && answer.size !== bytes))
        failed(`${answer.status}, ${answer.size} bytes for ${bytes}: ${answer.start}`);
    }
  };
  await Promise.all(clients.map(loop));
  const took = (performance.now() - begun) / 1000;
  await Promise.all(clients.map((client) => client.close()));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { requests: times.length, seconds: took, p50: at(0.5), p99: at(0.99), errors, firstError };
}

interface Answer {
  status: number;
  size: number;
  /** The beginning of it. */
  start: string;
}

function ask(client: Client, path: string, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const answer: Answer = { status: 0, size: 0, start: '' };
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: () => undefined,
      onResponseStart: (_, status) => {
        answer.status = status;
      },
      onResponseData: (_, piece) => {
        if (answer.size === 0) answer.start = piece.toString('latin1', 0, 500);
        answer.size += piece.length;
      },
      onResponseEnd: () => resolve(answer),
      onResponseError: (_, error) => reject(error),
    };
    client.dispatch({ path, method: 'POST', headers: HEADERS, body }, handler);
  });
}

process.on('message', (order: Order) => {
  run(order).then((outcome) => process.send!(outcome));
});
