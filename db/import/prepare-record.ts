import { readyDocument } from '#db/commands/article/steps/ready-document.ts'
import { languageOf } from '#db/import/language-of.ts'
import type { PictureFinder } from '#db/import/prepare-lines.ts'
import type { Prepared } from '#db/import/prepared.ts'
import { documentFromHtml } from '#domain/document/from-html.ts'
import { type ImportRecord, parseRecord } from '#domain/import/import-record.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { isSlug } from '#domain/urls/is-slug.ts'
import { slugify } from '#domain/urls/slug.ts'

/** Parses a line of NDJSON into a prepared story, or refuses it with a sentence (`bad-record`). `now` in ms UTC. */
export async function prepareRecord(
  line: { line: number; text: string },
  pictures: PictureFinder,
  now: number,
): Promise<Result<Prepared, 'bad-record'>> {
  const parsed = parseRecord(line.text)
  if (!parsed.ok) return parsed
  const { record, warnings } = parsed.value
  const { published_at, tags, ...rest } = record
  if (published_at > now) {
    return refuse('bad-record', {
      details: `published_at lies ahead (${new Date(published_at).toISOString()}); an import only brings what is out`,
    })
  }
  const { document, dropped } = await convert(record, pictures)
  if (dropped.length > 0) {
    warnings.push(
      `dropped ${dropped.map(({ what, count }) => (count > 1 ? `${what} (${count} times)` : what)).join(', ')}`,
    )
  }
  const ready = readyDocument(document)
  return ok({
    line: line.line,
    importId: rest.id,
    ...slugOf(record),
    headline: rest.headline,
    standfirst: rest.standfirst,
    document: ready,
    language: await languageOf({
      language: rest.language,
      html: rest.body_html,
      text: `${rest.headline}\n${rest.standfirst}\n${ready.text}`,
    }),
    sections: rest.sections,
    topics: tags,
    authors: rest.authors,
    source: rest.source,
    lead: await leadOf(rest.image, pictures, warnings),
    publishedAt: published_at,
    warnings,
  })
}

function slugOf({ slug, headline }: ImportRecord): Pick<Prepared, 'slug' | 'isSlugMade'> {
  if (slug === null) return { slug: slugify(headline), isSlugMade: true }
  if (isSlug(slug)) return { slug, isSlugMade: false }
  return { slug: slugify(decoded(slug)), isSlugMade: true }
}

/** Other systems store slugs in other scripts percent-encoded. */
function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}

async function convert({ body_html, source }: ImportRecord, pictures: PictureFinder) {
  const wanted = new Set<string>()
  const picture = (src: string) => {
    const found = pictures.find(src)
    if (found === undefined) wanted.add(src)
    return found ? { mediaId: found.id } : null
  }
  // Relative links are resolved against the site of the source.
  const options = { picture, ...(source?.url ? { baseHref: source.url } : {}) }
  const first = documentFromHtml(body_html, options)
  if (wanted.size === 0) return first
  for (const src of wanted) await pictures.load(src)
  return documentFromHtml(body_html, options)
}

async function leadOf(image: string | null, pictures: PictureFinder, warnings: string[]): Promise<Prepared['lead']> {
  if (image === null) return null
  if (!pictures.hasFolder) {
    warnings.push(`the picture ${image} was left out: say where the pictures are with --media DIR`)
    return null
  }
  await pictures.load(image)
  const found = pictures.find(image)
  if (found) return { mediaId: found.id, caption: found.caption, credit: found.credit }
  warnings.push(`the picture ${image} ${pictures.problems.get(image) ?? 'is not in the folder of --media'}`)
  return null
}
