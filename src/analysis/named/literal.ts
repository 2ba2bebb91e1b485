const TOKEN =
  /\s*(?:(?<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<number>-?\d+(?:\.\d+)?)|(?<word>[A-Za-z_]\w*)|(?<sign>[[\]{},:]))/y;
const WORDS = new Map<string, unknown>([
  ['null', null],
  ['true', true],
  ['false', false],
]);

/** The value of a Cypher literal: null, a boolean, number or string, or a list or map of these. Throws an Error for anything else. */
export function parseLiteral(text: string): unknown {
  const tokens = tokensOf(text.trim());
  const value = valueFrom(tokens);
  if (tokens.length > 0) throw new Error(`ends too late, at ${tokens[0]!.text}`);
  return value;
}

interface Token {
  kind: string;
  text: string;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) throw new Error(`is no literal, at ${text.slice(at, at + 20)}`);
    const [kind, found] = Object.entries(groups).find(([, found]) => found !== undefined)!;
    tokens.push({ kind, text: found });
  }
  return tokens;
}

function valueFrom(tokens: Token[]): unknown {
  const token = tokens.shift();
  if (!token) throw new Error('ends too early');
  if (token.kind === 'text') return token.text.slice(1, -1).replace(/\\(.)/g, '$1');
  if (token.kind === 'number') return Number(token.text);
  if (token.kind === 'word' && WORDS.has(token.text.toLowerCase())) return WORDS.get(token.text.toLowerCase());
  if (token.text === '[') return until(']', tokens, () => valueFrom(tokens));
  if (token.text === '{')
    return Object.fromEntries(
      until('}', tokens, () => {
        const key = tokens.shift();
        if (key?.kind !== 'word' || tokens.shift()?.text !== ':') throw new Error('has a map without key');
        return [key.text, valueFrom(tokens)] as const;
      }),
    );
  throw new Error(`is no literal, at ${token.text}`);
}

function until<T>(end: string, tokens: Token[], item: () => T): T[] {
  const items: T[] = [];
  if (tokens[0]?.text === end) tokens.shift();
  else
    for (;;) {
      items.push(item());
      const sign = tokens.shift()?.text;
      if (sign === end) break;
      if (sign !== ',') throw new Error(`lacks a ${end}`);
    }
  return items;
}
