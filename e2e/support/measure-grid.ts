export type Rect = { left: number; top: number; right: number; bottom: number }
/**
 * Columns whose ends are further apart than they may be, a blank rectangle, the edge of a cell that lies on no line of the
 * grid, a cell that no pattern has, or a distance within a teaser that is none of the scale. `where` names the nearest
 * element.
 */
export type Fault = { kind: 'ends' | 'hole' | 'edge' | 'pattern' | 'distance'; px: string; where: string; at: string }

/**
 * Measures in the page whether cells begin and end on lines of its columns, and where a pattern has them, and whether the
 * parts of each teaser are as far apart as the scale of spaces says. Also counts what it looked at. Self-contained,
 * because it is sent to the page.
 */
export function measureGrid(): { faults: Fault[]; edges: number; distances: number } {
  const CELLS = '[data-cell], .cols > *, .duo > *, .even-rows > *, .feature > *'
  /** Columns of cells beside each other, by the columns of the page. */
  const PATTERNS: Record<number, number[][]> = {
    12: [[12], [8, 4], [6, 6], [6, 3, 3], [4, 4, 4], [3, 3, 3, 3]],
    8: [[8], [4, 4], [2, 2, 2, 2]],
    4: [[4], [2, 2]],
  }
  const PARTS = {
    picture: 'img',
    kicker: '.kicker',
    headline: '.headline',
    standfirst: '.standfirst',
    lines: '.first-lines',
    meta: '.meta',
  }
  const [EDGE, DISTANCE] = [1, 0.6]
  const faults: Fault[] = []
  const main = document.querySelector('main')
  const page = main?.closest('.wrap')
  if (!main || !page) return { faults, edges: 0, distances: 0 }
  const round = (px: number) => String(Math.round(px * 10) / 10)
  const nameOf = (element: Element | null) => `${element?.tagName.toLowerCase()} ${element?.className}`.trim()
  const number = (px: string) => Number.parseFloat(px) || 0

  const probe = main.appendChild(document.createElement('div'))
  const lengthPx = (length: string) => {
    probe.style.cssText = `position: absolute; inline-size: ${length}`
    return probe.getBoundingClientRect().width
  }
  const gap = lengthPx('var(--spacing-gap)')
  const scale = [0, ...['0.25rem', '0.5rem', 'var(--spacing-s3)', 'var(--spacing-s4)'].map(lengthPx)]
  probe.remove()

  const { left, width } = page.getBoundingClientRect()
  const count = innerWidth >= 1_024 ? 12 : innerWidth >= 768 ? 8 : 4
  const column = (width - (count - 1) * gap) / count
  const starts = Array.from({ length: count }, (_, n) => left + n * (column + gap))
  const lines = { left: starts, right: starts.map((start) => start + column) }
  const isRightToLeft = getComputedStyle(main).direction === 'rtl'
  const places = (PATTERNS[count] ?? []).flatMap((pattern) =>
    pattern.map((span, n) => {
      const before = pattern.slice(0, n).reduce((sum, one) => sum + one, 0)
      return isRightToLeft ? [count - before - span, count - before - 1] : [before, before + span - 1]
    }),
  )
  const nearest = (px: number, to: number[]) => Math.min(...to.map((line) => Math.abs(px - line)))
  const isFloating = (element: Element | null) => element !== null && getComputedStyle(element).float !== 'none'
  const isVisible = (element: Element) =>
    element.checkVisibility() && element.getClientRects().length > 0 && !element.closest('.unseen')
  let [edges, distances] = [0, 0]
  for (const cell of main.querySelectorAll(CELLS)) {
    if (!isVisible(cell)) continue
    const rect = cell.getBoundingClientRect()
    edges += 2
    const at = nameOf(cell.parentElement)
    const [from, to] = (['left', 'right'] as const).map((side) => {
      const px = nearest(rect[side], lines[side])
      if (px > EDGE) faults.push({ kind: 'edge', px: round(px), where: `${side} of ${nameOf(cell)}`, at })
      return lines[side].findIndex((line) => Math.abs(rect[side] - line) <= EDGE)
    }) as [number, number]
    // A row of a list has its time, words and picture on the page's columns, and no pattern of a band.
    if (from < 0 || to < 0 || cell.closest('.row') || places.some(([first, last]) => first === from && last === to))
      continue
    faults.push({ kind: 'pattern', px: `columns ${from + 1} to ${to + 1}`, where: nameOf(cell), at })
  }

  // A stretched part has white within it that would not be counted, so each is measured at its own height.
  const parts = [...main.querySelectorAll<HTMLElement>('.story')].map((story) => ({
    story,
    ones: Object.entries(PARTS).flatMap(([name, selector]) =>
      [...story.querySelectorAll<HTMLElement>(selector)]
        // A small picture floats beside the lines.
        .filter((one) => one.closest('.story') === story && isVisible(one) && !isFloating(one.closest('.shot, .face')))
        .map((one) => ({ name, one })),
    ),
  }))
  const stretched = parts
    .flatMap(({ ones }) => ones.map(({ one }) => one))
    .filter(
      (one) =>
        one.parentElement &&
        getComputedStyle(one.parentElement).display === 'grid' &&
        /auto|normal|stretch/.test(getComputedStyle(one).alignSelf),
    )
  for (const one of stretched) one.style.alignSelf = 'start'
  for (const { story, ones } of parts) {
    const boxes = ones.map(({ name, one }) => {
      const rect = one.getBoundingClientRect()
      const style = getComputedStyle(one)
      return {
        name,
        left: rect.left,
        right: rect.right,
        top: rect.top + number(style.paddingTop) + number(style.borderTopWidth),
        bottom: rect.bottom - number(style.paddingBottom) - number(style.borderBottomWidth),
      }
    })
    for (const box of boxes) {
      const above = boxes
        .filter((one) => one.top < box.top && Math.min(one.right, box.right) - Math.max(one.left, box.left) > 2)
        .toSorted((a, b) => b.bottom - a.bottom)[0]
      if (!above) continue
      distances++
      const px = box.top - above.bottom
      if (nearest(px, scale) > DISTANCE)
        faults.push({
          kind: 'distance',
          px: round(px),
          where: `${above.name} to ${box.name}`,
          at: `${nameOf(story)}: ${story.querySelector('.headline')?.textContent.slice(0, 40)}`,
        })
    }
  }
  for (const one of stretched) one.style.alignSelf = ''
  return { faults, edges, distances }
}

