'use client'
import { BadgeCheck, CircleAlert, CircleDashed, Hourglass } from 'lucide-react'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { type LicenceState, licenceWords } from '#components/desk/sources/licence-words.ts'

const ICONS = { none: CircleDashed, licensed: BadgeCheck, soon: Hourglass, ended: CircleAlert } as const
const TONES: Record<LicenceState['kind'], string> = { none: '', licensed: '', soon: 'text-amber', ended: 'text-red' }

type Props = { source: { hasLicence: boolean; licenceUntil: number | null }; now: number }

/** The state of a source's licence as icon and words. */
export function LicenceMark({ source, now }: Props) {
  const { said } = useNewsroom()
  const { kind, text } = licenceWords(source, { now, said })
  return (
    <span className={`inline-flex items-center gap-1.5 ${TONES[kind]} ${TONES[kind] && 'font-semibold'}`}>
      <Icon of={ICONS[kind]} />
      {text}
    </span>
  )
}
