import { expect, test, vi } from 'vitest'
import { MediaDetail } from '#components/desk/media/detail/media-detail.tsx'
import { aPicture, NO_USES, typeInto } from '#components/desk/media/testing/a-picture.ts'
import { detail, focusOn, QUAY } from '#components/desk/media/testing/shown-detail.tsx'
import { answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { blur, click, fire, press, render } from '#components/desk/testing/page.tsx'
import { mediaDetailWords as words } from '#components/desk/words/media-detail.ts'

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