/**
 * Measures a front in the page, whose viewport needs no script of the paper. A column
 * ends with its last line of text or picture; the ends of columns that stand beside each other are compared. A hole is a
 * rectangle between the first and the last line that neither text nor picture touches; rules do not count.
 * Self-contained, because it is sent to the page.
 */
export function measureBalance({ most, hole }: { most: number; hole: [number, number] }): Fault[] {
  const CELL = 5
  const NARROW = 100
  const found: Fault[] = []
  const main = document.querySelector('main')
  if (!main) return found

  const isSkipped = (element: Element) =>
    element.closest('.page-head, .pages, .list-feed, .status, .nothing, .unseen') !== null
  const nameOf = (element: Element | null): string => {
    const names: string[] = []
    for (let at = element; at && at !== main && names.length < 4; at = at.parentElement) {
      names.unshift(`${at.tagName.toLowerCase()}${[...at.classList].map((one) => `.${one}`).join('')}`)
    }
    return names.join(' > ')
  }
  const said = ({ left, top, right, bottom }: Rect) =>
    `${Math.round(right - left)}×${Math.round(bottom - top)} at ${Math.round(left)},${Math.round(top)}`
  const join = (rects: Rect[]): Rect => ({
    left: Math.min(...rects.map((one) => one.left)),
    top: Math.min(...rects.map((one) => one.top)),
    right: Math.max(...rects.map((one) => one.right)),
    bottom: Math.max(...rects.map((one) => one.bottom)),
  })

  /** Lines of text and pictures, each with its element. */
  const ink: { rect: Rect; of: Element }[] = []
  const add = (of: Element, rects: DOMRectList | DOMRect[]) => {
    for (const { left, top, right, bottom } of rects) {
      if (right - left < 1 || bottom - top < 1) continue
      ink.push({ rect: { left, top: top + scrollY, right, bottom: bottom + scrollY }, of })
    }
  }
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement
    if (!parent || !node.textContent?.trim() || isSkipped(parent) || parent.closest('style, script')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    add(parent, range.getClientRects())
  }
  for (const one of main.querySelectorAll('img, svg, button, input'))
    if (!isSkipped(one)) add(one, one.getClientRects())
  // Numbers of a list, which are no text.
  for (const one of main.querySelectorAll('li')) {
    if (!getComputedStyle(one, '::before').content.includes('counter')) continue
    const { left, right, top } = one.getBoundingClientRect()
    const from = getComputedStyle(one).direction === 'rtl' ? right - 20 : left
    add(one, [new DOMRect(from, top, 20, 28)])
  }
  if (ink.length === 0) return found
  const inkIn = (element: Element) => ink.filter(({ of }) => element.contains(of)).map(({ rect }) => rect)

  /** Compares the ends of neighbours; what stands below one of them, beside the other, belongs to its column. */
  const compare = (container: Element, items: Rect[]) => {
    const wide = items.filter((one) => one.right - one.left >= NARROW)
    const overlaps = (a: Rect, b: Rect, [from, to]: ['left', 'right'] | ['top', 'bottom']) =>
      Math.min(a[to], b[to]) - Math.max(a[from], b[from]) > 2
    for (const [n, one] of wide.entries()) {
      for (const other of wide.slice(n + 1)) {
        if (overlaps(one, other, ['left', 'right']) || !overlaps(one, other, ['top', 'bottom'])) continue
        const columnOf = (rect: Rect, beside: Rect) =>
          join(
            items.filter(
              (each) =>
                each === rect ||
                (each !== beside &&
                  overlaps(each, rect, ['left', 'right']) &&
                  !overlaps(each, beside, ['left', 'right']) &&
                  overlaps(each, beside, ['top', 'bottom'])),
            ),
          )
        const [a, b] = [columnOf(one, other), columnOf(other, one)]
        const px = Math.round(Math.abs(a.bottom - b.bottom))
        if (px > most)
          found.push({ kind: 'ends', px: String(px), where: nameOf(container), at: `${said(a)} | ${said(b)}` })
      }
    }
  }
  for (const container of main.querySelectorAll('*')) {
    if (isSkipped(container)) continue
    const { display, columnCount, columnWidth, flexDirection } = getComputedStyle(container)
    if (columnCount !== 'auto' || columnWidth !== 'auto') {
      const byLeft = new Map<number, Rect[]>()
      for (const child of container.children)
        for (const rect of [inkIn(child)].filter((rects) => rects.length > 0).map(join)) {
          const left = [...byLeft.keys()].find((key) => Math.abs(key - rect.left) < NARROW) ?? rect.left
          byLeft.set(left, [...(byLeft.get(left) ?? []), rect])
        }
      compare(container, [...byLeft.values()].map(join))
    } else if (display === 'grid' || (display === 'flex' && flexDirection.startsWith('row'))) {
      const items = [...container.children].map(inkIn).filter((rects) => rects.length > 0)
      compare(container, items.map(join))
    }
  }

  // Blank rectangles, on a raster: for each cell how far it is blank upwards, for each row the runs that are high enough.
  const whole = join(ink.map(({ rect }) => rect))
  const page = main.getBoundingClientRect()
  const [left, top] = [page.left, whole.top]
  const across = Math.floor((page.right - left) / CELL)
  const down = Math.floor((whole.bottom - top) / CELL)
  const isInked = new Uint8Array(across * down)
  for (const { rect } of ink) {
    const [x0, x1] = [rect.left - left, rect.right - left].map((px) => Math.floor(px / CELL))
    const [y0, y1] = [rect.top - top, rect.bottom - top].map((px) => Math.floor(px / CELL))
    for (let y = Math.max(0, y0 ?? 0); y <= Math.min(down - 1, y1 ?? 0); y++)
      isInked.fill(1, y * across + Math.max(0, x0 ?? 0), y * across + Math.min(across, (x1 ?? 0) + 1))
  }
  const [wide, high] = hole.map((px) => Math.ceil(px / CELL)) as [number, number]
  const blank = new Uint16Array(across)
  let busyUntil = -1
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) blank[x] = isInked[y * across + x] ? 0 : (blank[x] ?? 0) + 1
    if (y < busyUntil) continue
    for (let x = 0; x < across;) {
      let end = x
      while (end < across && (blank[end] ?? 0) > high) end++
      if (end - x > wide) {
        const rect = {
          left: left + x * CELL,
          top: top + (y - high) * CELL,
          right: left + end * CELL,
          bottom: top + y * CELL,
        }
        const beside = ink
          .filter((one) => one.rect.top < rect.bottom && one.rect.bottom > rect.top)
          .sort((a, b) => Math.abs(a.rect.right - rect.left) - Math.abs(b.rect.right - rect.left))[0]
        found.push({
          kind: 'hole',
          px: said(rect),
          where: nameOf(beside?.of ?? null),
          at: beside?.of.textContent?.slice(0, 40) ?? '',
        })
        busyUntil = y + high
        break
      }
      x = Math.max(end, x + 1)
    }
  }
  return found
}
