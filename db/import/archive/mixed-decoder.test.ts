import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MixedDecoder } from '#db/import/archive/mixed-decoder.ts'

function decoded(bytes: Buffer, size: number) {
  const decoder = new MixedDecoder()
  let text = ''
  for (let at = 0; at < bytes.length; at += size) text += decoder.write(bytes.subarray(at, at + size))
  return { text: text + decoder.finish(), isMixed: decoder.isMixed }
}

test('UTF-8 reads the same in pieces of any size', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 9 }), (text, size) => {
      const whole = text.toWellFormed()
      expect(decoded(Buffer.from(whole), size)).toEqual({ text: whole, isMixed: false })
    }),
  )
})

test('bytes of Windows-1252 within UTF-8 are read, also at the end of a piece', () => {
  const mixed = Buffer.concat([Buffer.from('Größe – '), Buffer.from('K\u00e4se \u0093so\u0094 \u00e4', 'latin1')])
  for (const size of [1, 2, 3, 5, 100])
    expect(decoded(mixed, size)).toEqual({ text: 'Größe – Käse “so” ä', isMixed: true })
})

test('no byte is lost, whatever they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 9 }), (bytes, size) => {
      const { text } = decoded(Buffer.from(bytes), size)
      expect(text).not.toContain('\ufffd')
      expect(decoded(Buffer.from(bytes), 1_000).text).toBe(text)
    }),
  )
})
