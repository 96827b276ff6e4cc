import { toast } from 'sonner'
import { beforeEach, expect, test, vi } from 'vitest'
import { type DetailFocus, MediaDetail } from '#components/desk/media/detail/media-detail.tsx'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { uploads } from '#components/desk/media/queue/use-uploads.ts'
import { aPicture, chooseFiles, NO_USES, typeInto } from '#components/desk/media/testing/a-picture.ts'
import { answerApi, answered, type Asked, refusal } from '#components/desk/testing/api-answers.ts'
import { ANA, blur, click, fire, flushed, press, render, type Surroundings } from '#components/desk/testing/page.tsx'
import { mediaDetailWords as words } from '#components/desk/words/media-detail.ts'
import type { MediaUses } from '#domain/newsroom-views.ts'

const QUAY = aPicture('quay', { caption: 'The quay', credit: 'W. Osterman', uploadedBy: { id: 'ana', name: 'Ana' } })
const SULA = { id: 's1', headline: 'The Sula sails', status: 'published', where: ['lead', 'text'], isPublic: true }
const USES: MediaUses = {
  stories: [SULA as MediaUses['stories'][number]],
  others: 2,
  fronts: [
    { id: 1, name: 'Front', articleId: 's1', headline: 'First' } as never,
    { id: 2, name: 'Monday', articleId: 's2', headline: null } as never,
  ],
  pages: [{ id: 3, title: 'About us', isPublic: false } as never],
  authors: [{ id: 4, name: 'Noor', slug: 'noor' } as never],
  sources: [{ id: 5, name: 'Wire' } as never],
  isLogo: true,
}

const said: string[] = []
let undo: (() => void) | null = null
beforeEach(() => {
  said.length = 0
  vi.spyOn(toast, 'message').mockImplementation((text) => said.push(text as string))
  vi.spyOn(toast, 'error').mockImplementation((text) => said.push(text as string))
  vi.spyOn(toast, 'custom').mockImplementation((made) => {
    const { props } = made('undo') as { props: { text: string; onUndo: () => void } }
    said.push(props.text)
    undo = props.onUndo
    return 'undo'
  })
})

type Given = {
  picture?: LibraryPicture
  uses?: MediaUses | Response
  alike?: LibraryPicture[]
  focus?: DetailFocus
  changes?: (asked: Asked) => object
} & Pick<Surroundings, 'me'>

/** The panel of a picture; `asked` are the changes that it asked for, `opened` what it opened or closed. */
async function detail({ picture = QUAY, uses = NO_USES, alike = [], focus = null, changes, me = ANA }: Given = {}) {
  const all = answerApi((one) => {
    if (one.what.endsWith('/uses')) return uses instanceof Response ? uses.clone() : uses
    if (one.what.endsWith('/likenesses')) return { items: alike }
    if (!one.what.startsWith('GET')) return changes?.(one) ?? { ...picture, version: 2, ...one.body }
    return picture
  })
  const opened: (string | null)[] = []
  const page = render(
    <MediaDetail id={picture.id} focus={focus} onOpen={(id) => opened.push(id)} onClose={() => opened.push(null)} />,
    { me },
  )
  const before = page.main.querySelector('[role="status"]')?.getAttribute('aria-label')
  await answered()
  const field = (name: string) => {
    const label = [...page.main.querySelectorAll('label')].find((one) => one.textContent.startsWith(name))
    return label?.querySelector('input') ?? document.getElementById(label?.htmlFor ?? '')
  }
  const asked = () => all.filter(({ what }) => !what.startsWith('GET'))
  return { ...page, before, opened, field, asked }
}
const focusOn = (element: Element | null | undefined) => flushed(() => (element as HTMLElement).focus())

test('a picture loads, and shows its texts, its crops and its facts', async () => {
  const { before, field, main, text } = await detail()
  expect(before).toBe(words.loading)
  expect((field(words.fields.alt) as HTMLTextAreaElement).value).toBe('Alt quay')
  expect(text()).toContain(words.characters(8))
  expect((field(words.fields.caption) as HTMLTextAreaElement).value).toBe('The quay')
  expect((field(words.fields.credit) as HTMLInputElement).value).toBe('W. Osterman')
  expect([...main.querySelectorAll('figcaption')].map((one) => one.textContent)).toEqual(['16:9', '4:3', '1:1'])
  expect(text()).toContain(`quay.jpg, ${words.facts.size(1_600, 900, 3)}`)
  expect(text()).toMatch(/Uploaded .* by Ana\./)
  const [large] = main.querySelectorAll('img')
  expect(large?.getAttribute('src')).toMatch(/quay-640\.jpg$/)
})

