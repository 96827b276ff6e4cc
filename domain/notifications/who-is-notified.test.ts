import { expect, test } from 'vitest'
import { NOTIFICATION_KINDS } from '#domain/notifications/notification-kind.ts'
import { type Relation, WHO_IS_NOTIFIED, whoIsNotified } from '#domain/notifications/who-is-notified.ts'

const cast: Record<Relation, (string | null)[]> = {
  creator: ['tamsin'],
  assignee: ['jonas'],
  bylined: ['tamsin', 'yusra'],
  'new-assignee': ['ruben'],
  mentioned: ['yusra', 'ottilie'],
  scheduler: ['ottilie'],
  publisher: ['ottilie'],
  editors: ['ottilie', 'casimir'],
}
const notified = (kind: (typeof NOTIFICATION_KINDS)[number], actor: string | null) =>
  whoIsNotified(kind, (relation) => cast[relation], actor)

test.each([
  ['sent-back', 'ottilie', ['tamsin', 'jonas']],
  ['handed-over', 'ottilie', ['ruben']],
  ['mentioned', 'tamsin', ['yusra', 'ottilie']],
  ['in-review', 'tamsin', ['ottilie', 'casimir']],
  ['published', 'ottilie', ['tamsin', 'jonas', 'yusra']],
  ['publication-undone', 'ottilie', ['tamsin', 'jonas', 'yusra']],
  ['not-gone-out', null, ['ottilie', 'tamsin', 'jonas', 'casimir']],
  ['red-receipt', null, ['ottilie', 'casimir']],
] as const)('%s by %s tells %j, each once (P-31)', (kind, actor, people) => {
  expect(notified(kind, actor)).toEqual(people)
})

test('nobody is told of what they did themselves', () => {
  expect(notified('handed-over', 'ruben')).toEqual([])
  expect(notified('in-review', 'ottilie')).toEqual(['casimir'])
  for (const kind of NOTIFICATION_KINDS) expect(notified(kind, 'ottilie')).not.toContain('ottilie')
})

test('a relation without anybody adds nobody', () => {
  expect(whoIsNotified('published', () => [null], null)).toEqual([])
  expect(Object.keys(WHO_IS_NOTIFIED)).toEqual(NOTIFICATION_KINDS)
})
