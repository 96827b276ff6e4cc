import { type Caption, captionOf, speakerOf } from '#domain/document/html/caption-of.ts'
import type { Context } from '#domain/document/html/context.ts'
import type { Draft, DraftOf } from '#domain/document/html/draft.ts'
import { linkedEmbed } from '#domain/document/html/linked-embed.ts'
import { type Element, firstElement, isElement, type Node } from '#domain/document/html/node.ts'
import { paragraphOf } from '#domain/document/html/paragraph-of.ts'
import type { State } from '#domain/document/html/state.ts'

const MAX_IMAGES = 100

/** A figure is a picture, a gallery, a video, a table or a pull-quote with its caption. */
export function figure(element: Element, state: State, context: Context): Draft[] {
  const isCaption = (node: Node) => isElement(node) && node.tagName === 'figcaption'
  const captions = element.childNodes.filter(isCaption)
  const inside = context.collect(
    element.childNodes.filter((node) => !isCaption(node)),
    state,
    true,
  )
  if (captions.length === 0) return withCaption(inside, { text: '', cite: '', rest: [] })
  if (inside.length === 0 && firstElement(element.childNodes, 'img')) {
    context.dropped.name('figcaption')
    return []
  }
  const caption = captionOf(
    captions.flatMap((node) => (isElement(node) ? node.childNodes : [])),
    context,
  )
  return [...withCaption(inside, caption), ...caption.rest]
}

function withCaption(drafts: Draft[], caption: Caption): Draft[] {
  const only = drafts.length === 1 ? drafts[0] : undefined
  if (only?.type === 'image')
    return [{ ...only, caption: only.caption || caption.text, credit: only.credit || caption.cite }]
  const whole = [caption.text, caption.cite].filter((words) => words !== '').join(' ')
  if (drafts.length > 1 && drafts.every((draft) => draft.type === 'image')) return galleries(drafts, whole)
  if (only?.type === 'quote' || only?.type === 'pull-quote')
    return [{ ...speakerOf(caption), ...only, type: 'pull-quote' }]
  const embed = only?.type === 'paragraph' ? linkedEmbed(only.spans) : only?.type === 'embed' ? only : null
  if (embed) return [{ ...embed, title: embed.title || whole }, ...(embed.title ? paragraph(whole) : [])]
  if ((only?.type === 'table' || only?.type === 'gallery') && only.caption === '') return [{ ...only, caption: whole }]
  return [...drafts, ...paragraph(whole)]
}

function galleries(drafts: DraftOf<'image'>[], caption: string): Draft[] {
  const images = drafts.map(({ mediaId, alt, caption, credit }) => ({ mediaId, alt, caption, credit }))
  const parts: Draft[] = []
  for (let at = 0; at < images.length; at += MAX_IMAGES) {
    parts.push({ type: 'gallery', caption: at === 0 ? caption : '', images: images.slice(at, at + MAX_IMAGES) })
  }
  return parts
}

const paragraph = (text: string): Draft[] => paragraphOf(text === '' ? [] : [{ text }])
