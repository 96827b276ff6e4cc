import type { ReactNode } from 'react'
import type { Told } from '#components/ui/moment.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { Story, type StoryProps } from '#components/ui/story.tsx'
import type { Cell, Item } from '#domain/grid/fill.ts'
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
  toldOf?: (story: TeaserView) => Told
  /** Whether its first picture is the first of the page. */
  isFirst?: boolean
  /** Whether it is one of a row that stands in pairs on a phone, with its picture above its words. */
  isPaired?: boolean
}

/** Stories of a cell under each other, a hairline between. */
export function CellOfStories({ cell, as = '', ...list }: CellProps) {
  return (
    <div className={`stack ${as}`.trim()} data-cell="">
      <ItemsOfCell items={cell.items} columns={cell.columns} {...list} />
    </div>
  )
}

type ItemsProps = Omit<CellProps, 'cell' | 'as'> & { items: Item[]; columns: Columns }

/** Stories of a cell, for one that also has others. */
export function ItemsOfCell({ items, isFirst = false, ...list }: ItemsProps) {
  return items.map((item, n) => <ItemOfCell key={item.story.id} item={item} isFirst={isFirst && n === 0} {...list} />)
}

type ItemProps = Omit<ItemsProps, 'items'> & { item: Item }

function ItemOfCell({
  item: { story, picture, room, hasMeta, ...shown },
  columns,
  toldOf,
  isPaired,
  ...list
}: ItemProps) {
  return (
    <Story
      story={story}
      {...(picture === 'none'
        ? {}
        : { sizes: isPaired ? SIZES.teaser : picture === 'small' ? SIZES.small : SIZES_IN[columns] })}
      as={picture === 'small' ? 'small' : picture === 'wide' && columns <= NARROW && !isPaired ? 'thumb' : ''}
      hasStandfirst={room > 0}
      room={room}
      hasByline={hasMeta}
      told={hasMeta ? (toldOf?.(story) ?? null) : null}
      {...shown}
      {...list}
    />
  )
}
