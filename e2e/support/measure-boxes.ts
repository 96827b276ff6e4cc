/** Px from the left edge of the page, width, size of the type (of a picture: its height), and lines (of a picture: 0). */
export type Box = [x: number, width: number, size: number, lines: number]
export type Boxes = Record<string, Box[]>

/**
 * The first boxes of each part of a story within `main`, in the order of the page. Self-contained, because it is sent to
 * the page.
 */
export function measureBoxes(most: number): Boxes {
  const PARTS = {
    kicker: '.kicker',
    headline: '.headline',
    standfirst: '.standfirst',
    byline: '.meta, .signed .by',
    picture: 'img',
    text: '.prose > p',
  }
  const linesOf = (element: Element, size: number) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const tops: number[] = []
    for (const { top, height, width } of range.getClientRects())
      if (width > 0 && height > size / 2 && !tops.some((one) => Math.abs(one - top) < size / 2)) tops.push(top)
    return tops.length
  }
  const boxOf = (element: Element): Box => {
    const { left, width, height } = element.getBoundingClientRect()
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    const isPicture = element instanceof HTMLImageElement
    return [
      Math.round(left),
      Math.round(width),
      Math.round((isPicture ? height : size) * 10) / 10,
      isPicture ? 0 : linesOf(element, size),
    ]
  }
  const entries = Object.entries(PARTS).map(([part, selector]) => {
    const shown = [...document.querySelectorAll(`main :is(${selector})`)].filter((one) => one.checkVisibility())
    return [part, shown.slice(0, most).map(boxOf)] as const
  })
  return Object.fromEntries(entries.filter(([, boxes]) => boxes.length > 0))
}

/** Letters a line of each paragraph of running text with three lines or more, without its last line. */
export function measureLines(): { letters: number; text: string }[] {
  const found: { letters: number; text: string }[] = []
  for (const paragraph of document.querySelectorAll('main .prose > p')) {
    const lines = new Map<number, number>()
    const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\S+\s*/g)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const top = Math.round((range.getClientRects()[0]?.bottom ?? 0) / 8)
        lines.set(top, (lines.get(top) ?? 0) + word.length)
      }
    }
    const full = [...lines.values()].slice(0, -1)
    if (full.length < 2 || !/^[\p{Script=Latin}\p{P}\s\d]/u.test(paragraph.textContent ?? '')) continue
    const letters = full.reduce((sum, one) => sum + one, 0) / full.length
    found.push({ letters, text: (paragraph.textContent ?? '').slice(0, 40) })
  }
  return found
}
