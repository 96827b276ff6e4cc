import { expect, test } from 'vitest'
import { textOfBytes } from '#domain/import/text-of-bytes.ts'

test.each([
  ['utf-8', Buffer.from('Größe')],
  ['windows-1252', Buffer.from('Größe', 'latin1')],
  ['utf-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Größe', 'utf16le')])],
  ['utf-16', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('Größe', 'utf16le').swap16()])],
])('%s', (encoding, bytes) => {
  expect(textOfBytes(bytes)).toEqual({ text: 'Größe', encoding })
})
