import { type Flag, FLAGS } from '#domain/document/blocks/schema.ts'
import { apparatusOf, isNoteList, isTracked, noteMarks } from '#domain/document/html/apparatus.ts'
import type { Context } from '#domain/document/html/context.ts'
import type { Draft, DraftOf } from '#domain/document/html/draft.ts'
import { figure } from '#domain/document/html/figure-from-html.ts'
import { flattenBlocks } from '#domain/document/html/flatten-blocks.ts'
import { isHidden } from '#domain/document/html/hidden.ts'
import { hrefOf } from '#domain/document/html/href-of.ts'
import { imageOf, signOf } from '#domain/document/html/image-of.ts'
import { KINDS, type Kind } from '#domain/document/html/kinds.ts'
import { list } from '#domain/document/html/list-from-html.ts'
import { loneAddress } from '#domain/document/html/lone-address.ts'
import {
  attribute,
  type Element,
  hasWords,
  isElement,
  isText,
  type Node,
  textBelow,
} from '#domain/document/html/node.ts'
import { noteList } from '#domain/document/html/note-list.ts'
import { quote } from '#domain/document/html/quote-from-html.ts'
import { embedOrLink, snippetAddress } from '#domain/document/html/snippet.ts'
import type { State } from '#domain/document/html/state.ts'
import { styled } from '#domain/document/html/styled.ts'
import { table } from '#domain/document/html/table-from-html.ts'
import { addressOf, type Within, within } from '#domain/document/html/within.ts'
import { isNumbered, isWordBullet, type WordItem, withWordLists, wordLevel } from '#domain/document/html/word-list.ts'
import { Line } from '#domain/document/text/line.ts'

const MARKS: ReadonlySet<Kind | undefined> = new Set(FLAGS)
/** Addresses of a picture's own file or page, and of places in the story: they say nothing of a picture. */
const OWN_FILE = /^#|\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)(?:[?#]|$)|[?&]attachment_id=\d/i
const NOTE_LISTS = new Set<Kind | undefined>(['block', 'list', undefined])
/** Kinds that convert their content first: nested in one another, they process the same words again and again. */
const FOLDS: ReadonlySet<Kind> = new Set(['heading', 'list', 'quote', 'figure', 'table'])

/** Walks nodes in order: text accumulates in a line, and a block ends it. */
export class Flow {
  #context: Context
  #alone: boolean
  #line = new Line()
  #parts: (Draft | WordItem)[] = []
  #missing: DraftOf<'missing-picture'>[] = []
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
    for (const picture of this.#missing.splice(0)) this.#parts.push(picture)
  }

