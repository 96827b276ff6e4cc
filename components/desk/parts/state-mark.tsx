import { Glyph } from '#components/desk/parts/glyph.tsx'
import type { Status } from '#domain/workflow/decide.ts'

const words: Record<Status, { word: string; tone: string }> = {
  draft: { word: 'Draft', tone: 'draft' },
  'in-review': { word: 'In review', tone: 'review' },
  scheduled: { word: 'Scheduled', tone: 'scheduled' },
  published: { word: 'Published', tone: 'out' },
  withdrawn: { word: 'Withdrawn', tone: 'withdrawn' },
}

/** The state of a story as icon and word, never by colour alone. */
export function StateMark({ status, hasChangesNotOut = false }: { status: Status; hasChangesNotOut?: boolean }) {
  const { word, tone } = words[status]
  return (
    <span className={`state ${tone}`}>
      <Glyph mark={status === 'published' && hasChangesNotOut ? 'changed' : status} />
      {word}
    </span>
  )
}
