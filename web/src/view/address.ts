import { useEffect, useState } from 'preact/hooks';
import { formatView, parseView, type View } from './view';

type Listener = (view: View) => void;
const listeners = new Set<Listener>();
let current = parseView(location.search);
let version: string | null = null;

/** The version that links made from now on are stamped with, that in the address bar among them where it has none. */
export function stampWith(known: string | null): void {
  version = known;
  if (known && current.version === null && location.search) go({}, { replace: true });
}

export const stamp = () => version;

function show(view: View): void {
  current = view;
  for (const listener of listeners) listener(view);
}

/** How many steps back stay within this page; the browser forgets the number, so each entry keeps its own. */
const depth = (): number => (history.state as { depth?: number } | null)?.depth ?? 0;

export const canUndo = () => depth() > 0;

/** Goes to another view. Each step is an entry of the browser's history, so that undo is going back. */
export function go(change: Partial<View>, { replace = false } = {}): void {
  const view = { ...current, ...change, version };
  // A path is lit as long as its question stands.
  const isOther = JSON.stringify([view.question, view.asOf]) !== JSON.stringify([current.question, current.asOf]);
  if (isOther && view.lit === current.lit) view.lit = null;
  const address = `${location.pathname}${formatView(view)}`;
  if (address === `${location.pathname}${location.search}`) return;
  if (replace) history.replaceState({ depth: depth() }, '', address);
  else history.pushState({ depth: depth() + 1 }, '', address);
  show(view);
}

addEventListener('popstate', () => show(parseView(location.search)));

export function useView(): View {
  const [view, setView] = useState(current);
  useEffect(() => {
    listeners.add(setView);
    setView(current);
    return () => void listeners.delete(setView);
  }, []);
  return view;
}
