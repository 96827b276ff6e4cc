import { type Caption, captionOf, speakerOf } from '#domain/document/html/caption-of.ts'
import type { Context } from '#domain/document/html/context.ts'
import type { Draft, DraftOf } from '#domain/document/html/draft.ts'
import { linkedEmbed } from '#domain/document/html/linked-embed.ts'
import { type Element, isElement, type Node } from '#domain/document/html/node.ts'
import { paragraphOf } from '#domain/document/html/paragraph-of.ts'
import type { State } from '#domain/document/html/state.ts'
import { MAX_LINE } from '#domain/document/text/line-text.ts'

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
  if (captions.length === 0) return withCaption(inside, { text: '', cite: '', rest: [] })
  const caption = captionOf(
    captions.flatMap((node) => (isElement(node) ? node.childNodes : [])),
    context,
  )
  return [...withCaption(inside, caption), ...caption.rest]
}

/** Adds the caption of the figure to its part; where the part has one already, it becomes a paragraph after it. */
function withCaption(drafts: Draft[], caption: Caption): Draft[] {
  const only = drafts.length === 1 ? drafts[0] : undefined
  const whole = [caption.text, caption.cite].filter((words) => words !== '').join(' ')
  if (whole === '') return uncaptioned(drafts)
  if (only?.type === 'image' || only?.type === 'missing-picture')
    return only.caption + only.credit === ''
      ? [{ ...only, caption: caption.text, credit: caption.cite }]
      : [only, ...paragraph(whole)]
  if (drafts.length > 1 && drafts.every(isPicture)) return galleries(drafts, whole)
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

function uncaptioned(drafts: Draft[]): Draft[] {
  const only = drafts.length === 1 ? drafts[0] : undefined
  if (!only) return drafts.length > 0 && drafts.every(isPicture) ? galleries(drafts, '') : drafts
  if (only.type === 'quote') return [{ ...only, type: 'pull-quote' }]
  const embed = only.type === 'paragraph' ? linkedEmbed(only.spans) : null
  return [embed ?? only]
}

/** Makes galleries of the available pictures; missing ones come before them, each on its own. */
function galleries(drafts: (DraftOf<'image'> | DraftOf<'missing-picture'>)[], caption: string): Draft[] {
  const missing = drafts.filter((draft) => draft.type === 'missing-picture')
  const images = drafts
    .filter((draft) => draft.type === 'image')
    .map(({ mediaId, alt, caption: own, credit }) => ({ mediaId, alt, caption: own, credit }))
  const fits = caption.length <= MAX_LINE && images.length > 0
  const parts: Draft[] = []
  for (let at = 0; at < images.length; at += MAX_IMAGES) {
    parts.push({ type: 'gallery', caption: at === 0 && fits ? caption : '', images: images.slice(at, at + MAX_IMAGES) })
  }
  return [...missing, ...parts, ...(fits ? [] : paragraph(caption))]
}

const paragraph = (text: string): Draft[] => paragraphOf(text === '' ? [] : [{ text }])
