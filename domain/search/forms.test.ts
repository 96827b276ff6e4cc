import { expect, test } from 'vitest'
import { folded } from '#domain/search/folded.ts'
import { BYLINE, FORM_MARKS, STEMMED, stemmedLanguage } from '#domain/search/form-marks.ts'
import { formsText, plain } from '#domain/search/forms.ts'
import { queryForms } from '#domain/search/query-forms.ts'
import { searchable } from '#domain/search/searchable.ts'

/** True where a query for one word finds a story with the other. */
function meets(printed: string, typed: string, language: string): boolean {
  const indexed = new Set([folded(printed), ...formsText({ texts: [printed], language, authorIds: [] }).split(' ')])
  return [folded(typed), ...queryForms([typed], STEMMED)].some((form) => indexed.has(form))
}

test.each([
  ['en', 'harbours', 'harbour'],
  ['en', 'harbour', 'harbours'],
  ['en', 'policies', 'Policy'],
  ['en', 'sea-walls', 'seawall'],
  ['en', 'email', 'e-mails'],
  ['en', 'Łódź', 'Lodz'],
  ['en', 'CO₂', 'co2'],
  ['en', '10⁶', '106'],
  ['en', '4ᵗʰ', '4th'],
  ['en', 'CO_(2eq)', 'CO2eq'],
  ['de', 'Häuser', 'haus'],
  ['de-CH', 'Straßen', 'strasse'],
  ['de', 'Nacht-Züge', 'Nachtzug'],
  ['fr', 'chevaux', 'cheval'],
  ['fr', 'économiques', 'economique'],
  ['es', 'inundaciones', 'inundacion'],
  ['es', 'luces', 'luz'],
  ['es', 'luz', 'luces'],
  ['es', 'ciudades', 'ciudad'],
  ['ar', 'الوزير', 'وزير'],
  ['ar', 'وزير', 'الوزير'],
  ['ar', 'والانتخابات', 'انتخابات'],
  ['ar', 'ومدينة', 'المدينة'],
  ['ar', 'بالسفينة', 'سفينة'],
  ['ar', 'صيادون', 'الصيادين'],
])('%s: %s is found by %s (P-13, P-356)', (language, printed, typed) => {
  expect(meets(printed, typed, language)).toBe(true)
})

test.each([
  ['en', 'harbours', 'harbinger'],
  ['de', 'Häuser', 'Hausse'],
  // Stemming follows the language of the story, not of the search.
  ['it', 'policies', 'policy'],
  ['en', 'Häuser', 'Haus'],
])('%s: %s is not found by %s', (language, printed, typed) => {
  expect(meets(printed, typed, language)).toBe(false)
})

test('a word that is its own stem adds nothing, and each form stands once', () => {
  expect(formsText({ texts: ['The harbour of the harbour'], language: 'en', authorIds: [] })).toBe('')
  expect(formsText({ texts: ['harbours', 'Harbours'], language: 'en', authorIds: [7, 7] })).toBe(
    `${BYLINE}7 ${FORM_MARKS.en}harbour`,
  )
})

test('marks of forms in a text are nobody’s forms', () => {
  expect(searchable(`${FORM_MARKS.en}harbour ${BYLINE}7`)).toBe(' harbour  7')
})

test('a language is known by the first part of its tag', () => {
  expect(stemmedLanguage('es-419')).toBe('es')
  expect(stemmedLanguage('EN')).toBe('en')
  for (const tag of ['', 'e', 'eng', 'it', 'constructor']) expect(stemmedLanguage(tag), tag).toBeNull()
})

test('accents and strokes are dropped of Latin and Greek words, and of no other script', () => {
  expect(['Øresund', 'łódź', 'ναύπλιο', 'ёлка', 'が', 'हिन्दी'].map((word) => plain(folded(word)))).toEqual([
    'oresund',
    'lodz',
    'ναυπλιο',
    'ёлка',
    'が',
    'हिन्दी',
  ])
})
