import { ArgumentError } from '../errors';

/** A cursor is the sort key of a row, made opaque: a keyset, which stays right when rows come and go before it. */
export function cursorOf(sortKey: string): string {
  return Buffer.from(sortKey, 'utf8').toString('base64url');
}

const FIRST_KEY = '';
const LAST_KEY = '\uffff';

/** The sort key after which a page starts; without a cursor, one before all keys. */
export function afterOf(cursor: string | null | undefined): string {
  return cursor == null ? FIRST_KEY : sortKeyOf('after', cursor);
}

/** The sort key before which a page ends; without a cursor, one after all keys. */
export function beforeOf(cursor: string | null | undefined): string {
  return cursor == null ? LAST_KEY : sortKeyOf('before', cursor);
}

function sortKeyOf(argument: string, cursor: string): string {
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  if (key === '' || cursorOf(key) !== cursor)
    throw new ArgumentError(
      argument,
      `\`${argument}\` is not a cursor of this API; take one from \`pageInfo\` or \`edges\`.`,
    );
  return key;
}