test('the crops are cut around the focal point', async () => {
  const { main } = await detail({ picture: aPicture('quay', { focus: { x: 1, y: 0.5 } }) })
  const square = main.querySelectorAll<HTMLElement>('figure img')[2]
  // A square of 900 pixels of 1,600, at the right edge.
  expect(Number.parseFloat(square?.style.width ?? '')).toBeCloseTo((1_600 / 900) * 100, 1)
  expect(Number.parseFloat(square?.style.left ?? '')).toBeCloseTo((-700 / 900) * 100, 1)
  expect(square?.style.height).toBe('100%')
  expect(Number.parseFloat(square?.style.top ?? '')).toBeCloseTo(0)
})

test('a picture that is gone says so; one that cannot be read can be read again', async () => {
  answerApi(() => refusal(404, {}))
  const gone = render(<MediaDetail id="gone" focus={null} onOpen={() => undefined} onClose={() => undefined} />)
  await answered()
  expect(gone.text()).toBe(words.gone)
  let isDown = true
  answerApi(({ what }) => {
    if (isDown) return refusal(422, {})
    return what.endsWith('/uses') ? NO_USES : what.endsWith('/likenesses') ? { items: [] } : QUAY
  })
  const { text, click: press } = render(
    <MediaDetail id="quay" focus={null} onOpen={() => undefined} onClose={() => undefined} />,
  )
  await answered()
  expect(text()).toContain(`${words.what} could not be loaded.`)
  isDown = false
  press('Try again')
  await answered()
  expect(text()).toContain('quay.jpg')
})

test('the panel takes the focus, or its alt text does, and Escape closes it from a field, too', async () => {
  const first = await detail({ focus: 'panel' })
  expect(document.activeElement?.getAttribute('aria-label')).toBe(words.label)
  first.leave()
  const { field, opened } = await detail({ focus: 'text' })
  expect(document.activeElement).toBe(field(words.fields.alt))
  press('a')
  expect(opened).toEqual([])
  expect(press('Escape').defaultPrevented).toBe(true)
  expect(opened).toEqual([null])
})

test('what is typed is saved when the field is left, and the state says when', async () => {
  const { field, asked, main } = await detail()
  focusOn(field(words.fields.credit))
  await typeInto(field(words.fields.credit), 'N. Lind')
  const state = () => main.querySelector(`[aria-label="${words.saving.label}"]`)
  expect(state()?.textContent).toBe(words.saving.saving)
  blur()
  await answered()
  expect(asked()).toEqual([{ what: 'PUT /api/media/quay', body: { version: 1, credit: 'N. Lind' } }])
  expect(state()?.textContent).toMatch(/^saved \d\d:\d\d:\d\d$/)
  expect(state()?.getAttribute('role')).toBe('status')
})

test.each([
  [words.fields.alt, { alt: 'New' }],
  [words.fields.caption, { caption: 'New' }],
  [words.fields.rights, { rights: 'New' }],
] as const)('%s is saved under its own name', async (name, change) => {
  const { field, asked } = await detail()
  focusOn(field(name))
  await typeInto(field(name), 'New')
  blur()
  await answered()
  expect(asked()[0]?.body).toEqual({ version: 1, ...change })
})

test('a refused text says why, and is sent again when asked to', async () => {
  let isRefused = true
  const {
    field,
    named,
    click: push,
    main,
    asked,
    isNamed,
  } = await detail({
    changes: ({ body }) =>
      isRefused
        ? refusal(422, { code: 'validation-failed', errors: [{ field: 'credit', message: 'is too long' }] })
        : { ...QUAY, version: 2, ...body },
  })
  focusOn(field(words.fields.credit))
  await typeInto(field(words.fields.credit), 'N. Lind')
  blur()
  await answered()
  expect(main.querySelector('[role="alert"]')?.textContent).toBe(words.saving.refused('Credit is too long.'))
  expect(named(words.saving.tryNow)).toBeTruthy()
  isRefused = false
  push(words.saving.tryNow)
  await answered()
  expect(asked()).toHaveLength(2)
  expect(isNamed(words.saving.tryNow)).toBe(false)
})

test('a text that somebody else changed meanwhile is settled in the panel', async () => {
  const theirs = { ...QUAY, version: 5, credit: 'Theirs' }
  const {
    field,
    click: push,
    isNamed,
    asked,
  } = await detail({ changes: ({ body }) => ({ ...theirs, version: 6, ...body }) })
  vi.mocked(fetch).mockImplementationOnce(async () => refusal(409, { code: 'changed-meanwhile' }))
  vi.mocked(fetch).mockImplementationOnce(async () => Response.json(theirs))
  focusOn(field(words.fields.credit))
  await typeInto(field(words.fields.credit), 'Mine')
  blur()
  await answered()
  expect(isNamed(words.saving.useTheirs)).toBe(true)
  push(words.saving.keepMine)
  await answered()
  expect(asked().at(-1)?.body).toEqual({ version: 5, credit: 'Mine' })
  expect(isNamed(words.saving.keepMine)).toBe(false)
})

