import { readyDocument } from '#db/commands/article/steps/ready-document.ts'
import type { FileAnswer } from '#db/import/attachments/import-files.ts'
import type { PictureAnswer } from '#db/import/pictures/import-pictures.ts'
import { languageOf } from '#db/import/read/language-of.ts'
import type { Prepared } from '#db/import/read/prepared.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { documentFromHtml, type FromHtml } from '#domain/document/html/from-html.ts'
import { fileLinksOf } from '#domain/import/attachments/file-link.ts'
import { canonicalSource } from '#domain/import/canonical-source.ts'
import { type ImportRecord, parseRecord } from '#domain/import/import-record.ts'
import { MISSING_PICTURE } from '#domain/import/pictures/picture-type.ts'
import type { PictureTexts } from '#domain/import/record-extras.ts'
import { withLinks } from '#domain/import/stage/inner-links.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { decodedUri } from '#domain/text/decoded-uri.ts'
import { isSlug } from '#domain/urls/is-slug.ts'
import { slugify } from '#domain/urls/slug.ts'
import { env } from '#env.ts'

export const NO_PICTURE: PictureAnswer = { found: null, problem: null }

/** Pictures of an import, for a thread that does not write. */
export type PictureFinder = {
  /** True if pictures may come from anywhere. */
  hasFolder: boolean
  /** The picture of an address or name; undefined before `load` was awaited, and after it where there is none. */
  find: (name: string) => PictureAnswer | undefined
  load: (name: string) => Promise<void>
  /** Files that links name, by their addresses. */
  files: { find: (href: string) => FileAnswer | undefined; load: (href: string) => Promise<void> }
}

type Line = {
  line: number
  text: string
  /** Hash of the record; '' where nobody remembers it. */
  hash: string
}

/** Parses a line of NDJSON into a prepared story, or refuses it with a sentence (`bad-record`). `now` in ms UTC. */
export async function prepareRecord(
  { line, text, hash }: Line,
  pictures: PictureFinder,
  now: number,
): Promise<Result<Prepared, 'bad-record'>> {
  const parsed = parseRecord(text)
  if (!parsed.ok) return parsed
  const { warnings } = parsed.value
  const record = { ...parsed.value.record, source: canonicalSource(parsed.value.record, [new URL(env.siteUrl).host]) }
  const { published_at } = record
  if (published_at !== null && published_at > now && record.state === 'public') {
    return refuse('bad-record', {
      details: `published_at lies ahead (${new Date(published_at).toISOString()}); an import only brings what is out`,
    })
  }
  const { html, staying } = await withFiles(record, pictures)
  const { document, dropped, pictures: missing, refused } = await convert({ ...record, body_html: html }, pictures)
  if (dropped.length > 0) {
    warnings.push(
      `dropped ${dropped.map(({ what, count }) => (count > 1 ? `${what} (${count} times)` : what)).join(', ')}`,
    )
  }
  for (const src of refused) warnings.push(`the picture ${src} ${pictures.find(src)?.problem}`)
  warnings.push(...staying)
  const lead = await leadOf(record, pictures, warnings)
  const isWhole = missing.length === 0 && staying.length === 0 && (record.image === null || lead !== null)
  const ready = readyDocument(document)
  return ok({
    line,
    ...fieldsOf(record, now),
    document: ready,
    language: await languageOf({
      language: record.language,
      html: record.body_html,
      text: `${record.headline}\n${record.standfirst}\n${ready.text}`,
    }),
    lead,
    recordHash: isWhole ? hash : '',
    warnings,
  })
}

function fieldsOf(record: ImportRecord, now: number) {
  const { id: importId, kind, state, why, headline, standfirst, sections, authors, source, seo } = record
  return {
    importId,
    kind,
    state,
    why,
    headline,
    standfirst,
    sections,
    authors,
    source,
    ...slugOf(record),
    topics: record.tags,
    kicker: record.kicker,
    shortHeadline: record.short_headline,
    seo: { title: seo.title, description: seo.description },
    isHidden: seo.noindex,
    publishedAt: record.published_at,
    // A clock that went ahead would date a change into the future.
    updatedAt: record.updated_at === null ? null : Math.min(record.updated_at, now),
    translationKey: record.translation_key,
    oldAddresses: record.old_addresses,
    feedId: record.feed_id,
  }
}

