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
  // Asked for its value, a custom property tells its text, in which light or dark is not yet chosen; a colour in use has been.
  const probe = element.appendChild(document.createElement('i'));
  const color = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const paint = {
    ground: color('ground'),
    ink: color('ink'),
    soft: color('soft'),
    line: color('line'),
    faint: color('faint'),
    accent: color('accent'),
    bad: color('bad'),
  };
  probe.remove();
  return paint;
}
