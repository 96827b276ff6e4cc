import type { ArticleDocument, Span } from '#domain/document/blocks/schema.ts'
import type { Draft, MissingPicture } from '#domain/document/html/draft.ts'
import type { Dropped } from '#domain/document/html/dropped.ts'
import { type BlockDraft, fit } from '#domain/document/html/fit.ts'
import { loneAddress } from '#domain/document/html/lone-address.ts'
import { linkedSpans, shifted } from '#domain/document/text/linked-text.ts'
import { decodedUri } from '#domain/text/decoded-uri.ts'

const FETCHABLE = /^https?:\/\//i

/**
 * A picture that the paper does not have, by its address. `after` is the block before it, null at the beginning;
 * `captionBlock` is the paragraph that its words became, null where it has none.
 */
export type WantedPicture = Omit<MissingPicture, 'type'> & { after: string | null; captionBlock: string | null }

/** Words that a missing picture leaves: its alternative text, unless that only names the file, then caption and credit. */
export function wordsOfMissing({ src, alt, caption, credit }: Omit<MissingPicture, 'type'>): string {
  const below = [caption, credit].filter((text) => text !== '').join(' ')
  const isSaid = alt === '' || isFileName(alt, src) || plain(below).includes(plain(alt))
  return [...(isSaid ? [] : [alt]), ...(below === '' ? [] : [below])].join('\n')
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
const ENDING = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)$/i

function isFileName(alt: string, src: string): boolean {
  const name = decodedUri(src.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '')
  return ENDING.test(alt) || plain(alt) === plain(name.replace(ENDING, ''))
}

/** Makes the document, with words of missing pictures as paragraphs, and lists those pictures apart. */
export function withoutMissing(
  drafts: Draft[],
  dropped: Dropped,
): { document: ArticleDocument; pictures: WantedPicture[] } {
  const missing: { picture: MissingPicture; before: BlockDraft | undefined; caption: BlockDraft | undefined }[] = []
  const blocks: BlockDraft[] = []
  for (const draft of drafts) {
    if (draft.type !== 'missing-picture') {
      blocks.push(draft)
      continue
    }
    const before = blocks.at(-1)
    const words = wordsOfMissing(draft)
    const caption =
      words === ''
        ? undefined
        : (loneAddress([{ text: words }]) ?? { type: 'paragraph' as const, spans: spansOf(draft, words) })
    if (caption) blocks.push(caption)
    if (FETCHABLE.test(draft.src)) missing.push({ picture: draft, before, caption })
  }
  const lastOf = new Map<BlockDraft, string>()
  const document = fit(blocks, dropped, missing.length > 0 ? lastOf : undefined)
  const pictures = missing.map(({ picture: { type: _type, ...picture }, before, caption }) => ({
    ...picture,
    after: (before && lastOf.get(before)) ?? null,
    captionBlock: (caption && lastOf.get(caption)) ?? null,
  }))
  return { document, pictures }
}

/** The words of a missing picture with the links of its caption and credit, which are their end. */
function spansOf({ caption, captionLinks, credit, creditLinks }: MissingPicture, words: string): Span[] {
  const below = [caption, credit].filter((text) => text !== '').join(' ')
  const links = [
    ...shifted(captionLinks, words.length - below.length),
    ...shifted(creditLinks, words.length - credit.length),
  ]
  return linkedSpans(words, links)
}
