import { Feature } from '#components/front/feature.tsx'
import { OpinionBand } from '#components/front/opinion-band.tsx'
import { BandHead } from '#components/ui/band-head.tsx'
import { CellOfStories, Cells } from '#components/ui/cells.tsx'
import { bandOf } from '#domain/grid/band-of.ts'
import { type Cell, cellOf, filled, type Part } from '#domain/grid/fill.ts'
import { partedInto } from '#domain/grid/patterns.ts'
import type { FrontBand, FrontPart } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Renders one band of the front by its kind. */
export function Band({ band, speech }: { band: FrontBand; speech: Speech }) {
  switch (band.kind) {
    case 'sections':
      return <Sections parts={band.parts} speech={speech} />
    case 'opinion':
      return <OpinionBand part={band.part} speech={speech} />
    case 'feature':
      return <Feature story={band.story} speech={speech} />
    default:
      return band satisfies never
  }
}

/** One section across the page, two of them in two cells each, three or four in one cell each. */
function Sections({ parts, speech }: { parts: FrontPart[]; speech: Speech }) {
  const [first] = parts
  if (!first) return null
  if (parts.length === 1) return <OneSection part={first} speech={speech} />
  if (parts.length === 2) return <TwoSections parts={parts} speech={speech} />
  const columns = parts.length === 3 ? 4 : 3
  const hasPictures = parts.every(({ stories }) => stories[0]?.picture)
  const cells = filled(parts.map(({ stories, spare }) => ({ cells: [cellOf(columns, stories, hasPictures)], spare })))
  return (
    <div className="band">
      <Cells pattern={columns === 4 ? '4+4+4' : '3+3+3+3'}>
        {parts.map(({ section }, n) => (
          <section key={section.id} aria-label={section.name}>
            <BandHead section={section} />
            <Filled part={cells[n]} speech={speech} inSection={section.slug} />
          </section>
        ))}
      </Cells>
    </div>
  )
}

type PartProps = { part: FrontPart; speech: Speech }

function OneSection({ part: { section, strapline, stories, spare }, speech }: PartProps) {
  const [only] = stories
  const { pattern, cells } = bandOf(stories, { spare })
  return (
    <section className="band" aria-label={section.name}>
      <BandHead section={section} strapline={strapline} />
      {stories.length === 1 && only ? (
        <Feature story={only} speech={speech} inSection={section.slug} isPlain />
      ) : (
        <Cells pattern={pattern}>
          <Filled part={{ cells, spare }} speech={speech} inSection={section.slug} />
        </Cells>
      )}
    </section>
  )
}

function TwoSections({ parts, speech }: { parts: FrontPart[]; speech: Speech }) {
  const halves = filled(parts.map(({ stories, spare }): Part => ({ cells: halfOf(stories), spare })))
  return (
    <div className="band">
      <div className="cols pair">
        {parts.map(({ section, strapline }, n) => (
          <section key={section.id} aria-label={section.name}>
            <BandHead section={section} strapline={strapline} />
            <div className="cols half">
              <Filled part={halves[n]} speech={speech} inSection={section.slug} />
            </div>
          </section>
        ))}
      </div>
    </div>
  )
}

/** The two cells of a half; the only story of a section has both. */
const halfOf = (stories: FrontPart['stories']): Cell[] =>
  stories.length === 1 ? [cellOf(6, stories)] : partedInto(stories, [3, 3]).map((some, n) => cellOf(3, some, n === 0))

type FilledProps = { part: Part | undefined; speech: Speech; inSection: string }

function Filled({ part, ...list }: FilledProps) {
  return part?.cells.map((cell) => <CellOfStories key={cell.items[0]?.story.id} cell={cell} {...list} />)
}