test('a missing alt text is asked for, unless the picture is decorative', async () => {
  const { field, text, main } = await detail({ picture: aPicture('quay', { alt: '' }) })
  expect(text()).toContain(words.altMissing)
  expect(field(words.fields.alt)?.getAttribute('aria-invalid')).toBe('true')
  const box = main.querySelector('input[type="checkbox"]') as HTMLInputElement
  click(box)
  expect(text()).not.toContain(words.altMissing)
  expect((field(words.fields.alt) as HTMLTextAreaElement).disabled).toBe(true)
})

test('the last day of a picture is said, and what is past is an error', async () => {
  const at = Date.UTC(2031, 0, 2)
  const day = await detail({ picture: aPicture('quay', { expiresAt: at }) })
  expect(day.text()).toContain(words.expiry.wholeDay('Wednesday 1 January 2031'))
  day.leave()
  const minute = await detail({ picture: aPicture('quay', { expiresAt: at - 60_000 }) })
  expect(minute.text()).toContain(words.expiry.minute('23:59', 'Wednesday 1 January 2031'))
  minute.leave()
  const none = await detail()
  expect(none.text()).toContain(words.expiry.none)
  none.leave()
  const { text } = await detail({ picture: aPicture('quay', { expiresAt: Date.UTC(2020, 0, 1) }) })
  expect(text()).toContain(words.expiry.over)
})

test('a day that is typed lasts to its end', async () => {
  const { field, asked } = await detail()
  focusOn(field(words.fields.expiresAt))
  await typeInto(field(words.fields.expiresAt), '1 January 2031')
  focusOn(field(words.fields.credit))
  blur()
  await answered()
  expect(asked()[0]?.body).toEqual({ version: 1, expiresAt: Date.UTC(2031, 0, 2) })
})

test('the places that use a picture are listed, each with how readers see it', async () => {
  const { all, main, text } = await detail({ uses: USES })
  const rows = [...main.querySelectorAll('tbody tr')].map((row) => [...row.children].map((one) => one.textContent))
  expect(rows).toEqual([
    [`The Sula sails${words.uses.places.lead}, ${words.uses.places.text}`, 'Published'],
    [words.uses.others(2), words.uses.hidden],
    ['First', words.uses.front],
    [words.uses.unpublished, words.uses.scheduledFront],
    ['About us', words.uses.unpublishedPage],
    ['Noor', words.uses.byline],
    ['Wire', words.uses.source],
    [words.uses.paper, words.uses.logo],
  ])
  expect(all('h2')[0]).toBe(`${words.uses.heading} 9`)
  expect(text()).toContain('remove it there first')
  expect([...main.querySelectorAll('tbody a')].map((link) => link.getAttribute('href'))).toEqual([
    '/desk/articles/s1',
    '/desk/pages/3',
    '/authors/noor',
    '/desk/sources/5',
    '/desk/settings',
  ])
})

test('without uses the panel says nowhere; without an answer it says that, and nothing can be deleted yet', async () => {
  const unused = await detail()
  expect(unused.all('h2')[0]).toBe(`${words.uses.heading} ${words.uses.nowhere}`)
  expect(unused.has('table')).toBe(false)
  unused.leave()
  const { text, click: push, asked } = await detail({ uses: refusal(422, {}) })
  expect(text()).toContain(`${words.uses.what} could not be loaded.`)
  expect(text()).toContain(words.acts.checkingUses)
  push(words.acts.remove)
  await answered()
  expect(asked()).toEqual([])
})

test('an unused picture is deleted, which closes the panel and can be undone', async () => {
  const { click: push, asked, opened } = await detail()
  push(words.acts.remove)
  await answered()
  expect(asked().map(({ what }) => what)).toEqual(['DELETE /api/media/quay'])
  expect(said).toEqual([words.acts.deleted])
  expect(opened).toEqual([null])
  flushed(() => undo?.())
  await answered()
  expect(asked().at(-1)?.what).toBe('POST /api/media/quay/restoration')
})

test('a deleted picture can only be restored', async () => {
  const { click: push, asked, isNamed, field, text } = await detail({ picture: { ...QUAY, deletedAt: 1 } })
  expect(isNamed(words.acts.remove)).toBe(false)
  expect(text()).toContain(words.acts.isDeleted)
  expect((field(words.fields.caption) as HTMLTextAreaElement).readOnly).toBe(true)
  push(words.acts.restore)
  await answered()
  expect(asked().map(({ what }) => what)).toEqual(['POST /api/media/quay/restoration'])
  expect(said).toEqual([words.acts.restored])
})

