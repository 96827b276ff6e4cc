import { assignArticle } from '#db/commands/article/assign-article.ts'
import { duplicateArticle } from '#db/commands/article/duplicate-article.ts'
import { addNote, resolveNote } from '#db/commands/article/notes.ts'
import { heartbeatPresence, leavePresence } from '#db/commands/article/presence.ts'
import { keepForMerge } from '#db/commands/taxonomy/keep-for-merge.ts'
import type { Db } from '#db/engine/open.ts'
import type { TestAction } from '#db/proofs/testing/action.ts'
import { previewInBulk } from '#db/proofs/testing/actions-bulk.ts'
import { people } from '#db/schema/tables.ts'
import { ADMIN, OTTILIE } from '#db/testing/cast.ts'
import type { Result } from '#domain/result.ts'

type DeskAction = Extract<
  TestAction,
  { do: 'desk assign' | 'desk note' | 'desk presence' | 'desk keep' | 'desk duplicate' | 'desk preview' }
>

/** Creates the people of the actions, with the ids of their actors. */
export function openDesk(db: Db, now: number): void {
  for (const { id, name, role } of [OTTILIE, ADMIN]) {
    if (id === null || role === 'system') continue
    const stamps = { createdAt: now, updatedAt: now }
    db.insert(people)
      .values({ id, name, role, email: `${id}@halyard.example`, ...stamps })
      .run()
  }
}

/** Runs an action around a story that does not change its text. */
export function performDeskAction(db: Db, action: DeskAction, id: number, now: number): Result<unknown> {
  switch (action.do) {
    case 'desk assign':
      return assignArticle(db, OTTILIE, { id, personId: action.isNobodys ? null : OTTILIE.id, wantedAt: now }, now)
    case 'desk note': {
      const note = addNote(db, OTTILIE, { id, body: 'Says who?', blockId: 'p', passage: 'harbour' }, now)
      if (!note.ok) return note
      addNote(db, ADMIN, { id, body: 'The harbour.', answers: note.value.id }, now)
      return resolveNote(db, OTTILIE, { id, note: note.value.id, isResolved: true }, now)
    }
    case 'desk presence':
      leavePresence(db, OTTILIE, { id, tab: 'other' })
      return heartbeatPresence(db, OTTILIE, { id, tab: 'tab', place: 'headline' }, now)
    case 'desk duplicate':
      return duplicateArticle(db, OTTILIE, { id }, now)
    case 'desk keep':
      return keepForMerge(db, id)
    case 'desk preview':
      return previewInBulk(db, action.act, id, now)
  }
}
