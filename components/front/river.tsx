import { Stack } from '#components/front/stack.tsx'
import { WordyRiver } from '#components/front/wordy-river.tsx'
import { BandHead } from '#components/ui/band-head.tsx'
import { bareStack, filledStack, placedHeight } from '#components/ui/filled-stack.ts'
import { inColumns } from '#components/ui/fit-row.ts'
import { SIZES } from '#components/ui/sizes.ts'
import { Story } from '#components/ui/story.tsx'
import { type HeadlineSize, spanWidth } from '#domain/article/column-height.ts'
import type { FrontBand, TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Characters that fit into three lines of a narrow column, beside a wide story. */
const STACK_ROOM = 110
/** Height of a stack in px from which it is parted into two. */
const TALL = 430
/** How much lower than its picture a text may end. */
const SLACK = 110
/** Least heights in px of a picture beside its text, and of one above it. */
const SHOT = 204
const TALL_SHOT = 290

type River = Pick<Extract<FrontBand, { kind: 'river' }>, 'section' | 'stories'> & { strapline?: string }

/** One section across the page: a wide story with its picture, then a stack or two; without a picture, rows. */
export function River({ band: { section, strapline, stories }, speech }: { band: River; speech: Speech }) {
  const [first, ...rest] = stories
  return (
    <section className="band river" aria-label={section.name}>
      <BandHead section={section} {...(strapline ? { strapline } : {})} />
      {first?.picture ? (
        <PicturedRiver first={first} rest={rest} speech={speech} inSection={section.slug} />
      ) : (
        <WordyRiver stories={stories} speech={speech} inSection={section.slug} />
      )}
    </section>
  )
}

type PicturedProps = { first: TeaserView; rest: TeaserView[]; speech: Speech; inSection: string }

const heightIn = (story: TeaserView, size: HeadlineSize, room: number, width?: number) =>
  placedHeight({ story, size, room, hasStandfirst: true }, width)

function PicturedRiver({ first, rest, speech, inSection }: PicturedProps) {
  const heightOf = (story: TeaserView) => heightIn(story, 2, STACK_ROOM)
  const height = (stack: TeaserView[]) => stack.reduce((sum, story) => sum + heightOf(story), 0)
  const stacks = inColumns(rest, height(rest) > TALL && rest.length > 3 ? 2 : 1, heightOf)
  const beside = Math.max(0, ...stacks.map(height))
  const text = heightIn(first, 4, 240, spanWidth([6, 4.5, 3][stacks.length] ?? 3))
  // A text that would end far above its picture stands under it.
  const isTall = beside > TALL || Math.max(beside, SHOT) - text > SLACK
  const full = isTall ? TALL_SHOT + text : Math.max(beside, text, SHOT)
  const span = stacks.length === 2 ? 'span-6' : stacks.length === 1 ? 'span-9' : 'whole'
  return (
    <div className="cols">
      <Story
        story={first}
        speech={speech}
        as={`${isTall ? 'tall-story' : 'wide-story'} ${span}`}
        size={4}
        sizes={SIZES.wide}
        inSection={inSection}
      />
      {stacks.map((stack) => (
        <Stack
          key={stack[0]?.id}
          stack={filledStack(bareStack(stack, 2, 2), full)}
          speech={speech}
          inSection={inSection}
          as="span-3"
        />
      ))}
    </div>
  )
}