test('a reporter changes only pictures of their own, until they are public', async () => {
  const reporter = { ...ANA, role: 'reporter' as const }
  const own = await detail({ me: reporter })
  expect((own.field(words.fields.credit) as HTMLInputElement).readOnly).toBe(false)
  own.leave()
  const published = await detail({ me: reporter, uses: { ...NO_USES, stories: USES.stories } })
  expect(published.text()).toContain(words.acts.readOnly)
  published.leave()
  const portrait = await detail({ me: reporter, uses: { ...NO_USES, authors: USES.authors } })
  expect(portrait.text()).toContain(words.acts.readOnly)
  portrait.leave()
  const { field, text, main } = await detail({ me: reporter, picture: aPicture('other') })
  expect(text()).toContain(words.acts.readOnly)
  expect((field(words.fields.credit) as HTMLInputElement).readOnly).toBe(true)
  expect(main.querySelector<HTMLInputElement>('input[type="range"]')?.disabled).toBe(true)
})

test('the focal point moves by keys and by its sliders', async () => {
  const { main, asked } = await detail()
  const [across, down] = main.querySelectorAll<HTMLInputElement>('input[type="range"]')
  focusOn(across)
  expect(press('ArrowRight', { shiftKey: true }).defaultPrevented).toBe(true)
  press('ArrowUp')
  expect(press('Tab').defaultPrevented).toBe(false)
  expect(across?.getAttribute('aria-valuetext')).toBe(words.focus.at(60, 49))
  await typeInto(down, '20')
  expect(down?.getAttribute('aria-valuetext')).toBe(words.focus.at(60, 20))
  expect(main.querySelector<HTMLElement>('span[style]')?.style.left).toBe('60%')
  main.querySelector<HTMLElement>('textarea')?.focus()
  blur()
  await answered()
  expect(asked()[0]?.body).toEqual({ version: 1, focus: { x: 0.6, y: 0.2 } })
})

test('the focal point is dragged with the main button, within the picture', async () => {
  const { main } = await detail()
  const across = main.querySelector('input[type="range"]')
  const frame = main.querySelector('img')?.parentElement as HTMLElement
  Object.assign(frame, {
    getBoundingClientRect: () => ({ left: 100, top: 50, width: 200, height: 100 }),
    setPointerCapture: () => undefined,
  })
  const point = (type: string, clientX: number, fields: object = { button: 0, buttons: 1 }) => {
    const event = new window.MouseEvent(type, { bubbles: true, cancelable: true, clientX, clientY: 75, ...fields })
    return fire(frame, event)
  }
  point('pointermove', 200, { buttons: 0 })
  point('pointerdown', 200, { button: 2, buttons: 2 })
  expect(across?.getAttribute('aria-valuetext')).toBe(words.focus.at(50, 50))
  expect(point('pointerdown', 150).defaultPrevented).toBe(true)
  expect(across?.getAttribute('aria-valuetext')).toBe(words.focus.at(25, 25))
  expect(document.activeElement).toBe(across)
  point('pointermove', 400)
  expect(across?.getAttribute('aria-valuetext')).toBe(words.focus.at(100, 25))
})

test('pictures that look like it are listed, and open', async () => {
  const { all, click: push, opened } = await detail({ alike: [aPicture('pier'), aPicture('mole')] })
  expect(all('h2').at(-1)).toBe(words.similar(2))
  push('Alt mole')
  expect(opened).toEqual(['mole'])
})

test('another file replaces a picture everywhere, after a question that names where', async () => {
  const added = vi.spyOn(uploads, 'add').mockReturnValue([])
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:new')
  const { main } = await detail({ uses: { ...NO_USES, stories: USES.stories } })
  const field = main.querySelector(`input[aria-label="${words.acts.file}"]`)
  await chooseFiles(field, 'new.heic')
  const dialog = () => document.querySelector('[role="dialog"]')
  const confirm = () =>
    [...(dialog()?.querySelectorAll('button') ?? [])].find((one) => one.textContent === words.replacing.confirm)
  expect(dialog()?.querySelector('[role="alert"]')?.textContent).toContain('JPEG')
  expect(confirm()?.getAttribute('aria-disabled')).toBe('true')
  press('Escape')
  expect(dialog()).toBeNull()
  await chooseFiles(field, 'new.jpg')
  expect(dialog()?.textContent).toContain(words.replacing.now('quay.jpg'))
  expect(dialog()?.textContent).toContain(words.replacing.used('Used in 1 story'))
  const form = dialog()?.querySelector('form') as HTMLFormElement
  fire(form, new window.Event('submit', { bubbles: true, cancelable: true }))
  expect(added.mock.calls.map(([[one], id]) => [one?.name, id])).toEqual([['new.jpg', 'quay']])
  expect(dialog()).toBeNull()
})
