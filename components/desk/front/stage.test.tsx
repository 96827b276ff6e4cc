import { expect, test, vi } from 'vitest'
import type { SlotActs } from '#components/desk/front/slot-box.tsx'
import { firstWidth, Stage } from '#components/desk/front/stage.tsx'
import { SHEET } from '#components/desk/front/testing/a-front.tsx'
import { DeskQueryClient } from '#components/desk/queries/desk-query-client.ts'
import { readerPageQueries } from '#components/desk/queries/reader-page-queries.ts'
import { fire, render } from '#components/desk/testing/page.tsx'
import { aFront } from '#domain/article/testing/a-front.ts'
import { aTeaser } from '#domain/article/testing/a-teaser.ts'
import { aSite } from '#domain/paper/testing/a-site.ts'

const front = aFront({ lead: aTeaser({ slug: 'story-11', headline: 'Story 11' }) })
const LEAD = { place: 'lead', label: 'Lead', headline: 'Story 11', isByHand: true, warnings: [] }
const EMPTY = { place: 'strip.0', label: 'Strip 1', headline: 'Story 12', isByHand: false, warnings: [] }
const NAME = 'Lead, by hand: Story 11'
const ACTS: SlotActs = { chosen: null, edits: undefined, onChoose: () => undefined }

/** The stage with its frame loaded, in a room of 195 px between its margins. */
function staged(acts: Partial<SlotActs> = {}) {
  const client = new DeskQueryClient()
  client.setQueryData(readerPageQueries.empty().queryKey, '<!doctype html><body></body>')
  vi.spyOn(window.HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(227)
  vi.spyOn(globalThis, 'getComputedStyle').mockReturnValue({ paddingLeft: '16px', paddingRight: '16px' } as never)
  const page = render(
    <Stage sheet={{ ...SHEET, front, site: aSite() }} width="phone" marked={[LEAD, EMPTY]} {...ACTS} {...acts} />,
    { client },
  )
  const frame = page.main.querySelector('iframe')
  if (!frame) throw new Error('There is no frame.')
  const load = () => fire(frame, new window.Event('load'))
  return { ...page, frame, load }
}

test('before the front is read, the stage says that it loads', () => {
  const { text, has } = render(<Stage sheet={undefined} width="desktop" marked={[]} {...ACTS} />)
  expect(text()).toBe('Loading the front')
  expect(has('[aria-busy="true"]')).toBe(true)
})

test('the front stands in its frame, inert, and the slots that it shows have buttons over it', () => {
  const { frame, load, isNamed, main } = staged()
  expect(isNamed(NAME)).toBe(false)
  load()
  expect(frame.contentDocument?.body.textContent).toContain('Story 11')
  expect(frame.contentDocument?.body.inert).toBe(true)
  expect(isNamed(NAME)).toBe(true)
  expect(main.querySelectorAll('[data-place]')).toHaveLength(1)
})

test('the frame is as wide as a phone, scaled to the room between the margins', () => {
  const { frame, load } = staged()
  load()
  expect(frame.style.width).toBe('390px')
  expect(frame.style.transform).toBe('scale(0.5)')
  expect((frame.parentElement as HTMLElement).style.width).toBe('195px')
})

test('a slot of the stage is chosen by a click', () => {
  const chosen: string[] = []
  const { load, click } = staged({ onChoose: (place) => chosen.push(place) })
  load()
  click(NAME)
  expect(chosen).toEqual(['lead'])
})

test('on a phone the front is shown in a phone’s width at first', () => {
  const width = vi.spyOn(window, 'innerWidth', 'get')
  width.mockReturnValue(390)
  expect(firstWidth()).toBe('phone')
  width.mockReturnValue(1_440)
  expect(firstWidth()).toBe('desktop')
})
