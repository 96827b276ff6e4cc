import { freezeEdition } from '#db/commands/newsletters/freeze-edition.ts'
import { closeList, createList, openList, saveList } from '#db/commands/newsletters/save-list.ts'
import type { Db } from '#db/engine/open.ts'
import type { TestAction } from '#db/proofs/testing/action.ts'
import { at, rowsOf } from '#db/proofs/testing/actions-stories.ts'
import { filledEdition } from '#db/queries/newsletters/filled-edition.ts'
import { editions, newsletterLists } from '#db/schema/tables.ts'
import { OTTILIE } from '#db/testing/cast.ts'
import { editionDocument } from '#domain/newsletters/edition-document.ts'
import type { Result } from '#domain/result.ts'

type NewsletterAction = Extract<
  TestAction,
  { do: 'newsletter' | 'newsletter goes' | 'newsletter comes back' | 'edition' }
>
const ORIGIN = 'https://halyard.example'

const FIELDS = {
  slug: 'tides',
  senderName: 'The Halyard',
  senderAddress: 'post@halyard.example',
  language: 'en',
  description: '',
  cadence: '',
  postal: '',
  rule: null,
  secondPerson: false,
}

/** Runs an action on the one list of newsletters that there is at most. */
export function performNewsletterAction(db: Db, action: NewsletterAction, now: number): Result<unknown> | undefined {
  const list = db.select().from(newsletterLists).get()
  if (action.do === 'newsletter' && !list) return createList(db, OTTILIE, { ...FIELDS, name: action.name }, now)
  if (!list) return undefined
  const { id, version } = list
  if (action.do === 'newsletter') return saveList(db, OTTILIE, { id, version, name: action.name }, now)
  if (action.do === 'edition') return sendEdition(db, list, action, now)
  return action.do === 'newsletter goes' ? closeList(db, OTTILIE, { id }, now) : openList(db, OTTILIE, { id }, now)
}

type ListRow = typeof newsletterLists.$inferSelect

/** Sends an edition to nobody; the web copies are `e1`, `e2` and so on. */
function sendEdition(db: Db, list: ListRow, action: Extract<NewsletterAction, { do: 'edition' }>, now: number) {
  const rows = rowsOf(db, 'articles')
  const slots = action.stories.map((n) => {
    const story = n === null ? undefined : at(rows, n)?.id
    return story === undefined ? null : { story, ...action.words }
  })
  const document = editionDocument.parse({ subject: 'Tides', parts: [{ heading: 'Today', look: 'big', slots }] })
  const added = db.insert(editions).values({ listId: list.id, subject: 'Tides', createdAt: now }).returning().get()
  const links = { leave: ORIGIN, preferences: ORIGIN }
  const { filled } = filledEdition(db, { document, list, at: now, editionId: added.id, origin: ORIGIN, links })
  const of = { editionId: added.id, letter: Buffer.from('Tides'), host: 'halyard.example', version: 1 }
  return freezeEdition(db, OTTILIE, { ...of, filled: { ...filled, slug: `e${added.id}` } }, now)
}
