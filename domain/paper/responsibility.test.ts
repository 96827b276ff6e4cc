import { expect, test } from 'vitest'
import { articleDocument } from '#domain/document/blocks/schema.ts'
import { emfaDeclaration } from '#domain/paper/emfa-declaration.ts'
import { generatedPage } from '#domain/paper/generated-page.ts'
import { correctionsPolicyOf, policiesOf } from '#domain/paper/policies.ts'
import {
  generatedPaths,
  NO_RESPONSIBILITY,
  preferredSourceLink,
  responsibilityFields,
  trustLines,
} from '#domain/paper/responsibility.ts'
import { settingsChange } from '#domain/paper/settings.ts'
import { aSite } from '#domain/paper/testing/a-site.ts'
import { paperPageWordsOf } from '#domain/words/paper-pages/paper-page-words-of.ts'
import { SPOKEN } from '#domain/words/words-of.ts'

const COUNCIL = 'https://council.example/'
const origin = 'https://halyard.example'
const full = {
  owner: 'Halyard Press, Port Hallin',
  responsible: 'Ottilie Brandt',
  contact: 'desk@halyard.example',
  regulator: 'Press Council of Hallin',
  regulatorLink: COUNCIL,
  funding: 'Readers pay for four fifths.',
  ethics: 'https://council.example/code',
  corrections: 'We say what was wrong.',
}
const textOf = (page: ReturnType<typeof generatedPage>) => JSON.stringify(page?.document)

test('the page has a heading for each field that is filled, and none without any (P-635)', () => {
  expect(generatedPage(aSite(), 'responsibility')).toBeNull()
  const some = { ...NO_RESPONSIBILITY, owner: 'Halyard Press', regulatorLink: COUNCIL }
  const page = generatedPage(aSite({ name: 'The Halyard', responsibility: some }), 'responsibility')
  const headings = page?.document.blocks.filter(({ type }) => type === 'heading')
  expect(headings?.map((one) => one.type === 'heading' && one.anchor)).toEqual(['owner', 'regulator'])
  expect(textOf(page)).toContain(`"href":"${COUNCIL}"`)

  const whole = generatedPage(aSite({ responsibility: full }), 'responsibility')
  expect(articleDocument.safeParse(whole?.document).error).toBeUndefined()
  for (const value of Object.values(full)) expect(textOf(whole)).toContain(value)
  expect(textOf(whole)).toContain('mailto:desk@halyard.example')
  expect(generatedPage(aSite({ responsibility: full }), 'accessibility')).toBeNull()
})

test('the accessibility statement has the date and the figures of the stored checks, and a contact if there is one (P-637)', () => {
  const page = generatedPage(aSite({ accessibility: true }), 'accessibility')
  expect(articleDocument.safeParse(page?.document).error).toBeUndefined()
  expect(textOf(page)).toMatch(/On \d+ \w+ \d{4} .*: \d+ pages .* axe-core [\d.]+\. The program found/)
  expect(textOf(page)).toContain('WCAG 2.2')
  expect(textOf(page)).not.toContain('"tell"')
  expect(textOf(generatedPage(aSite({ accessibility: true, responsibility: full }), 'accessibility'))).toContain(
    'mailto:desk@halyard.example',
  )
})

test('both pages have words in every language of readers’ pages, each of its own', () => {
  const words = Object.keys(SPOKEN).map((language) => paperPageWordsOf({ language }))
  const said = words.map(({ responsibility, accessibility, correctedSince, preferred }) =>
    [responsibility.title, responsibility.lead('A'), accessibility.standard, correctedSince, preferred('A')].concat(
      accessibility.none,
      accessibility.found,
      accessibility.shortcomings,
      accessibility.check('1', 2, 'axe'),
    ),
  )
  expect(new Set(said.flat()).size).toBeGreaterThan(said.flat().length - 2)
  expect(paperPageWordsOf({ language: 'ar-EG' })).toBe(paperPageWordsOf({ language: 'ar' }))
})

test('structured data leads to what the settings say, but to a page of the paper where it has one (P-635)', () => {
  expect(policiesOf(aSite())).toEqual({})
  const site = aSite({ responsibility: full })
  expect(policiesOf(site)).toEqual({
    ownershipFundingInfo: '/responsibility#owner',
    masthead: '/responsibility#responsible',
    ethicsPolicy: full.ethics,
    publishingPrinciples: full.ethics,
    correctionsPolicy: '/responsibility#corrections',
  })
  const pages = [
    { slug: 'ethics', title: 'Ethics', kind: 'ethics' as const },
    { slug: 'errors', title: 'Errors', kind: 'corrections-policy' as const },
  ]
  expect(policiesOf({ ...site, pages })).toMatchObject({ ethicsPolicy: '/ethics', correctionsPolicy: '/errors' })
  expect(correctionsPolicyOf({ ...site, correctionsPolicy: '/old' })).toBe('/old')
})

test('trust.txt has the press council, the accounts and the page, and nothing while nobody answers (P-635)', () => {
  const rest = { origin, sameAs: ['https://social.example/@halyard'], isTraining: false }
  expect(trustLines(NO_RESPONSIBILITY, rest)).toEqual([])
  expect(trustLines({ ...full, owner: 'https://press.example/' }, rest)).toEqual([
    `belongto=${COUNCIL}`,
    'controlledby=https://press.example/',
    'social=https://social.example/@halyard',
    `contact=${origin}/responsibility`,
    `disclosure=${origin}/responsibility`,
    'datatrainingallowed=no',
  ])
})

test('the declaration names owner, contact and council, and is missing while one of them is (P-636)', () => {
  const text = emfaDeclaration('The Halyard', full)
  for (const part of ['2024/1083', 'The Halyard', full.owner, full.contact, full.regulator, COUNCIL])
    expect(text).toContain(part)
  expect(text?.match(/^[a-g]\) /gm)).toHaveLength(7)
  for (const missing of ['owner', 'contact'] as const)
    expect(emfaDeclaration('The Halyard', { ...full, [missing]: '' })).toBeNull()
  // Article 18(1), point (f).
  expect(emfaDeclaration('The Halyard', { ...full, contact: 'https://halyard.example/contact' })).toBeNull()
  expect(emfaDeclaration('The Halyard', { ...full, regulator: '', regulatorLink: '' })).toBeNull()
  expect(emfaDeclaration('The Halyard', { ...full, regulator: '' })).toContain(COUNCIL)
})

test('Google is told the host alone, and only by whoever follows the link', () => {
  expect(preferredSourceLink('https://halyard.example')).toBe(
    'https://www.google.com/preferences/source?q=halyard.example',
  )
})

test('the regulator’s address is a web address, and one field is changed at a time', () => {
  expect(responsibilityFields.safeParse({ ...full, regulatorLink: 'javascript:alert(1)' }).success).toBe(false)
  expect(responsibilityFields.safeParse({ ...full, note: '' }).success).toBe(false)
  expect(settingsChange.safeParse({ responsibility: { funding: 'Readers.' } }).success).toBe(true)
  expect(generatedPaths({ responsibility: full, accessibility: true })).toEqual(['/responsibility', '/accessibility'])
})
