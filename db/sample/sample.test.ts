import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { authors, CLOCK, front, people, sections, sources } from '#db/sample/sample-newsroom.ts'
import type { SampleBlock } from '#db/sample/sample-story.ts'
import { stories, topics } from '#db/sample/stories.ts'
import { storyDocument } from '#db/sample/story-document.ts'
import { minutesBefore, type SampleStory, storyFile } from '#db/sample/story-schema.ts'
import { articleDocument, type Block, type ListItem, type Span } from '#domain/document/blocks/schema.ts'

const pictures = new URL('./pictures/', import.meta.url)
const mediaIdOf = (file: string) => Buffer.from(file).toString('hex').padEnd(64, '0').slice(0, 64)
const published = stories.filter((story) => story.published !== null && story.status === 'published')
const publishedAt = ({ published: at }: SampleStory) =>
  at === null ? Number.NaN : 'at' in at ? Date.parse(at.at) : CLOCK - at.minutesAgo * 60_000

const textOf = (of: Span[]) => of.map((span) => span.text).join('')
const itemsText = (items: ListItem[]): string[] =>
  items.flatMap((item) => [textOf(item.spans), ...itemsText(item.list?.items ?? [])])

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'list':
      return itemsText(block.items)
    case 'table':
      return block.rows.flat().map(textOf)
    case 'fact-box':
      return [...block.facts.map((fact) => textOf(fact.spans)), ...block.blocks.flatMap((inner) => linesOf(inner))]
    case 'image':
    case 'gallery':
    case 'embed':
    case 'divider':
    case 'related':
      return []
    default:
      return [textOf(block.spans)]
  }
}

const documentOf = (story: SampleStory) => storyDocument(story.body, mediaIdOf)
const wordsOf = (story: SampleStory) => documentOf(story).blocks.flatMap(linesOf).join(' ').split(/\s+/).length
const filesIn = (block: SampleBlock): string[] =>
  block.type === 'image' ? [block.file] : block.type === 'gallery' ? block.images.map((image) => image.file) : []
const named = (key: string) => stories.find((story) => story.key === key)

const frontKeys = [
  front.lead.story,
  ...front.lead.links,
  ...front.seconds,
  ...front.strip,
  ...front.opinion,
  ...front.bands.flatMap((band) =>
    band.kind === 'feature'
      ? [band.story]
      : band.kind === 'four'
        ? band.columns.flatMap((column) => column.stories)
        : band.stories,
  ),
]

describe('the files of the sample', () => {
  const file = {
    key: 'a',
    headline: 'A',
    standfirst: '',
    sections: ['world'],
    topics: [],
    authors: [],
    published: null,
  }
  const block = { type: 'divider' }

  it('counts minutes back from the clock', () => {
    expect(minutesBefore('14:55')).toBe(0)
    expect(minutesBefore('14:10')).toBe(45)
    expect(minutesBefore('14:55', 2)).toBe(2_880)
    const update = { type: 'update', time: '14:10', daysAgo: 1, headline: 'A', spans: [] }
    const [story] = storyFile.parse([{ ...file, published: { time: '14:54' }, body: [update] }])
    expect(story?.published).toEqual({ minutesAgo: 1 })
    expect(storyDocument(story?.body ?? [], mediaIdOf).blocks[0]).toMatchObject({ at: '2026-11-23T13:10:00.000Z' })
  })

  it('refuse a field or a block that a story does not have', () => {
    expect(storyFile.safeParse([{ ...file, body: [block] }]).success).toBe(true)
    expect(storyFile.safeParse([{ ...file, body: [block], subhead: 'B' }]).success).toBe(false)
    expect(storyFile.safeParse([{ ...file, body: [block], published: { time: '9:00' } }]).success).toBe(false)
    const documentWith = (more: object) => () => storyDocument([{ ...block, ...more } as SampleBlock], mediaIdOf)
    expect(documentWith({})).not.toThrow()
    expect(documentWith({ type: 'advert' })).toThrow('Invalid')
    expect(documentWith({ minutesAgo: 1 })).toThrow('Unrecognized')
  })
})

/** The keys of the stories with an error; tests expect none. */
const where = (isWrong: (story: SampleStory) => boolean, of = stories) => of.filter(isWrong).map((story) => story.key)
const filesOf = (story: SampleStory) => [...(story.picture ? [story.picture.file] : []), ...story.body.flatMap(filesIn)]
const isOut = (key: string) => published.some((story) => story.key === key)
const countOf = (section: string) => published.filter((story) => story.sections.includes(section)).length

