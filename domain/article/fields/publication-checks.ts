import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { ArticleDocument, Block, Span } from '#domain/document/blocks/schema.ts'
import { textsOf } from '#domain/document/blocks/walk.ts'
import { wordCount } from '#domain/document/text/word-count.ts'
import { t } from '#domain/messages/t.ts'

/** Target of a check: a field of the story, or a block of its text. */
export type Place = { field: StoryField } | { block: string }
type StoryField = 'headline' | 'standfirst' | 'authors' | 'source' | 'licence' | 'lead' | 'embargo' | 'madeBy' | 'text'
export type Check = { sentence: string; place: Place }

type Field = 'headline' | 'standfirst' | 'authors' | 'source' | 'lead' | 'document' | 'madeBy' | 'goneFrom'
type Checked = Pick<DeskArticle, Field>

/** Search results and shared links cut a headline off from about here. */
const LONG_HEADLINE = 110
/** From this many words on, text from another source is more than a quotation. */
const LONG_COPY = 200

const NO_ALT = {
  lead: () => t('The lead picture has no alt text.'),
  image: () => t('A picture has no alt text.'),
  gallery: (n: number) =>
    t(
      '{n, plural, one {# of the gallery’s pictures has no alt text.} other {# of the gallery’s pictures have no alt text.}}',
      { n },
    ),
}

/**
 * Warnings for an editor before publication; none of them refuses it. `dead` are the story's internal links that lead
 * nowhere, and `hasLicence` says whether its source has a licence: only the server knows both.
 */
export function checksOf(
  article: Checked,
  dead: ReadonlySet<string> = new Set(),
  hasLicence: boolean | null = null,
): Check[] {
  return [
    ...fieldChecks(article),
    ...(hasLicence === false ? copyChecks(article) : []),
    ...article.document.blocks.flatMap((block) => blockChecks(block, dead)),
    ...headingChecks(article.document),
  ]
}

function fieldChecks({ headline, standfirst, authors, source, lead, document, madeBy, goneFrom }: Checked): Check[] {
  const isHalfSourced = source !== null && (source.name.trim() === '' || !source.url)
  const checks: (Check | false)[] = [
    headline.length > LONG_HEADLINE && {
      sentence: t(
        'The headline has {n, plural, one {# character} other {# characters}}; search engines show about {shown, number}.',
        { n: headline.length, shown: LONG_HEADLINE },
      ),
      place: { field: 'headline' },
    },
    document.blocks.length === 0 && { sentence: t('The story has no text yet.'), place: { field: 'text' } },
    standfirst.trim() === '' && { sentence: t('There is no standfirst.'), place: { field: 'standfirst' } },
    authors.length === 0 &&
      source === null && { sentence: t('There is neither a byline nor a source.'), place: { field: 'authors' } },
    isHalfSourced && { sentence: t('The source has no address of the original.'), place: { field: 'source' } },
    Boolean(goneFrom) && {
      sentence: t('The paper that it was taken from has withdrawn it, or no longer gives it on.'),
      place: { field: 'source' },
    },
    madeBy?.how === 'generated' && {
      sentence: t('An AI tool made this story. Whoever publishes it answers for it: readers see their name.'),
      place: { field: 'madeBy' },
    },
    lead === null && { sentence: t('The story has no lead picture.'), place: { field: 'lead' } },
    lead !== null && isWithoutAlt(lead) && { sentence: NO_ALT.lead(), place: { field: 'lead' } },
  ]
  return checks.filter((check) => check !== false)
}

/**
 * The checks of pictures alone: those that lack alt text, as `checksOf` words them, and those whose focal point is among
 * the `open` questions (ids of pictures).
 */
