import { expect, test } from 'vitest'
import { DragBoard } from '#components/desk/drag/drag-board.tsx'
import { type SlotActs, SlotBox } from '#components/desk/front/slot-box.tsx'
import { slotBoxes } from '#components/desk/front/slot-boxes.ts'
import { SHEET } from '#components/desk/front/testing/a-front.tsx'
import { press, render } from '#components/desk/testing/page.tsx'

const MARKED = [
  {
    place: 'lead',
    label: 'Lead',
    headline: 'Story 11',
    isByHand: true,
    warnings: ['Published more than two days ago.'],
  },
  { place: 'seconds.0', label: 'Second 1', headline: 'Story 12', isByHand: false, warnings: [] },
]
const [LEAD, SECOND] = ['Lead, by hand: Story 11. Published more than two days ago.', 'Second 1, automatic: Story 12']

function slots(over: Partial<SlotActs> = {}) {
  const done: unknown[] = []
  const acts: SlotActs = {
    chosen: 'seconds.0',
    onChoose: (place) => done.push(place),
    edits: { move: (...move) => done.push(move), takeOut: (place) => done.push(`out: ${place}`) },
    ...over,
  }
  const page = render(
    <DragBoard id="slots" onDrop={() => undefined}>
      <ol>
        {MARKED.map((marked) => (
          <SlotBox key={marked.place} marked={marked} box={{ top: 8, left: 16, width: 320, height: 200 }} {...acts} />
        ))}
      </ol>
    </DragBoard>,
  )
  return { ...page, done }
}

test('a slot names its story, who filled it and its warnings, and is chosen by a click', () => {
  const { click, done, named, main } = slots()
  expect([LEAD, SECOND].map((name) => named(name).getAttribute('aria-pressed'))).toEqual(['false', 'true'])
  click(LEAD)
  expect(done).toEqual(['lead'])
  expect(main.querySelector<HTMLElement>('[data-place="lead"]')?.style.top).toBe('8px')
  expect(main.querySelectorAll('svg.lucide-triangle-alert')).toHaveLength(1)
  expect(main.querySelectorAll('svg.lucide-hand, svg.lucide-wand-sparkles')).toHaveLength(2)
  expect(main.querySelectorAll('[data-over]')).toHaveLength(0)
})

test('keys walk over the slots, move a story with Alt, and take it out', () => {
  const { named, done } = slots()
  named(LEAD).focus()
  expect(press('ArrowUp').defaultPrevented).toBe(true)
  expect(document.activeElement).toBe(named(LEAD))
  press('ArrowDown')
  expect(document.activeElement).toBe(named(SECOND))
  press('ArrowUp')
  expect(document.activeElement).toBe(named(LEAD))
  press('ArrowDown', { altKey: true })
  press('ArrowUp', { altKey: true })
  press('Delete')
  press('Backspace')
  expect(press('x').defaultPrevented).toBe(false)
  expect(done).toEqual([['lead', 1], ['lead', -1], 'out: lead', 'out: lead'])
})

test('who only looks moves nothing and sees no handle', () => {
  const { named, done, main } = slots({ edits: undefined })
  named(LEAD).focus()
  expect(press('ArrowDown').defaultPrevented).toBe(false)
  press('Delete')
  expect(document.activeElement).toBe(named(LEAD))
  expect(done).toEqual([])
  expect(main.querySelector('svg.lucide-grip-vertical')).toBe(null)
})

/** A readers' page of which each element stands at its `data-box`: top, left, width and height. */
function readersPage(html: string): HTMLElement {
  const body = document.createElement('div')
  body.innerHTML = `<main>${html}</main>`
  for (const one of body.querySelectorAll<HTMLElement>('[data-box]')) {
    const [top, left, width, height] = (one.dataset['box'] ?? '').split(' ').map(Number)
    one.getBoundingClientRect = () => ({ top, left, width, height }) as DOMRect
  }
  return body
}

test('a slot lies over its story, and over all of a story across the page', () => {
  const standing = [
    { place: 'lead', story: 11, isByHand: true },
    { place: 'seconds.0', story: 12, isByHand: false },
    { place: 'latest.0', story: 13, isByHand: false },
    { place: 'strip.0', story: 14, isByHand: false },
  ]
  const body = readersPage(
    `<div class="big" data-box="0 0 1000 600"><div class="story" data-box="100 20 400 300"><a href="/article/story-11">1</a></div></div>
     <ul><li data-box="700 40 200 80"><a href="/article/story-12">2</a></li><li data-box="1 1 1 1"><a href="/article/story-13">3</a></li></ul>`,
  )
  const boxes = slotBoxes(body, { ...SHEET, standing }, 0.5)
  expect(Object.fromEntries(boxes)).toEqual({
    lead: { top: 0, left: 0, width: 500, height: 300 },
    'seconds.0': { top: 350, left: 20, width: 100, height: 40 },
  })
})
