import { go } from './address';
import { MOST_SHOWN, PER, type View } from './view';

const MOST_CIRCLES = 50;

/** Opens the circle of a thing, or, where it is open, brings the next ones. */
export function openCircle(view: View, id: string): void {
  if (view.around.includes(id)) go({ per: Math.min(MOST_SHOWN, view.per + PER), chosen: [id] });
  else if (view.around.length < MOST_CIRCLES)
    go({ around: [...view.around, id], hidden: view.hidden.filter((one) => one !== id), chosen: [id] });
}
