/**
 * Typing slips between two words: letters put in, left out, changed, or two neighbours swapped. The optimal string alignment distance
 * (Damerau, 1964), in time proportional to the product of both lengths.
 */
export function slips(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      row[j] = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1);
    }
    rows.push(row);
  }
  return rows[one.length]![other.length]!;
}

/** How many slips a word of this length may have; `loose` when nothing nearer was found. */
export function allowedSlips(length: number, loose: boolean): number {
  if (length < 4) return 0;
  return loose && length >= 6 ? 2 : 1;
}
