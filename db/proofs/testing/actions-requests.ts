import { replaceNames } from '#db/commands/names/replace-names.ts'
import { deleteRequest } from '#db/commands/requests/change-request.ts'
import { decideRequest } from '#db/commands/requests/decide-request.ts'
import { receiveRequest } from '#db/commands/requests/receive-request.ts'
import { saveRequestRules } from '#db/commands/requests/save-request-rules.ts'
import type { Db } from '#db/engine/open.ts'
import type { RequestAction } from '#db/proofs/testing/action.ts'
import { at, rowsOf } from '#db/proofs/testing/actions-stories.ts'
import { namePreview } from '#db/queries/names/name-preview.ts'
import { requests } from '#db/schema/tables.ts'
import { OTTILIE } from '#db/testing/cast.ts'
import { DEFAULT_RULES } from '#domain/requests/request-views.ts'
import type { Result } from '#domain/result.ts'

const FIELDS = { name: 'Ines', address: 'ines@harbour.example', about: '/article/harbour', words: 'I have left.' }

/** Runs an action on requests. */
export function performRequestAction(db: Db, action: RequestAction, now: number): Result<unknown> | undefined {
  if (action.do === 'request form')
    return saveRequestRules(db, OTTILIE, { ...DEFAULT_RULES, isOpen: action.isOpen }, now)
  if (action.do === 'name replaced') return replaceName(db, action.of, now)
  if (action.do === 'request') return receiveRequest(db, OTTILIE, FIELDS, now)
  const request = db.select().from(requests).orderBy(requests.id).get()
  if (!request) return undefined
  const { id, version } = request
  if (action.do === 'request deleted') return deleteRequest(db, OTTILIE, { id }, now)
  const story = at(rowsOf(db, 'articles'), action.of)
  if (!story) return undefined
  const decision = { rung: action.rung, reason: 'So it is.', stories: [story.id], legal: false }
  return decideRequest(db, OTTILIE, { id, version, ...decision }, now)
}

function replaceName(db: Db, of: number, now: number): Result<unknown> | undefined {
  const story = at(rowsOf(db, 'articles'), of)
  const forms = [{ form: 'Harbour', replacement: 'a port' }]
  const found = story ? namePreview(db, { forms, story: story.id }).stories : []
  const stories = found.map(({ of, id, occurrences }) => ({ of, id, keys: occurrences.map(({ key }) => key) }))
  return stories.length === 0 ? undefined : replaceNames(db, OTTILIE, { forms, batch: `${now}`, stories }, now)
}
