import { expect, test } from 'vitest'
import { NOTIFICATION_KINDS } from '#domain/notifications/notification-kind.ts'
import { type Relation, WHO_IS_TOLD, whoIsTold } from '#domain/notifications/who-is-told.ts'

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
const told = (kind: (typeof NOTIFICATION_KINDS)[number], actor: string | null) =>
  whoIsTold(kind, (relation) => cast[relation], actor)

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
  expect(told(kind, actor)).toEqual(people)
})

test('nobody is told of what they did themselves', () => {
  expect(told('handed-over', 'ruben')).toEqual([])
  expect(told('in-review', 'ottilie')).toEqual(['casimir'])
  for (const kind of NOTIFICATION_KINDS) expect(told(kind, 'ottilie')).not.toContain('ottilie')
})

test('a relation without anybody adds nobody', () => {
  expect(whoIsTold('published', () => [null], null)).toEqual([])
  expect(Object.keys(WHO_IS_TOLD)).toEqual(NOTIFICATION_KINDS)
})
