import { Spans } from '#components/article/blocks/spans.tsx'
import { isWiderThanPhone } from '#components/article/blocks/table-width.ts'
import type { Footnotes } from '#domain/document/blocks/footnotes.ts'
import type { BlockOf, Span } from '#domain/document/blocks/schema.ts'
import type { Speech } from '#domain/words/speech.ts'

const isFigure = (cell: Span[] | undefined) => {
  const text = (cell ?? []).map((span) => span.text).join('')
  return text === '' || /^[\s\d.,:%+\-–−€$£°]+$/.test(text)
}

type Props = { block: BlockOf<'table'>; notes: Footnotes; speech: Speech }

/** A table that scrolls horizontally by itself, and says so where it is wide. Columns of figures are aligned to the end. */
export function Table({ block: { id, caption, head, rows, rowHeads }, notes, speech }: Props) {
  const width = Math.max(head.length, ...rows.map((row) => row.length))
  const isNumeric = Array.from(
    { length: width },
    (_, n) => !(rowHeads && n === 0) && rows.length > 0 && rows.every((row) => isFigure(row[n])),
  )
  const classOf = (n: number) => (isNumeric[n] ? 'n' : undefined)
  // A group instead of a section, because a caption is no heading and an outline expects one in a section.
  const named = caption === '' ? {} : { role: 'group', 'aria-labelledby': `${id}-caption` }
  const isWide = isWiderThanPhone(
    [head, ...rows].map((row) => row.map((cell) => cell.map(({ text }) => text).join(''))),
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={isWide ? 'chart wide' : 'chart'} tabIndex={0} {...named}>
      {isWide && <p className="scrolls">{speech.words.scrollsSideways}</p>}
      <table>
        {caption !== '' && <caption id={`${id}-caption`}>{caption}</caption>}
        {head.length > 0 && (
          <thead>
            <tr>
              {head.map((cell, n) => (
                <th key={n} scope="col" className={classOf(n)}>
                  <Spans spans={cell} notes={notes} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, at) => (
            <Row key={at} row={row} notes={notes} hasHead={rowHeads} classOf={classOf} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({
  row,
  notes,
  hasHead,
  classOf,
}: {
  row: Span[][]
  notes: Footnotes
  hasHead: boolean
  classOf: (n: number) => string | undefined
}) {
  return (
    <tr>
      {row.map((cell, n) =>
        hasHead && n === 0 ? (
          <th key={n} scope="row">
            <Spans spans={cell} notes={notes} />
          </th>
        ) : (
          <td key={n} className={classOf(n)}>
            <Spans spans={cell} notes={notes} />
          </td>
        ),
      )}
    </tr>
  )
}
