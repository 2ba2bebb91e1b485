import type { ComponentChildren } from 'preact';
import { go, stamp, useView } from '../view/address';
import { formatView, START, type View } from '../view/view';

interface Props {
  change: Partial<View>;
  /** Leave what is shown now, rather than change it. */
  fresh?: boolean;
  class?: string;
  /** Id of what says more of it. */
  describedBy?: string;
  children: ComponentChildren;
}

/** A real link to another view: it can be opened in another tab and copied, and otherwise stays on the page. */
export function ViewLink({ change, fresh = false, describedBy, children, ...rest }: Props) {
  const view = useView();
  const next = fresh ? { ...START, asOf: view.asOf, list: view.list, ...change } : { ...view, ...change };
  return (
    <a
      {...rest}
      href={formatView(next, stamp() ?? next.version) || './'}
      aria-describedby={describedBy}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        go(next);
      }}
    >
      {children}
    </a>
  );
}
