import { DOCUMENT_VERSION } from '#domain/document/blocks/schema.ts'
import type { FeedItem } from '#domain/syndication/feed-item.ts'
import { articlePath } from '#domain/urls/paths.ts'
import type { CorrectionItem } from '#domain/views.ts'
import { speechIn } from '#domain/words/speech.ts'

/** Feed item of a correction: dated by the correction, and linked to the corrected story. */
export function correctionItem({ id, at, note, slug, headline, language }: CorrectionItem): FeedItem {
  const { words } = speechIn('UTC', language, 'en')
  const nothing = {
    standfirst: '',
    picture: null,
    pictures: {},
    authors: [],
    sections: [],
    topics: [],
    corrections: [],
    madeBy: null,
  }
  return {
    ...nothing,
    id: `correction-${id}`,
    feedId: null,
    path: articlePath(slug),
    headline: `${words.correction}: ${headline}`,
    document: { version: DOCUMENT_VERSION, blocks: [{ id: 'note', type: 'paragraph', spans: [{ text: note }] }] },
    source: null,
    sourceUrl: null,
    sourceFeed: null,
    language,
    publishedAt: at,
    modifiedAt: at,
  }
}
