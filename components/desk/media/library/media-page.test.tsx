import { beforeEach, expect, test, vi } from 'vitest'
import { MediaPage } from '#components/desk/media/library/media-page.tsx'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { uploads } from '#components/desk/media/queue/use-uploads.ts'
import { aPicture, chooseFiles, giveFiles, NO_USES, typeInto } from '#components/desk/media/testing/a-picture.ts'
import { answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { fire, flushed, press, render } from '#components/desk/testing/page.tsx'

const QUAY = aPicture('quay')
const MOLE = aPicture('mole')
const PEOPLE = [
  { id: 'ana', name: 'Ana Brandt' },
  { id: 'bo', name: 'Bo Lind' },
]
const added: string[][] = []
const pushed: string[] = []
beforeEach(() => {
  added.length = 0
  vi.spyOn(uploads, 'add').mockImplementation((files) => {
    added.push(files.map(({ name }) => name))
    return []
  })
  pushed.length = 0
  vi.spyOn(window.history, 'pushState').mockImplementation((_state, _unused, to) => void pushed.push(String(to)))
})

type Page = { items: LibraryPicture[]; next?: string } | Response

/** The library; `pages` answers by the query of the list, and `queries` are those that were asked. */
async function library(pages: (query: URLSearchParams) => Page = () => ({ items: [QUAY, MOLE] }), address = '') {
  const queries: Record<string, string>[] = []
  answerApi(({ what }) => {
    const [path = '', query = ''] = what.replace('GET ', '').split('?')
    if (path === '/api/colleagues') return { items: PEOPLE }
    if (path.endsWith('/uses')) return NO_USES
    if (path.endsWith('/likenesses')) return { items: [] }
    if (path !== '/api/media') return path.endsWith('mole') ? MOLE : QUAY
    const asked = new URLSearchParams(query)
    queries.push(Object.fromEntries(asked))
    const page = pages(asked)
    return page instanceof Response ? page : { next: null, ...page }
  })
  const page = render(<MediaPage />, { address })
  const before = page.text()
  await answered()
  const panel = () => page.main.querySelector('aside[aria-label="Selected picture"]')
  const titles = () => page.all('[data-thumb] b')
  const list = (name: string) => page.main.querySelector(`[aria-label="${name}"]`)
  return { ...page, before, panel, titles, list, queries }
}

test('the library loads, and shows its pictures; beside them it says how to choose one', async () => {
  const { before, titles, panel } = await library()
  expect(before).toContain('Loading the library')
  expect(titles()).toEqual(['Alt quay', 'Alt mole'])
  expect(panel()?.textContent).toContain(
    'Select a picture to see its texts, its crops and where it is used. Arrow keys move,',
  )
})

test('a picture opens beside the library, under an address of its own, and Escape returns to it', async () => {
  const { click, panel } = await library()
  click('Alt moleunused', { detail: 1 })
  await answered()
  expect(pushed).toEqual(['/desk/media?picture=mole'])
  expect(panel()?.textContent).toContain('mole.jpg')
  expect(document.activeElement).not.toBe(panel())
  press('Escape')
  expect(pushed.slice(1)).toEqual(['/desk/media'])
  expect(document.activeElement?.id).toBe('picture-mole')
  press('Escape')
  expect(pushed).toHaveLength(2)
  click('Alt quayunused', { detail: 0 })
  await answered()
  expect(document.activeElement).toBe(panel())
})

test('the picture of the address is open from the start', async () => {
  const { panel, main } = await library(undefined, 'picture=mole')
  expect(panel()?.textContent).toContain('mole.jpg')
  expect(main.querySelector('[aria-current="true"]')?.id).toBe('picture-mole')
})

test('the next pictures are read on request', async () => {
  const { click, titles, isNamed } = await library((query) =>
    query.get('cursor') === null ? { items: [QUAY], next: 'n1' } : { items: [MOLE] },
  )
  click('Older pictures')
  await answered()
  expect(titles()).toEqual(['Alt quay', 'Alt mole'])
  expect(isNamed('Older pictures')).toBe(false)
})

test('a library that cannot be read says so', async () => {
  const { text } = await library(() => refusal(422, {}))
  expect(text()).toContain('The library could not be loaded.')
})

test('words, uploader, state and days narrow the library', async () => {
  const { list, click, queries, main, named } = await library()
  await typeInto(main.querySelector('input[type="search"]'), ' crane ')
  await answered()
  expect(queries.at(-1)).toEqual({ q: 'crane' })
  const uploader = list('Uploaded by')
  expect([...(uploader?.querySelectorAll('option') ?? [])].map((one) => one.textContent)).toEqual([
    'Uploaded by anyone',
    'by me',
    'by Bo Lind',
  ])
  await typeInto(uploader, 'bo')
  click('Expired')
  await answered()
  expect(queries.at(-1)).toEqual({ q: 'crane', uploader: 'bo', state: 'expired' })
  expect(named('Expired').getAttribute('aria-pressed')).toBe('true')
  expect(named('Unused').getAttribute('aria-pressed')).toBe('false')
  click('Expired')
  await answered()
  expect(queries.at(-1)).toEqual({ q: 'crane', uploader: 'bo' })
})

test('days are chosen as a span, or as two dates', async () => {
  const { list, queries, main } = await library()
  await typeInto(list('Date'), 'week')
  await answered()
  const from = Number(queries.at(-1)?.['from'])
  const DAY = 86_400_000
  expect(Math.floor(Date.now() / DAY) * DAY - from).toBe(6 * DAY)
  await typeInto(list('Date'), 'any')
  expect(main.querySelector('input[aria-label="From"]')).toBeNull()
  await typeInto(list('Date'), 'days')
  await typeInto(main.querySelector('input[aria-label="From"]'), '1 November 2026')
  await typeInto(main.querySelector('input[aria-label="To"]'), '2 November 2026')
  await answered()
  expect(queries.at(-1)).toEqual({
    from: String(Date.UTC(2026, 10, 1)),
    to: String(Date.UTC(2026, 10, 3)),
  })
})

test('an arrow leads from the search to the pictures, and “/” back to it', async () => {
  const { main } = await library()
  press('/')
  expect(document.activeElement).toBe(main.querySelector('input[type="search"]'))
  press('ArrowDown')
  expect(document.activeElement?.id).toBe('picture-quay')
})

test('an empty library asks for files; a search without results names it, and is cleared', async () => {
  const { text, main, click, titles } = await library((query) => ({ items: query.size === 0 ? [QUAY] : [] }))
  expect(text()).not.toContain('Clear filters')
  click('Deleted')
  await answered()
  expect(text()).toContain('No picture was deleted in the last 30 days.')
  await typeInto(main.querySelector('input[type="search"]'), 'crane')
  await answered()
  expect(text()).toContain('No picture matches “crane”.')
  click('Clear filters')
  await answered()
  expect(titles()).toEqual(['Alt quay'])
  expect((main.querySelector('input[type="search"]') as HTMLInputElement).value).toBe('')
})

test('a state beside another filter is not blamed alone', async () => {
  const { list, text, click } = await library(() => ({ items: [] }))
  expect(text()).toContain('No pictures yet. Drop some anywhere on this page.')
  await typeInto(list('Uploaded by'), 'bo')
  click('Deleted')
  await answered()
  expect(text()).toContain('No picture matches these filters.')
})

test('files are chosen by the button, its key and where there are no pictures', async () => {
  const { main } = await library(() => ({ items: [] }))
  const field = main.querySelector<HTMLInputElement>('input[aria-label="Files to upload"]')
  let opened = 0
  field?.addEventListener('click', () => (opened += 1))
  press('u')
  expect(opened).toBe(1)
  expect(field?.multiple).toBe(true)
  await chooseFiles(field, 'a.jpg', 'b.jpg')
  await chooseFiles(main.querySelector('input[aria-label="Choose files"]'), 'c.jpg')
  expect(added).toEqual([['a.jpg', 'b.jpg'], ['c.jpg']])
})

test('files are dropped anywhere and pasted outside of fields, and the page says where', async () => {
  const { text, main } = await library()
  expect(giveFiles(window, 'dragover').defaultPrevented).toBe(true)
  expect(text()).toContain('Drop the files to upload them.')
  fire(window, Object.assign(new window.Event('dragleave'), { relatedTarget: main }))
  expect(text()).toContain('Drop the files to upload them.')
  fire(window, Object.assign(new window.Event('dragleave'), { relatedTarget: null }))
  expect(text()).not.toContain('Drop the files to upload them.')
  giveFiles(window, 'dragover')
  giveFiles(window, 'drop', 'a.jpg')
  expect(text()).not.toContain('Drop the files to upload them.')
  giveFiles(document.body, 'paste', 'b.jpg')
  const search = main.querySelector('input[type="search"]')
  if (search) giveFiles(search, 'paste', 'c.jpg')
  expect(giveFiles(document.body, 'paste').defaultPrevented).toBe(false)
  expect(added).toEqual([['a.jpg'], ['b.jpg']])
})

test('behind a dialog nothing is taken', async () => {
  const { main, text } = await library()
  const dialog = flushed(() => main.appendChild(document.createElement('div')))
  dialog.setAttribute('role', 'dialog')
  expect(giveFiles(window, 'dragover').defaultPrevented).toBe(false)
  giveFiles(window, 'drop', 'a.jpg')
  giveFiles(document.body, 'paste', 'b.jpg')
  expect(added).toEqual([])
  expect(text()).not.toContain('Drop the files to upload them.')
})
