import { isAnchor } from '#domain/document/blocks/anchor.ts'
import { attribute, type Element, isElement, type Node } from '#domain/document/html/node.ts'
import { decodedUri } from '#domain/text/decoded-uri.ts'

const HEADING = /^h[1-6]$/
/** Elements whose headings become text. */
const FOLDED = new Set(['ul', 'ol', 'table', 'blockquote', 'figure'])

/** Anchors of the headings of a page: the id of a heading, or of the first element within it that has one. */
export class Anchors {
  #byHeading = new Map<Element, string>()
  #all = new Set<string>()

  constructor(nodes: Node[]) {
    this.#find(nodes, 0)
  }

  /** True for `#part` where a heading has that anchor. */
  has(href: string): boolean {
    return href.startsWith('#') && this.#all.has(decodedUri(href.slice(1)))
  }

  of(heading: Element): string | undefined {
    return this.#byHeading.get(heading)
  }

  #find(nodes: Node[], depth: number): void {
    for (const node of nodes) {
      if (!isElement(node) || FOLDED.has(node.tagName) || depth > 200) continue
      if (!HEADING.test(node.tagName)) {
        this.#find(node.childNodes, depth + 1)
        continue
      }
      const anchor = idOf(node) ?? node.childNodes.filter(isElement).map(idOf).find(Boolean)
      if (anchor === undefined || this.#all.has(anchor)) continue
      this.#all.add(anchor)
      this.#byHeading.set(node, anchor)
    }
  }
}

function idOf(element: Element): string | undefined {
  const id = attribute(element, 'id') ?? (element.tagName === 'a' ? attribute(element, 'name') : undefined)
  return id !== undefined && isAnchor(id) ? id : undefined
}
