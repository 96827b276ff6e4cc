import fs from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { aSite } from '#domain/paper/testing/a-site.ts'
import { anArticle, opinion } from '#domain/seo/testing/an-article.ts'
import { ninjsItem } from '#domain/syndication/ninjs-item.ts'
import { type PartnerStory, ninjs, withdrawalNinjs } from '#domain/syndication/ninjs.ts'

/** JSON Schema of ninjs 3.1 as the IPTC publishes it (CC BY 4.0, © IPTC, https://iptc.org). */
const schema = JSON.parse(fs.readFileSync('domain/syndication/golden/ninjs-schema-3.1.json', 'utf8')) as object
const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false })
ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' })
const isNinjs = ajv.compile(schema)

const origin = 'https://halyard.example'
const picture = {
  mediaId: 'a'.repeat(64),
  file: 'a'.repeat(64),
  placeholder: '',
  crops: { '16x9': { file: 'b'.repeat(64), width: 1_200, height: 675, widths: [320, 1_200] } },
  width: 2_400,
  height: 1_600,
  widths: [320, 2_000],
  alt: 'The quay',
  caption: 'The quay at six.',
  credit: 'T. Ilvar',
}
const words = { alt: '', caption: 'From the sea.', credit: '' }
const story = anArticle({
  id: 7,
  slug: 'tide-comes-in',
  headline: 'Tide <waits> for no one',
  standfirst: 'It came in at six.',
  kicker: 'Tides',
  wordCount: 6,
  sections: [opinion],
  topics: [{ id: 3, slug: 'tides', name: 'Tides' }],
  document: {
    version: 1,
    blocks: [
      {
        id: 'b1',
        type: 'paragraph',
        spans: [{ text: 'See ' }, { text: 'it', marks: [{ type: 'link', href: '/latest' }] }],
      },
      { id: 'b2', type: 'image', mediaId: picture.mediaId, ...words },
    ],
  },
  picture,
  pictures: { [picture.mediaId]: { ...picture, caption: '' } },
  authors: [{ id: 1, slug: 'tomas-ilvar', name: 'Tomas Ilvar', role: 'Tides', portrait: null }],
  source: { id: 2, slug: 'meridian-wire', name: 'Meridian Wire', homepage: 'https://wire.example/' },
  sourceUrl: 'https://wire.example/tide',
  sourceUsage: 'With the leave of Meridian Wire.',
  publishedAt: Date.UTC(2026, 10, 24, 5),
  modifiedAt: Date.UTC(2026, 10, 24, 6),
  corrections: [{ at: Date.UTC(2026, 10, 24, 6), note: 'At six, not at seven.' }],
  expiresAt: Date.UTC(2027, 0, 1),
})
const handed: PartnerStory = { story, version: 2, versionAt: story.modifiedAt }
const site = aSite({ name: 'The Halyard', pages: [{ slug: 'ethics', title: 'Ethics', kind: 'ethics' }] })
const paper = { site, origin }

/** Errors of an item by the IPTC's schema and by ours. */
const faults = (item: unknown) => [
  ...(isNinjs(item) ? [] : (isNinjs.errors ?? [])),
  ...(ninjsItem.safeParse(item).error?.issues ?? []),
]

test('full, minimal and withdrawn stories are valid ninjs 3.1 (P-84)', () => {
  const bare = anArticle({ standfirst: '', topics: [], authors: [] })
  const taken = { id: 7, slug: story.slug, language: 'en', at: story.modifiedAt, legal: false }
  expect(faults(ninjs(handed, paper))).toEqual([])
  expect(faults(ninjs({ ...handed, story: bare }, paper))).toEqual([])
  expect(faults(withdrawalNinjs(taken, paper))).toEqual([])
  // The schema is strict enough to reject an unknown property.
  expect(faults({ ...ninjs(handed, paper), tide: 'in' })).not.toEqual([])
})

test('a story tells everything that it is, and whose', async () => {
  await expect(`${JSON.stringify(ninjs(handed, paper), null, 2)}\n`).toMatchFileSnapshot('./golden/tide.ninjs.txt')
})

test('a short headline has a role of its own', () => {
  const item = ninjs({ ...handed, story: { ...story, shortHeadline: 'Tide waits' } }, paper)
  expect(faults(item)).toEqual([])
  expect(item.headlines?.map(({ role, value }) => [role, value])).toEqual([
    ['main', story.headline],
    ['short', 'Tide waits'],
    ['kicker', 'Tides'],
  ])
})

test('the AI tool that took part and the source types of pictures have their fields (P-631)', () => {
  const made = { how: 'generated' as const, tool: 'Quill', reviewer: 'Ines Moreau' }
  const item = ninjs(
    { ...handed, story: { ...story, madeBy: made, picture: { ...picture, sourceType: 'synthetic' } } },
    paper,
  )
  expect(faults(item)).toEqual([])
  const uri = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'
  expect([item.digitalSourceType, item.associations?.[0]?.digitalSourceType]).toEqual([{ uri }, { uri }])
  for (const text of [item.edNote, ...(item.bodies ?? []).map(({ value }) => value)])
    expect(text).toContain('Made by an AI tool (Quill), reviewed by Ines Moreau, who answers for it.')
})

test('a withdrawn story has no content', () => {
  const taken = { id: 7, slug: story.slug, language: 'en', at: story.modifiedAt, legal: true }
  expect(withdrawalNinjs(taken, paper)).toMatchObject({
    pubStatus: 'canceled',
    uri: 'tag:halyard.example,2026:article/7',
  })
  expect(withdrawalNinjs(taken, paper).edNote).toContain('legal reason')
})
