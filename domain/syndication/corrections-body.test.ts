import { expect, test } from 'vitest'
import { CORRECTIONS_BYTES, correctionsBody, MOST_CORRECTIONS } from '#domain/syndication/corrections-body.ts'

const AT = Date.UTC(2026, 10, 24, 12)
const correction = (id: number, note: string) => ({
  id,
  slug: `s-${id}`,
  headline: 'Ilmara',
  language: 'en',
  at: AT,
  note,
})

test('a browser is told path, headline, language, time, kind and text of each correction (P-638)', () => {
  const body = JSON.parse(correctionsBody([correction(1, 'It is white.')], 'https://halyard.example'))
  expect(body).toEqual({
    days: 30,
    all: 'https://halyard.example/corrections',
    corrections: [
      {
        path: '/article/s-1',
        headline: 'Ilmara',
        language: 'en',
        at: '2026-11-24T12:00:00Z',
        kind: 'correction',
        text: 'It is white.',
      },
    ],
  })
  expect(JSON.parse(correctionsBody([], 'https://halyard.example')).corrections).toEqual([])
})

test('it stays within its bytes, in any script, and the newest are in it (P-638)', () => {
  const many = Array.from({ length: MOST_CORRECTIONS }, (_, n) => correction(n, 'الضوء أبيض. '.repeat(20)))
  const body = correctionsBody(many, 'https://halyard.example')
  expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(CORRECTIONS_BYTES)
  const { corrections } = JSON.parse(body)
  expect(corrections.length).toBeGreaterThan(5)
  expect(corrections[0].path).toBe('/article/s-0')
})
