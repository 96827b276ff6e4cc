import { expect, test } from 'vitest'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import {
  nextUploads,
  queuedUpload,
  type Upload,
  type UploadEvent,
  uploadPauseMs,
  uploadStep,
} from '#components/desk/uploads/upload-machine.ts'

const FERRY = queuedUpload('a', { name: 'ferry.jpg', size: 1_000 }, null)
const WHY = { short: 'the server failed', long: 'Try again.' }
const after = (...events: UploadEvent[]): Upload => events.reduce(uploadStep, FERRY)
const BECAME = { picture: { id: 'ferry' } as LibraryPicture, isDouble: false, alike: 0 }

test('a file is queued, sent in pieces, made a picture of, and done', () => {
  expect(FERRY.stage.is).toBe('queued')
  const met = after({ type: 'started' }, { type: 'known', serverId: 's1', received: 0 })
  expect(met).toMatchObject({ serverId: 's1', received: 0, stage: { is: 'sending' } })
  const half = uploadStep(met, { type: 'arrived', received: 512 })
  expect(half).toMatchObject({ received: 512, stage: { is: 'sending' } })
  const whole = uploadStep(half, { type: 'arrived', received: 1_000 })
  expect(whole.stage.is).toBe('finishing')
  expect(uploadStep(whole, { type: 'done', ...BECAME }).stage).toEqual({ is: 'done', ...BECAME })
})

test('with the line gone it waits, however often that is, and goes on from what the server has', () => {
  let upload = after({ type: 'started' }, { type: 'known', serverId: 's1', received: 512 })
  for (let n = 0; n < 20; n++) upload = uploadStep(upload, { type: 'lost' })
  expect(upload).toMatchObject({ received: 512, tries: 20, stage: { is: 'offline' } })
  expect(uploadPauseMs(upload)).toBe(15_000)
  expect(uploadStep(upload, { type: 'again' })).toMatchObject({ received: 512, tries: 0, stage: { is: 'queued' } })
  expect(uploadStep(upload, { type: 'known', serverId: 's1', received: 600 })).toMatchObject({
    received: 600,
    stage: { is: 'sending' },
  })
})

test('a server that fails is asked again by itself, and after five times only by hand', () => {
  let upload = after({ type: 'started' })
  for (let n = 0; n < 4; n++) {
    upload = uploadStep(upload, { type: 'failed', why: WHY })
    expect(upload.stage).toEqual({ is: 'retrying', why: WHY })
  }
  upload = uploadStep(upload, { type: 'failed', why: WHY })
  expect(upload.stage).toEqual({ is: 'stopped', why: WHY })
  expect(uploadStep(upload, { type: 'again' }).stage.is).toBe('queued')
})

test('a piece that arrives makes the failures before it forgotten', () => {
  const upload = after(
    { type: 'started' },
    { type: 'failed', why: WHY },
    { type: 'known', serverId: 's1', received: 0 },
    { type: 'arrived', received: 10 },
  )
  expect(upload.tries).toBe(0)
})

test('what the server has forgotten begins anew, not for ever', () => {
  let upload = after({ type: 'started' }, { type: 'known', serverId: 's1', received: 512 })
  upload = uploadStep(upload, { type: 'forgotten' })
  expect(upload).toMatchObject({ serverId: null, received: 0, stage: { is: 'retrying' } })
  for (let n = 0; n < 4; n++) upload = uploadStep(upload, { type: 'forgotten' })
  expect(upload.stage.is).toBe('stopped')
})

test('what is over stays over, whatever is still heard of it', () => {
  const cancelled = after({ type: 'started' }, { type: 'cancelled' })
  const late: UploadEvent[] = [
    { type: 'arrived', received: 1_000 },
    { type: 'done', ...BECAME },
    { type: 'lost' },
    { type: 'again' },
  ]
  expect(late.reduce(uploadStep, cancelled)).toBe(cancelled)
  const refused = after({ type: 'refused', why: WHY })
  expect(late.reduce(uploadStep, refused)).toBe(refused)
})

test('as many start as may, the oldest first, and none while the line is gone', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((key) => ({ ...FERRY, key })) as [Upload, Upload, Upload]
  const keys = (uploads: Upload[], free: number) => nextUploads(uploads, free).map(({ key }) => key)
  expect(keys([a, b, c], 2)).toEqual(['a', 'b'])
  expect(keys([uploadStep(a, { type: 'started' }), b, c], 1)).toEqual(['b'])
  expect(keys([a, b, c], 0)).toEqual([])
  expect(keys([uploadStep(a, { type: 'lost' }), b, c], 2)).toEqual([])
})
