import { afterEach, expect, test } from 'vitest'
import { sentenceOfEvent } from '#domain/audit/sentence-of-event.ts'
import { inQuotes } from '#domain/messages/in-quotes.ts'
import { speak } from '#domain/messages/testing/speak.ts'

afterEach(() => speak('en'))

const nobody = { by: null, headline: null, person: null, details: {} }
const byAna = { ...nobody, by: { id: 'ana', name: 'Ana' }, headline: 'Ferries' }

test.each([
  ['article.published', byAna, 'Ana published “Ferries”'],
  [
    'article.published',
    { ...byAna, details: { kind: 'correction', lateMs: 300_000 } },
    'Ana published “Ferries” with a correction, 5 minutes late',
  ],
  ['article.saved', { ...byAna, details: { fields: ['headline', 'tags'] } }, 'Ana edited “Ferries” (Headline, tags)'],
  ['article.withdrawn', { ...nobody, details: { reason: 'Legal' } }, 'Broadsheet withdrew a deleted story: Legal'],
  ['article.withdrawn', byAna, 'Ana withdrew “Ferries”'],
  [
    'section.updated',
    { ...byAna, details: { before: 'old', slug: 'new' } },
    'Ana changed the section old, which is now new',
  ],
  ['section.updated', { ...byAna, details: { before: 'new', slug: 'new' } }, 'Ana changed the section new'],
  [
    'front.planned',
    { ...byAna, details: { at: Date.UTC(2026, 10, 24, 12) } },
    'Ana planned a front page for 2026-11-24 12:00 UTC',
  ],
  ['redirect.list-added', { ...byAna, details: { saved: 1_200 } }, 'Ana added 1,200 redirects from a list'],
  ['of-a.newer-version', byAna, 'Ana of-a.newer-version'],
])('%s: %#', (what, row, said) => expect(sentenceOfEvent(what, row)).toBe(said))

const GERMAN = {
  '{who} added {person} as {role}': '{who} hat {person} als {role} hinzugefügt',
  editor: 'Redakteurin',
  '{who} published {story}, {late} late': '{story} wurde von {who} veröffentlicht, {late} zu spät',
  '“{text}”': '„{text}“',
  'Its licence ended.': 'Die Lizenz ist abgelaufen.',
  'The licence with {source} ended.': 'Die Lizenz von {source} ist abgelaufen.',
  'There is no backup to try.': 'Es gibt keine Sicherung zum Ausprobieren.',
}

test('an old row reads in the language of whoever reads it (P-173)', () => {
  speak('de', GERMAN)
  const ines = { ...byAna, person: { id: 'ines', name: 'Ines' }, details: { role: 'editor' } }
  expect(sentenceOfEvent('person.added', ines)).toBe('Ana hat Ines als Redakteurin hinzugefügt')
  const late = { ...byAna, details: { lateMs: 300_000 } }
  expect(sentenceOfEvent('article.published', late)).toBe('„Ferries“ wurde von Ana veröffentlicht, 5 Minuten zu spät')
  expect(inQuotes('Ferries')).toBe('„Ferries“')
})

test.each([
  ['article.withdrawn', { reason: 'Its licence ended.' }, /: Die Lizenz ist abgelaufen\.$/],
  ['article.withdrawn', { reason: 'The licence with NTB ended.' }, /: Die Lizenz von NTB ist abgelaufen\.$/],
  ['article.withdrawn', { reason: 'Legal' }, /: Legal$/],
  ['backup.restore-failed', { why: 'There is no backup to try.' }, /: Es gibt keine Sicherung zum Ausprobieren\.$/],
  ['link.ignored', { href: '/', why: 'There is no backup to try.' }, /: There is no backup to try\.$/],
])('a reason that the code stored is said, a person’s stays: %s %o', (what, details, said) => {
  speak('de', GERMAN)
  expect(sentenceOfEvent(what, { ...byAna, details })).toMatch(said)
})
