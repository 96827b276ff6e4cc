import { expect, test } from 'vitest'
import { type Bounce, bounceClass, endsByBounces, enhancedCode } from '#domain/newsletters/bounce-class.ts'

test.each([
  [550, '550 5.1.1 <…> User unknown', '5.1.1'],
  [550, 'No such user (5.1.1)', '5.1.1'],
  [550, 'blocked by 5.1.1.1', '5.0.0'],
  [550, '550-5.7.26 not signed\n550 5.7.26 see there', '5.7.26'],
  [550, 'said: 550-5.7.1 no', '5.7.1'],
  [550, 'host-5.7.1', '5.0.0'],
  [452, 'full', '4.0.0'],
  [null, '#5.2.1 disabled', '5.2.1'],
  [null, 'no answer', null],
])('%s %s has the status %s', (code, text, status) => expect(enhancedCode(code, text)).toBe(status))

test.each([
  ['5.1.1', 'ends'],
  ['5.1.2', 'ends'],
  ['5.2.1', 'ends'],
  ['5.1.10', 'hard'],
  ['5.2.2', 'hard'],
  ['5.4.4', 'hard'],
  // A server that says no more may mean us.
  ['5.0.0', 'soft'],
  ['5.7.26', null],
  ['5.3.4', null],
  ['5.6.0', null],
  ['4.2.2', 'soft'],
  ['2.0.0', null],
])('%s: %s', (status, kind) => expect(bounceClass(status)).toBe(kind))

const DAY = 86_400_000
const hard = (day: number): Bounce => ({ at: day * DAY, class: 'hard' })
const soft = (day: number): Bounce => ({ at: day * DAY, class: 'soft' })
const gone = (day: number): Bounce => ({ at: day * DAY, class: 'ends' })

test.each<[string, (Bounce | null)[], boolean]>([
  ['nothing', [], false],
  ['the newest arrived', [null, gone(1)], false],
  ['nobody is there', [gone(9), null], true],
  ['nobody was there, as was said late', [soft(9), gone(8), null], true],
  ['two refusals, the older one said late', [soft(9), hard(8), hard(7)], true],
  ['one refusal', [hard(9), null, soft(2)], false],
  ['two refusals within 30 days, one arrived between', [hard(31), null, hard(1)], true],
  ['two refusals, 31 days apart', [hard(32), null, hard(1)], false],
  ['a full mailbox, four editions', [soft(4), soft(3), soft(2), soft(1), null], false],
  ['a full mailbox, five editions', [soft(5), soft(4), hard(3), soft(2), soft(1), null], true],
  ['all that there were, five', [soft(5), soft(4), soft(3), soft(2), soft(1)], true],
])('%s', (_, results, ends) => expect(endsByBounces(results)).toBe(ends))
