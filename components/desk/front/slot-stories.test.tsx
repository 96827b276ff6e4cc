import { useState } from 'react'
import { expect, test } from 'vitest'
import { SlotStories } from '#components/desk/front/slot-stories.tsx'
import { LISTED, SHEET, slotsOf, SPORT, WORLD } from '#components/desk/front/testing/a-front.tsx'
import { useComposing } from '#components/desk/front/use-composing.ts'
import { answerApi, answered } from '#components/desk/testing/api-answers.ts'
import { fill } from '#components/desk/testing/fields.ts'
import { flushed, render, renderHook } from '#components/desk/testing/page.tsx'
import type { DeskSection } from '#domain/article/desk-views.ts'
import type { FrontSlots } from '#domain/article/front/front-slots.ts'

const SECTIONS = [WORLD, SPORT] as unknown as DeskSection[]
const draftOf = (slots: FrontSlots) => ({ slots }) as Parameters<typeof useComposing>[0]
const MANY = Array.from({ length: 9 }, (_, n) => ({ ...LISTED[0], id: 30 + n, headline: `More ${n}` }))

async function sheetOf(place: string, start: object, items: object[]) {
  answerApi(() => ({ items, next: null }))
  const seen: FrontSlots[] = []
  let closed = 0
  function Host() {
    const [slots, setSlots] = useState(() => slotsOf(start))
    const front = useComposing(draftOf(slots), SHEET, SECTIONS, (next) => (seen.push(next), setSlots(next)))
    return <SlotStories front={front} place={place} onDone={() => (closed += 1)} />
  }
  const page = render(<Host />)
  await answered()
  return { ...page, seen, closed: () => closed }
}

test('stories that no editor placed come first, and one tap puts a story into the slot', async () => {
  const { all, main, seen, closed, click, text } = await sheetOf('seconds.0', { lead: 11 }, LISTED)
  expect(all('li b')).toEqual(['Story 12', 'Story 14', 'Story 11'])
  expect(text()).toContain('in Lead')
  const [, second] = main.querySelectorAll('li button')
  click(second?.textContent.trim() ?? '')
  expect(seen.map(({ lead, seconds }) => [lead, seconds[0]])).toEqual([[11, 14]])
  expect(closed()).toBe(1)
})

test('a story that an editor placed elsewhere moves here from there', async () => {
  const { main, seen, click, text } = await sheetOf('seconds.0', { lead: 11 }, LISTED)
  expect(text()).toContain('Move here from Lead:')
  const last = [...main.querySelectorAll('li button')].at(-1)
  click(last?.textContent.trim() ?? '')
  expect(seen.map(({ lead, seconds }) => [lead, seconds[0]])).toEqual([[null, 11]])
})

test('six stories are listed, all of them when somebody asks or searches', async () => {
  const { all, click, main, isNamed, leave } = await sheetOf('lead', {}, MANY)
  expect(all('li')).toHaveLength(6)
  click('More stories')
  expect(all('li')).toHaveLength(9)
  expect(isNamed('More stories')).toBe(false)
  expect(main.querySelector('input')?.getAttribute('placeholder')).toBe('Find a story')
  leave()
  const searched = await sheetOf('lead', {}, MANY)
  expect(searched.all('li')).toHaveLength(6)
  await fill('Put a story here', 'More')
  expect(searched.all('li')).toHaveLength(9)
})

test('where no story is found the sheet says so', async () => {
  const { text, has } = await sheetOf('lead', {}, [])
  expect(text()).toContain('No published story matches.')
  expect(has('li')).toBe(false)
})

function composing(start: object) {
  let slots = slotsOf(start)
  const hook = renderHook(
    (now: FrontSlots) => useComposing(draftOf(now), SHEET, SECTIONS, (next) => (slots = next)),
    slots,
  )
  const run = (work: (front: ReturnType<typeof useComposing>) => void) => {
    flushed(() => work(hook.now()))
    hook.again(slots)
  }
  const filled = () => [slots.lead, slots.seconds[0] ?? null, slots.strip[0] ?? null]
  return { now: hook.now, run, filled }
}

test('a story moves to the next slot that has one, and stays at the ends', () => {
  const { now, run, filled } = composing({ lead: 11 })
  run((front) => front.move('lead', -1))
  expect(filled()).toEqual([11, null, null])
  run((front) => front.move('lead', 1))
  expect(filled()).toEqual([null, 11, null])
  expect(now().chosen).toBe('seconds.0')
  run((front) => front.moveTo('lead', 'lead'))
  expect(filled()).toEqual([null, 11, null])
  run((front) => front.takeOut('seconds.0'))
  expect(filled()).toEqual([null, null, null])
})

test('a story that is put twice waits for an answer', () => {
  const { now, run, filled } = composing({ lead: 11 })
  const put = { id: 11, headline: 'Story 11' }
  run((front) => front.put(put, 'lead'))
  expect(now().twice).toBe(null)
  run((front) => front.put(put, 'strip.0'))
  expect(now().twice).toEqual({ headline: 'Story 11', from: 'lead', to: 'strip.0' })
  expect(now().chosen).toBe('strip.0')
  expect(filled()).toEqual([11, null, null])
  run((front) => front.settle())
  expect(filled()).toEqual([null, null, 11])
  expect(now().twice).toBe(null)
  run((front) => front.settle())
  expect(filled()).toEqual([null, null, 11])
})

test('labels, stories and marks follow the sheet and the slots', () => {
  const { now } = composing({ lead: 11, strip: [14] })
  expect(now().labelOf('bands.0.0.0')).toContain('World')
  expect(now().storyAt('strip.0')?.headline).toBe('Story 14')
  expect(now().storyAt('strip.1')).toBe(undefined)
  expect([now().byHandAt(14), now().byHandAt(12)]).toEqual(['strip.0', null])
  expect([now().shownAt(12), now().shownAt(14)]).toEqual(['seconds.0', undefined])
  expect(now().marked.map(({ place, isByHand }) => [place, isByHand])).toEqual([
    ['lead', true],
    ['seconds.0', false],
    ['bands.0.0.0', false],
  ])
})
