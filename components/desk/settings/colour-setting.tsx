'use client'
import { Check, CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { Setting } from '#components/desk/settings/setting.tsx'
import type { SaveSetting } from '#components/desk/settings/use-settings.ts'
import { ACCENTS } from '#domain/article/accents.ts'
import { darkShadeOf, lowestContrast } from '#domain/article/contrast.ts'
import { contrastProblem, hexColour } from '#domain/article/section-colour.ts'
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
    <Setting name="Colour" hint="of standing pages and lists; sections have their own" why={why}>
      <select
        aria-label="Colour"
        className="short"
        value={isOwn || isWriting ? 'own' : (value ?? '')}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">Ink</option>
        {ACCENTS.map((accent) => (
          <option key={accent} value={accent}>
            {accent[0]?.toUpperCase() + accent.slice(1)}
          </option>
        ))}
        <option value="own">One of our own…</option>
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
          aria-label="Colour in figures"
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
          Take it
        </button>
      </div>
      {!parsed.success && <span className="hint">Six figures after a #, such as {FIRST_OWN}.</span>}
      {parsed.success && !faint && (
        <span className="yes">
          <Check className="i" aria-hidden="true" /> reads on both: {tenth(lowestContrast(parsed.data, 'light'))} on
          paper, {tenth(lowestContrast(darkShadeOf(parsed.data), 'dark'))} in the dark
        </span>
      )}
      {parsed.success && faint && (
        <span className="why" role="alert">
          <CircleAlert className="i" aria-hidden="true" />
          <span>
            {tenth(lowestContrast(parsed.data, 'light'))} on paper, needs 4.5{' '}
            <button type="button" className="btn s" onClick={() => take(faint.nearest)}>
              Take the nearest that reads, {faint.nearest}
            </button>
          </span>
        </span>
      )}
    </>
  )
}
