'use client'
import { Check } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Pill } from '#components/desk/parts/feedback/pill.tsx'
import { CONTROL, LABEL, WHY } from '#components/desk/parts/field/control-look.ts'
import { GROUNDS, lowestContrast, type Scheme } from '#domain/article/fields/contrast.ts'
import { contrastProblem, hexColour } from '#domain/article/fields/section-colour.ts'
import { t } from '#domain/messages/t.ts'

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
    <div className="grid content-start gap-1">
      <label htmlFor={id} className={LABEL}>
        {label}
      </label>
      <div className="flex items-stretch gap-1">
        <input
          type="color"
          className={`w-control flex-none ${CONTROL} p-0.5!`}
          aria-label={t('{label}, colour picker', { label })}
          value={read.success ? read.data : value}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
        />
        <input
          id={id}
          className={`w-full min-w-0 font-mono text-sm ${CONTROL}`}
          value={typed}
          maxLength={7}
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          aria-describedby={`${id}-reads`}
          aria-invalid={faint !== null || !read.success}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => event.key === 'Enter' && take()}
        />
        <span
          className="grid place-items-center border border-rule px-2 text-sm leading-none font-semibold"
          style={{ color: value, background: GROUNDS[scheme][0] }}
          aria-hidden="true"
        >
          {t('Kicker')}
        </span>
      </div>
      <span id={`${id}-reads`} role="status">
        {!read.success && <span className={WHY}>{t('Enter a colour such as #1b4f8f.')}</span>}
        {read.success && !faint && (
          <Pill tone="good" icon={Check}>
            {t('contrast {ratio}', { ratio: (Math.floor(lowestContrast(read.data, scheme) * 10) / 10).toFixed(1) })}
          </Pill>
        )}
        {faint && <span className={WHY}>{faint.message}</span>}
      </span>
      {faint && (
        <Button size="small" onClick={() => onChange(faint.nearest)}>
          {t('Use {colour}', { colour: faint.nearest })}
        </Button>
      )}
    </div>
  )
}
