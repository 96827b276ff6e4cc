import { documentToMarkdown } from '#domain/export/markdown/document-to-markdown.ts'
import { leadOf, type OutgoingPaper, type OutgoingStory, type PictureFor } from '#domain/export/outgoing.ts'
import { itemId } from '#domain/syndication/feed-channel.ts'
import { articlePath } from '#domain/urls/paths.ts'

const isSet = (value: unknown): boolean =>
  value !== '' && value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)

/** Fields as YAML, whose scalars and lists are written as JSON, which every reader of YAML takes. */
export const yamlOf = (fields: Record<string, unknown>): string =>
  Object.entries(fields)
    .filter(([, value]) => isSet(value))
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('')

/** A story or page as a file of Markdown, with front matter under the names that Hugo and Jekyll read. */
export function markdownFile(story: OutgoingStory, { origin }: OutgoingPaper, pictures: PictureFor): string {
  const lead = leadOf(story, pictures)
  const time = (at: number | null) => (at === null ? null : new Date(at).toISOString())
  const state = story.state === 'public' ? null : story.state
  const names = (terms: { name: string }[]) => terms.map(({ name }) => name)
  const fields = yamlOf({
    title: story.headline,
    type: story.kind === 'page' ? 'page' : '',
    // Hugo reads `url`, Jekyll and Eleventy `permalink`.
    url: `${story.path}/`,
    permalink: `${story.path}/`,
    guid: story.kind === 'page' ? '' : itemId(origin, story),
    slug: story.slug,
    date: time(story.publishedAt),
    lastmod: time(story.modifiedAt),
    draft: state && true,
    published: state && false,
    status: state,
    lang: story.language,
    kicker: story.kicker,
    description: story.standfirst,
    authors: names(story.authors),
    categories: names(story.sections),
    tags: names(story.topics),
    image: lead && `/images/${lead.file}`,
    image_alt: lead?.alt,
    image_caption: lead?.caption,
    image_credit: lead?.credit,
    seo_title: story.seo.title,
    seo_description: story.seo.description,
    aliases: story.formerSlugs.map((slug) => `${articlePath(slug)}/`),
  })
  return `---\n${fields}---\n\n${documentToMarkdown(story, origin, pictures)}`
}

/** Files beside the stories: the settings of Hugo and of Jekyll, and facts about sections, topics and authors. */
export const markdownSettings = (paper: OutgoingPaper): Record<string, string[]> => ({
  'hugo.yaml': [
    yamlOf({
      baseURL: `${paper.origin}/`,
      title: paper.name,
      languageCode: paper.language,
      taxonomies: { category: 'categories', tag: 'tags', author: 'authors' },
      // Figures, tables and fact boxes are HTML; quotation marks stay as they were written.
      markup: { goldmark: { renderer: { unsafe: true }, extensions: { typographer: { disable: true } } } },
      module: { mounts: MOUNTS },
    }),
  ],
  '_config.yml': [
    yamlOf({ title: paper.name, url: paper.origin, lang: paper.language, permalink: '/article/:title/' }),
  ],
  'data/sections.yml': linesOf(paper.sections),
  'data/topics.yml': linesOf(paper.topics),
  'data/authors.yml': linesOf(paper.authors.map(({ slug, name, bio }) => ({ slug, name, bio }))),
})

const MOUNTS = [
  ...['archetypes', 'assets', 'content', 'data', 'i18n', 'layouts', 'static'].map((source) => ({
    source,
    target: source,
  })),
  ...['images', 'files'].map((source) => ({ source, target: `static/${source}` })),
]

const linesOf = (rows: object[]): string[] => rows.map((row) => `- ${JSON.stringify(row)}\n`)
