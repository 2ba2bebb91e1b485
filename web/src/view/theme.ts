import { useEffect, useState } from 'preact/hooks';

export type Theme = 'auto' | 'light' | 'dark';
const KEY = 'regiograaf.theme';
const ORDER: Theme[] = ['auto', 'light', 'dark'];

function remembered(): Theme {
  try {
    return ORDER.find((theme) => theme === localStorage.getItem(KEY)) ?? 'auto';
  } catch {
    return 'auto';
  }
}

/** Light or dark, as the device has it until the reader says otherwise. */
export function useTheme(): [Theme, () => void] {
  const [theme, setTheme] = useState(remembered);
  useEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // A browser may forbid storage; the choice then lasts as long as the page.
    }
    dispatchEvent(new Event('themechange'));
  }, [theme]);
  return [theme, () => setTheme(ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length]!)];
}
