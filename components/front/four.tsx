import { Halves } from '#components/front/halves.tsx'
import { River } from '#components/front/river.tsx'
import { Stack } from '#components/front/stack.tsx'
import { BandHead } from '#components/ui/band-head.tsx'
import { bareStack, filledStack, stackHeight } from '#components/ui/filled-stack.ts'
import type { FrontBand } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Four = Extract<FrontBand, { kind: 'four' }>
type Columns = Four['columns']

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
  const stacks = columns.map(({ section, stories }) => ({ section, stack: bareStack(stories, 3, 1) }))
  const height = Math.max(...stacks.map(({ stack }) => stackHeight(stack)))
  return (
    <div className="band river">
      <div className="cols even">
        {stacks.map(({ section, stack }) => (
          <section key={section.id} className="quarter" aria-label={section.name}>
            <BandHead section={section} />
            <Stack stack={filledStack(stack, height)} speech={speech} inSection={section.slug} />
          </section>
        ))}
      </div>
    </div>
  )
}
