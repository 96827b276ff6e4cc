import type { Span } from '#domain/document/blocks/schema.ts'
import { captionOf } from '#domain/document/html/caption-of.ts'
import type { Context } from '#domain/document/html/context.ts'
import type { Draft } from '#domain/document/html/draft.ts'
import { flattenBlocks } from '#domain/document/html/flatten-blocks.ts'
import { attribute, type Element, isElement } from '#domain/document/html/node.ts'
import { paragraphOf } from '#domain/document/html/paragraph-of.ts'
import type { State } from '#domain/document/html/state.ts'
import { type GridRow, tableGrid } from '#domain/document/html/table-grid.ts'

const MAX_COLUMNS = 50

/** Converts a table; a layout table, or one with a single cell, becomes just its content. */
export function table(element: Element, state: State, context: Context): Draft[] {
  const rows = tableGrid(element.childNodes, MAX_COLUMNS)
  const cells = rows.flatMap((row) => row.cells)
  const captions = element.childNodes.filter((node) => isElement(node) && node.tagName === 'caption')
  const layout = attribute(element, 'role') === 'presentation' || (cells.length === 1 && cells[0]?.tagName === 'td')
  if (layout)
    return [...captions, ...cells].flatMap((node) =>
      context.collect('childNodes' in node ? node.childNodes : [], state, true),
    )
  const caption = captionOf(
    captions.flatMap((node) => ('childNodes' in node ? node.childNodes : [])),
    context,
  )
  const rest: Draft[] = [...caption.rest]
  const read = rows.map((row) => ({ row, spans: cellsOf(row, state, context, rest) }))
  const filled = read.filter((one) => one.spans.some((spans) => spans.length > 0))
  const headRow = read.find(({ row }) => row.inHead) ?? (isHeadRow(filled[0]?.row) ? filled[0] : undefined)
  const body = filled.filter((one) => one !== headRow)
  const head = headRow?.spans ?? []
  const rowHeads =
    body.every(({ row }) => row.places[0]?.cell.tagName === 'th') && body.some(({ row }) => row.places.length > 1)
  const text = [caption.text, caption.cite].filter((words) => words !== '').join(' ')
  const said = paragraphOf(text === '' ? [] : [{ text }])
  if (body.length === 0 && head.every((spans) => spans.length === 0)) return [...said, ...rest]
  const alone = head.length === 0 && body.length === 1 && body[0]?.spans.length === 1 ? body[0].spans[0] : undefined
  if (alone) return [...said, ...paragraphOf(alone), ...rest]
  return [{ type: 'table', caption: text, head, rows: body.map(({ spans }) => spans), rowHeads }, ...rest]
}

const isHeadRow = (row: GridRow | undefined): boolean => row?.cells.every((cell) => cell.tagName === 'th') ?? false

function cellsOf(row: GridRow, state: State, context: Context, rest: Draft[]): Span[][] {
  const cells = row.places.map(({ cell, own }): Span[] => {
    if (!own) return []
    const folded = flattenBlocks(context.collect(cell.childNodes, state, false))
    for (const draft of folded.rest) rest.push(draft)
    return folded.spans
  })
  if (cells.length > MAX_COLUMNS) context.dropped.name('table column after the fiftieth')
  return cells.slice(0, MAX_COLUMNS)
}
