import { expect, test, vi } from 'vitest'
import { ApiProblem, api } from '#components/desk/api.ts'
import { PictureEdit } from '#components/desk/media/detail/picture-edit.ts'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'

const base = { id: 'a'.repeat(64), version: 1, alt: '' } as LibraryPicture

test.each([
  ['no answer', () => new ApiProblem(0, {}), 'offline'],
  ['a failure of the server', () => new ApiProblem(500, { title: 'Something went wrong.' }), 'failed'],
  ['a fault of the page', () => new TypeError('x is not a function'), 'failed'],
])('%s: what is written is held, never left at saving, and sent again', async (_, problem, is) => {
  vi.useFakeTimers()
  let isBroken = true
  vi.spyOn(api, 'send').mockImplementation(() =>
    isBroken ? Promise.reject(problem()) : Promise.resolve({ ...base, version: 2, alt: 'A ferry' } as never),
  )
  const edit = new PictureEdit(base, () => undefined)
  edit.change({ alt: 'A ferry' })
  await edit.flush()
  expect(edit.snapshot()).toMatchObject({ is, typed: { alt: 'A ferry' } })
  isBroken = false
  await vi.advanceTimersByTimeAsync(10_000)
  expect(edit.snapshot()).toMatchObject({ is: 'saved', typed: {}, base: { version: 2 } })
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('a page that fails at the news of a save does not undo it', async () => {
  vi.spyOn(api, 'send').mockResolvedValue({ ...base, version: 2, alt: 'A ferry' } as never)
  const edit = new PictureEdit(base, () => {
    throw new Error('the page is gone')
  })
  edit.change({ alt: 'A ferry' })
  await edit.flush()
  expect(edit.snapshot()).toMatchObject({ is: 'saved', typed: {} })
  vi.restoreAllMocks()
})

test('a refusal names its field, then says what the server says of it', async () => {
  const refusal = new ApiProblem(422, { errors: [{ field: 'alt', message: 'ist zu lang' }] })
  vi.spyOn(api, 'send').mockRejectedValue(refusal)
  const edit = new PictureEdit(base, () => undefined)
  edit.change({ alt: 'A ferry' })
  await edit.flush()
  expect(edit.snapshot()).toMatchObject({ is: 'refused', why: 'Alt text ist zu lang.' })
  vi.restoreAllMocks()
})
