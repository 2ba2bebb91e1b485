import { useEffect, useRef, useState } from 'preact/hooks';
import { useSpeech } from '../words/words';

/** A line of text with a button that copies it; where the browser forbids that, the line is selected for the reader to copy. */
export function Copyable({ text }: { text: string }) {
  const { t } = useSpeech();
  const line = useRef<HTMLParagraphElement>(null);
  const [done, setDone] = useState('');
  useEffect(() => setDone(''), [text]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone(t.keep.copied);
    } catch {
      if (line.current) getSelection()?.selectAllChildren(line.current);
      setDone(t.keep.selected);
    }
  };
  return (
    <div class="copyable">
      <p ref={line}>{text}</p>
      <button type="button" onClick={copy}>
        {t.keep.copy}
      </button>
      <span class="note" role="status">
        {done}
      </span>
    </div>
  );
}
