/** The colours that the picture needs from the page, read from its style so that light and dark are declared once. */
export interface Paint {
  ground: string;
  ink: string;
  soft: string;
  line: string;
  faint: string;
  accent: string;
  bad: string;
}

export function readPaint(element: Element): Paint {
  const style = getComputedStyle(element);
  const color = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ground: color('ground'),
    ink: color('ink'),
    soft: color('soft'),
    line: color('line'),
    faint: color('faint'),
    accent: color('accent'),
    bad: color('bad'),
  };
}
