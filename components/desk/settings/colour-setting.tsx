'use client'
import { Check, CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { Setting } from '#components/desk/settings/setting.tsx'
import type { SaveSetting } from '#components/desk/settings/use-settings.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { settingsWords as words } from '#components/desk/words/settings.ts'
import { ACCENTS } from '#domain/article/fields/accents.ts'
import { darkShadeOf, lowestContrast } from '#domain/article/fields/contrast.ts'
import { contrastProblem, hexColour } from '#domain/article/fields/section-colour.ts'
import type { SiteSettings } from '#domain/paper/settings.ts'

type Props = { value: SiteSettings['accent']; why?: string | undefined; save: SaveSetting }

const FIRST_OWN = '#1b4f8f'
const tenth = (n: number) => (Math.floor(n * 10) / 10).toFixed(1)

/** The accent of pages outside any section: ink, a colour of the design, or a custom one with enough contrast. */
export function ColourSetting({ value, why, save }: Props) {
  const isOwn = value?.startsWith('#') === true
  const [isWriting, setWriting] = useState(false)
  const choose = (chosen: string) => {
    if (chosen === 'own') return setWriting(true)
    setWriting(false)
    void save('accent', { accent: chosen === '' ? null : (chosen as SiteSettings['accent']) })
  }
  return (
    <Setting name={words.colour.name} hint={words.colour.hint} why={why}>
      <select
        aria-label={words.colour.name}
        className="short"
        value={isOwn || isWriting ? 'own' : (value ?? '')}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{words.colour.ink}</option>
        {ACCENTS.map((accent) => (
          <option key={accent} value={accent}>
            {everyScreenWords.accents[accent]}
          </option>
        ))}
        <option value="own">{words.colour.own}</option>
      </select>
      {(isOwn || isWriting) && (
        <OwnColour
          key={value}
          first={isOwn ? value : FIRST_OWN}
          onSave={(hex) => void save('accent', { accent: hex }).then((done) => done && setWriting(false))}
        />
      )}
    </Setting>
  )
}

function OwnColour({ first, onSave }: { first: string; onSave: (hex: string) => void }) {
  const [text, setText] = useState(first)
  const parsed = hexColour.safeParse(text)
  const faint = parsed.success ? contrastProblem(parsed.data, 'light') : null
  const take = (hex: string) => {
    setText(hex)
    onSave(hex)
  }
  return (
    <>
      <div className="row-flex">
        <input
          aria-label={words.colour.hex}
          className="input code short"
          value={text}
          onChange={(event) => setText(event.target.value.trim())}
        />
        <button
          type="button"
          className="btn"
          aria-disabled={!parsed.success || faint !== null}
          onClick={() => parsed.success && !faint && onSave(parsed.data)}
        >
          {words.colour.use}
        </button>
      </div>
      {!parsed.success && <span className="hint">{words.colour.hexHint(FIRST_OWN)}</span>}
      {parsed.success && !faint && (
        <span className="yes">
          <Check className="i" aria-hidden="true" />{' '}
          {words.colour.readable(
            tenth(lowestContrast(parsed.data, 'light')),
            tenth(lowestContrast(darkShadeOf(parsed.data), 'dark')),
          )}
        </span>
      )}
      {parsed.success && faint && (
        <span className="why" role="alert">
          <CircleAlert className="i" aria-hidden="true" />
          <span>
            {words.colour.tooFaint(tenth(lowestContrast(parsed.data, 'light')))}{' '}
            <button type="button" className="btn s" onClick={() => take(faint.nearest)}>
              {words.colour.useNearest(faint.nearest)}
            </button>
          </span>
        </span>
      )}
    </>
  )
}
