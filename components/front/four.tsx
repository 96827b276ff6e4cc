import { Halves } from '#components/front/halves.tsx'
import { River } from '#components/front/river.tsx'
import { Stack } from '#components/front/stack.tsx'
import { BandHead } from '#components/ui/band-head.tsx'
import { bareStack, filledStack, stackHeight } from '#components/ui/filled-stack.ts'
import { shareColumns } from '#components/ui/spans.ts'
import { spanWidth } from '#domain/article/column-height.ts'
import type { FrontBand } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Four = Extract<FrontBand, { kind: 'four' }>
type Columns = Four['columns']

const ALL = 12
const NARROWEST = 2

/** Three or four sections as columns of headlines; fewer stand as halves, and one with a single story by itself. */
export function Four({ band: { columns }, speech }: { band: Four; speech: Speech }) {
  const several = columns.filter(({ stories }) => stories.length > 1)
  const single = columns.filter(({ stories }) => stories.length <= 1)
  return (
    <>
      {several.length > 2 ? <Columns columns={several} speech={speech} /> : <Fewer columns={several} speech={speech} />}
      {single.map((column) => (
        <River key={column.section.id} band={column} speech={speech} />
      ))}
    </>
  )
}

function Fewer({ columns, speech }: { columns: Columns; speech: Speech }) {
  if (columns.length === 2) return <Halves halves={columns} speech={speech} />
  return columns.map((column) => <River key={column.section.id} band={column} speech={speech} />)
}

function Columns({ columns, speech }: { columns: Columns; speech: Speech }) {
  const shared = columns.map(({ section, stories }) => ({ section, stack: bareStack(stories, 3, 1), span: NARROWEST }))
  shareColumns(shared, ALL, ({ stack, span }) => stackHeight(stack, spanWidth(span)))
  const height = Math.max(...shared.map(({ stack, span }) => stackHeight(stack, spanWidth(span))))
  return (
    <div className="band river">
      <div className="cols even spanned">
        {shared.map(({ section, stack, span }) => (
          <section key={section.id} className={`quarter w${span}`} aria-label={section.name}>
            <BandHead section={section} />
            <Stack stack={filledStack(stack, height, spanWidth(span))} speech={speech} inSection={section.slug} />
          </section>
        ))}
      </div>
    </div>
  )
}
