import { expect, test } from 'vitest'
import { actsOf } from '#components/desk/editor-page/main-act.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { Actor } from '#domain/permissions/can.ts'

const OTTILIE: Actor = { id: 'ottilie', name: 'Ottilie Marsh', role: 'editor' }
const nothing = () => undefined
const runs = { publish: nothing, submit: nothing, recall: nothing, sendBack: nothing, renew: nothing }
const story = {
  status: 'published',
  publishedAt: 5,
  hasChangesNotOut: false,
  dueAt: null,
  changesNotScheduled: 0,
  createdBy: null,
  assignedTo: null,
} as unknown as DeskArticle
const namesOf = (of: Partial<DeskArticle>, hasUnsaved = false, isLive = false) => {
  const { main, beside } = actsOf(OTTILIE, { story: { ...story, ...of }, isLive, hasUnsaved }, runs)
  return [main?.name ?? null, beside?.name ?? null]
}

test('a text that readers have already is not published again: a correction is the act that is left (P-381)', () => {
  expect(namesOf({})).toEqual([null, 'Correction…'])
  expect(namesOf({}, false, true)).toEqual([null, 'Correction…'])
})

test('changes are published by the main act, also those that are not saved yet', () => {
  expect(namesOf({ hasChangesNotOut: true })).toEqual(['Publish changes…', null])
  expect(namesOf({}, true)).toEqual(['Publish changes…', null])
})

test('what is not public is published, changed or not', () => {
  expect(namesOf({ status: 'withdrawn' })).toEqual(['Publish again…', null])
  expect(namesOf({ status: 'draft', publishedAt: null, hasChangesNotOut: true })).toEqual([
    'Publish…',
    'Submit for review',
  ])
})
