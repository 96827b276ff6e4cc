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
const MOST_SECONDS = 4

type Props = { stories: TeaserView[]; mostRead: TeaserView[]; section: SectionView; speech: Speech }
type Opening = { first: TeaserView | undefined; seconds: TeaserView[]; second: TeaserView[] }

/** The first story of a section, six cells wide beside two others, eight beside one. */
const leadCell = (first: TeaserView, isBesideTwo: boolean): Cell => cellOf(isBesideTwo ? 6 : 8, [first])

const secondsCell = (seconds: TeaserView[], isBesideTwo: boolean): Cell => {
  const cell = cellOf(isBesideTwo ? 3 : 4, seconds)
  return { ...cell, items: cell.items.map((item, n) => ({ ...item, picture: n === 0 ? 'wide' : 'none' })) }
}

/** Parts the newest stories of a section: the first with its seconds, then a row of four; the rest is for its days. */
export function openingOf(stories: TeaserView[], mostRead: TeaserView[]): Opening {
  const [first, ...rest] = stories
  if (!first) return { first, seconds: [], second: [] }
  const hasRead = mostRead.length >= FEWEST_READ
  const height = Math.max(cellHeight(leadCell(first, hasRead)), hasRead ? readHeight(mostRead) : 0)
  let count = Math.min(rest.length, 1)
  while (
    count < Math.min(rest.length, MOST_SECONDS) &&
    cellHeight(secondsCell(rest.slice(0, count + 1), hasRead)) <= height
  )
    count++
  const left = rest.slice(count)
  return { first, seconds: rest.slice(0, count), second: left.length >= IN_A_ROW ? left.slice(0, IN_A_ROW) : [] }
}

const readHeight = (mostRead: TeaserView[]) => mostReadHeight(mostRead.map(({ headline }) => headline.length))

/** The two bands of a section above its days: the first story, its seconds and the most read; then a row of four. */
export function SectionOpening({ stories, mostRead, section, speech }: Props) {
  const { first, seconds, second } = openingOf(stories, mostRead)
  if (!first) return null
  const list = { speech, inSection: section.slug, subSections: section.children.map(({ slug }) => slug) }
  const hasRead = mostRead.length >= FEWEST_READ
  const isBesideTwo = hasRead && seconds.length > 0
  const cells = [leadCell(first, isBesideTwo), ...(seconds.length > 0 ? [secondsCell(seconds, isBesideTwo)] : [])]
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
