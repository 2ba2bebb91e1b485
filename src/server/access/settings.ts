import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { Setting } from '../../config';
import { type KnownToken, readTokens } from './tokens';

/** Rows of the settings: who may ask, and how much. */
export const ACCESS_SETTINGS = {
  access: {
    variable: 'ACCESS',
    default: 'open',
    help: '`open`: who reaches the server may read. `tokens`: only with a bearer token of TOKENS_FILE, whatever is asked of `/graphql` and `/export`.',
  },
  tokensFile: {
    variable: 'TOKENS_FILE',
    default: '',
    help: 'File of hashed tokens, each of a `reader` or an `analyst`, who may also send Cypher; `regiograaf token` makes them.',
  },
  rateLimit: {
    variable: 'RATE_LIMIT',
    default: '0',
    help: 'Requests a minute that one client may send to `/graphql` and `/export`: one token, or one address. `0`: no limit.',
  },
  trustedProxies: {
    variable: 'TRUSTED_PROXIES',
    default: '',
    help: 'Addresses of proxies, separated by commas, whose `X-Forwarded-For` tells which client asks: `10.0.0.0/8,127.0.0.1`. Unset, none is believed.',
  },
} satisfies Record<string, Setting>;

/** Who may ask, and how much. */
export interface AccessSettings {
  /** Whether reading needs no token. */
  isOpen: boolean;
  tokens: KnownToken[];
  /** Requests a minute of one client; 0 for no limit. */
  rateLimit: number;
  trustedProxies: string[];
}

/** What the rows above are set to. Faults are added to the list. */
export function readAccess(text: (setting: Setting) => string, faults: string[]): AccessSettings {
  const { access, tokensFile, rateLimit, trustedProxies } = ACCESS_SETTINGS;
  if (!['open', 'tokens'].includes(text(access)))
    faults.push(`${access.variable} is "${text(access)}"; it takes open or tokens.`);
  const tokens = text(tokensFile) ? readTokens(resolve(text(tokensFile)), faults) : [];
  if (text(access) === 'tokens' && !text(tokensFile))
    faults.push(
      `${access.variable} is "tokens" without ${tokensFile.variable}; make one with \`regiograaf token reader NAME\`.`,
    );
  if (!/^\d{1,9}$/.test(text(rateLimit)))
    faults.push(
      `${rateLimit.variable} is "${text(rateLimit)}"; it takes a number of requests a minute, or 0 for none.`,
    );
  const proxies = text(trustedProxies)
    .split(',')
    .map((proxy) => proxy.trim())
    .filter(Boolean);
  for (const proxy of proxies)
    if (!isNetwork(proxy))
      faults.push(
        `${trustedProxies.variable} has "${proxy}"; it takes addresses such as 127.0.0.1, or networks such as 10.0.0.0/8.`,
      );
  return { isOpen: text(access) !== 'tokens', tokens, rateLimit: Number(text(rateLimit)), trustedProxies: proxies };
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = { 4: 32, 6: 128 }[isIP(address)];
  if (most === undefined || more.length > 0) return false;
  return bits === undefined || (/^\d+$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most);
}
