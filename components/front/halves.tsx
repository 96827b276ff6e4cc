import { River } from '#components/front/river.tsx'
import { Stack } from '#components/front/stack.tsx'
import { BandHead } from '#components/ui/band-head.tsx'
import { EvenRow } from '#components/ui/even-row.tsx'
import { bareStack, filledStack, type Placed, placedHeight, stackHeight } from '#components/ui/filled-stack.ts'
import { inColumns } from '#components/ui/fit-row.ts'
import { SIZES } from '#components/ui/sizes.ts'
import { spannedRow } from '#components/ui/spans.ts'
import { Story } from '#components/ui/story.tsx'
import { COLUMN, storyHeight } from '#domain/article/column-height.ts'
import type { SectionRef, TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

export type HalfBand = { section: SectionRef; strapline?: string; stories: TeaserView[] }
type HalfProps = { half: HalfBand; speech: Speech; height: number }

/** Fewer stories than this leave a column that nothing stretches. */
const FEWEST = 3
const FEWEST_WORDY = 4
/** How far apart in px the heights of two halves may be. */
const APART = 170

/** Two sections side by side, each in two columns; sections that are too unlike stand under each other. */
export function Halves({ halves, speech }: { halves: HalfBand[]; speech: Speech }) {
  if (halves.length === 2 && halves.every(isBrief)) return <BriefHalves halves={halves} speech={speech} />
  const heights = halves.map(({ stories }) => heightOf(stories))
  const height = Math.max(...heights)
  const isUneven =
    halves.some(({ stories }) => stories.length < (stories[0]?.picture ? FEWEST : FEWEST_WORDY)) ||
    height - Math.min(...heights) > APART
  if (isUneven || halves.length !== 2) {
    return halves.map((half) => <River key={half.section.id} band={half} speech={speech} />)
  }
  return (
    <div className="band river">
      <div className="cols">
        {halves.map((half) => (
          <section key={half.section.id} className="half span-6" aria-label={half.section.name}>
            <BandHead section={half.section} {...(half.strapline ? { strapline: half.strapline } : {})} />
            {half.stories[0]?.picture ? (
              <PicturedHalf half={half} speech={speech} height={height} />
            ) : (
              <WordyHalf half={half} speech={speech} height={height} />
            )}
          </section>
        ))}
      </div>
    </div>
  )
}

const isBrief = ({ stories }: HalfBand) =>
  stories.length < FEWEST_WORDY && stories.length > 1 && stories.every(({ picture }) => !picture)

/** Two sections of few stories, each in one row. */
function BriefHalves({ halves, speech }: { halves: HalfBand[]; speech: Speech }) {
  return (
    <div className="band river">
      <div className="cols">
        {halves.map(({ section, stories }) => (
          <section key={section.id} className="span-6" aria-label={section.name}>
            <BandHead section={section} />
            <EvenRow
              row={spannedRow(stories, { size: 2, columns: 6, hasMeta: false })}
              as="six"
              speech={speech}
              hasByline={false}
              inSection={section.slug}
            />
          </section>
        ))}
      </div>
    </div>
  )
}

/** Each column has two stories at least, so that it can be spread. */
function inTwo(stack: Placed[]): Placed[][] {
  const parts = inColumns(stack, 2, (one) => placedHeight(one))
  return parts.some((part) => part.length < 2) ? [stack.slice(0, 2), stack.slice(2)] : parts
}

const pictured = (story: TeaserView) =>
  storyHeight({ headline: story.headline.length, size: 3, hasPicture: true, hasKicker: story.kicker !== '' })

function heightOf(stories: TeaserView[]): number {
  const [first, ...rest] = stories
  if (!first) return 0
  if (first.picture) return Math.max(pictured(first), stackHeight(bareStack(rest, 2, 2)))
  return Math.max(...inTwo(wordy(stories)).map((stack) => stackHeight(stack)))
}

const wordy = (stories: TeaserView[]): Placed[] =>
  bareStack(stories, 3, 2).map((one, n) => ({ ...one, hasStandfirst: n === 0 }))

function PicturedHalf({ half: { section, stories }, speech, height }: HalfProps) {
  const [first, ...rest] = stories
  const room = Math.max(0, ((height - (first ? pictured(first) : 0)) / 24) * (COLUMN / 7.3))
  return (
    <div className="duo">
      {first && (
        <Story
          story={first}
          speech={speech}
          size={3}
          sizes={SIZES.thumb}
          as="tall-story"
          inSection={section.slug}
          room={Math.min(160, Math.max(90, room))}
        />
      )}
      <Stack stack={filledStack(bareStack(rest, 2, 2), height)} speech={speech} inSection={section.slug} />
    </div>
  )
}

function WordyHalf({ half: { section, stories }, speech, height }: HalfProps) {
  return (
    <div className="duo">
      {inTwo(wordy(stories)).map((stack) => (
        <Stack key={stack[0]?.story.id} stack={filledStack(stack, height)} speech={speech} inSection={section.slug} />
      ))}
    </div>
  )
}
