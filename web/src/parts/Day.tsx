import { useEffect, useState } from 'preact/hooks';
import { go, useView } from '../view/address';
import type { Drawing } from '../view/useDrawing';
import { useSettled } from '../view/useSettled';
import { useSpeech } from '../words/words';
import { DayChanges, DaySteps } from './DayChanges';

const FIRST = Date.UTC(2012, 0, 1);
const DAY = 86_400_000;
const STEPS = Math.floor((Date.now() - FIRST) / DAY);
const toDay = (step: number) => new Date(FIRST + step * DAY).toISOString().slice(0, 10);
const toStep = (day: string) => Math.min(STEPS, Math.max(0, Math.round((Date.parse(day) - FIRST) / DAY)));
const TYPICAL = '2023-02-22';

/** The day for which the whole page answers: all time, or one that is slid, typed, or reached by playing the changes. */
export function Day({ drawing }: { drawing: Drawing }) {
  const { asOf } = useView();
  const { t, date } = useSpeech();
  const [step, setStep] = useState(asOf ? toStep(asOf) : null);
  const settled = useSettled(step, 250);
  useEffect(() => setStep(asOf ? toStep(asOf) : null), [asOf]);
  // Only a slide that has come to rest changes the page.
  useEffect(() => {
    // One slide is one step back, not one for every day that it passed.
    if (settled !== null && settled === step && toDay(settled) !== asOf) go({ asOf: toDay(settled) });
  }, [settled]);
  return (
    <div class="day">
      <label class="switch">
        <input type="checkbox" checked={asOf !== null} onChange={() => go({ asOf: asOf ? null : TYPICAL })} />
        {asOf ? t.asOf : t.asOfOn}
      </label>
      {asOf !== null && step !== null && (
        <>
          <input
            type="date"
            aria-label={t.day}
            value={asOf}
            onChange={({ currentTarget: { value } }) => value && go({ asOf: value })}
          />
          <input
            type="range"
            aria-label={t.asOf}
            aria-valuetext={date(toDay(step))}
            min={0}
            max={STEPS}
            value={step}
            onInput={({ currentTarget }) => setStep(Number(currentTarget.value))}
          />
          <output>{date(toDay(step))}</output>
          <DaySteps drawing={drawing} />
          <DayChanges drawing={drawing} />
        </>
      )}
    </div>
  );
}
