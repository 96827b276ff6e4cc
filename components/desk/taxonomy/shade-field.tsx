'use client'
import { Check } from 'lucide-react'
import { useId, useState } from 'react'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'
import { GROUNDS, lowestContrast, type Scheme } from '#domain/article/fields/contrast.ts'
import { contrastProblem, hexColour } from '#domain/article/fields/section-colour.ts'

const words = taxonomyWords.colour

type Props = { label: string; scheme: Scheme; value: string; onChange: (hex: string) => void }

/**
 * Edits a shade by its hex value or the system's picker; shows its contrast, and a legible alternative if that is too
 * low.
 */
export function ShadeField({ label, scheme, value, onChange }: Props) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  const [last, setLast] = useState(value)
  if (last !== value) {
    setLast(value)
    setTyped(value)
  }
  const read = hexColour.safeParse(typed.trim().startsWith('#') ? typed.trim() : `#${typed.trim()}`)
  const faint = read.success ? contrastProblem(read.data, scheme) : null
  const take = () => {
    if (read.success && read.data !== value) onChange(read.data)
  }
  return (
    <div className={faint || !read.success ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <div className="shade">
        <input
          type="color"
          aria-label={words.picker(label)}
          value={read.success ? read.data : value}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
        />
        <input
          id={id}
          className="input code"
          value={typed}
          maxLength={7}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-reads`}
          aria-invalid={faint !== null || !read.success}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => event.key === 'Enter' && take()}
        />
        <span className="shown" style={{ color: value, background: GROUNDS[scheme][0] }} aria-hidden="true">
          {words.sample}
        </span>
      </div>
      <span id={`${id}-reads`} role="status">
        {!read.success && <span className="why">{words.invalid}</span>}
        {read.success && !faint && (
          <span className="reads">
            <Check className="i" aria-hidden="true" />{' '}
            {words.contrast((Math.floor(lowestContrast(read.data, scheme) * 10) / 10).toFixed(1))}
          </span>
        )}
        {faint && (
          <span className="why">
            <span>{faint.message}</span>
          </span>
        )}
      </span>
      {faint && (
        <button type="button" className="btn s" onClick={() => onChange(faint.nearest)}>
          {words.useNearest(faint.nearest)}
        </button>
      )}
    </div>
  )
}