export function pictureChecks(article: Pick<Checked, 'lead' | 'document'>, open: readonly string[]) {
  const placed: { place: Place; pictures: Pictured[]; sentence: string }[] = article.document.blocks.flatMap(
    (block) => {
      const place = { block: block.id }
      if (block.type === 'image') return [{ place, pictures: [block], sentence: NO_ALT.image() }]
      if (block.type !== 'gallery') return []
      return [{ place, pictures: block.images, sentence: NO_ALT.gallery(block.images.filter(isWithoutAlt).length) }]
    },
  )
  const { lead } = article
  if (lead) placed.unshift({ place: { field: 'lead' }, pictures: [lead], sentence: NO_ALT.lead() })
  const having = (lacks: (picture: Pictured) => boolean) => placed.filter(({ pictures }) => pictures.some(lacks))
  return {
    withoutAlt: having(isWithoutAlt).map(({ place, sentence }): Check => ({ place, sentence })),
    withoutFocus: having(({ mediaId }) => open.includes(mediaId)).map(({ place }): Check => ({
      place,
      sentence: t('The focal point of a picture is neither chosen nor skipped.'),
    })),
  }
}

/** Warns of a long copy from a source without a licence, whether it is credited or not. */
function copyChecks({ source, document }: Checked): Check[] {
  const words = wordCount(document)
  if (source === null || words <= LONG_COPY) return []
  const sentence = t(
    'The story has {words, plural, one {# word} other {# words}} from {source}, and no licence is recorded for it. Use at most {most, number}, or record the licence with the source.',
    { words, source: source.name, most: LONG_COPY },
  )
  return [{ sentence, place: { field: 'source' } }]
}

function blockChecks(block: Block, dead: ReadonlySet<string>): Check[] {
  const place = { block: block.id }
  const sentences: string[] = []
  if (block.type === 'quote' || block.type === 'pull-quote') {
    if (!block.speaker?.trim()) sentences.push(t('A quote names no speaker.'))
  }
  if (block.type === 'image' && isWithoutAlt(block)) sentences.push(NO_ALT.image())
  if (block.type === 'gallery') {
    const count = block.images.filter(isWithoutAlt).length
    if (count > 0) sentences.push(NO_ALT.gallery(count))
  }
  if (block.type === 'embed' && block.title.trim() === '') sentences.push(t('An embed has no title.'))
  for (const spans of textsOf({ blocks: [block] })) sentences.push(...linkSentences(spans, dead))
  if ('href' in block && block.href !== undefined && dead.has(block.href)) sentences.push(leadsNowhere(block.href))
  return sentences.map((sentence) => ({ sentence, place }))
}

const leadsNowhere = (href: string) => t('A link is broken: {href}', { href })

function linkSentences(spans: Span[], dead: ReadonlySet<string>): string[] {
  return linksOf(spans).flatMap(({ href, text }) => [
    ...(dead.has(href) ? [leadsNowhere(href)] : []),
    ...(/[\p{L}\p{N}]/u.test(text) ? [] : [t('A link has no text: {href}', { href })]),
  ])
}

type Link = { href: string; text: string }

/** Merges neighbouring spans with the same address into one link. */
function linksOf(spans: Span[]): Link[] {
  const links: Link[] = []
  let before: string | undefined
  for (const { text, marks } of spans) {
    const href = marks?.find((mark) => mark.type === 'link')?.href
    const open = href === before ? links.at(-1) : undefined
    if (href !== undefined && open) open.text += text
    else if (href !== undefined) links.push({ href, text })
    before = href
  }
  return links
}

function headingChecks({ blocks }: Pick<ArticleDocument, 'blocks'>): Check[] {
  const first = blocks.find((block) => block.type === 'heading')
  if (first?.level !== 3) return []
  return [
    { sentence: t('The first heading is a smaller one. Begin with a larger heading.'), place: { block: first.id } },
  ]
}

type Pictured = { mediaId: string; alt: string; isDecorative?: boolean | undefined }

const isWithoutAlt = ({ alt, isDecorative }: { alt: string; isDecorative?: boolean | undefined }) =>
  alt.trim() === '' && isDecorative !== true

/** Internal paths that a document links to, each once. */
export function internalLinksOf(document: Pick<ArticleDocument, 'blocks'>): string[] {
  const hrefs = new Set<string>()
  for (const block of document.blocks) if ('href' in block && block.href) hrefs.add(block.href)
  for (const spans of textsOf(document)) for (const { href } of linksOf(spans)) hrefs.add(href)
  return [...hrefs].filter((href) => href.startsWith('/'))
}
