import { nameOf } from '../data/nameOf';
import { useAnswer } from '../view/useAnswer';
import { Search } from './Search';

/** A search box for one thing of a question, filled with the name of what was chosen. */
export function Picker({
  label,
  id,
  onPick,
  types,
}: {
  label: string;
  id: string;
  onPick: (id: string) => void;
  types?: string[];
}) {
  const { data, busy } = useAnswer(id || null, (signal) => nameOf(id, signal));
  if (id && busy && data === undefined) return <div class="search waiting" />;
  return (
    <div class="picker">
      <span aria-hidden="true">{label}</span>
      <Search
        key={id + (data ?? '')}
        label={label}
        given={data ?? ''}
        types={types}
        onPick={({ entity }) => onPick(entity.id)}
      />
    </div>
  );
}
