import { canUndo, go, useView } from '../view/address';
import { useTheme } from '../view/theme';
import { START } from '../view/view';
import { setLanguage, useSpeech } from '../words/words';
import { Search } from './Search';
import { ViewLink } from './ViewLink';

const SIGNS = { auto: '◐', light: '☀', dark: '☾' };

export function Header() {
  const view = useView();
  const { t, language } = useSpeech();
  const [theme, nextTheme] = useTheme();
  return (
    <header>
      <a class="skip" href="#results">
        {t.skip}
      </a>
      <ViewLink class="brand" change={{ ...START }} fresh>
        <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true">
          <path d="M9 22 23 9M9 22l14 3M9 22 8 8" stroke="#74808d" stroke-width="2" />
          <circle cx="9" cy="22" r="6" fill="#2f7fd6" />
          <path d="m23 3 6 6-6 6-6-6z" fill="#d6336c" />
          <path d="m23 20 4.5 2.6v5.2L23 30.4l-4.5-2.6v-5.2z" fill="#c8641b" />
          <path d="M4 5h7v7H4z" fill="#4b8b34" />
        </svg>
        <span>{t.title}</span>
      </ViewLink>
      <Search
        label={t.search}
        onPick={({ entity }) =>
          go({ ...START, asOf: view.asOf, list: view.list, around: [entity.id], chosen: [entity.id] })
        }
      />
      <div class="tools">
        <button type="button" disabled={!canUndo()} onClick={() => history.back()}>
          <span aria-hidden="true">↶</span> <span class="word">{t.undo}</span>
        </button>
        <fieldset class="pair" aria-label={`${t.picture} / ${t.list}`}>
          <button type="button" aria-pressed={!view.list} onClick={() => go({ list: false })}>
            {t.picture}
          </button>
          <button type="button" aria-pressed={view.list} onClick={() => go({ list: true })}>
            {t.list}
          </button>
        </fieldset>
        <fieldset class="pair" aria-label={t.language}>
          {(['NL', 'EN'] as const).map((one) => (
            <button type="button" key={one} aria-pressed={language === one} onClick={() => setLanguage(one)}>
              {one}
            </button>
          ))}
        </fieldset>
        <button type="button" class="round" title={t.theme[theme]} aria-label={t.theme[theme]} onClick={nextTheme}>
          {SIGNS[theme]}
        </button>
      </div>
    </header>
  );
}
