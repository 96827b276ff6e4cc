'use client'
import { MoveDown, MoveUp } from 'lucide-react'
import { Fragment } from 'react'
import { Same, sameSaid } from '#components/desk/diff/same.tsx'
import { Words } from '#components/desk/diff/word-changes.tsx'
import { blockSummary } from '#components/desk/editor/block-summary.ts'
import { PageTitle } from '#components/desk/parts/bar/page-title.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { givenList } from '#components/desk/parts/list/use-list.ts'
import { writtenIn } from '#components/desk/parts/written-in.ts'
import { diffFacts, type FactItem } from '#domain/article/fields/story-details.ts'
import type { StoryText } from '#domain/article/history/revision-views.ts'
import { blockWords } from '#domain/document/diff/block-words.ts'
import { type BlockDiff, diffBlocks } from '#domain/document/diff/diff-blocks.ts'
import { diffText, type Piece } from '#domain/document/diff/diff-words.ts'
import { spoken } from '#domain/messages/spoken.ts'
import { t } from '#domain/messages/t.ts'

const TEXT = 'text-story leading-[1.55]'
const HEADLINE = 'text-2xl leading-[1.12] font-bold'
const QUOTE = `${TEXT} border-s-2 border-ink ps-4`

/** How readers see a field or a block of this kind, nearly. */
const LOOKS: Record<string, string> = {
  headline: HEADLINE,
  kicker: `${TEXT} text-ink-2`,
  standfirst: `${TEXT} text-ink-2`,
  heading: `${TEXT} font-bold`,
  quote: QUOTE,
  'pull-quote': QUOTE,
}
const storyLook = (kind: string) =>
  `mb-[1em] font-serif normal-nums text-pretty hyphens-auto whitespace-pre-line wrap-anywhere empty:hidden ${LOOKS[kind] ?? TEXT}`

type Props = { before: StoryText; after: StoryText; beforeName: string; afterName: string }

/** Compares two states of a story as one text: the fields in a table, then the body with changed words marked. */
export function Comparison({ before, after, beforeName, afterName }: Props) {
  const facts = diffFacts(before, after)
  const runs = folded(diffBlocks(before.document.blocks, after.document.blocks))
  const heads = (['kicker', 'headline', 'standfirst'] as const).map((name) => ({
    name,
    pieces: diffText(before[name], after[name]),
    isOther: before[name] !== after[name],
  }))
  const isSame = facts.length === 0 && !heads.some((one) => one.isOther) && runs.every((run) => 'same' in run)
  if (isSame) return <PageTitle>{t('The texts are identical.')}</PageTitle>
  return (
    <div lang={after.language} dir="auto">
      {facts.length > 0 && (
        <div className="mb-6" {...writtenIn(spoken().language)} data-change tabIndex={-1}>
          <List
            list={givenList(facts)}
            label={t('About the story')}
            rowKey={({ name }) => name}
            columns={[
              { name: t('About the story'), isRowHead: true, cell: ({ name }) => name },
              { name: beforeName, cell: (fact) => items(fact.before, 'del') },
              { name: afterName, cell: (fact) => items(fact.after, 'ins') },
            ]}
            empty={null}
          />
        </div>
      )}
      {heads.map(({ name, pieces, isOther }) => (
        <p
          className={storyLook(name)}
          key={name}
          data-change={isOther || undefined}
          tabIndex={isOther ? -1 : undefined}
        >
          <Words pieces={pieces} />
        </p>
      ))}
      {runs.map((run) =>
        'same' in run ? (
          <Same key={run.key} what={sameSaid(run.same.map((one) => one.after.block.type))}>
            {run.same.map((one) => (
              <BlockWords key={one.after.at} type={one.after.block.type} pieces={one.words} />
            ))}
          </Same>
        ) : (
          <div key={run.key} data-change tabIndex={-1}>
            <Changed diff={run.changed} />
          </div>
        ),
      )}
    </div>
  )
}

function items(list: FactItem[], Tag: 'ins' | 'del') {
  return list.map(({ text, isOther }, at) => (
    <Fragment key={text}>
      {at > 0 && ', '}
      {isOther ? <Tag>{text}</Tag> : text}
    </Fragment>
  ))
}

function Changed({ diff }: { diff: BlockDiff }) {
  const { block } = diff.after ?? diff.before
  if (diff.is === 'removed' || diff.is === 'added') {
    const is = diff.is === 'removed' ? 'before' : 'after'
    const { name } = blockSummary(block)
    const spans = blockWords(block)
    const pieces: Piece[] = spans.length > 0 ? spans.map((span) => ({ is, ...span })) : [{ is, text: name }]
    const note = diff.is === 'added' ? t('{name} added', { name }) : t('{name} removed', { name })
    return <BlockWords type={block.type} pieces={pieces} note={block.type === 'paragraph' ? null : note} />
  }
  const isRemade = diff.is === 'changed' && diff.words.every((piece) => piece.is === 'same')
  const note = isRemade
    ? t('{name}: same words, different settings or formatting', { name: blockSummary(block).name })
    : null
  if (!diff.isMoved) return <BlockWords type={block.type} pieces={diff.words} note={note} />
  const isUp = diff.after.at < diff.before.at
  return (
    <div className="-ms-[calc(1rem+2px)] border-s-2 border-dotted border-plum ps-4">
      <small className="flex items-center gap-1 font-sans text-xs leading-[1.5] font-semibold text-plum">
        <Icon of={isUp ? MoveUp : MoveDown} />{' '}
        {isUp
          ? t('Moved up from position {from, number}', { from: diff.before.at + 1 })
          : t('Moved down from position {from, number}', { from: diff.before.at + 1 })}
      </small>
      <BlockWords type={block.type} pieces={diff.words} note={note} />
    </div>
  )
}

function BlockWords({ type, pieces, note }: { type: string; pieces: readonly Piece[]; note?: string | null }) {
  return (
    <>
      {note && <p className={HINT}>{note}</p>}
      <p className={storyLook(type)} dir="auto">
        <Words pieces={pieces} />
      </p>
    </>
  )
}

type Kept = Extract<BlockDiff, { is: 'same' | 'changed' }>
type Run = { key: string; same: Kept[] } | { key: string; changed: BlockDiff }

/** Groups unchanged neighbours into one collapsed run. */
function folded(diffs: BlockDiff[]): Run[] {
  const runs: Run[] = []
  for (const [at, diff] of diffs.entries()) {
    const last = runs.at(-1)
    if (diff.is !== 'same' || diff.isMoved) runs.push({ key: `${at}`, changed: diff })
    else if (last && 'same' in last) last.same.push(diff)
    else runs.push({ key: `${at}`, same: [diff] })
  }
  return runs
}
