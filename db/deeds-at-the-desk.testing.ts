import { addPerson } from '#db/commands/add-person.ts'
import { answerOnce } from '#db/commands/answer-once.ts'
import { assignArticle } from '#db/commands/assign-article.ts'
import { ADMIN, OTTILIE } from '#db/commands/cast.testing.ts'
import { changePassword } from '#db/commands/change-password.ts'
import { consumeLink } from '#db/commands/consume-link.ts'
import { disablePerson } from '#db/commands/disable-person.ts'
import { keepForMerge } from '#db/commands/keep-for-merge.ts'
import { noteSignIn } from '#db/commands/note-sign-in.ts'
import { addNote, resolveNote } from '#db/commands/notes.ts'
import { sayGone, sayPresent } from '#db/commands/presence.ts'
import { resetPerson } from '#db/commands/reset-person.ts'
import { setupLink } from '#db/commands/setup-link.ts'
import { giveBackGuess, takeGuess } from '#db/commands/take-guess.ts'
import { endSession, touchSession } from '#db/commands/touch-session.ts'
import { updatePerson } from '#db/commands/update-person.ts'
import type { Deed, PeopleDeed } from '#db/deed.testing.ts'
import { previewInBulk } from '#db/deeds-in-bulk.testing.ts'
import type { Db } from '#db/open.ts'
import { people } from '#db/schema/people.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type DeskDeed = Extract<Deed, { do: 'desk assign' | 'desk note' | 'desk presence' | 'desk keep' | 'desk preview' }>

/** The people of the deeds, with the ids that their actors have. */
export function openDesk(db: Db, now: number): void {
  for (const { id, name, role } of [OTTILIE, ADMIN]) {
    if (id === null || role === 'system') continue
    const stamps = { createdAt: new Date(now), updatedAt: new Date(now) }
    db.insert(people)
      .values({ id, name, role, email: `${id}@halyard.example`, ...stamps })
      .run()
  }
}

/** What happens around a story, and leaves its words alone. */
export function performAtTheDesk(db: Db, deed: DeskDeed, id: number, now: number): Result<unknown> {
  switch (deed.do) {
    case 'desk assign':
      return assignArticle(db, OTTILIE, { id, personId: deed.isNobodys ? null : OTTILIE.id, wantedAt: now }, now)
    case 'desk note': {
      const note = addNote(db, OTTILIE, { id, body: 'Says who?', blockId: 'p', passage: 'harbour' }, now)
      if (!note.ok) return note
      addNote(db, ADMIN, { id, body: 'The harbour.', answers: note.value.id }, now)
      return resolveNote(db, OTTILIE, { id, note: note.value.id, isResolved: true }, now)
    }
    case 'desk presence':
      sayGone(db, OTTILIE, { id, tab: 'other' })
      return sayPresent(db, OTTILIE, { id, tab: 'tab', place: 'headline' }, now)
    case 'desk keep':
      return keepForMerge(db, id)
    case 'desk preview':
      return previewInBulk(db, deed.act, id, now)
  }
}

/** What is done to people, to their sessions, and to the answers that are kept for a repeated request. */
export function performForPeople(db: Db, who: PeopleDeed, now: number): Result<unknown> {
  const email = `${now}.${db.select().from(people).all().length}@halyard.example`
  const invited = () => addPerson(db, SYSTEM, { email, name: 'Harbour Rail', role: 'reporter' }, now)
  const person = invited()
  if (!person.ok || who === 'invite') return person
  const { id, token } = person.value
  switch (who) {
    case 'rename':
      return updatePerson(db, ADMIN, { id, name: 'Rail Harbour', role: 'editor' }, now)
    case 'shut out':
      return disablePerson(db, ADMIN, { id }, now)
    case 'reset':
      return resetPerson(db, ADMIN, { person: id }, now)
    case 'use a link':
      return consumeLink(db, { token: token ?? '', hashed: 'x' }, now)
    case 'set up':
      return ok(setupLink(db, now))
    case 'sign in':
      noteSignIn(db, id, now)
      return ok(touchSession(db, { token: 'x', idleMs: 1_000 }, now))
    case 'sign out':
      return ok(endSession(db, 'x'))
    case 'guess': {
      const guess = takeGuess(db, [{ name: 'account', max: 10 }], now)
      return guess.ok ? ok(giveBackGuess(db, guess.value.ids)) : guess
    }
    case 'change password':
      return changePassword(db, { personId: id, hashed: 'y', keepSession: 'x' }, now)
    case 'answer once': {
      const asked = { key: email, actorId: id, request: 'x', isSecret: false }
      const once = answerOnce(db, asked, now, () => ({ status: 200, body: {} }))
      return 'answer' in once ? ok(once.answer) : refuse(once.is)
    }
  }
}
