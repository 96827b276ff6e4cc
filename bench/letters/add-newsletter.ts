import { freezeEdition } from '#db/commands/newsletters/freeze-edition.ts'
import { newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import { leaveTokens } from '#db/queries/newsletters/reader-hmac.ts'
import { anEdition } from '#domain/newsletters/testing/editions.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { readerLinks } from '#domain/urls/newsletter-forms.ts'
import { editionLetter, letterBytes, randomToken } from '#server/jobs/newsletters/edition-letter.ts'

const DOMAINS = ['gmail.com', 'yahoo.com', 'outlook.com', 'harbour.example', 'quay.example', 'mole.example']
const LIST = { slug: 'morning', name: 'Morning', senderName: 'The Halyard', senderAddress: 'post@halyard.example' }

/** A data folder with a list of so many readers, each with a link to leave, whose editions begin at once. */
export function addNewsletter(dataDir: string, readers: number) {
  const file = databaseFile(dataDir)
  const db = openDatabase(file, { mode: 'write', busyTimeoutMs: 10_000 })
  const room = newsletterRoom({ db, dir: dataDir, file, close: () => void db.$client.close() })
  room.now = Date.now()
  const tokenOf = leaveTokens(db)
  room.fill(readers, (n) => `reader${n}@${DOMAINS[n % DOMAINS.length]}`, tokenOf)
  return {
    ...room,
    tokenOf: (reader: number) => tokenOf(reader, 1),
    /** Stops an edition, or lets it go on. */
    setState: (id: number, state: 'sending' | 'stopped') =>
      void db.$client.prepare('update editions set state = ? where id = ?').run(state, id),
    /** Freezes an edition, whose letters go from then on. `now` in ms UTC. */
    begin: (origin: string, isSigned: boolean, now = Date.now()) =>
      beginEdition(db, { id: room.draft(), origin, isSigned, now }),
  }
}

function beginEdition(
  db: Db,
  { id: editionId, origin, isSigned, now }: { id: number; origin: string; isSigned: boolean; now: number },
): number {
  const mark = randomToken()
  const edition = anEdition({ links: { ...anEdition().links, ...readerLinks(origin, mark) } })
  const letter = editionLetter({ editionId, list: LIST, origin, isSigned, edition, mark })
  if (!letter.ok) throw new Error(letter.code)
  const filled = { at: now, slug: `edition-${editionId}`, preheader: '', above: [], parts: [], corrections: [] }
  const of = { editionId, letter: letterBytes(letter.value), host: new URL(origin).hostname, filled, version: 1 }
  const began = freezeEdition(db, SYSTEM, of, now)
  if (!began.ok) throw new Error(began.code)
  return editionId
}
