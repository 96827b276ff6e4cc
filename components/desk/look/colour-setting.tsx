'use client'
import { Check, CircleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import { ACCENT_NAMES } from '#components/desk/parts/accent-names.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { CONTROL, HINT, WHY } from '#components/desk/parts/field/control-look.ts'
import { SettingRow } from '#components/desk/parts/field/setting-row.tsx'
import { ACCENTS } from '#domain/article/fields/accents.ts'
import { darkShadeOf, lowestContrast } from '#domain/article/fields/contrast.ts'
import { contrastProblem, hexColour } from '#domain/article/fields/section-colour.ts'
import { t } from '#domain/messages/t.ts'
import type { SiteSettings } from '#domain/paper/settings.ts'

type Accent = SiteSettings['accent']

const FIRST_OWN = '#1b4f8f'
/** Rounded down, so that no contrast that is too low looks high enough. */
const tenth = (n: number) => Math.floor(n * 10) / 10

/** The accent of pages outside any section: ink, a colour of the design, or a custom one with enough contrast. */
export function ColourSetting({ value, onChoose }: { value: Accent; onChoose: (accent: Accent) => void }) {
  const id = useId()
  const isOwn = value?.startsWith('#') === true
  const [isWriting, setWriting] = useState(false)
  const choose = (chosen: string) => {
    setWriting(chosen === 'own')
    if (chosen !== 'own') onChoose(chosen === '' ? null : (chosen as Accent))
  }
  return (
    <SettingRow control={id} name={t('Colour')} hint={t('of standing pages and lists; sections have their own')}>
      <select
        id={id}
        aria-describedby={`${id}-hint`}
        className={`w-56 ${CONTROL}`}
        value={isOwn || isWriting ? 'own' : (value ?? '')}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t('Ink')}</option>
        {ACCENTS.map((accent) => (
          <option key={accent} value={accent}>
            {t(ACCENT_NAMES[accent])}
          </option>
        ))}
        <option value="own">{t('Custom…')}</option>
      </select>
      {(isOwn || isWriting) && (
        <OwnColour
          key={value}
          first={isOwn ? value : FIRST_OWN}
          onChoose={(hex) => {
            onChoose(hex)
            setWriting(false)
          }}
        />
      )}
    </SettingRow>
  )
}

function OwnColour({ first, onChoose }: { first: string; onChoose: (hex: string) => void }) {
  const [text, setText] = useState(first)
  const { data: hex } = hexColour.safeParse(text)
  const faint = hex === undefined ? null : contrastProblem(hex, 'light')
  const light = hex === undefined ? 0 : tenth(lowestContrast(hex, 'light'))
  const take = (nearest: string) => {
    setText(nearest)
    onChoose(nearest)
  }
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <input
          aria-label={t('Hex code of the colour')}
          className={`w-56 font-mono text-sm ${CONTROL}`}
          value={text}
          onChange={(event) => setText(event.target.value.trim())}
        />
        <Button isOff={hex === undefined || faint !== null} onClick={() => hex !== undefined && onChoose(hex)}>
          {t('Use this colour')}
        </Button>
      </div>
      {hex === undefined && (
        <span className={HINT}>{t('# and six digits, such as {example}.', { example: FIRST_OWN })}</span>
      )}
      {hex !== undefined && !faint && (
        <span className="text-sm text-green">
          <Icon of={Check} />{' '}
          {t('easy to read: contrast {light, number, ::.0} in light mode, {dark, number, ::.0} in dark mode', {
            light,
            dark: tenth(lowestContrast(darkShadeOf(hex), 'dark')),
          })}
        </span>
      )}
      {faint && (
        <span className={WHY} role="alert">
          <Icon of={CircleAlert} className="mt-[0.15em]" />
          <span>
            {t('contrast {light, number, ::.0} in light mode, needs 4.5', { light })}{' '}
            <Button size="small" onClick={() => take(faint.nearest)}>
              {t('Use {hex}, the nearest readable colour', { hex: faint.nearest })}
            </Button>
          </span>
        </span>
      )}
    </>
  )
}