describe('every story', () => {
  it.each(stories.map((story) => [story.key, story] as const))('%s is a document with words in it', (_, story) => {
    expect(articleDocument.safeParse(documentOf(story)).error).toBeUndefined()
    expect(wordsOf(story)).toBeGreaterThanOrEqual(60)
  })

  it('is a slug, in sections, by authors or from a source, with pictures, that all exist', () => {
    const known = {
      sections: new Set(sections.map((section) => section.slug)),
      authors: new Set(authors.map((author) => author.slug)),
      sources: new Set(sources.map((source) => source.name)),
      files: new Set(readdirSync(pictures)),
    }
    expect(where((story) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(story.key) || story.key.length > 80)).toEqual([])
    expect(
      where((story) => story.sections.length === 0 || !story.sections.every((slug) => known.sections.has(slug))),
    ).toEqual([])
    expect(where((story) => !story.authors.every((slug) => known.authors.has(slug)))).toEqual([])
    expect(where((story) => story.source !== null && !known.sources.has(story.source.name))).toEqual([])
    expect(where((story) => story.authors.length === 0 && story.source === null)).toEqual([])
    expect(where((story) => !filesOf(story).every((file) => known.files.has(file)))).toEqual([])
    expect(where((story) => story.picture?.alt === '')).toEqual([])
  })

  it('has a key, a headline and paragraphs of its own', () => {
    expect(new Set(stories.map((story) => story.key)).size).toBe(stories.length)
    expect(new Set(stories.map((story) => story.headline)).size).toBe(stories.length)
    const blocks = stories.flatMap((story) => documentOf(story).blocks)
    const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? linesOf(block) : []))
    expect(paragraphs.length).toBeGreaterThan(250)
    expect(paragraphs.filter((text, at) => paragraphs.indexOf(text) !== at)).toEqual([])
  })

  it('uses typographic quotes, and no Markdown', () => {
    const texts = stories.flatMap((story) => [
      story.headline,
      story.standfirst,
      ...documentOf(story).blocks.flatMap(linesOf),
    ])
    expect(texts.filter((text) => /["']|\*|\]\(/.test(text))).toEqual([])
  })

  it('links only to public stories', () => {
    const links = [...JSON.stringify(stories).matchAll(/\/article\/([a-z0-9-]+)/g)].map((found) => found[1] ?? '')
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((key) => !isOut(key))).toEqual([])
  })

  it('is dated before the clock, and changed only after publication', () => {
    const laterOf = (story: SampleStory) =>
      [story.updated, story.withdrawal?.minutesAgo ?? null, ...story.corrections.map((each) => each.minutesAgo)]
        .filter((ago) => ago !== null)
        .map((ago) => CLOCK - ago * 60_000)
    expect(stories.flatMap(laterOf).length).toBeGreaterThan(5)
    expect(where((story) => publishedAt(story) > CLOCK)).toEqual([])
    expect(where((story) => laterOf(story).some((at) => at <= publishedAt(story) || at > CLOCK))).toEqual([])
  })
})

describe('the newsroom', () => {
  it('has enough to fill a paper and an archive', () => {
    const years = new Set(published.map((story) => new Date(publishedAt(story)).getUTCFullYear()))
    expect(published.length).toBeGreaterThanOrEqual(55)
    expect(published.filter((story) => story.picture).length).toBeGreaterThanOrEqual(20)
    expect(years.size).toBeGreaterThanOrEqual(3)
    expect(topics.length).toBeGreaterThan(30)
    expect(sections.filter((section) => countOf(section.slug) < 8)).toEqual([])
  })

  it('has one of each thing that a page must be able to show', () => {
    const of = (status: string) => stories.filter((story) => story.status === status).length
    expect([of('draft'), of('in-review'), of('withdrawn')]).toEqual([2, 1, 1])
    expect(stories.some((story) => story.language === 'ar')).toBe(true)
    expect(stories.some((story) => story.authors.length === 7)).toBe(true)
    expect(stories.some((story) => story.sections.length === 5 && story.source !== null)).toBe(true)
    expect(stories.some((story) => story.headline.length > 140)).toBe(true)
    expect(
      published
        .map((story) => story.live)
        .filter(Boolean)
        .toSorted(),
    ).toEqual(['closed', 'open'])
    const updates = named('the-assembly-votes-on-the-harbour-fund')?.body.filter((block) => block.type === 'update')
    expect(updates?.some((block) => block.isPinned) && updates.some((block) => block.isKey)).toBe(true)
    const longRead = named('the-last-sign-painter-of-quay-street')
    expect(longRead && wordsOf(longRead)).toBeGreaterThanOrEqual(2_500)
    const kinds = new Set(longRead?.body.map((block) => block.type))
    for (const kind of [
      'paragraph',
      'heading',
      'list',
      'quote',
      'pull-quote',
      'image',
      'gallery',
      'table',
      'divider',
      'fact-box',
      'correction',
    ] as const) {
      expect(kinds).toContain(kind)
    }
  })

  it('composes its front from published stories, each once, in their sections', () => {
    expect(frontKeys.length).toBeGreaterThanOrEqual(20)
    expect(new Set(frontKeys).size).toBe(frontKeys.length)
    expect(frontKeys.filter((key) => !isOut(key))).toEqual([])
    const placed = front.bands.flatMap((band) =>
      band.kind === 'four' ? band.columns : band.kind === 'feature' ? [] : [band],
    )
    const strays = placed.flatMap(({ section, stories: keys }) =>
      keys.filter((key) => !named(key)?.sections.includes(section)),
    )
    expect(strays).toEqual([])
  })

  it('has a sign-in for each role, with a passphrase long enough', () => {
    expect(people.map((person) => person.role).sort()).toEqual(['admin', 'editor', 'reporter'])
    for (const person of people) expect(person.password.length).toBeGreaterThanOrEqual(12)
    const portraits = authors.flatMap((author) => (author.portrait ? [author.portrait] : []))
    expect(portraits.length).toBeGreaterThan(0)
    expect(portraits.filter((file) => !existsSync(new URL(file, pictures)))).toEqual([])
  })

  it('keeps its pictures under two megabytes, and none unused', () => {
    const files = readdirSync(fileURLToPath(pictures))
    expect(files.reduce((sum, file) => sum + statSync(new URL(file, pictures)).size, 0)).toBeLessThan(2_000_000)
    const used = new Set([
      ...authors.map((author) => author.portrait),
      ...stories.flatMap((story) => [story.picture?.file, ...story.body.flatMap(filesIn)]),
    ])
    expect(files.filter((file) => !used.has(file))).toEqual([])
  })
})
