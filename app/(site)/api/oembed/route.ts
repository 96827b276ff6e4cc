import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readOrigin, readSite, readStoryAt } from '#app/(site)/reads.ts'
import { readShareImage } from '#app/(site)/share-image.ts'
import { oembed, oembedAsked, oembedXml, storyIn } from '#domain/syndication/oembed.ts'

export const dynamic = 'force-dynamic'

/**
 * Returns the oEmbed description of a story. Responds 404 if the URL is not a story of this paper, 410 if it was
 * withdrawn, and 451 if it was withdrawn for a legal reason.
 */
export function GET(request: Request): Response {
  const asked = oembedAsked.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  const slug = asked.success ? storyIn(asked.data.url, readOrigin()) : null
  if (!asked.success || slug === null) return new Response(null, { status: 404 })
  const article = readStoryAt(slug)
  if (typeof article === 'number') return new Response(null, { status: article })
  const about = { article, site: readSite(), origin: readOrigin(), image: readShareImage(article) }
  const answer = oembed(about, asked.data)
  return asked.data.format === 'json'
    ? machineAnswer(JSON.stringify(answer), 'application/json')
    : machineAnswer(oembedXml(answer), 'text/xml')
}
