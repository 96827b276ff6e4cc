import { Feature } from '#components/front/feature.tsx'
import { MostRead } from '#components/site/most-read.tsx'
import { CellOfStories, Cells } from '#components/ui/cells.tsx'
import { Strip } from '#components/ui/strip.tsx'
import { type Cell, cellHeight, cellOf, filled } from '#domain/grid/fill.ts'
import { mostReadHeight } from '#domain/grid/teaser-height.ts'
import type { SectionView, TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Shorter most-read lists are not shown. */
const FEWEST_READ = 3
const IN_A_ROW = 4
/** Stories that are tried under the first, and beside it. */
const [MOST_UNDER, MOST_BESIDE] = [6, 8]

type Props = { stories: TeaserView[]; mostRead: TeaserView[]; section: SectionView; speech: Speech }
/** Stories of the cell of the first one, of the cell beside it, and of the row under them. */
type Opening = { lead: TeaserView[]; seconds: TeaserView[]; second: TeaserView[] }

/** The numbers from 1 to `most`. */
const range = (most: number) => Array.from({ length: most }, (_, n) => n + 1)

const secondsCell = (seconds: TeaserView[], columns: 3 | 4): Cell => {
  const cell = cellOf(columns, seconds)
  return { ...cell, items: cell.items.map((item, n) => ({ ...item, picture: n === 0 ? 'wide' : 'none' })) }
}

/** Parts the newest stories of a section so that its first cells end near each other; the rest is for its days. */
export function openingOf(stories: TeaserView[], mostRead: TeaserView[]): Opening {
  const hasRead = mostRead.length >= FEWEST_READ
  const [wide, narrow] = hasRead ? ([6, 3] as const) : ([8, 4] as const)
  const read = hasRead ? [readHeight(mostRead)] : []
  const opening = (count: number, beside: number): Opening => {
    const left = stories.slice(count + beside)
    const second = left.length >= IN_A_ROW ? left.slice(0, IN_A_ROW) : []
    return { lead: stories.slice(0, count), seconds: stories.slice(count, count + beside), second }
  }
  const unevenness = ({ lead, seconds }: Opening) => {
    const heights = [cellHeight(cellOf(wide, lead)), cellHeight(secondsCell(seconds, narrow)), ...read]
    return Math.max(...heights) - Math.min(...heights)
  }
  // Under a picture stands nothing.
  const counts = stories[0]?.picture ? [1] : range(1 + MOST_UNDER)
  const tries = counts
    .flatMap((count) => range(MOST_BESIDE).map((beside) => opening(count, beside)))
    .filter(({ lead, seconds }, n) => n === 0 || lead.length + seconds.length <= stories.length)
  return tries.toSorted((a, b) => unevenness(a) - unevenness(b))[0] ?? opening(1, 1)
}

const readHeight = (mostRead: TeaserView[]) => mostReadHeight(mostRead.map(({ headline }) => headline.length))

/** The two bands of a section above its days: the first story, its seconds and the most read; then a row of four. */
export function SectionOpening({ stories, mostRead, section, speech }: Props) {
  const { lead, seconds, second } = openingOf(stories, mostRead)
  const [first] = lead
  if (!first) return null
  const list = { speech, inSection: section.slug, subSections: section.children.map(({ slug }) => slug) }
  const hasRead = mostRead.length >= FEWEST_READ
  const isBesideTwo = hasRead && seconds.length > 0
  const cells = [
    cellOf(isBesideTwo ? 6 : 8, lead),
    ...(seconds.length > 0 ? [secondsCell(seconds, isBesideTwo ? 3 : 4)] : []),
  ]
  const full = filled(
    cells.map((cell) => ({ cells: [cell], spare: [] })),
    hasRead ? readHeight(mostRead) : 0,
  ).flatMap((part) => part.cells)
  return (
    <>
      {full.length === 1 && !hasRead ? (
        <div className="open">
          <Feature story={first} isPlain {...list} />
        </div>
      ) : (
        <Cells pattern={isBesideTwo ? '6+3+3' : '8+4'} as="open">
          {full.map((cell, n) => (
            <CellOfStories
              key={cell.items[0]?.story.id}
              cell={cell}
              level={2}
              isFirst={n === 0}
              toldOf={() => (n === 0 ? 'dated' : 'date')}
              {...list}
            />
          ))}
          {hasRead && (
            <section data-cell="" aria-label={speech.words.mostReadIn(section.name)}>
              <MostRead stories={mostRead} speech={speech} section={section} />
            </section>
          )}
        </Cells>
      )}
      {second.length > 0 && <Strip stories={second} as="ruled second" {...list} />}
    </>
  )
}