  #put(drafts: (Draft | WordItem)[]): void {
    this.#flush()
    // Pushes one at a time: as arguments of one call, a hundred thousand of them overflow the stack.
    for (const draft of drafts) this.#parts.push(draft)
  }

  #element(element: Element, outer: State): void {
    if (this.#context.notes.isTaken(element)) return
    const named = KINDS.get(element.tagName)
    const kind = named === 'insert' && isTracked(element) ? undefined : named
    let state = outer
    if (element.attrs.length > 0 || kind === 'sup') {
      if (isHidden(element, this.#context)) return this.#context.dropped.name('hidden text')
      if (isWordBullet(element)) return
      const apparatus = apparatusOf(element)
      if (apparatus) return this.#context.dropped.name(apparatus)
      const marks = noteMarks(element)
      if (marks.length > 0) return this.#notes(marks, outer)
      const snippet = snippetAddress(element)
      if (snippet !== null && this.#snippet(element, snippet, outer)) return
      if (NOTE_LISTS.has(kind) && isNoteList(element)) return this.#put(noteList(element, outer, this.#context))
      // Applies the element's own meaning before its style: `<b style="font-weight:normal">` is not bold.
      state = styled(element, kind === undefined ? outer : inside(kind, outer))
    } else if (kind !== undefined) state = inside(kind, outer)
    if (kind === undefined || isMark(kind)) this.walk(element.childNodes, state)
    else this.#known(kind, element, state)
  }

  /** Puts the thing that a script would draw here; false where it has no address of the web. */
  #snippet(element: Element, address: string, state: State): boolean {
    const drafts = embedOrLink(element, address, this.#context)
    if (drafts === null) return false
    this.#put(drafts)
    if (element.tagName !== 'script') this.#block(element, state)
    return true
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
        return this.#image(element, state)
      case 'silent':
        return
      case 'dropped':
        return this.#context.dropped.name(element.tagName, addressOf(element))
      default:
        return this.#within(within(kind, element, this.#context), state)
    }
  }

  #within({ shape, lost, detail, text = '', nodes = [], drafts = [] }: Within, state: State): void {
    if (lost !== null) this.#context.dropped.name(lost, detail)
    if (shape === 'block') this.#put(drafts)
    if (shape === 'box') this.#line.add(' ', state)
    if (text !== '') this.#line.add(text, state)
    this.walk(nodes, state)
    if (shape === 'box') this.#line.add(' ', state)
    if (shape === 'block') this.#flush()
  }

  /**
   * Attaches each note to the word before its mark. A mark without a note, or without a word before it, stays as text.
   */
  #notes(marks: Element[], state: State): void {
    const { notes, dropped } = this.#context
    for (const mark of marks) {
      const label = textBelow(mark).trim()
      const note = notes.take(mark)
      if (!note) {
        if (hasWords(mark)) dropped.name('footnote (its mark stays)')
        // A bare number would read as one more digit of the text before it.
        this.#line.add(/^[\p{L}\p{N}]+$/u.test(label) ? `[${label}]` : label, state)
      } else if (!this.#line.addNote(note.text))
        this.#line.addMark(label || '*', { ...state, href: null, note: note.text })
      for (const href of note?.links ?? []) dropped.name('link in a footnote', href)
    }
  }

  #block(element: Element, state: State): void {
    this.#flush()
    const level = element.attrs.length > 0 && !this.#context.isTooDeep() ? wordLevel(element) : null
    if (level === null) {
      this.walk(element.childNodes, state)
      return this.#flush()
    }
    const { spans, rest } = flattenBlocks(this.#context.collect(element.childNodes, state, false))
    this.#hasWordItems = true
    if (spans.length > 0) this.#put([{ type: 'word-item', level, ordered: isNumbered(element), spans }])
    this.#put(rest)
  }

  #heading(element: Element, state: State): void {
    const { spans, rest } = flattenBlocks(this.#context.collect(element.childNodes, state, false), ' ')
    // Keeps the level of the source until all headings are known.
    const level = Number(element.tagName[1]) as 2 | 3
    const anchor = this.#context.anchors.of(element)
    this.#put(spans.length > 0 ? [{ type: 'heading', level, spans, ...(anchor && { anchor }) }, ...rest] : rest)
  }

  #linked(element: Element, state: State): State {
    const value = attribute(element, 'href')
    const href = value === undefined ? null : hrefOf(value, this.#context)
    return href === null ? state : { ...state, href }
  }

  #image(element: Element, state: State): void {
    const sign = signOf(element)
    const image = imageOf(element, this.#context)
    const { href } = state
    const linked = href !== null && !OWN_FILE.test(href) ? { ...image, href } : image
    if (linked.type === 'image') return this.#put([linked])
    // A missing picture does not interrupt a line of text.
    if (sign !== null) this.#line.add(sign, state)
    else this.#missing.push(linked)
  }
}

const isMark = (kind: Kind): kind is Flag => MARKS.has(kind)

function inside(kind: Kind, state: State): State {
  if (isMark(kind)) return state[kind] ? state : { ...state, [kind]: true }
  if (kind === 'pre') return { ...state, code: true, raw: true }
  return state
}
