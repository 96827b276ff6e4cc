import { expect, test } from 'vitest'
import { MediaGrid } from '#components/desk/media/library/media-grid.tsx'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { click, flushed, press, render } from '#components/desk/testing/page.tsx'

const picture = (id: string, over: Partial<LibraryPicture> = {}) =>
  ({
    id,
    name: `${id}.jpg`,
    caption: '',
    alt: `Alt ${id}`,
    file: id,
    width: 1_600,
    height: 900,
    widths: [320, 640],
    credit: '',
    uploadedBy: null,
    deletedAt: null,
    expiresAt: null,
    uses: 0,
    ...over,
  }) as LibraryPicture
const FIVE = ['a', 'b', 'c', 'd', 'e'].map((id) => picture(id))

/** A grid of three columns; `opened` are the pictures that were opened, and whether by keys. */
function grid(pictures = FIVE, chosen: string | null = null) {
  const opened: [string, boolean][] = []
  const page = render(
    <MediaGrid
      pictures={pictures}
      chosen={chosen}
      hrefOf={(id) => `/desk/media/${id}`}
      onOpen={(id, byKeys) => void opened.push([id, byKeys])}
    />,
  )
  const items = [...page.main.querySelectorAll('a')]
  for (const [at, item] of items.entries())
    Object.assign(item, { getBoundingClientRect: () => ({ top: 100 * Math.floor(at / 3) }) })
  const stops = () => [...page.main.querySelectorAll('[tabindex="0"]')].map((one) => one.id)
  const focus = (at: number) => flushed(() => items[at]?.focus())
  const clicked = (at: number, fields: MouseEventInit) => click(items[at] as Element, fields)
  return { ...page, items, clicked, opened, stops, focus, focused: () => document.activeElement?.id }
}

test('a picture has a title, and opens by a click and by Enter', () => {
  const { items, clicked, opened, all } = grid([picture('a', { caption: 'Cranes' })])
  expect(all('b')).toEqual(['Cranes'])
  expect(items[0]?.getAttribute('href')).toBe('/desk/media/a')
  clicked(0, { detail: 1 })
  clicked(0, { detail: 0 })
  expect(opened).toEqual([
    ['a', false],
    ['a', true],
  ])
})

test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }])(
  'a click with %o is the browser’s',
  (held) => {
    const { clicked, opened } = grid()
    expect(clicked(0, held).defaultPrevented).toBe(false)
    expect(opened).toEqual([])
  },
)

test('Tab stops at the picture that had the focus, else at the chosen one, else at the first', () => {
  expect(grid().stops()).toEqual(['picture-a'])
  const { stops, focus, all } = grid(FIVE, 'c')
  expect(stops()).toEqual(['picture-c'])
  expect(all('[aria-current="true"] b')).toEqual(['Alt c'])
  focus(4)
  expect(stops()).toEqual(['picture-e'])
  expect(grid(FIVE, 'gone').stops()).toEqual(['picture-a'])
})

const steps: [key: string, from: number, to: string][] = [
  ['ArrowRight', 0, 'picture-b'],
  ['ArrowLeft', 1, 'picture-a'],
  ['ArrowDown', 1, 'picture-e'],
  ['ArrowUp', 3, 'picture-a'],
  ['Home', 4, 'picture-a'],
  ['End', 0, 'picture-e'],
  ['ArrowRight', 4, 'picture-e'],
  ['ArrowUp', 1, 'picture-b'],
]
test.each(steps)('%s leads from picture %i to %s', (key, from, to) => {
  const { focus, focused } = grid()
  focus(from)
  expect(press(key).defaultPrevented).toBe(true)
  expect(focused()).toBe(to)
})

test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])('arrows with %o are the browser’s', (held) => {
  const { focus, focused } = grid()
  focus(0)
  expect(press('ArrowRight', held).defaultPrevented).toBe(false)
  expect(focused()).toBe('picture-a')
})

/** The icons under the pictures, by their names. */
const signs = (main: Element) =>
  [...main.querySelectorAll('small')].map(
    (one) => /lucide-([\w-]+)/.exec(one.querySelector('svg')?.getAttribute('class') ?? '')?.[1] ?? null,
  )

test('a problem of a picture is said below it, and marked', () => {
  const { all, main } = grid([picture('a', { alt: '' }), picture('b'), picture('c', { deletedAt: 1 })])
  expect(all('small').map((one) => one.trim())).toEqual(['no alt text', 'unused', 'deleted'])
  expect(signs(main)).toEqual(['circle-exclamation-point', null, 'trash'])
})

test('a picture that may no longer be used is marked, by the clock', () => {
  const day = 86_400_000
  const { main } = grid([picture('a', { expiresAt: Date.now() - day }), picture('b', { expiresAt: Date.now() + day })])
  expect(signs(main)).toEqual(['calendar-x', 'hourglass'])
})
