import { expect, test } from 'vitest'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { queueWords, uploadWords } from '#components/desk/media/queue/queue-words.ts'
import { whyNotSent } from '#components/desk/media/queue/why-not-taken.ts'
import { queuedUpload, type Stage, type Upload } from '#components/desk/uploads/upload-machine.ts'

const MB = 1024 * 1024
const why = { short: 'the server failed', long: 'Try again.' }
const at = (stage: Stage, received = 0): Upload => ({
  ...queuedUpload('a', { name: 'ferry.jpg', size: 8 * MB }, null),
  stage,
  received,
})
const done: Stage = { is: 'done', picture: {} as LibraryPicture, isDouble: false, alike: 0 }

test('the queue says what it does, how much of it is done, and how long the rest takes', () => {
  const some = [at(done), at(done), at({ is: 'sending' }), at({ is: 'refused', why }), at({ is: 'queued' })]
  expect(queueWords(some, 18_200)).toEqual({ title: 'Uploading 5 pictures', state: '2 done, 1 failed, 18 s left' })
  expect(queueWords([at({ is: 'sending' })], 200_000).state).toBe('3 min left')
  expect(queueWords([at({ is: 'offline' })], 200_000).state).toBe('')
})

test('when all is over it says how many came in, and names what did not', () => {
  expect(queueWords([at(done)], null)).toEqual({ title: '1 picture uploaded', state: '' })
  expect(queueWords([at(done), at({ is: 'cancelled' })], null)).toEqual({
    title: '1 picture uploaded',
    state: '1 cancelled',
  })
})

test('a row says where its upload stands', () => {
  expect(uploadWords(at({ is: 'queued' }))).toEqual({ text: 'queued', tone: 'dim' })
  expect(uploadWords(at({ is: 'sending' }, 5.1 * MB)).text).toBe('5.1 of 8.0 MB')
  expect(uploadWords(at({ is: 'sending' }, 300 * 1024)).text).toBe('300 KB of 8.0 MB')
  expect(uploadWords(at({ is: 'sending' })).text).toBe('0 of 8.0 MB')
  expect(uploadWords(at({ is: 'offline' }, 2.4 * MB))).toEqual({ text: 'paused at 2.4 MB', tone: 'meh' })
  expect(uploadWords(at({ is: 'stopped', why }, 2.4 * MB))).toEqual({ text: 'stopped at 2.4 MB', tone: 'no' })
  expect(uploadWords(at({ is: 'retrying', why })).text).toBe('the server failed, retrying')
})

test('a file is named by what it is, with what to do about it', () => {
  expect(whyNotSent({ name: 'a.jpg', type: 'image/jpeg', size: 3 })).toBeNull()
  expect(whyNotSent({ name: 'a.HEIC', type: '', size: 3 })?.long).toContain('Most Compatible')
  expect(whyNotSent({ name: 'a.tif', type: 'image/tiff', size: 3 })?.short).toBe('TIF is not supported')
  expect(whyNotSent({ name: 'pasted', type: 'image/bmp', size: 3 })?.short).toBe('BMP is not supported')
  expect(whyNotSent({ name: 'a.jpg', type: 'image/jpeg', size: 0 })?.short).toBe('the file is empty')
})
