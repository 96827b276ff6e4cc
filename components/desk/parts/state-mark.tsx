import { Glyph } from '#components/desk/parts/glyph.tsx'
import { msg, t } from '#domain/messages/t.ts'
import type { Status } from '#domain/workflow/decide.ts'

const STATES = {
  draft: msg('Draft'),
  'in-review': msg('In review'),
  scheduled: msg('Scheduled'),
  published: msg('Published'),
  withdrawn: msg('Withdrawn'),
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
      {t(STATES[status])}
    </span>
  )
}
