import { attribute, type Element, isElement, type Node } from '#domain/document/html/node.ts'

const MAX_ROWSPAN = 65_534

/** Content of a column in a row: a cell of that row (`own`), or one that spans into it from above or from the left. */
export type Place = { cell: Element; own: boolean }
export type GridRow = { inHead: boolean; cells: Element[]; places: Place[] }

/**
 * Rows of a table with the content of each column, so that `colspan` and `rowspan` keep later cells in their columns. A
 * cell ends with its row group, as HTML's table model requires. No row has more than `maxColumns + 1` columns.
 */
export function tableGrid(nodes: Node[], maxColumns: number): GridRow[] {
  const loose = nodes.filter((node): node is Element => isElement(node) && node.tagName === 'tr')
  const groups = nodes.filter((node): node is Element => isElement(node) && /^t(?:head|body|foot)$/.test(node.tagName))
  const rows = groups.flatMap((group) => placed(rowsOf(group), group.tagName === 'thead', maxColumns + 1))
  return [...placed(loose, false, maxColumns + 1), ...rows]
}

const rowsOf = (group: Element): Element[] =>
  group.childNodes.filter((node): node is Element => isElement(node) && node.tagName === 'tr')

function placed(rows: Element[], inHead: boolean, columns: number): GridRow[] {
  /** By column: the cell that spans further down, and for how many more rows. */
  let reaching: ({ cell: Element; rows: number } | undefined)[] = []
  return rows.map((row) => {
    const cells = row.childNodes.filter((node): node is Element => isElement(node) && /^t[dh]$/.test(node.tagName))
    const places: Place[] = []
    const next: typeof reaching = []
    const put = (cell: Element, own: boolean, down: number): void => {
      if (places.length === columns) return
      next.push(down > 0 ? { cell, rows: down } : undefined)
      places.push({ cell, own })
    }
    const skip = (): void => {
      for (let above = reaching[places.length]; above; above = reaching[places.length])
        put(above.cell, false, above.rows - 1)
    }
    for (const cell of cells) {
      skip()
      const down = rowsDown(cell)
      for (let column = 0; column < columnsWide(cell, columns); column++) put(cell, column === 0, down)
    }
    skip()
    reaching = next
    return { inHead, cells, places }
  })
}

const columnsWide = (cell: Element, most: number): number => Math.min(Number(attribute(cell, 'colspan')) || 1, most)

/** Number of rows below its own that a cell spans; `rowspan="0"` means the rest of the row group. */
function rowsDown(cell: Element): number {
  const value = attribute(cell, 'rowspan')
  if (value === undefined || !/^\s*\d+/.test(value)) return 0
  const rows = Number.parseInt(value, 10)
  return rows === 0 ? MAX_ROWSPAN : Math.min(rows, MAX_ROWSPAN) - 1
}
