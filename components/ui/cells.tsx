import type { ReactNode } from 'react'
import type { TimeFormat } from '#components/ui/moment.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { Story, type StoryProps } from '#components/ui/story.tsx'
import { type Cell, columnsOf, type Item } from '#domain/grid/fill.ts'
import type { Columns, Pattern } from '#domain/grid/patterns.ts'
import type { TeaserView } from '#domain/views.ts'

/** The class of a row of cells; `grid.css` says how its cells stand on narrower screens. */
const CLASS: Record<Pattern, string> = {
  '12': 'cols p12',
  '8+4': 'cols p84',
  '6+6': 'cols p66',
  '6+3+3': 'cols p633',
  '4+4+4': 'cols p444',
  '3+3+3+3': 'cols p3333',
}
const SIZES_IN = { 12: SIZES.opening, 8: SIZES.opening, 6: SIZES.wide, 4: SIZES.third, 3: SIZES.thumb } as const
/** Cells of up to so many columns show their pictures small on a phone. */
const NARROW = 4

/** A row of cells side by side. */
export function Cells({ pattern, as = '', children }: { pattern: Pattern; as?: string; children: ReactNode }) {
  return <div className={`${CLASS[pattern]} ${as}`.trim()}>{children}</div>
}

export type CellProps = Pick<StoryProps, 'speech' | 'inSection' | 'subSections' | 'byAuthor' | 'level'> & {
  cell: Cell
  as?: string
  formatOf?: (story: TeaserView) => TimeFormat
  /** Whether its first picture is the first of the page. */
  isFirst?: boolean
  /** Whether it is one of a row that stands in pairs on a phone, with its picture above its words. */
  isPaired?: boolean
}

/** Stories of a cell under each other, a hairline between. */
export function CellOfStories({ cell, as = '', isFirst = false, ...list }: CellProps) {
  const [first] = cell.items
  return (
    <div className={`stack ${as}`.trim()} data-cell="">
      {first && <ItemOfCell item={first} columns={cell.columns} isFirst={isFirst} {...list} />}
      <Others cell={cell} {...list} />
    </div>
  )
}

/** The stories of a cell but the first: in a wide one two side by side. */
export function Others({ cell, ...list }: Omit<CellProps, 'as' | 'isFirst'>) {
  const { columns, stacks } = columnsOf(cell)
  const itemsOf = (stack: Item[]) =>
    stack.map((item) => <ItemOfCell key={item.story.id} item={item} columns={columns} isFirst={false} {...list} />)
  if (stacks.length === 0 || columns === cell.columns) return stacks.map(itemsOf)
  return (
    <div className="cols half">
      {stacks.map((stack) => (
        <div key={stack[0]?.story.id} className="stack" data-cell="">
          {itemsOf(stack)}
        </div>
      ))}
    </div>
  )
}

type ItemProps = Omit<CellProps, 'cell' | 'as'> & { item: Item; columns: Columns }

function ItemOfCell({ item, columns, formatOf, isPaired, ...list }: ItemProps) {
  const { story, size, picture, room, hasLines, hasMeta } = item
  return (
    <Story
      story={story}
      {...(picture === 'none'
        ? {}
        : { sizes: isPaired ? SIZES.teaser : picture === 'small' ? SIZES.small : SIZES_IN[columns] })}
      as={picture === 'small' ? 'small' : picture === 'wide' && columns <= NARROW && !isPaired ? 'thumb' : ''}
      ratio={picture === 'small' ? '1x1' : columns > NARROW ? '16x9' : '4x3'}
      hasStandfirst={room > 0}
      room={room}
      hasByline={hasMeta}
      format={hasMeta ? (formatOf?.(story) ?? null) : null}
      size={size}
      hasLines={hasLines}
      {...list}
    />
  )
}
