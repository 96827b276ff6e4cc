import { closeList, createList, reopenList, saveList } from '#db/commands/newsletters/save-list.ts'
import type { Db } from '#db/engine/open.ts'
import type { TestAction } from '#db/proofs/testing/action.ts'
import { newsletterLists } from '#db/schema/tables.ts'
import { OTTILIE } from '#db/testing/cast.ts'
import type { Result } from '#domain/result.ts'

type NewsletterAction = Extract<TestAction, { do: 'newsletter' | 'newsletter goes' | 'newsletter comes back' }>

const FIELDS = {
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
  return action.do === 'newsletter goes' ? closeList(db, OTTILIE, list, now) : reopenList(db, OTTILIE, list, now)
}
