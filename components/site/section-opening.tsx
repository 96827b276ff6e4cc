import { Feature } from '#components/front/feature.tsx'
import { MostRead } from '#components/site/most-read.tsx'
import { belowCell, isRead, leadCell, type Opening, readHeight, secondsCell } from '#components/site/section-cells.ts'
import { CellOfStories, Cells } from '#components/ui/cells.tsx'
import { Strip } from '#components/ui/strip.tsx'
import { cellHeight, filled } from '#domain/grid/fill.ts'
import { PATTERNS } from '#domain/grid/patterns.ts'
import type { SectionView, TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

type Props = { opening: Opening; mostRead: TeaserView[]; section: SectionView; speech: Speech }

/** The two bands of a section above its days: the first story, its seconds and the most read; then a row of four. */
export function SectionOpening({ opening, mostRead, section, speech }: Props) {
  const { pattern, lead, seconds, below, second } = opening
  const [first] = lead
  if (!first) return null
  const list = { speech, inSection: section.slug, subSections: section.children.map(({ slug }) => slug) }
  const hasRead = isRead(mostRead)
  const [wide, narrow = 3] = PATTERNS[pattern]
  const third = hasRead ? readHeight(mostRead) + cellHeight(belowCell(below, 3)) : 0
  const hasFaces = section.voice === 'opinion'
  const beside = seconds.length > 0 ? [secondsCell(seconds, narrow, hasFaces)] : []
  const cells = [leadCell(lead, wide, hasFaces), ...beside]
  const full = filled(
    cells.map((cell) => ({ cells: [cell], spare: [] })),
    third,
  ).flatMap((part) => part.cells)
  return (
    <>
      {full.length === 1 && !hasRead ? (
        <div className="open">
          <Feature story={first} isPlain {...list} />
        </div>
      ) : (
        <Cells pattern={pattern} as="open">
          {full.map((cell, n) => (
            <CellOfStories
              key={cell.items[0]?.story.id}
              cell={cell}
              level={2}
              isFirst={n === 0}
              formatOf={() => (n === 0 ? 'dated' : 'date')}
              {...list}
            />
          ))}
          {hasRead && (
            <div className="stack" data-cell="">
              <section aria-label={speech.words.mostReadIn(section.name)}>
                <MostRead stories={mostRead} speech={speech} section={section} />
              </section>
              {below.length > 0 && <CellOfStories cell={belowCell(below, 3)} level={2} {...list} />}
            </div>
          )}
        </Cells>
      )}
      {second.length > 0 && <Strip stories={second} hasFaces={hasFaces} as="ruled second" {...list} />}
    </>
  )
}
