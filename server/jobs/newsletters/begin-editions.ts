import { setTimeout as wait } from 'node:timers/promises'
import { freezeEdition, prepareLetters } from '#db/commands/newsletters/freeze-edition.ts'
import { makeAutomaticEdition } from '#db/commands/newsletters/make-automatic-edition.ts'
import { putBackEdition } from '#db/commands/newsletters/schedule-edition.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { nextEditionAt, ruledLists, scheduledEditions } from '#db/queries/newsletters/due-editions.ts'
import { editionFindings } from '#db/queries/newsletters/edition-findings.ts'
import { editionToFill } from '#db/queries/newsletters/edition-to-fill.ts'
import { filledEdition } from '#db/queries/newsletters/filled-edition.ts'
import { needsSecondPerson, readersAt } from '#db/queries/newsletters/readers-at.ts'
import { clockState } from '#db/queries/schedule/clock-state.ts'
import type { ClockReading } from '#domain/clock/compare-clocks.ts'
import { LATE_MS } from '#domain/newsletters/automatic-times.ts'
import { handEdition } from '#domain/newsletters/handed-edition.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { readerLinks } from '#domain/urls/newsletter-forms.ts'
import { editionLetter, letterBytes, randomToken } from '#server/jobs/newsletters/edition-letter.ts'

type Options = {
  /** That of the paper's address, without a slash at the end. */
  origin: string
  /** True if letters are signed by DKIM: here, or by the provider. */
  isSigned: () => boolean
  /** False if no mail server is set. */
  canSend: boolean
  readClock: () => ClockReading
  onError: (error: unknown) => void
}
/** Longer than a process waits between two looks at the write lock. */
const BETWEEN_MS = 10

type Due = ReturnType<typeof scheduledEditions>[number]

/**
 * Begins the sending of editions whose time has come, and makes those that the rules of lists want. One that cannot be
 * sent, or is two hours late, becomes a draft for a person. Nothing begins while the clock is in doubt.
 */
export function createEditionSchedule(db: Db, options: Options) {
  const { readClock, onError } = options
  return {
    /** ms UTC. */
    nextAt: () => (clockState(db, readClock()).partedMs === null ? nextEditionAt(db) : Infinity),
    run: async (now: number): Promise<void> => {
      let failed: unknown = null
      const attempt = async (work: () => Promise<unknown>) => {
        try {
          await work()
        } catch (error) {
          if (failed !== null) onError(error)
          failed ??= error
        }
      }
      for (const { id: listId, dueAt } of ruledLists(db))
        if (dueAt <= now) await attempt(() => retryWhileBusy(db, () => makeAutomaticEdition(db, { listId }, now)))
      for (const due of scheduledEditions(db)) if (due.dueAt <= now) await attempt(() => begin(db, due, options, now))
      // The timer tries again later.
      if (failed !== null) throw failed
    },
  }
}

async function begin(db: Db, due: Due, { origin, isSigned, canSend }: Options, now: number): Promise<void> {
  const { id, scheduledAt } = due
  const toFill = editionToFill(db, id)
  if (!toFill) return
  const { version, list, approvedBy, scheduledBy } = toFill
  const putBack = (why: string) => retryWhileBusy(db, () => putBackEdition(db, { id, scheduledAt, why }, now))
  if (!due.isPresent) return void (await putBack('epoch'))
  // A list without readers has its web copy, its feed and webhooks alone.
  if (!canSend && readersAt(db, { listId: list.id, at: now }) > 0) return void (await putBack('no-mail-server'))
  if (now - scheduledAt > LATE_MS) return void (await putBack('late'))
  // Readers may have come since it was scheduled.
  const isApproved = approvedBy !== null && approvedBy !== scheduledBy
  if (!isApproved && needsSecondPerson(db, list, now)) return void (await putBack('second-person-needed'))
  const stops = editionFindings(db, { id, at: now, origin, sentAt: now })?.findings.find((one) => one.stops)
  if (stops) return void (await putBack(stops.kind))
  const host = new URL(origin).hostname
  // In parts, so that editors can write in between; a run after a kill goes on where they stood.
  const prepare = () => retryWhileBusy(db, () => prepareLetters(db, { editionId: id, scheduledAt, host }, now))
  for (let part = await prepare(); part.ok && !part.value; part = await prepare()) await wait(BETWEEN_MS)
  const mark = randomToken()
  const of = { ...toFill, at: now, editionId: id, origin, links: readerLinks(origin, mark) }
  const { edition, filled } = filledEdition(db, of)
  const letter = editionLetter({ editionId: id, list, origin, isSigned: isSigned(), edition, mark })
  if (!letter.ok) return void (await putBack(letter.code))
  const bytes = letterBytes(letter.value)
  const frozen = { editionId: id, letter: bytes, host, filled, handed: handEdition(edition), version, scheduledAt }
  const began = await retryWhileBusy(db, () => freezeEdition(db, SYSTEM, frozen, now))
  // A story or the document changed meanwhile: the next run fills it anew.
  if (!began.ok && began.code === 'outdated') throw new Error(`Edition ${id} changed while its letter was made.`)
}
