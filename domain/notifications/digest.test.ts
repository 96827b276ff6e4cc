import { expect, test } from 'vitest'
import { type DigestLine, digestOf, nextQuarter } from '#domain/notifications/digest.ts'
import { announcement, pathOfNotification, quoted } from '#domain/notifications/notification-words.ts'

const PLACE = { site: 'https://halyard.example', paper: 'The Halyard' }
const line = (n: number): DigestLine => ({
  kind: 'sent-back',
  by: 'Ana',
  headline: `Story ${n}`,
  text: '',
  path: `/desk/articles/${n}`,
})

test('letters go out at the next full quarter of an hour (P-32)', () => {
  const at = (text: string) => Date.parse(`2026-11-24T${text}Z`)
  expect(nextQuarter(at('12:00:00'))).toBe(at('12:15:00'))
  expect(nextQuarter(at('12:14:59'))).toBe(at('12:15:00'))
  expect(nextQuarter(at('23:50:00'))).toBe(Date.parse('2026-11-25T00:00:00Z'))
})

test('a letter of one thing says it in the subject and leads there', () => {
  const letter = digestOf({ lines: [{ ...line(3), text: 'Says who?' }], count: 1, ...PLACE })
  expect(letter.subject).toBe('Ana sent “Story 3” back')
  expect(letter.paragraphs[0]).toBe('Ana sent “Story 3” back.\n“Says who?”')
  expect(letter.link).toBe('https://halyard.example/desk/articles/3')
})

test('a letter of many lists twenty with their addresses, and counts the rest', () => {
  const lines = Array.from({ length: 20 }, (_, n) => line(n))
  const { subject, paragraphs, link } = digestOf({ lines, count: 25, ...PLACE })
  expect(subject).toBe('25 things concern you')
  expect(paragraphs).toHaveLength(22)
  expect(paragraphs[19]).toContain('https://halyard.example/desk/articles/19')
  expect(paragraphs[20]).toBe('And 5 more, on the desk.')
  expect(link).toBe('https://halyard.example/desk')
})

test('each kind is one sentence with who did what to which story', () => {
  const told = { by: 'Ana', headline: 'Ferry', to: null }
  expect(announcement({ kind: 'handed-over', ...told })).toBe('Ana handed “Ferry” to you.')
  expect(announcement({ kind: 'published', ...told, by: null })).toBe('“Ferry” was published as scheduled.')
  expect(announcement({ kind: 'mentioned', ...told, headline: '' })).toBe('Ana mentioned you in a note on “Untitled”.')
  expect(announcement({ kind: 'red-receipt', ...told, headline: null })).toBe('The front was not seen on every page.')
  expect(pathOfNotification('red-receipt', null)).toBe('/desk/front/receipt')
  expect(pathOfNotification('red-receipt', 7)).toBe('/desk/articles/7/receipt')
  expect(pathOfNotification('sent-back', 7)).toBe('/desk/articles/7')
  expect(quoted(`a\n\n b${'c'.repeat(400)}`)).toHaveLength(281)
})
