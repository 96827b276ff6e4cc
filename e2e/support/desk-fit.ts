import type { Page } from 'playwright/test'

/** WCAG 2.2, 2.5.8: the least size of a target without distance to others, in CSS pixels. */
const MIN_TARGET = 24

/**
 * Measures an open desk page at the viewport's size and returns what does not fit, as sentences: sideways scrolling
 * (WCAG 1.4.10), controls outside the window, targets that are too small or too close (2.5.8), controls that a sticky
 * bar hides while they have the focus (2.4.11), and bars that take more than `barShare` of the height.
 */
export const misfitsOf = (page: Page, barShare: number): Promise<string[]> =>
  page.evaluate(measure, { barShare, MIN_TARGET })

/** Runs in the page, so it has no names of this file. */
function measure({ barShare, MIN_TARGET }: { barShare: number; MIN_TARGET: number }): string[] {
  const found: string[] = []
  const root = document.documentElement
  const dialog = document.querySelector('[role="dialog"], [role="alertdialog"]')
  const place = dialog ?? document
  const CONTROLS =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="tab"], [tabindex="0"]'
  const named = (element: Element) => {
    const words = element.getAttribute('aria-label') ?? (element.textContent.trim() || element.getAttribute('name'))
    return `${element.tagName.toLowerCase()}.${element.className.toString().slice(0, 24)} “${(words ?? '').slice(0, 32)}”`
  }
  const isHidden = (element: Element) => {
    // Within a closed part of the page an element has a box, but is not drawn and does not take the focus.
    if (!element.checkVisibility()) return true
    const { clipPath, visibility, pointerEvents } = getComputedStyle(element)
    const { width, height } = element.getBoundingClientRect()
    return width <= 1 || height <= 1 || clipPath !== 'none' || visibility === 'hidden' || pointerEvents === 'none'
  }
  const closest = (element: Element, fits: (style: CSSStyleDeclaration) => boolean) => {
    for (let at: Element | null = element; at; at = at.parentElement) if (fits(getComputedStyle(at))) return at
    return null
  }
  const isInScroller = (element: Element) =>
    closest(element, ({ overflowX }) => overflowX === 'auto' || overflowX === 'scroll') !== null
  /** A control within a sentence, whose height is the line's. */
  const isInline = (element: Element) =>
    getComputedStyle(element).display === 'inline' &&
    element.parentElement?.textContent.trim() !== element.textContent.trim()
  const targetOf = (element: Element) => element.closest('label') ?? element

  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll('body *')].filter((one) => {
      const { left, right, width } = one.getBoundingClientRect()
      return width > 1 && (left < -1 || right > root.clientWidth + 1) && !isInScroller(one)
    })
    found.push(`scrolls sideways by ${root.scrollWidth - root.clientWidth}: ${wide.slice(-2).map(named).join(', ')}`)
  }

  const controls = [...place.querySelectorAll(CONTROLS)].filter((one) => !isHidden(one) && !one.closest('[inert]'))
  for (const one of controls) {
    const { left, right } = one.getBoundingClientRect()
    if ((left < -1 || right > root.clientWidth + 1) && !isInScroller(one)) found.push(`outside: ${named(one)}`)
  }

  const targets = [...new Set(controls.filter((one) => !isInline(one)).map(targetOf))]
  const boxes = targets.map((one) => ({ one, box: one.getBoundingClientRect() }))
  const isSmall = ({ width, height }: DOMRect) => width < MIN_TARGET - 0.5 || height < MIN_TARGET - 0.5
  for (const { one, box } of boxes.filter((each) => isSmall(each.box))) {
    const x = box.x + box.width / 2
    const y = box.y + box.height / 2
    const near = boxes.find((other) => {
      if (other.one === one || other.one.contains(one) || one.contains(other.one)) return false
      const b = other.box
      const dx = Math.max(b.left - x, 0, x - b.right)
      const dy = Math.max(b.top - y, 0, y - b.bottom)
      return Math.hypot(dx, dy) < MIN_TARGET / 2 - 0.5
    })
    if (near)
      found.push(
        `small (${Math.round(box.width)} × ${Math.round(box.height)}): ${named(one)} beside ${named(near.one)}`,
      )
  }

  for (const one of document.querySelectorAll('main + nav > *, [data-main-acts] > *')) {
    const { width, height } = one.getBoundingClientRect()
    const isAtThumb = one.closest('main + nav') ?? getComputedStyle(one.parentElement ?? one).position === 'fixed'
    if (isAtThumb && height > 0 && (width < 43.5 || height < 43.5)) found.push(`small at the thumb: ${named(one)}`)
  }

  const isStuck = ({ position }: CSSStyleDeclaration) => position === 'fixed' || position === 'sticky'
  for (const one of controls) {
    if (!(one instanceof HTMLElement) || one.tabIndex < 0) continue
    one.focus()
    const box = one.getBoundingClientRect()
    // The part inside the window: a text is taller than it, and of a line that scrolls sideways the end may be outside.
    const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)]
    const width = Math.min(root.clientWidth, box.right) - left
    const height = Math.min(window.innerHeight, box.bottom) - top
    const spots = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.05, 0.25, 0.5, 0.85].map((y) => [left + width * x, top + height * y] as const),
    )
    const label = one.closest('label')
    const isSeen = spots.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y)
      return hit !== null && (one.contains(hit) || hit.contains(one) || label?.contains(hit) === true)
    })
    if (isSeen) continue
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)
    const over = hit && closest(hit, isStuck)
    found.push(`hidden with the focus: ${named(one)} ${over ? `under ${named(over)}` : `at ${Math.round(top)}`}`)
  }

  window.scrollTo(0, root.scrollHeight / 2)
  let covered = 0
  for (let y = 1; y < window.innerHeight; y += 2) {
    const hit = document.elementFromPoint(window.innerWidth / 2, y)
    const bar = hit && closest(hit, isStuck)
    if (bar && bar.getBoundingClientRect().height < window.innerHeight * 0.9) covered += 2
  }
  if (!dialog && covered > window.innerHeight * barShare) {
    found.push(`bars take ${Math.round((covered / window.innerHeight) * 100)} % of the height`)
  }
  window.scrollTo(0, 0)
  return found
}
