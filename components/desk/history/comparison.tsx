'use client'
import { MoveDown, MoveUp } from 'lucide-react'
import { Fragment } from 'react'
import { Same, sameSaid } from '#components/desk/diff/same.tsx'
import { Words } from '#components/desk/diff/word-changes.tsx'
import { blockSummary } from '#components/desk/editor/block-summary.ts'
import { historyWords } from '#components/desk/words/history.ts'
import { diffFacts, type FactItem } from '#domain/article/fields/story-details.ts'
import type { StoryText } from '#domain/article/history/revision-views.ts'
import { blockWords } from '#domain/document/diff/block-words.ts'
import { type BlockDiff, diffBlocks } from '#domain/document/diff/diff-blocks.ts'
import { diffText, type Piece } from '#domain/document/diff/diff-words.ts'

const words = historyWords.compare

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
  if (isSame) return <h2 className="word-for-word">{words.identical}</h2>
  return (
    <div lang={after.language} dir="auto">
      {facts.length > 0 && (
        <table className="ledger" lang="en" dir="ltr" data-change tabIndex={-1}>
          <thead>
            <tr>
              <th scope="col">{words.facts}</th>
              <th scope="col">{beforeName}</th>
              <th scope="col">{afterName}</th>
            </tr>
          </thead>
          <tbody>
            {facts.map((fact) => (
              <tr key={fact.name}>
                <th scope="row">{fact.name}</th>
                <td>{items(fact.before, 'del')}</td>
                <td>{items(fact.after, 'ins')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {heads.map(({ name, pieces, isOther }) => (
        <p
          className={`story as-${name}`}
          key={name}
          data-change={isOther || undefined}
          tabIndex={isOther ? -1 : undefined}
        >
          <Words pieces={pieces} />
        </p>
      ))}
      {runs.map((run) =>
        'same' in run ? (
          <Same key={run.key} what={sameSaid(run.same.map((one) => blockSummary(one.after.block).name))}>
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
    return (
      <BlockWords type={block.type} pieces={pieces} note={block.type === 'paragraph' ? null : words[diff.is](name)} />
    )
  }
  const isRemade = diff.is === 'changed' && diff.words.every((piece) => piece.is === 'same')
  const note = isRemade ? words.remade(blockSummary(block).name) : null
  if (!diff.isMoved) return <BlockWords type={block.type} pieces={diff.words} note={note} />
  const isUp = diff.after.at < diff.before.at
  const Icon = isUp ? MoveUp : MoveDown
  return (
    <div className="moved">
      <small>
        <Icon className="i" aria-hidden="true" /> {(isUp ? words.movedUp : words.movedDown)(diff.before.at + 1)}
      </small>
      <BlockWords type={block.type} pieces={diff.words} note={note} />
    </div>
  )
}

function BlockWords({ type, pieces, note }: { type: string; pieces: readonly Piece[]; note?: string | null }) {
  return (
    <>
      {note && <p className="hint">{note}</p>}
      <p className={`story as-${type}`} dir="auto">
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
