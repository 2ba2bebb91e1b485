/** The first of the encodings offered that the header `accept-encoding` takes; undefined where it takes none. */
export function acceptedEncoding<Name extends string>(header: unknown, offered: readonly Name[]): Name | undefined {
  if (!header) return undefined;
  const accepted = String(header);
  return offered.find((name) => new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?![.]\\d*[1-9]))`).test(accepted));
}
