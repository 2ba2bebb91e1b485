const QUALIFIERS: Record<string, string> = { MORE_THAN: 'meer dan ', ABOUT: 'ongeveer ', EXACTLY: '' };

/** `uitgedeelde scholingscheques: meer dan 2.300 cheques`: a figure has no name of its own. */
export function figureName(figure: Record<string, unknown>): string {
  const { measure, value, minValue, maxValue, unit, qualifier } = figure;
  const amount =
    value !== undefined
      ? dutch(value)
      : minValue !== undefined && maxValue !== undefined
        ? `${dutch(minValue)} tot ${dutch(maxValue)}`
        : minValue !== undefined
          ? `ten minste ${dutch(minValue)}`
          : `ten hoogste ${dutch(maxValue)}`;
  return `${measure}: ${QUALIFIERS[String(qualifier)] ?? ''}${amount}${unit ? ` ${unit}` : ''}`;
}

/** 2300.5 → `2.300,5`, on every machine the same. */
export function dutch(value: unknown): string {
  const [whole = '', fraction] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, '.') + (fraction ? `,${fraction}` : '');
}
