/**
 * The words that a screen shows, a line for each piece of text, in the order of the page. Self-contained, because it is
 * sent to the page. Clock times and durations are made alike: they differ from run to run.
 */
export function visibleWords(): string {
  const EDGE = 24
  const lines: string[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement
    const text = (node.textContent ?? '').replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim()
    if (text === '' || !parent || parent.closest('script, style, .unseen, [aria-live]')) continue
    if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
    range.selectNodeContents(node)
    const { top, bottom, left, right } = range.getBoundingClientRect()
    const isInside = top >= 0 && left >= 0 && right <= innerWidth + EDGE && bottom <= innerHeight - EDGE
    if (!isInside || bottom - top < 2) continue
    const untimed = text
      .replaceAll(/(T|\b)\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?/g, '$100:00')
      .replaceAll(/\b[\d.,]+ (ms|s|min)\b/g, '0 $1')
    lines.push(untimed)
  }
  return `${lines.join('\n')}\n`
}
