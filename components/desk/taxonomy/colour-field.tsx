'use client'
import * as RadioGroup from '@radix-ui/react-radio-group'
import { Check } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ACCENT_NAMES } from '#components/desk/parts/accent-names.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { useAttempt } from '#components/desk/parts/field/use-attempt.ts'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { ShadeField } from '#components/desk/taxonomy/shade-field.tsx'
import type { FieldProps } from '#components/desk/taxonomy/term-facts.tsx'
import type { DeskSection } from '#domain/article/desk-views.ts'
import { ACCENTS } from '#domain/article/fields/accents.ts'
import { darkShadeOf } from '#domain/article/fields/contrast.ts'
import { contrastProblem } from '#domain/article/fields/section-colour.ts'
import { t } from '#domain/messages/t.ts'

const SWATCH =
  'grid h-control min-w-control place-items-center rounded-sm border border-edge p-0 aria-checked:[box-shadow:0_0_0_2px_var(--color-sheet),0_0_0_4px_var(--color-ink)]'
const FIRST = '#5a3e8c'

/** Chooses one of the design's colours, or a custom one that is legible on both backgrounds. */
export function ColourField({ item: { colour, accent }, save }: FieldProps<DeskSection>) {
  const router = useRouter()
  const [isOwn, setOwn] = useState(colour !== null)
  const { why, attempt } = useAttempt()
  const put = (fields: object) =>
    void attempt(async () => {
      await save(fields)
      // The desk's style sheet contains the colours of the sections.
      router.refresh()
    })
  const choose = (value: string) => {
    setOwn(value === 'own')
    if (value !== 'own') put({ accent: value })
  }
  return (
    <div className="grid content-start gap-3">
      <RadioGroup.Root
        className="flex flex-wrap gap-2"
        aria-label={t('Colour')}
        value={isOwn ? 'own' : accent}
        onValueChange={choose}
        orientation="horizontal"
      >
        {ACCENTS.map((name) => (
          <RadioGroup.Item
            key={name}
            value={name}
            className={`bg-(--c) text-sheet ${name} ${SWATCH}`}
            aria-label={t(ACCENT_NAMES[name])}
            title={t(ACCENT_NAMES[name])}
          >
            <RadioGroup.Indicator>
              <Icon of={Check} />
            </RadioGroup.Indicator>
          </RadioGroup.Item>
        ))}
        <RadioGroup.Item value="own" className={`bg-sheet px-3! text-ink ${SWATCH}`}>
          {t('custom')}
        </RadioGroup.Item>
      </RadioGroup.Root>
      {isOwn && <OwnShades key={colour?.light ?? ''} colour={colour} onSave={(next) => put({ colour: next })} />}
      <Refusal of={why} />
    </div>
  )
}

type Shades = { light: string; dark: string }
type OwnProps = { colour: Shades | null; onSave: (colour: Shades) => void }

/**
 * Edits both shades; until somebody sets the dark one it is derived from the light one. A shade with too little
 * contrast is not saved.
 */
function OwnShades({ colour, onSave }: OwnProps) {
  const [light, setLight] = useState(colour?.light ?? FIRST)
  const [dark, setDark] = useState(colour?.dark ?? darkShadeOf(FIRST))
  const isMade = dark === darkShadeOf(light)
  const save = (next: Shades) => {
    setLight(next.light)
    setDark(next.dark)
    const isSame = next.light === colour?.light && next.dark === colour.dark
    if (!isSame && !contrastProblem(next.light, 'light') && !contrastProblem(next.dark, 'dark')) onSave(next)
  }
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] items-start gap-4">
      <ShadeField
        label={t('On a light background')}
        scheme="light"
        value={light}
        onChange={(next) => save({ light: next, dark: isMade ? darkShadeOf(next) : dark })}
      />
      <ShadeField
        label={t('On a dark background')}
        scheme="dark"
        value={dark}
        onChange={(next) => save({ light, dark: next })}
      />
      {colour === null && <Button onClick={() => save({ light, dark })}>{t('Use this colour')}</Button>}
    </div>
  )
}
