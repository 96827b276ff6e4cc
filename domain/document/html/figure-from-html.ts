import { embedOf } from '#domain/document/blocks/embed-of.ts'
import type { Span } from '#domain/document/blocks/schema.ts'
import { type Caption, captionOf, nameLinks, speakerOf } from '#domain/document/html/caption-of.ts'
import type { Context } from '#domain/document/html/context.ts'
import type { Draft, DraftOf } from '#domain/document/html/draft.ts'
import { type Element, isElement, type Node } from '#domain/document/html/node.ts'
import { paragraphOf } from '#domain/document/html/paragraph-of.ts'
import type { State } from '#domain/document/html/state.ts'
import { MAX_LINE } from '#domain/document/text/line-text.ts'
import { type LinkPart, linkedSpans, shifted } from '#domain/document/text/linked-text.ts'

const MAX_IMAGES = 100

/** Converts a `<figure>`: a picture, a gallery, a video, a table or a pull-quote, with its caption. */
export function figure(element: Element, state: State, context: Context): Draft[] {
  const isCaption = (node: Node) => isElement(node) && node.tagName === 'figcaption'
  const captions = element.childNodes.filter(isCaption)
  const inside = context.collect(
    element.childNodes.filter((node) => !isCaption(node)),
    state,
    true,
  )
  if (captions.length === 0) return uncaptioned(inside)
  const caption = captionOf(
    captions.flatMap((node) => (isElement(node) ? node.childNodes : [])),
    context,
  )
  return [...withCaption(inside, caption, context), ...caption.rest]
}

/** Adds the caption of the figure to its part; where the part has one already, it becomes a paragraph after it. */
function withCaption(drafts: Draft[], caption: Caption, context: Context): Draft[] {
  const only = drafts.length === 1 ? drafts[0] : undefined
  const whole = [caption.text, caption.cite].filter((words) => words !== '').join(' ')
  if (whole === '') return uncaptioned(drafts)
  // Both texts, with a space between them.
  const behind = caption.text === '' ? 0 : caption.text.length + 1
  const links = [...caption.links, ...shifted(caption.citeLinks, behind)]
  const below = (): Draft[] => paragraphOf(linkedSpans(whole, links))
  if (only?.type === 'image' || only?.type === 'missing-picture')
    return only.caption + only.credit === '' ? [captioned(only, caption)] : [only, ...below()]
  if (drafts.length > 1 && drafts.every(isPicture)) return galleries(drafts, whole, links)
  nameLinks(caption, context)
  if (only?.type === 'quote' || only?.type === 'pull-quote')
    return only.speaker === undefined
      ? [{ ...speakerOf(caption), ...only, type: 'pull-quote' }]
      : [{ ...only, type: 'pull-quote' }, ...paragraph(whole)]
  const embed = only?.type === 'paragraph' ? linkedEmbed(only.spans) : only?.type === 'embed' ? only : null
  const isLong = whole.length > MAX_LINE
  if (embed) return embed.title || isLong ? [embed, ...paragraph(whole)] : [{ ...embed, title: whole }]
  if ((only?.type === 'table' || only?.type === 'gallery') && only.caption === '' && !isLong)
    return [{ ...only, caption: whole }]
  return [...drafts, ...paragraph(whole)]
}

const isPicture = (draft: Draft): draft is DraftOf<'image'> | DraftOf<'missing-picture'> =>
  draft.type === 'image' || draft.type === 'missing-picture'

function captioned(picture: DraftOf<'image'> | DraftOf<'missing-picture'>, caption: Caption): Draft {
  return {
    ...picture,
    caption: caption.text,
    ...(caption.links.length > 0 && { captionLinks: caption.links }),
    credit: caption.cite,
    ...(caption.citeLinks.length > 0 && { creditLinks: caption.citeLinks }),
  }
}

function uncaptioned(drafts: Draft[]): Draft[] {
  const only = drafts.length === 1 ? drafts[0] : undefined
  if (!only) return drafts.length > 0 && drafts.every(isPicture) ? galleries(drafts, '', []) : drafts
  if (only.type === 'quote') return [{ ...only, type: 'pull-quote' }]
  const embed = only.type === 'paragraph' ? linkedEmbed(only.spans) : null
  return [embed ?? only]
}

/** Makes galleries of the available pictures; missing ones come before them, each on its own. */
function galleries(
  drafts: (DraftOf<'image'> | DraftOf<'missing-picture'>)[],
  caption: string,
  links: LinkPart[],
): Draft[] {
  const missing = drafts.filter((draft) => draft.type === 'missing-picture')
  const images = drafts.filter((draft) => draft.type === 'image').map(({ type: _type, ...image }) => image)
  const fits = caption.length <= MAX_LINE && images.length > 0
  const parts: Draft[] = []
  for (let at = 0; at < images.length; at += MAX_IMAGES) {
    parts.push({
      type: 'gallery',
      caption: at === 0 && fits ? caption : '',
      ...(at === 0 && fits && links.length > 0 && { captionLinks: links }),
      images: images.slice(at, at + MAX_IMAGES),
    })
  }
  return [...missing, ...parts, ...(fits ? [] : paragraphOf(linkedSpans(caption, links)))]
}

const paragraph = (text: string): Draft[] => paragraphOf(text === '' ? [] : [{ text }])

/** Embed for a text that is only a link to a video or a post, titled with the link's words; otherwise null. */
function linkedEmbed(spans: Span[]): DraftOf<'embed'> | null {
  const [span] = spans
  const [mark, another] = span?.marks ?? []
  if (!span || spans.length > 1 || another || mark?.type !== 'link' || span.text.length > MAX_LINE) return null
  const embed = embedOf(mark.href)
  return embed && { type: 'embed', ...embed, title: span.text === mark.href ? '' : span.text.replaceAll('\n', ' ') }
}
