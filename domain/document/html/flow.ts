import { embedOf } from '#domain/document/embed-of.ts'
import { apparatusOf } from '#domain/document/html/apparatus.ts'
import type { Context } from '#domain/document/html/context.ts'
import type { Draft } from '#domain/document/html/draft.ts'
import { figure } from '#domain/document/html/figure.ts'
import { fold } from '#domain/document/html/fold.ts'
import { hrefOf } from '#domain/document/html/href-of.ts'
import { imageOf } from '#domain/document/html/image-of.ts'
import { KINDS, type Kind } from '#domain/document/html/kinds.ts'
import { Line } from '#domain/document/html/line.ts'
import { lineText } from '#domain/document/html/line-text.ts'
import { list } from '#domain/document/html/list.ts'
import { loneAddress } from '#domain/document/html/lone-address.ts'
import { attribute, type Element, firstElement, isElement, isText, type Node } from '#domain/document/html/node.ts'
import { quote } from '#domain/document/html/quote.ts'
import type { State } from '#domain/document/html/state.ts'
import { isHidden, styled } from '#domain/document/html/styled.ts'
import { table } from '#domain/document/html/table.ts'
import { isNumbered, isWordBullet, type WordItem, withWordLists, wordLevel } from '#domain/document/html/word-list.ts'

/** What gathers its inside before it is made: each of them inside another goes over the same words once more. */
const FOLDS: ReadonlySet<Kind> = new Set(['heading', 'list', 'quote', 'figure', 'table'])

/** Walks nodes in order: text gathers in a line, and whatever stands as a block ends it. */
export class Flow {
  #context: Context
  #alone: boolean
  #line = new Line()
  #parts: (Draft | WordItem)[] = []
  #hasWordItems = false

  constructor(context: Context, alone: boolean) {
    this.#context = context
    this.#alone = alone
  }

  walk(nodes: Node[], state: State): void {
    for (const node of nodes) {
      if (isText(node)) this.#line.add(node.value, state)
      else if (isElement(node)) this.#element(node, state)
    }
  }

  finish(): Draft[] {
    this.#flush()
    return this.#hasWordItems ? withWordLists(this.#parts) : (this.#parts as Draft[])
  }

  #flush(): void {
    for (const spans of this.#line.finish()) {
      this.#parts.push((this.#alone && loneAddress(spans)) || { type: 'paragraph', spans })
    }
  }

  #put(drafts: (Draft | WordItem)[]): void {
    this.#flush()
    // One by one: as arguments of a call, a hundred thousand of them overflow the stack.
    for (const draft of drafts) this.#parts.push(draft)
  }

  #element(element: Element, outer: State): void {
    const kind = KINDS.get(element.tagName)
    let state = outer
    if (element.attrs.length > 0) {
      if (isHidden(element)) return this.#context.dropped.name('hidden text')
      if (isWordBullet(element)) return
      const apparatus = apparatusOf(element)
      if (apparatus) return this.#context.dropped.name(apparatus)
      // The element's own meaning first: `<b style="font-weight:normal">` is not bold.
      state = styled(element, kind === undefined ? outer : inside(kind, outer))
    } else if (kind !== undefined) state = inside(kind, outer)
    if (kind === undefined || kind === 'bold' || kind === 'italic' || kind === 'code')
      this.walk(element.childNodes, state)
    else this.#known(kind, element, state)
  }

  #known(kind: Kind, element: Element, state: State): void {
    if (FOLDS.has(kind) && this.#context.isTooDeep()) {
      this.#context.dropped.name(`${element.tagName} below the twenty-fourth level (its text stays)`)
      return this.#block(element, state)
    }
    switch (kind) {
      case 'block':
      case 'pre':
        return this.#block(element, state)
      case 'link':
        return this.walk(element.childNodes, this.#linked(element, state))
      case 'break':
        return this.#line.lineBreak()
      case 'heading':
        return this.#heading(element, state)
      case 'list':
        return this.#put(list(element, state, this.#context))
      case 'quote':
        return this.#put(quote(element, state, this.#context))
      case 'figure':
        return this.#put(figure(element, state, this.#context))
      case 'table':
        return this.#put(table(element, state, this.#context))
      case 'divider':
        return this.#put([{ type: 'divider' }])
      case 'image':
        return this.#image(element)
      case 'frame':
        return this.#frame(element)
      case 'text-only':
        this.#context.dropped.name(`${element.tagName} (its text stays)`)
        return this.walk(element.childNodes, state)
      case 'silent':
        return
      default:
        return this.#context.dropped.name(element.tagName, addressOf(element))
    }
  }

  #block(element: Element, state: State): void {
    this.#flush()
    const level = element.attrs.length > 0 && !this.#context.isTooDeep() ? wordLevel(element) : null
    if (level === null) {
      this.walk(element.childNodes, state)
      return this.#flush()
    }
    const { spans, rest } = fold(this.#context.collect(element.childNodes, state, false))
    this.#hasWordItems = true
    if (spans.length > 0) this.#put([{ type: 'word-item', level, ordered: isNumbered(element), spans }])
    this.#put(rest)
  }

  #heading(element: Element, state: State): void {
    const { spans, rest } = fold(this.#context.collect(element.childNodes, state, false), ' ')
    // Its level in the source stays here until all headings are known.
    const level = Number(element.tagName[1]) as 2 | 3
    this.#put(spans.length > 0 ? [{ type: 'heading', level, spans }, ...rest] : rest)
  }

  #linked(element: Element, state: State): State {
    const value = attribute(element, 'href')
    const href = value === undefined ? null : hrefOf(value, this.#context)
    return href === null ? state : { ...state, href }
  }

  #image(element: Element): void {
    const image = imageOf(element, this.#context)
    if (image) this.#put([image])
  }

  #frame(element: Element): void {
    const src = attribute(element, 'src') ?? attribute(element, 'data-src') ?? ''
    const embed = embedOf(src.trim())
    if (!embed) return this.#context.dropped.name('iframe', src)
    const title = lineText(attribute(element, 'title') ?? '', this.#context)
    this.#put([{ type: 'embed', ...embed, title }])
  }
}

function inside(kind: Kind, state: State): State {
  if (kind === 'bold') return state.bold ? state : { ...state, bold: true }
  if (kind === 'italic') return state.italic ? state : { ...state, italic: true }
  if (kind === 'code') return state.code ? state : { ...state, code: true }
  if (kind === 'pre') return { ...state, code: true, raw: true }
  return state
}

function addressOf(element: Element): string {
  const own = attribute(element, 'src') ?? attribute(element, 'data')
  if (own !== undefined) return own
  const source = firstElement(element.childNodes, 'source')
  return (source && attribute(source, 'src')) ?? ''
}
