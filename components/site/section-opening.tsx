import { MostRead } from '#components/site/most-read.tsx'
import { EvenRow } from '#components/ui/even-row.tsx'
import { bareStack, filledStack, stackHeight } from '#components/ui/filled-stack.ts'
import { inRows } from '#components/ui/fit-row.ts'
import { SIZES } from '#components/ui/sizes.ts'
import { spannedRow } from '#components/ui/spans.ts'
import { Story, toldStandfirst } from '#components/ui/story.tsx'
import { Strip } from '#components/ui/strip.tsx'
import { BETWEEN, COLUMN, headlineHeight, spanWidth, storyHeight } from '#domain/article/column-height.ts'
import type { SectionView, TeaserView } from '#domain/views.ts'
import { directionOf, type Speech } from '#domain/words/speech.ts'

/** Shorter most-read lists are not shown. */
const FEWEST_READ = 3
const IN_A_ROW = 4
/** Columns beside the most read, and the stories that fill them where they have no pictures. */
const BESIDE = 3
const META = 26
const SLACK = 60
const MOST_SECONDS = 4
/** Height in px of a first story with a picture, and of words that stand beside it. */
const [FIRST, THIN] = [390, 320]
/** Height in px of a picture across its words. */
const ABOVE = 330
const WORDY_ROOM = 200

type Props = { stories: TeaserView[]; mostRead: TeaserView[]; section: SectionView; speech: Speech }
export type Opening = { first: TeaserView | undefined; seconds: TeaserView[]; second: TeaserView[] }

/** Lines of scripts that stand taller, in parts of the others. */
const TALLER = 1.2
const readHeight = (mostRead: TeaserView[]) =>
  mostRead.reduce((sum, { headline }) => sum + 25 + headlineHeight(headline.length, 1, COLUMN - 52), 45) *
  (mostRead.some(({ language }) => directionOf(language) === 'rtl') ? TALLER : 1)

/** Three stories with pictures are a column each; without pictures two are. */
const columnsOf = (stories: TeaserView[]): TeaserView[][] =>
  stories.length <= BESIDE ? stories.map((story) => [story]) : inRows(stories, stories.length / BESIDE)

const columnsHeight = (columns: TeaserView[][]) =>
  Math.max(
    0,
    ...columns.map((column) =>
      column.length === 1
        ? storyHeight({ headline: column[0]?.headline.length ?? 0, size: 3, hasPicture: true })
        : stackHeight(bareStack(column, 3, 3)) + column.length * META,
    ),
  )

/** Whether a column of the second band would end far above the others. */
function isUnevenBeside(columns: TeaserView[][], read: number): boolean {
  const height = Math.max(read, columnsHeight(columns))
  const own = columns.map((column) =>
    column.length === 1
      ? columnsHeight([column])
      : stackHeight(filledStack(bareStack(column, 3, 3), height - column.length * META)) + column.length * META,
  )
  return height - Math.min(read, ...own) > SLACK
}

/** Parts the newest stories of a section: the first with its seconds, then a second band; the rest is for the river. */
export function openingOf(stories: TeaserView[], mostRead: TeaserView[]): Opening {
  const [first, ...rest] = stories
  const count = first ? secondsBeside(first, rest) : 0
  const left = rest.slice(count)
  if (mostRead.length < FEWEST_READ) {
    const size = left.length >= IN_A_ROW ? IN_A_ROW : 0
    return { first, seconds: rest.slice(0, count), second: left.slice(0, size) }
  }
  const isPictured = left.length >= BESIDE && left.slice(0, BESIDE).every(({ picture }) => picture)
  const size = isPictured ? BESIDE : left.length >= BESIDE * 2 ? BESIDE * 2 : 0
  const second = left.slice(0, size)
  const isUneven = second.length > 0 && isUnevenBeside(columnsOf(second), readHeight(mostRead))
  const row = left.length >= IN_A_ROW ? IN_A_ROW : 0
  return { first, seconds: rest.slice(0, count), second: isUneven ? left.slice(0, row) : second }
}

/** How many seconds are as tall as the picture of the first story beside them; a few, where it has none. */
function secondsBeside(first: TeaserView, rest: TeaserView[]): number {
  const most = rest.slice(0, MOST_SECONDS)
  if (!first.picture) return Math.min(rest.length, MOST_SECONDS - 1)
  const count = most.findIndex((_, n) => n > 0 && secondsHeight(most.slice(0, n + 1)) > firstHeight(first))
  return count < 0 ? most.length : count
}

