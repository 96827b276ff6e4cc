import type { Page } from 'playwright/test'

/**
 * Returns texts of an open page that a box around them cuts, without an ellipsis that would say so, and without a way to
 * scroll to them.
 */
export const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const cuts = ({ overflowX, textOverflow, webkitLineClamp }: CSSStyleDeclaration) =>
      /^(?:hidden|clip)$/.test(overflowX) && textOverflow !== 'ellipsis' && webkitLineClamp === 'none'
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      if (text === '' || node.parentElement?.checkVisibility() !== true) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const { left, right, width } = range.getBoundingClientRect()
      for (let at: HTMLElement | null = node.parentElement; at && width > 1; at = at.parentElement) {
        const box = at.getBoundingClientRect()
        const style = getComputedStyle(at)
        // Words for screen readers alone stand in a box of a pixel; what scrolls shows the rest.
        if (box.width <= 1 || style.clipPath !== 'none' || /auto|scroll/.test(style.overflowX)) break
        if (!cuts(style)) {
          if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') break
          continue
        }
        if (left < box.left - 1 || right > box.right + 1) found.push(text.slice(0, 40))
        break
      }
    }
    return found
  })
