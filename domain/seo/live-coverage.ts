import { parseBlock } from '#domain/document/blocks/schema.ts'
import { type LivePost, liveStory } from '#domain/document/live/live-document.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'
import { absolute, articlePath } from '#domain/urls/paths.ts'
import type { ArticleView } from '#domain/views.ts'
import { isoInZone } from '#domain/words/dates.ts'

/** Limit of updates in the structured data: all of them would put a long day on the page twice. */
const MAX_UPDATES = 40
const HEADLINE_LENGTH = 110

/** Additional structured data of a live story: start, end, and its updates, newest first. Empty for any other story. */
export function liveCoverage(article: ArticleView, { origin, zone }: { origin: string; zone: string }) {
  if (article.live === null) return {}
  const { posts, began, last } = liveStory(article.document.blocks.map(parseBlock).filter((block) => block !== null))
  const url = absolute(origin, articlePath(article.slug))
  const newest = posts.toSorted((a, b) => b.at - a.at).slice(0, MAX_UPDATES)
  return {
    coverageStartTime: isoInZone(began ?? article.publishedAt, zone),
    ...(article.live === 'closed' ? { coverageEndTime: isoInZone(last ?? article.modifiedAt, zone) } : {}),
    ...(newest.length === 0
      ? {}
      : { liveBlogUpdate: newest.map((post) => postingOf(post, `${url}#${post.anchor}`, zone)) }),
  }
}

function postingOf({ at, headline, update, blocks }: LivePost, url: string, zone: string) {
  const articleBody = plainText({ blocks: [{ ...update, headline: '' }, ...blocks] })
  return {
    '@type': 'BlogPosting',
    url,
    headline: headline || beginningOf(articleBody),
    datePublished: isoInZone(at, zone),
    ...(articleBody === '' ? {} : { articleBody }),
  }
}

/** Beginning of an update, as the title of one without a headline. */
function beginningOf(text: string): string {
  const line = text.split('\n')[0] ?? ''
  return line.length <= HEADLINE_LENGTH ? line : `${line.slice(0, line.lastIndexOf(' ', HEADLINE_LENGTH))}…`
}