const wordsHeight = ({ headline, standfirst }: TeaserView, width?: number) =>
  storyHeight({ headline: headline.length, size: 5, standfirst: toldStandfirst(standfirst).length }, width)

const firstHeight = (first: TeaserView) => (isThin(first) ? ABOVE + wordsHeight(first, spanWidth(9)) : FIRST)

const secondsHeight = (seconds: TeaserView[]) =>
  seconds.reduce(
    (sum, { headline, picture }, n) =>
      sum + BETWEEN + storyHeight({ headline: headline.length, size: 3, hasPicture: n === 0 && picture !== null }),
    -BETWEEN,
  )

/** Whether the words of a first story would end far above its picture, if they stood beside it. */
const isThin = (first: TeaserView) => wordsHeight(first) < THIN

/** The two bands of a section above its river: the first story with its seconds, then more beside the most read. */
export function SectionOpening({ stories, mostRead, section, speech }: Props) {
  const { first, seconds, second } = openingOf(stories, mostRead)
  if (!first) return null
  const isShort = secondsHeight(seconds) < firstHeight(first) - SLACK
  const list = { inSection: section.slug, subSections: section.children.map(({ slug }) => slug) }
  return (
    <>
      {first.picture ? (
        <div className="open cols">
          <Story
            story={first}
            speech={speech}
            level={2}
            size={5}
            as={`lead-2 ${isThin(first) ? 'tall-story' : ''} ${seconds.length > 0 ? '' : 'whole'}`}
            sizes={SIZES.opening}
            isFirst
            told="dated"
            {...list}
          />
          {seconds.length > 0 && (
            <div className="seconds stack">
              {seconds.map((story, n) => (
                <Story
                  key={story.id}
                  story={story}
                  speech={speech}
                  level={2}
                  size={n === 0 ? 3 : 2}
                  {...(n === 0 && story.picture ? { sizes: SIZES.thumb } : {})}
                  hasStandfirst={isShort}
                  room={130}
                  hasByline={n === 0}
                  told={n === 0 ? 'date' : null}
                  {...list}
                />
              ))}
            </div>
          )}
        </div>
      ) : (
        <EvenRow
          row={spannedRow([first, ...seconds], { size: 3, first: 6, room: WORDY_ROOM })}
          speech={speech}
          level={2}
          as="open opened"
          toldOf={() => 'dated'}
          {...list}
        />
      )}
      <SecondBand stories={second} mostRead={mostRead} section={section} speech={speech} />
    </>
  )
}

function SecondBand({ stories, mostRead, section, speech }: Props) {
  const list = { inSection: section.slug, subSections: section.children.map(({ slug }) => slug) }
  const hasRead = mostRead.length >= FEWEST_READ
  if (!hasRead) return stories.length > 0 && <Strip stories={stories} speech={speech} as="ruled second" {...list} />
  if (stories.length === 0 || stories.length === IN_A_ROW) {
    return (
      <>
        {stories.length > 0 && <Strip stories={stories} speech={speech} as="ruled second" {...list} />}
        <section className="band second" aria-label={speech.words.mostReadIn(section.name)}>
          <MostRead stories={mostRead} speech={speech} section={section} />
        </section>
      </>
    )
  }
  const isPictured = stories.length <= BESIDE
  const columns = columnsOf(stories)
  const height = Math.max(readHeight(mostRead), columnsHeight(columns))
  return (
    <div className="cols second ruled">
      {columns.map((column) => (
        <div key={column[0]?.id} className="stack span-3">
          {filledStack(bareStack(column, 3, 3), height - column.length * META).map((placed) => (
            <Story
              key={placed.story.id}
              speech={speech}
              told="dated"
              {...placed}
              {...(isPictured ? { sizes: SIZES.teaser, hasStandfirst: false } : {})}
              {...list}
            />
          ))}
        </div>
      ))}
      <section className="span-3 read" aria-label={speech.words.mostReadIn(section.name)}>
        <MostRead stories={mostRead} speech={speech} section={section} isColumn />
      </section>
    </div>
  )
}
