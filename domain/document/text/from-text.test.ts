import { expect, test } from 'vitest'
import { parseTextArticle } from '#domain/document/text/from-text.ts'
import { splitLabels } from '#domain/document/text/section-labels.ts'

const TEXT = `Home » Harbour Board to Dredge the North Channel After Ferry Grounding
Featured Harbour News News Council World News

Harbour Board to Dredge the North Channel After Ferry Grounding

The harbour board will dredge the north channel this winter – the first such work since 1998.

“We waited too long,” the harbour master said. “That ends now.”

Board will ‘press firmly’ for a second pilot boat

The ferry company’s spokesperson called the plan “overdue”.

What happens next?

Work begins in January.

Source : Port Hallin Courier
`
const SECTIONS = ['News', 'Harbour News', 'Featured', 'Council', 'World News']
const known = SECTIONS.map((name) => ({ slug: name.toLowerCase(), name }))

function parsed(text: string, options: Parameters<typeof parseTextArticle>[1] = { known }) {
  const result = parseTextArticle(text, options)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}

test('reads every part of a plain text article in order (P-212)', () => {
  const article = parsed(TEXT, { sections: SECTIONS, known: [] })
  expect(article.headline).toBe('Harbour Board to Dredge the North Channel After Ferry Grounding')
  expect(article.sectionNames).toEqual(['Featured', 'Harbour News', 'News', 'Council', 'World News'])
  expect(article.source).toBe('Port Hallin Courier')
  expect(article.warnings).toEqual([])
  expect(article.document.blocks.map((block) => block.type)).toEqual([
    'paragraph',
    'paragraph',
    'heading',
    'paragraph',
    'heading',
    'paragraph',
  ])
  expect(article.document.blocks[1]).toMatchObject({
    spans: [{ text: '“We waited too long,” the harbour master said. “That ends now.”' }],
  })
  expect(article.document.blocks[2]).toMatchObject({
    level: 2,
    spans: [{ text: 'Board will ‘press firmly’ for a second pilot boat' }],
  })
})

test('a byte order mark, CRLF and spaces at line ends change nothing', () => {
  const windows = `\ufeff${TEXT.replaceAll('\n', ' \t\r\n')}`
  expect(parsed(windows)).toEqual(parsed(TEXT))
})

test('without --sections known names are matched, the longest first', () => {
  expect(parsed(TEXT).sectionNames).toEqual(['Featured', 'Harbour News', 'News', 'Council', 'World News'])
})

test('a label that no name explains is refused with the option to use', () => {
  const result = parseTextArticle(TEXT, { known: known.filter(({ name }) => name !== 'Council') })
  expect(result).toMatchObject({ ok: false, code: 'unknown-sections', details: { leftover: 'Council' } })
  expect(JSON.stringify(result)).toContain('--sections')
})

test('a longer name gives way where only a shorter one explains the rest', () => {
  expect(splitLabels('World News Desk', ['World', 'World News', 'News Desk'])).toEqual({
    names: ['World', 'News Desk'],
    leftover: '',
  })
})

test('a short first or last line, and one that ends in a stop, is a paragraph', () => {
  const blocks = parsed('Home » H\nNews\nH\n\nPort Hallin\n\nShort.\n\n“Who pays?”\n\nThe end').document.blocks
  expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph'])
})

test('what is no article is refused by code', () => {
  expect(parseTextArticle('', { known })).toMatchObject({ code: 'no-breadcrumb' })
  expect(parseTextArticle('Just text\n\nmore', { known })).toMatchObject({ code: 'no-breadcrumb' })
  expect(parseTextArticle('Home » H\nNews\n\n', { known })).toMatchObject({ code: 'no-headline' })
})

test('says what is odd and imports it', () => {
  const article = parsed('Home » Promised\nNews\n\nGiven\n', { sections: ['News', 'Sport'], known: [] })
  expect(article.warnings).toHaveLength(3)
  expect(article.source).toBeNull()
})
