import zlib from 'node:zlib'
import { expect, test } from 'vitest'
import { encode, textOf } from '#server/shared/encodings.ts'

/** Base 2 logarithm of the window of a stream (RFC 7932, 9.1): a zero bit first is 16; three more bits are 17 plus them. */
function windowBits(br: Buffer | null): number {
  const first = br?.[0] ?? 0
  return (first & 1) === 0 ? 16 : 17 + ((first >> 1) & 7)
}
const words = (bytes: number) => {
  let text = ''
  for (let n = 0; text.length < bytes; n++) text += `Line ${n} of ${(n * 7_919) % 1_013} about tides. `
  return Buffer.from(text)
}

test('a page is compressed in a window of 64 KB, which takes little memory, and a long list in a large one', async () => {
  const page = await encode(words(60_000), 'text/html; charset=utf-8')
  expect(windowBits(page.br)).toBe(16)
  expect(zlib.brotliDecompressSync(page.br ?? '').equals(await textOf(page))).toBe(true)
  const text = words(400_000)
  const list = await encode(text, 'application/xml')
  expect(windowBits(list.br)).toBe(22)
  expect((await textOf(list)).equals(text)).toBe(true)
})
