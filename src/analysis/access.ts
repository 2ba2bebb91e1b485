import { isIP } from 'node:net';
import type { Tokens } from '../server/access/tokens';
import { CypherError } from './error';

/** Who may send ad-hoc Cypher. */
export interface AccessOptions {
  /** Address the server listens on. */
  host: string;
  /** Where there are any, only an analyst may ask; where there are none, only this machine. */
  tokens: Tokens;
  /** Whether Cypher may read the source texts. */
  passages: boolean;
}

/** The headers of a request that tell who asks. */
export interface Asking {
  host?: string;
  origin?: string;
  authorization?: string;
  'x-forwarded-for'?: string | string[];
  forwarded?: string | string[];
}

/** Throws a CypherError with code CYPHER_DISABLED, which says what to set, unless who asks may send ad-hoc Cypher. */
export function checkAccess({ host, tokens }: AccessOptions, headers: Asking): void {
  if (!tokens.isEmpty) {
    const role = tokens.of(headers.authorization)?.role;
    if (role === 'reader') throw disabled('`cypher` asks for the token of an analyst; this is one of a reader.');
    if (role === undefined)
      throw disabled('`cypher` asks for a token. Send it in the header "Authorization: Bearer …".');
    return;
  }
  if (!isLoopback(host))
    throw disabled(
      '`cypher` is off on a server that others can reach. Set CYPHER_TOKEN, and send it as a bearer token.',
    );
  // A hostile page can have its own name point here, and a proxy makes this server reachable for others: either gives itself away.
  const forwarded = headers.forwarded ?? headers['x-forwarded-for'];
  if (forwarded !== undefined || !isLoopback(hostOf(headers.host)))
    throw disabled(
      '`cypher` answers only who asks at localhost. To ask by another name or through a proxy, set CYPHER_TOKEN, and send it as a bearer token.',
    );
  // CORS_ORIGINS lets pages from elsewhere ask the rest, whoever has them open on this machine.
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`)
    throw disabled(
      '`cypher` does not answer a page of another origin. Set CYPHER_TOKEN, and let the page send it as a bearer token.',
    );
}

/** GraphQL shows no more of the texts than the cited lines; Cypher could read them whole, so that both are never on by default. */
export function checkPassages({ passages }: AccessOptions, hasTexts: boolean): void {
  if (hasTexts && !passages)
    throw disabled(
      '`cypher` is off while the source texts are loaded, which it could read whole. Set CYPHER_PASSAGES=true to allow that, or unset DOCUMENTS_DIR.',
    );
}

function hostOf(header = ''): string {
  return header.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
}

function isLoopback(host: string): boolean {
  return /^localhost$/i.test(host) || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function disabled(message: string): CypherError {
  return new CypherError('CYPHER_DISABLED', message);
}
