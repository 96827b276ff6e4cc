'use client'
import { Same, sameSaid } from '#components/desk/diff/same.tsx'
import { Words } from '#components/desk/diff/word-changes.tsx'
import { blockSummary } from '#components/desk/editor/block-summary.ts'
import { BodyEditor } from '#components/desk/editor/body-editor.tsx'
import { Conflict, ConflictFrame, TEXT } from '#components/desk/merge/conflict.tsx'
import { bothSaid, type FieldRow } from '#components/desk/merge/merge-fields.ts'
import type { Merge } from '#components/desk/merge/use-merge.ts'
import { CONTROL, TEXT_AREA } from '#components/desk/parts/field/control-look.ts'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { useWritten } from '#components/desk/parts/written-in.ts'
import { type Block, DOCUMENT_VERSION, type Span } from '#domain/document/blocks/schema.ts'
import { blockWords } from '#domain/document/diff/block-words.ts'
import { type MergeRow, mergedBlocks } from '#domain/document/diff/merge.ts'
import { t } from '#domain/messages/t.ts'

type Props = { merge: Merge; language: string; at: number }

/** Lists the fields that differ, then the body in order with unchanged runs collapsed. */
export function MergeRows({ merge, language, at }: Props) {
  const place = (key: string) => merge.open.findIndex((row) => row.key === key)
  const shared = (row: FieldRow | MergeRow) => ({
    id: `merge-${row.key}`,
    who: row.who,
    isAt: place(row.key) === at,
    side: merge.chosen(row),
    onChoose: (side: 'mine' | 'theirs' | 'both') => merge.choose(row.key, side),
  })
  return (
    <>
      {merge.fields.map((row) => (
        <Conflict
          key={row.key}
          {...shared(row)}
          name={row.name}
          said={{ mine: spans(row.mine), theirs: spans(row.theirs), base: row.base === null ? null : spans(row.base) }}
          whyNotBoth={row.whyNotBoth}
        >
          {row.isText && merge.chosen(row) === 'both' && <BothText row={row} merge={merge} />}
        </Conflict>
      ))}
      {merge.isOtherOrder && (
        <ConflictFrame
          name={t('Order', {}, 'of the parts of a story')}
          about={t('the same parts in a different order')}
          choice={
            <Segmented
              className="ms-auto"
              label={t('Order', {}, 'of the parts of a story')}
              value={merge.order}
              choices={[
                { value: 'mine', name: t('My order') },
                { value: 'theirs', name: t('Their order') },
              ]}
              onChoose={merge.chooseOrder}
            />
          }
        />
      )}
      {folded(merge.blocks).map((run) =>
        Array.isArray(run) ? (
          <Same key={run[0]?.key} what={sameSaid(run.flatMap(({ mine, theirs }) => (mine ?? theirs)?.type ?? []))}>
            {run.map((row) => (
              <p className={SHARED} key={row.key} dir="auto">
                <Words pieces={wordsOf(row.theirs)?.map((span) => ({ is: 'same', ...span })) ?? []} />
              </p>
            ))}
          </Same>
        ) : (
          <Conflict
            key={run.key}
            {...shared(run)}
            name={`${nameOf(run)} ${merge.blocks.indexOf(run) + 1}`}
            said={{ mine: wordsOf(run.mine), theirs: wordsOf(run.theirs), base: wordsOf(run.base) }}
            whyNotBoth={run.mine && run.theirs ? null : t('Only one version has this')}
          >
            {merge.chosen(run) === 'both' && <BothBlocks row={run} merge={merge} language={language} />}
          </Conflict>
        ),
      )}
    </>
  )
}

const SHARED =
  'mb-[1em] font-serif text-story leading-[1.55] text-pretty hyphens-auto whitespace-pre-line wrap-anywhere'
const OUTCOME = `mt-3 border-s-2 border-ink ps-4 ${TEXT}`
const OUTCOME_NAME = 'block font-sans text-xs leading-[1.6] font-semibold text-ink-3'

function BothText({ row, merge }: { row: FieldRow; merge: Merge }) {
  const written = useWritten()
  return (
    <label className={`block ${OUTCOME}`}>
      <b className={OUTCOME_NAME}>{t('Both texts, joined. Edit here:')}</b>
      <textarea
        className={`w-full ${TEXT} ${CONTROL} ${TEXT_AREA}`}
        rows={2}
        {...written}
        value={merge.written.get(row.key) ?? bothSaid(row.mine, row.theirs)}
        onChange={(event) => merge.write(row.key, event.target.value)}
      />
    </label>
  )
}

function BothBlocks({ row, merge, language }: { row: MergeRow; merge: Merge; language: string }) {
  return (
    <div className={`${OUTCOME} [&_.ProseMirror]:min-h-0 [&_.ProseMirror]:py-0 [&_.ProseMirror]:text-[1.0625rem]`}>
      <b className={OUTCOME_NAME}>{t('Both, one after the other. Edit here:')}</b>
      <BodyEditor
        label={t('Both: {name}', { name: nameOf(row) })}
        document={{ version: DOCUMENT_VERSION, blocks: mergedBlocks([row], () => 'both', merge.edited) }}
        language={language}
        isEditable
        onChange={(document) => merge.edit(row.key, document.blocks)}
        onBlur={() => undefined}
      />
    </div>
  )
}

const spans = (text: string): Span[] => (text === '' ? [] : [{ text }])

function nameOf({ mine, theirs }: MergeRow): string {
  const block = mine ?? theirs
  return block ? blockSummary(block).name : ''
}

/** A block without text is shown by its name. */
function wordsOf(block: Block | null): Span[] | null {
  if (!block) return null
  const texts = blockWords(block)
  return texts.length > 0 ? texts : [{ text: blockSummary(block).name }]
}

/** Groups unchanged neighbours into one collapsed run. */
function folded(rows: MergeRow[]): (MergeRow | MergeRow[])[] {
  const runs: (MergeRow | MergeRow[])[] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (row.who !== 'nobody') runs.push(row)
    else if (Array.isArray(last)) last.push(row)
    else runs.push([row])
  }
  return runs
}
