'use client'
import { toast } from 'sonner'
import { BulkTable } from '#components/desk/bulk/bulk-table.tsx'
import { countsOf, doneOf, type NamedAct, titleOf } from '#components/desk/bulk/bulk-words.ts'
import { type Bulk, useBulk } from '#components/desk/bulk/use-bulk.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { Progress } from '#components/desk/parts/feedback/progress.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { focusUndo, toastWithUndo } from '#components/desk/parts/undo-toast.tsx'
import { bulkWords as words } from '#components/desk/words/bulk.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'

type Props = { stories: DeskListItem[]; named: NamedAct; onClose: (isDone: boolean) => void }

/** Previews what a bulk action will do to each story, then shows its progress. */
export function BulkDialog({ stories, named, onClose }: Props) {
  const bulk = useBulk(
    stories.map(({ id }) => id),
    named.act,
  )
  const { stage, outcomes, reached } = bulk
  const isDone = reached > 0 && stage !== 'acting'
  const counted = stage === 'ready' ? stories : stories.slice(0, reached)
  const changed = counted.filter(({ id }) => outcomes.get(id)?.outcome === 'changed').length
  const leave = () => {
    if (isDone) toastWithUndo(doneOf(named, changed), () => void undo(bulk))
    onClose(isDone)
  }
  return (
    <Dialog
      className="w-[min(40rem,calc(100vw-2rem))]!"
      title={titleOf(named, stories.length)}
      describe={<span aria-live="polite">{saidOf(bulk, stories.length)}</span>}
      isHeld={stage === 'acting'}
      onClose={leave}
      returnFocus={isDone ? focusUndo : undefined}
      actions={
        stage === 'acting' ? (
          <Button onClick={bulk.stop}>{words.stop}</Button>
        ) : (
          <Actions bulk={bulk} changed={changed} all={stories.length} what={named.act.what} onLeave={leave} />
        )
      }
    >
      {stage === 'acting' && (
        <Progress label={words.progress} percent={Math.round((100 * reached) / stories.length)} tone="text-ink" />
      )}
      <Refusal of={bulk.why} />
      <BulkTable stories={stories} named={named} bulk={bulk} />
    </Dialog>
  )
}

function saidOf({ stage, reached, outcomes }: Bulk, all: number): string {
  if (stage === 'reading') return words.checking
  if (stage === 'ready') return countsOf([...outcomes.values()])
  if (stage === 'acting') return words.doneOf(reached, all)
  if (stage === 'stopped') return words.stopped(reached, all)
  if (stage === 'broken' && reached > 0) return words.broken(reached, all)
  return stage === 'done' ? words.finished : words.nothingDone
}

type ActionsProps = { bulk: Bulk; changed: number; all: number; what: NamedAct['act']['what']; onLeave: () => void }

function Actions({ bulk: { stage, outcomes, go }, changed, all, what, onLeave }: ActionsProps) {
  const isPartly = stage === 'stopped' || stage === 'broken'
  const isReady = stage === 'ready' && changed > 0
  const canGo = isPartly ? outcomes.size === all : isReady
  const does = isPartly ? words.continue : stage === 'reading' ? words.change : words.act(what, changed)
  return (
    <>
      {isReady && <span className={`flex-1 ${HINT}`}>{words.undoHint}</span>}
      <Button keys={everyScreenWords.escapeKey} onClick={onLeave}>
        {isPartly || stage === 'done' ? everyScreenWords.close : everyScreenWords.cancel}
      </Button>
      {stage !== 'done' && (
        <Button
          kind={what === 'withdraw' ? 'danger' : 'primary'}
          isOff={!canGo}
          title={canGo ? undefined : stage === 'reading' ? words.stillChecking : words.nothingToChange}
          onClick={go}
        >
          {does}
        </Button>
      )}
    </>
  )
}

async function undo(bulk: Bulk): Promise<void> {
  try {
    const { back, kept } = await bulk.undo()
    toast.success([words.undone(back), ...(kept === 0 ? [] : [words.notUndone(kept)])].join(' '))
  } catch {
    toast.error(words.errors.notUndone)
  }
}
