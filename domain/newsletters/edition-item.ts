import { type ArticleDocument, DOCUMENT_VERSION, type Span } from '#domain/document/blocks/schema.ts'
import type { WebCopyView } from '#domain/newsletters/reader-views.ts'
import type { FeedItem } from '#domain/syndication/feed-item.ts'
import { articlePath, editionPath } from '#domain/urls/paths.ts'
import type { TeaserView } from '#domain/views.ts'

type Block = ArticleDocument['blocks'][number]

/** Feed item of an edition: its letter, and under each heading its public stories as they are now. */
export function editionItem({ id, list, slug, subject, preheader, above, parts, at }: WebCopyView): FeedItem {
  const all: { type: 'heading' | 'paragraph'; spans: Span[] }[] = [
    ...above.map((spans) => ({ type: 'paragraph' as const, spans: spans.map(spanOf) })),
    ...parts.flatMap(({ heading, stories }) => [
      ...(heading === '' ? [] : [{ type: 'heading' as const, spans: [{ text: heading }] }]),
      ...stories.flatMap(({ story }) => (story ? [{ type: 'paragraph' as const, spans: storySpans(story) }] : [])),
    ]),
  ]
  const blocks = all.map(({ type, spans }, n): Block => {
    const block = { id: `b${n + 1}`, spans }
    return type === 'heading' ? { ...block, type, level: 2 } : { ...block, type }
  })
  const corrected = parts.flatMap(({ stories }) =>
    stories.flatMap((one) => (one.story ? one.corrections.map((correction) => correction.at) : [])),
  )
  return {
    id: `edition-${id}`,
    feedId: null,
    path: editionPath(list.slug, slug),
    headline: subject,
    standfirst: preheader,
    document: { version: DOCUMENT_VERSION, blocks },
    picture: null,
    pictures: {},
    authors: [],
    sections: [],
    topics: [],
    corrections: [],
    madeBy: null,
    source: null,
    sourceUrl: null,
    sourceFeed: null,
    language: list.language,
    publishedAt: at,
    modifiedAt: Math.max(at, ...corrected),
  }
}

const spanOf = ({ text, href }: { text: string; href?: string | undefined }): Span =>
  href === undefined ? { text } : { text, marks: [{ type: 'link', href }] }

const storySpans = ({ slug, headline, standfirst }: TeaserView): Span[] => [
  spanOf({ text: headline, href: articlePath(slug) }),
  ...(standfirst === '' ? [] : [{ text: `\n${standfirst}` }]),
]