function slugOf({ slug, headline }: ImportRecord): Pick<Prepared, 'slug' | 'isSlugMade'> {
  if (slug === null) return { slug: slugify(headline), isSlugMade: true }
  if (isSlug(slug)) return { slug, isSlugMade: false }
  // Other systems store slugs in other scripts percent-encoded.
  return { slug: slugify(decodedUri(slug)), isSlugMade: true }
}

/** The text with links to the files here that it names, and a sentence about each file that did not come. */
async function withFiles(record: ImportRecord, { files }: PictureFinder) {
  const { body_html } = record
  const linkOf = fileLinksOf(record)
  const wanted = new Set<string>()
  withLinks(body_html, (href) => (linkOf(href) && wanted.add(href), null))
  if (wanted.size === 0) return { html: body_html, staying: [] }
  await Promise.all([...wanted].map((href) => files.load(href)))
  const answers = new Map([...wanted].map((href) => [href, files.find(href)]))
  const html = withLinks(body_html, (href) => {
    const path = answers.get(href)?.path ?? null
    return path === null ? null : path + (/#.*$/.exec(href)?.[0] ?? '')
  })
  const staying = [...answers].flatMap(([href, answer]) =>
    answer?.path || linkOf(href) === 'copy' ? [] : [`the file ${href} ${answer?.problem ?? ''}; its link stays`],
  )
  return { html, staying }
}

type Converted = FromHtml & {
  /** Addresses of pictures that are missing for another reason than that there is no such file. */
  refused: string[]
}

async function convert(record: ImportRecord, pictures: PictureFinder): Promise<Converted> {
  const { body_html, source, old_addresses } = record
  const asked = new Set<string>()
  const wanted = new Set<string>()
  const texts = new Map<string, PictureTexts>()
  const picture = (src: string) => {
    const answer = pictures.find(src)
    asked.add(src)
    if (answer === undefined) wanted.add(src)
    const found = answer?.found
    const said = record.pictures[src]
    if (found && said) texts.set(found.id, said)
    return found ? { mediaId: found.id } : null
  }
  // Relative links are resolved against the site of the source; an archive's lead to stories of this paper.
  const isArchive = old_addresses.length > 0
  const options = { picture, ...(source?.url && !isArchive ? { baseHref: source.url } : {}) }
  let from = documentFromHtml(body_html, options)
  if (wanted.size > 0) {
    await Promise.all([...wanted].map((src) => pictures.load(src)))
    from = documentFromHtml(body_html, options)
  }
  const document = texts.size === 0 ? from.document : withPictureTexts(from.document, texts)
  const refused = [...asked].filter((src) => (pictures.find(src)?.problem ?? MISSING_PICTURE) !== MISSING_PICTURE)
  return { ...from, document, refused }
}

async function leadOf(
  { image, lead: texts }: ImportRecord,
  pictures: PictureFinder,
  warnings: string[],
): Promise<Prepared['lead']> {
  if (image === null) return null
  if (!pictures.hasFolder) {
    warnings.push(`the picture ${image} was left out: say where the pictures are with --media DIR`)
    return null
  }
  await pictures.load(image)
  const { found, problem } = pictures.find(image) ?? NO_PICTURE
  if (found) return { mediaId: found.id, caption: found.caption, credit: found.credit, texts }
  warnings.push(`the picture ${image} ${problem ?? MISSING_PICTURE}`)
  return null
}

/** Fills the texts that pictures of a document lack, by media id. What the text itself says stays. */
function withPictureTexts(document: ArticleDocument, texts: ReadonlyMap<string, PictureTexts>): ArticleDocument {
  const filled = <T extends { mediaId: string } & PictureTexts>(picture: T): T => {
    const { alt, caption, credit } = texts.get(picture.mediaId) ?? picture
    const { alt: ownAlt, caption: ownCaption, credit: ownCredit } = picture
    return { ...picture, alt: ownAlt || alt, caption: ownCaption || caption, credit: ownCredit || credit }
  }
  const blocks = document.blocks.map((block) => {
    if (block.type === 'image') return filled(block)
    return block.type === 'gallery' ? { ...block, images: block.images.map(filled) } : block
  })
  return { ...document, blocks }
}
