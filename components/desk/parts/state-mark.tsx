import { Glyph } from '#components/desk/parts/glyph.tsx'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { Status } from '#domain/workflow/decide.ts'

const TONES: Record<Status, string> = {
  draft: 'draft',
  'in-review': 'review',
  scheduled: 'scheduled',
  published: 'out',
  withdrawn: 'withdrawn',
}

/** The state of a story as icon and word, never by colour alone. */
export function StateMark({ status, hasChangesNotOut = false }: { status: Status; hasChangesNotOut?: boolean }) {
  return (
    <span className={`state ${TONES[status]}`}>
      <Glyph mark={status === 'published' && hasChangesNotOut ? 'changed' : status} />
      {everyScreenWords.states[status]}
    </span>
  )
}
