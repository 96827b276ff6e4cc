import { Check, CircleStop, Clock, type LucideIcon, PenLine, Send } from 'lucide-react'
import { Pill, type PillTone } from '#components/desk/parts/feedback/pill.tsx'
import { type Message, msg, t } from '#domain/messages/t.ts'
import type { EditionRow } from '#domain/newsletters/newsletter-views.ts'
import type { EditionState } from '#domain/newsletters/sending-rules.ts'

const STATES: Record<EditionState, readonly [Message, PillTone, LucideIcon]> = {
  draft: [msg('draft', 'edition'), 'plain', PenLine],
  scheduled: [msg('scheduled', 'edition'), 'waiting', Clock],
  sending: [msg('sending', 'edition'), 'waiting', Send],
  stopped: [msg('stopped', 'edition'), 'bad', CircleStop],
  sent: [msg('sent', 'edition'), 'good', Check],
}

export function EditionMark({ state }: { state: EditionState }) {
  const [name, tone, icon] = STATES[state]
  return (
    <Pill tone={tone} icon={icon}>
      {t(name)}
    </Pill>
  )
}

/** The results of the letters of an edition, for a row of a list. */
export const countsSaid = ({ accepted, unknown }: EditionRow['counts']): string =>
  unknown > 0
    ? t('{n, number} sent, {unknown, number} unknown', { n: accepted, unknown })
    : t('{n, number} sent', { n: accepted }, 'letters')
