import { expect, test } from 'vitest'
import { asksToSlowDown, fullPace, LANES, laneOf, recovered, slowedDown } from '#domain/newsletters/lanes.ts'
import { MOST_CLAIMED } from '#domain/newsletters/sending-rules.ts'

test.each([
  ['ines@gmail.com', 'gmail'],
  ['ines@googlemail.com', 'gmail'],
  ['ines@yahoo.co.uk', 'yahoo'],
  ['ines@aol.com', 'yahoo'],
  ['ines@hotmail.fr', 'outlook'],
  ['ines@outlook.com', 'outlook'],
  ['ines@gmail.com.harbour.example', 'rest'],
  ['ines@notgmail.com', 'rest'],
  ['ines@harbour.example', 'rest'],
])('%s goes by the lane %s', (address, lane) => expect(laneOf(address)).toBe(lane))

test('slow lanes leave room for the rest', () => {
  const slow = LANES.filter((lane) => lane !== 'rest').map((lane) => fullPace(lane).atOnce)
  expect(slow.reduce((sum, one) => sum + one)).toBeLessThan(MOST_CLAIMED)
})

test.each([
  [421, 'Too busy', true],
  [450, '4.7.28 Too many from you', true],
  [451, 'greylisted', false],
  [550, '5.7.1 no', false],
  [null, '4.7.0', false],
])('%s %s asks to slow down: %s', (code, text, expected) => expect(asksToSlowDown(code, text)).toBe(expected))

test('a lane is halved once a burst, rests, and doubles after ten calm minutes', () => {
  const pace = fullPace('gmail')
  const slow = slowedDown(pace, 1_000)
  expect(slow).toEqual({ atOnce: 3, notBefore: 61_000, slowedAt: 1_000 })
  expect(slowedDown(slow, 60_999)).toBe(slow)
  expect(slowedDown(slowedDown(slow, 61_000), 200_000).atOnce).toBe(1)
  expect(recovered(slow, 'gmail', 600_999)).toBe(slow)
  expect(recovered(slow, 'gmail', 601_000)).toEqual({ atOnce: 6, notBefore: 61_000, slowedAt: null })
  const slower = slowedDown(slow, 61_000)
  expect(recovered(slower, 'gmail', 661_000)).toMatchObject({ atOnce: 2, slowedAt: 661_000 })
})
