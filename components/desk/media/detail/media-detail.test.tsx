import { expect, test, vi } from 'vitest'
import { MediaDetail } from '#components/desk/media/detail/media-detail.tsx'
import { aPicture, NO_USES, typeInto } from '#components/desk/media/testing/a-picture.ts'
import { detail, focusOn, QUAY } from '#components/desk/media/testing/shown-detail.tsx'
import { answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { blur, click, fire, press, render } from '#components/desk/testing/page.tsx'

test('a picture loads, and shows its texts, its crops and its facts', async () => {
  const { before, field, main, text } = await detail()
  expect(before).toBe('Loading the picture')
  expect((field('Alt text') as HTMLTextAreaElement).value).toBe('Alt quay')
  expect(text()).toContain('8 characters')
  expect((field('Caption') as HTMLTextAreaElement).value).toBe('The quay')
  expect((field('Credit') as HTMLInputElement).value).toBe('W. Osterman')
  expect([...main.querySelectorAll('figcaption')].map((one) => one.textContent)).toEqual(['16:9', '4:3', '1:1'])
  expect(text()).toContain('quay.jpg, 1,600 × 900, in 3 widths.')
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
  expect(gone.text()).toBe('This picture is no longer in the library.')
  let isDown = true
  answerApi(({ what }) => {
    if (isDown) return refusal(422, {})
    return what.endsWith('/uses') ? NO_USES : what.endsWith('/likenesses') ? { items: [] } : QUAY
  })
  const { text, click: press } = render(
    <MediaDetail id="quay" focus={null} onOpen={() => undefined} onClose={() => undefined} />,
  )
  await answered()
  expect(text()).toContain('The picture could not be loaded.')
  isDown = false
  press('Try again')
  await answered()
  expect(text()).toContain('quay.jpg')
})

test('the panel takes the focus, or its alt text does, and Escape closes it from a field, too', async () => {
  const first = await detail({ focus: 'panel' })
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Selected picture')
  first.leave()
  const { field, opened } = await detail({ focus: 'text' })
  expect(document.activeElement).toBe(field('Alt text'))
  press('a')
  expect(opened).toEqual([])
  expect(press('Escape').defaultPrevented).toBe(true)
  expect(opened).toEqual([null])
})

test('what is typed is saved when the field is left, and the state says when', async () => {
  const { field, asked, main } = await detail()
  focusOn(field('Credit'))
  await typeInto(field('Credit'), 'N. Lind')
  const state = () => main.querySelector('[aria-label="Saving"]')
  expect(state()?.textContent).toBe('saving…')
  blur()
  await answered()
  expect(asked()).toEqual([{ what: 'PUT /api/media/quay', body: { version: 1, credit: 'N. Lind' } }])
  expect(state()?.textContent).toMatch(/^saved \d\d:\d\d:\d\d$/)
  expect(state()?.getAttribute('role')).toBe('status')
})

test.each([
  ['Alt text', { alt: 'New' }],
  ['Caption', { caption: 'New' }],
  ['Rights', { rights: 'New' }],
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
  focusOn(field('Credit'))
  await typeInto(field('Credit'), 'N. Lind')
  blur()
  await answered()
  expect(main.querySelector('[role="alert"]')?.textContent).toBe('not saved: Credit is too long.')
  expect(named('Try now')).toBeTruthy()
  isRefused = false
  push('Try now')
  await answered()
  expect(asked()).toHaveLength(2)
  expect(isNamed('Try now')).toBe(false)
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
  focusOn(field('Credit'))
  await typeInto(field('Credit'), 'Mine')
  blur()
  await answered()
  expect(isNamed('Use theirs')).toBe(true)
  push('Keep mine')
  await answered()
  expect(asked().at(-1)?.body).toEqual({ version: 5, credit: 'Mine' })
  expect(isNamed('Keep mine')).toBe(false)
})

test('a missing alt text is asked for, unless the picture is decorative', async () => {
  const { field, text, main } = await detail({ picture: aPicture('quay', { alt: '' }) })
  expect(text()).toContain('Describe what the picture shows, or mark it as decorative.')
  expect(field('Alt text')?.getAttribute('aria-invalid')).toBe('true')
  const box = main.querySelector('input[type="checkbox"]') as HTMLInputElement
  click(box)
  expect(text()).not.toContain('Describe what the picture shows, or mark it as decorative.')
  expect((field('Alt text') as HTMLTextAreaElement).disabled).toBe(true)
})

test('the last day of a picture is said, and what is past is an error', async () => {
  const at = Date.UTC(2031, 0, 2)
  const day = await detail({ picture: aPicture('quay', { expiresAt: at }) })
  expect(day.text()).toContain('including Wednesday 1 January 2031')
  day.leave()
  const minute = await detail({ picture: aPicture('quay', { expiresAt: at - 60_000 }) })
  expect(minute.text()).toContain('until 23:59 on Wednesday 1 January 2031')
  minute.leave()
  const none = await detail()
  expect(none.text()).toContain('no end date')
  none.leave()
  const { text } = await detail({ picture: aPicture('quay', { expiresAt: Date.UTC(2020, 0, 1) }) })
  expect(text()).toContain('Expired: readers no longer see it.')
})

test('a day that is typed lasts to its end', async () => {
  const { field, asked } = await detail()
  focusOn(field('May be used until'))
  await typeInto(field('May be used until'), '1 January 2031')
  focusOn(field('Credit'))
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
  expect(across?.getAttribute('aria-valuetext')).toBe('60% from the left, 49% from the top')
  await typeInto(down, '20')
  expect(down?.getAttribute('aria-valuetext')).toBe('60% from the left, 20% from the top')
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
  expect(across?.getAttribute('aria-valuetext')).toBe('50% from the left, 50% from the top')
  expect(point('pointerdown', 150).defaultPrevented).toBe(true)
  expect(across?.getAttribute('aria-valuetext')).toBe('25% from the left, 25% from the top')
  expect(document.activeElement).toBe(across)
  point('pointermove', 400)
  expect(across?.getAttribute('aria-valuetext')).toBe('100% from the left, 25% from the top')
})
