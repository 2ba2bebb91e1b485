/** What XML 1.0 forbids even as a reference: most control characters, and halves of surrogate pairs. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Most text is plain, and to look costs a tenth of the work. */
const MAY_BE_FORBIDDEN = /[^\t\n\r -\uD7FF\uE000-\uFFFD]/;
const NEEDS_WORK = /[^ !#-%'-;=?-\uD7FF\uE000-\uFFFD]/;
const REPLACEMENT = '\uFFFD';

const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser turns these into spaces in an attribute, and a carriage return into a line feed everywhere.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as it stands between tags or between double quotes. A character that XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  const allowed = MAY_BE_FORBIDDEN.test(text) ? text.replace(FORBIDDEN, REPLACEMENT) : text;
  return allowed.replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character]!);
}

/** `id="gm0153" label="Enschede"` with a space before each; what has no value is left out. */
export function xmlAttributes(values: Record<string, string | number | null | undefined>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}
