type Listener = (event: PageEvent) => void
type Fields = Record<string, unknown>

/** An event with the fields that a test gives it, such as `key` or `shiftKey`. */
export class PageEvent {
  readonly type: string
  readonly target: PageTarget
  readonly timeStamp = performance.now()
  readonly bubbles = true
  defaultPrevented = false
  isStopped = false
  constructor(type: string, target: PageTarget, fields: Fields) {
    this.type = type
    this.target = target
    Object.assign(this, { button: 0, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...fields })
  }
  preventDefault(): void {
    this.defaultPrevented = true
  }
  stopPropagation(): void {
    this.isStopped = true
  }
  stopImmediatePropagation(): void {
    this.isStopped = true
  }
}

/** The window, the document or a node: events go down to it and bubble up again. */
export class PageTarget {
  readonly #listeners = new Set<{ type: string; listener: Listener; isCapture: boolean }>()
  above: PageTarget | null = null
  addEventListener(type: string, listener: Listener, options?: boolean | { capture?: boolean }): void {
    const isCapture = typeof options === 'object' ? options.capture === true : options === true
    this.#listeners.add({ type, listener, isCapture })
  }
  removeEventListener(type: string, listener: Listener): void {
    for (const one of this.#listeners) if (one.type === type && one.listener === listener) this.#listeners.delete(one)
  }
  hasListener(type: string): boolean {
    return [...this.#listeners].some((one) => one.type === type)
  }
  fire(type: string, fields: Fields = {}): PageEvent {
    const event = new PageEvent(type, this, fields)
    const path: PageTarget[] = [this]
    for (let at = this.above; at; at = at.above) path.push(at)
    const call = (isCapture: boolean) => (target: PageTarget) => {
      for (const one of target.#listeners)
        if (one.type === type && one.isCapture === isCapture && !event.isStopped) one.listener(event)
    }
    path.toReversed().forEach(call(true))
    path.forEach(call(false))
    return event
  }
}

export class PageNode extends PageTarget {
  readonly nodeType: number
  readonly nodeName: string
  readonly ownerDocument: unknown
  readonly childNodes: PageNode[] = []
  nodeValue: string | null = null
  constructor(nodeType: number, nodeName: string, ownerDocument: unknown) {
    super()
    this.nodeType = nodeType
    this.nodeName = nodeName
    this.ownerDocument = ownerDocument
  }
  get parentNode(): PageNode | null {
    return this.above instanceof PageNode ? this.above : null
  }
  get firstChild(): PageNode | null {
    return this.childNodes[0] ?? null
  }
  get lastChild(): PageNode | null {
    return this.childNodes.at(-1) ?? null
  }
  get nextSibling(): PageNode | null {
    const all = this.parentNode?.childNodes ?? []
    return all[all.indexOf(this) + 1] ?? null
  }
  get textContent(): string {
    return this.nodeValue ?? this.childNodes.map((child) => child.textContent).join('')
  }
  set textContent(text: string) {
    this.childNodes.length = 0
    if (text !== '') this.appendChild(textNode(text, this.ownerDocument))
  }
  appendChild<T extends PageNode>(child: T): T {
    return this.insertBefore(child, null)
  }
  insertBefore<T extends PageNode>(child: T, before: PageNode | null): T {
    child.parentNode?.removeChild(child)
    this.childNodes.splice(before ? this.childNodes.indexOf(before) : this.childNodes.length, 0, child)
    child.above = this
    return child
  }
  removeChild<T extends PageNode>(child: T): T {
    this.childNodes.splice(this.childNodes.indexOf(child), 1)
    child.above = null
    return child
  }
  contains(other: PageNode | null): boolean {
    return other === this || (other !== null && this.contains(other.parentNode))
  }
}

export function textNode(text: string, ownerDocument: unknown): PageNode {
  const node = new PageNode(3, '#text', ownerDocument)
  node.nodeValue = text
  return node
}

export class PageElement extends PageNode {
  readonly namespaceURI = 'http://www.w3.org/1999/xhtml'
  readonly style: Record<string, string> & { setProperty?: (name: string, value: string) => void } = {}
  readonly #attributes = new Map<string, string>()
  isContentEditable = false
  get tagName(): string {
    return this.nodeName.toUpperCase()
  }
  get isConnected(): boolean {
    return (this.ownerDocument as PageNode).contains(this)
  }
  get dataset(): Record<string, string> {
    const own = [...this.#attributes].filter(([name]) => name.startsWith('data-'))
    return Object.fromEntries(own.map(([name, value]) => [name.slice('data-'.length), value]))
  }
  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null
  }
  hasAttribute(name: string): boolean {
    return this.#attributes.has(name)
  }
  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value))
  }
  removeAttribute(name: string): void {
    this.#attributes.delete(name)
  }
  focus(): void {
    Object.assign(this.ownerDocument as object, { activeElement: this })
    this.fire('focusin')
  }
  click(fields: Fields = {}): PageEvent {
    return this.fire('click', fields)
  }
  /** Knows tags, ids, classes and attributes, and one within another. */
  matches(selector: string): boolean {
    return selector.split(',').some((one) => {
      const parts = one.match(/(?:\[[^\]]*\]|[^\s[])+/g) ?? []
      const last = parts.pop() ?? ''
      if (!this.#isOne(last)) return false
      let at = this.parentNode
      for (const part of parts.toReversed()) {
        while (at && !(at instanceof PageElement && at.#isOne(part))) at = at.parentNode
        if (!at) return false
        at = at.parentNode
      }
      return true
    })
  }
  #isOne(compound: string): boolean {
    const parts = [...compound.matchAll(/([#.]?)([\w-]+)|\[([\w-]+)(?:="([^"]*)")?\]/g)]
    return parts.every(([, kind, name = '', attribute, value]) => {
      if (attribute) return value === undefined ? this.hasAttribute(attribute) : this.getAttribute(attribute) === value
      if (kind === '#') return this.getAttribute('id') === name
      if (kind === '.') return (this.getAttribute('class') ?? '').split(' ').includes(name)
      return this.nodeName.toLowerCase() === name
    })
  }
  closest(selector: string): PageElement | null {
    if (this.matches(selector)) return this
    return this.parentNode instanceof PageElement ? this.parentNode.closest(selector) : null
  }
  querySelectorAll(selector: string): PageElement[] {
    return this.childNodes
      .filter((child) => child instanceof PageElement)
      .flatMap((child) => [...(child.matches(selector) ? [child] : []), ...child.querySelectorAll(selector)])
  }
  querySelector(selector: string): PageElement | null {
    return this.querySelectorAll(selector)[0] ?? null
  }
}
