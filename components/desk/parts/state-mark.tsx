import { Glyph } from '#components/desk/parts/glyph.tsx'
import { type Message, msg, t } from '#domain/messages/t.ts'
import type { Status } from '#domain/workflow/decide.ts'

/** Names of the states of a story. */
export const STATE_NAMES: Record<Status, Message> = {
  draft: msg('Draft', 'of a story'),
  'in-review': msg('In review', 'of a story'),
  scheduled: msg('Scheduled', 'of a story'),
  published: msg('Published', 'of a story'),
  withdrawn: msg('Withdrawn', 'of a story'),
}

const TONES: Record<Status, string> = {
  draft: 'text-ink-2 [&>svg]:text-ink-3',
  'in-review': 'text-amber',
  scheduled: 'text-plum',
  published: 'text-green',
  withdrawn: 'text-ink-2 [&>svg]:text-ink-3',
}

/** The state of a story as icon and word, never by colour alone. */
export function StateMark({ status, hasChangesNotOut = false }: { status: Status; hasChangesNotOut?: boolean }) {
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm whitespace-nowrap ${TONES[status]}`}>
      <Glyph mark={status === 'published' && hasChangesNotOut ? 'changed' : status} />
      {t(STATE_NAMES[status])}
    </span>
  )
}
