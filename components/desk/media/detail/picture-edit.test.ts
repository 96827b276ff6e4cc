import { beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem, api } from '#components/desk/api.ts'
import { PictureEdit } from '#components/desk/media/detail/picture-edit.ts'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'

const FERRY = {
  ...{ id: 'ferry', version: 1, alt: '', isDecorative: false, caption: '', credit: '', rights: '' },
  ...{ expiresAt: null, focus: { x: 0.5, y: 0.5 } },
} as LibraryPicture

const sent: object[] = []
let answer: (body: object) => LibraryPicture = (body) => ({ ...FERRY, ...body })

beforeEach(() => {
  sent.length = 0
  vi.useFakeTimers()
  answer = (body) => ({ ...FERRY, ...body, version: (body as { version: number }).version + 1 })
  vi.spyOn(api, 'send').mockImplementation((_method, _path, body = {}) => {
    sent.push(body)
    return Promise.resolve().then(() => answer(body) as never)
  })
  return () => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  }
})

const edit = () => new PictureEdit(FERRY, () => undefined)

test('what is written is saved after a pause, all of it at once', async () => {
  const picture = edit()
  picture.change({ alt: 'A fer' })
  picture.change({ alt: 'A ferry', caption: 'The Aurelie.' })
  expect(picture.snapshot().is).toBe('waiting')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent).toEqual([{ version: 1, alt: 'A ferry', caption: 'The Aurelie.' }])
  expect(picture.snapshot()).toMatchObject({ is: 'saved', typed: {}, base: { version: 2, alt: 'A ferry' } })
})

test('what is written while a save is on its way is saved after it', async () => {
  const picture = edit()
  picture.change({ alt: 'A' })
  const saving = picture.flush()
  picture.change({ alt: 'A ferry' })
  await saving
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent).toEqual([
    { version: 1, alt: 'A' },
    { version: 2, alt: 'A ferry' },
  ])
})

test('without a line it is kept on the page and saved when the line is back', async () => {
  const picture = edit()
  const whole = answer
  answer = () => {
    throw new ApiProblem(0, {})
  }
  picture.change({ alt: 'A ferry' })
  await picture.flush()
  expect(picture.snapshot()).toMatchObject({ is: 'offline', typed: { alt: 'A ferry' } })
  answer = whole
  await vi.advanceTimersByTimeAsync(5_000)
  expect(picture.snapshot().is).toBe('saved')
})

const meanwhile = (theirs: Partial<LibraryPicture>) => {
  const whole = answer
  vi.spyOn(api, 'get').mockResolvedValue({ ...FERRY, version: 5, ...theirs })
  answer = () => {
    answer = whole
    throw new ApiProblem(409, { code: 'changed-meanwhile', version: 5 })
  }
}

test('another field that somebody else changed stays theirs, and mine is saved', async () => {
  const picture = edit()
  meanwhile({ credit: 'Wim' })
  picture.change({ alt: 'A ferry' })
  await picture.flush()
  expect(sent.at(-1)).toEqual({ version: 5, alt: 'A ferry' })
  expect(picture.snapshot().is).toBe('saved')
})

test('of the same field one has to be chosen, and until then nothing is saved', async () => {
  const picture = edit()
  meanwhile({ alt: 'A boat' })
  picture.change({ alt: 'A ferry' })
  await picture.flush()
  expect(picture.snapshot()).toMatchObject({ is: 'conflict', theirs: { alt: 'A boat' }, typed: { alt: 'A ferry' } })
  picture.change({ alt: 'A white ferry' })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(sent).toHaveLength(1)
  picture.keepMine()
  await vi.advanceTimersByTimeAsync(0)
  expect(sent.at(-1)).toEqual({ version: 5, alt: 'A white ferry' })
})

test('theirs taken is what stands there', async () => {
  const picture = edit()
  meanwhile({ alt: 'A boat' })
  picture.change({ alt: 'A ferry' })
  await picture.flush()
  picture.takeTheirs()
  expect(picture.snapshot()).toMatchObject({ is: 'saved', typed: {}, base: { alt: 'A boat' } })
})

test('what is refused says why, and is not sent again by itself', async () => {
  const picture = edit()
  answer = () => {
    throw new ApiProblem(422, { code: 'does-not-fit', errors: [{ field: 'credit', message: 'is too long' }] })
  }
  picture.change({ credit: 'Much too long' })
  await picture.flush()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(picture.snapshot()).toMatchObject({ is: 'refused', why: 'credit is too long.' })
  expect(sent).toHaveLength(1)
})
