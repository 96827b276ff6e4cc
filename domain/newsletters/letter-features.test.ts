import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect, test } from 'vitest'
import { letterHtml } from '#domain/newsletters/letter-html.ts'
import { LIGHT } from '#domain/newsletters/letter-look.ts'
import { anEdition, anyEdition } from '#domain/newsletters/testing/editions.ts'

/**
 * HTML and CSS of letters, by the list of caniemail.com of 13 May 2026. `everywhere` is taken by Gmail, Outlook, Apple
 * Mail and Yahoo in their programs for machines, phones and the web; `lost` says where not, and why nothing is missing.
 */
const TAKEN = {
  everywhere: [
    'html head title style div table tbody tr td h1 h2 h3 p a img',
    '=style =class =href =src =alt =width =height =align =valign =bgcolor =cellpadding =cellspacing =border',
    '=role =lang =dir',
    'color background-color font-family font-size font-weight line-height text-decoration',
    'padding-left padding-right padding-bottom border border-top',
  ],
  lost: {
    body: 'Yahoo and Outlook for macOS drop it; the language stands below it too, the ground on the table',
    meta: 'of character set, width and colours: hints alone',
    '=charset': 'the part of the letter says it',
    '=name': 'of meta',
    '=content': 'of meta',
    '=xmlns:o': 'only Word reads it',
    '=aria-label': 'Yahoo drops it; the subject is shown beside the letter',
    '=aria-roledescription': 'a hint',
    padding: 'Word takes it in cells alone, of which the button is one',
    display: 'Word takes none alone; pictures and the button stand in cells',
    margin: 'Word knows no auto and no body: it has a table of its own, and align',
    width: 'Word has it from the attribute, except of table cells, which take it',
    'max-width': 'Word has it from the attribute, and a table of its own',
    height: 'Yahoo takes it for a least height, which is the same for an empty cell and for space',
    'max-height':
      'Word has mso-hide; Gmail in a phone’s browser shows nothing of one pixel in the colour of the ground',
    overflow: 'as max-height',
    opacity: 'as max-height',
    'border-radius': 'Word has square corners',
    'word-break': 'Yahoo breaks no long word, so that the letter is wider',
    '-webkit-text-size-adjust': 'phones may enlarge small words',
    'mso-hide': 'only Word reads it',
    'mso-line-height-rule': 'only Word reads it',
    'mso-padding-alt': 'only Word reads it',
  },
}

function featuresOf(html: string): string[] {
  const found: string[] = []
  const walk = (nodes: DefaultTreeAdapterTypes.ChildNode[]) => {
    for (const node of nodes) {
      if (!('attrs' in node)) continue
      found.push(node.tagName)
      for (const { prefix, name, value } of node.attrs) {
        found.push(`=${prefix ? `${prefix}:` : ''}${name}`)
        if (name === 'style') found.push(...propertiesIn(value))
      }
      walk(node.childNodes)
    }
  }
  walk(parse(html).childNodes)
  return found
}
const propertiesIn = (style: string): string[] => style.split(';').map((one) => one.replace(/:.*/s, ''))

test('a letter has no HTML and no CSS but what mail programs take, or can do without', () => {
  const known = new Set([...TAKEN.everywhere.flatMap((line) => line.split(' ')), ...Object.keys(TAKEN.lost)])
  fc.assert(
    fc.property(anyEdition, (edition) => {
      const features = featuresOf(letterHtml(edition))
      expect(features.filter((one) => !known.has(one))).toEqual([])
    }),
    { numRuns: 150 },
  )
  const used = new Set([
    ...featuresOf(letterHtml(anEdition())),
    ...featuresOf(letterHtml(anEdition({ language: 'ar' }))),
  ])
  expect([...known].filter((one) => !used.has(one))).toEqual([])
})

test('the rules in its head, which Gmail and Word drop, say nothing but colours', () => {
  const [, sheet = ''] = /<style>(.*)<\/style>/s.exec(letterHtml(anEdition())) ?? []
  expect(sheet.match(/@[a-z-]+[^{]*/g)).toEqual(['@media (prefers-color-scheme:dark)'])
  const properties = Array.from(sheet.matchAll(/([a-z-]+):[^;{}()]+(?=[;}])/g), ([, name]) => name)
  expect(new Set(properties)).toEqual(
    new Set(['color-scheme', 'supported-color-schemes', 'color', 'background-color', 'border-color']),
  )
})

test('words that are hidden stay so in programs that drop the ways of hiding', () => {
  const [, style = ''] = /<div style="(display:none[^"]*)"/.exec(letterHtml(anEdition())) ?? []
  expect(style.split(';')).toEqual(
    expect.arrayContaining(['mso-hide:all', 'font-size:1px', 'line-height:1px', `color:${LIGHT.paper}`]),
  )
})
