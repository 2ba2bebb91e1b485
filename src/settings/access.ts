import { isIP } from 'node:net';
import { type KnownToken, readTokens } from '../server/access/tokens';
import type { SettingReader } from './reader';
import { row } from './setting';

/** Rows of the settings: who may ask, and how much. */
export const ACCESS_SETTINGS = {
  access: row(
    'ACCESS',
    'open',
    '`open`: who reaches the server may read. `tokens`: only with a bearer token of TOKENS_FILE, whatever is asked of `/graphql` and `/export`.',
  ),
  tokensFile: row(
    'TOKENS_FILE',
    '',
    'File of hashed tokens, each of a `reader` or an `analyst`, who may also send Cypher; `regiograaf token` makes them.',
  ),
  rateLimit: row(
    'RATE_LIMIT',
    '0',
    'Requests a minute that one client may send to `/graphql` and `/export`: one token, or one address. `0`: no limit.',
  ),
  trustedProxies: row(
    'TRUSTED_PROXIES',
    '',
    'Addresses of proxies, separated by commas, whose `X-Forwarded-For` tells which client asks: `10.0.0.0/8,127.0.0.1`. Unset, none is believed.',
  ),
};

/** Who may ask, and how much. */
export interface AccessSettings {
  /** Whether reading needs no token. */
  isOpen: boolean;
  tokens: KnownToken[];
  /** Requests a minute of one client; 0 for no limit. */
  rateLimit: number;
  trustedProxies: string[];
}

export function readAccess(reader: SettingReader): AccessSettings {
  const { access, tokensFile, rateLimit, trustedProxies } = ACCESS_SETTINGS;
  const how = reader.text(access);
  if (!['open', 'tokens'].includes(how)) reader.fault(`${access.variable} is "${how}"; it takes open or tokens.`);
  const file = reader.path(tokensFile);
  if (how === 'tokens' && !file)
    reader.fault(
      `${access.variable} is "tokens" without ${tokensFile.variable}; make one with \`regiograaf token reader NAME\`.`,
    );
  for (const proxy of reader.list(trustedProxies))
    if (!isNetwork(proxy))
      reader.fault(
        `${trustedProxies.variable} has "${proxy}"; it takes addresses such as 127.0.0.1, or networks such as 10.0.0.0/8.`,
      );
  return {
    isOpen: how !== 'tokens',
    tokens: file ? readTokens(file, reader.faults) : [],
    rateLimit: reader.number(rateLimit, 1_000_000_000, 0),
    trustedProxies: reader.list(trustedProxies),
  };
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = { 4: 32, 6: 128 }[isIP(address)];
  if (most === undefined || more.length > 0) return false;
  return bits === undefined || (/^\d+$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most);
}
