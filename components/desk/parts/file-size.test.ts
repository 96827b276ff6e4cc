import { afterEach, expect, test } from 'vitest'
import { fileSize, sizeProgress } from '#components/desk/parts/file-size.ts'
import { idOf } from '#domain/messages/message-id.ts'
import { speakBy } from '#domain/messages/spoken.ts'

const MB = 1024 * 1024
afterEach(() => speakBy(() => ({ language: 'en', sentences: {} })))

test('a size is said in its unit, and a progress in one unit where both have it', () => {
  expect([10, 412 * 1024, 5.1 * MB, 3_277 * MB].map(fileSize)).toEqual(['1 KB', '412 KB', '5.1 MB', '3.2 GB'])
  expect([
    sizeProgress(0, 8 * MB),
    sizeProgress(5.1 * MB, 8 * MB),
    sizeProgress(412 * 1024, 8 * MB),
    sizeProgress(120 * 1024, 412 * 1024),
    sizeProgress(500 * MB, 3_277 * MB),
    sizeProgress(2_048 * MB, 3_277 * MB),
  ]).toEqual([
    '0 of 8.0 MB',
    '5.1 of 8.0 MB',
    '412 KB of 8.0 MB',
    '120 of 412 KB',
    '500.0 MB of 3.2 GB',
    '2.0 of 3.2 GB',
  ])
})

test('figures and unit are those of the language', () => {
  speakBy(() => ({ language: 'fr', sentences: { [idOf('{size} MB')]: '{size} Mo' } }))
  expect(fileSize(5.1 * MB)).toBe('5,1 Mo')
})
