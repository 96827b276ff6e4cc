'use client'
import * as Dialog from '@radix-ui/react-dialog'
import { toast } from 'sonner'
import { BulkTable } from '#components/desk/bulk/bulk-table.tsx'
import { countsOf, doneOf, type NamedAct, titleOf } from '#components/desk/bulk/bulk-words.ts'
import { type Bulk, useBulk } from '#components/desk/bulk/use-bulk.ts'
import { toastWithUndo } from '#components/desk/parts/undo-toast.tsx'
import { bulkWords as words } from '#components/desk/words/bulk.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'

type Props = { stories: DeskListItem[]; named: NamedAct; onClose: (isDone: boolean) => void }

/** Previews what a bulk action will do to each story, then shows its progress. */
export function BulkDialog({ stories, named, onClose }: Props) {
  const bulk = useBulk(
    stories.map((story) => story.id),
    named.act,
  )
  const items = [...bulk.outcomes.values()]
  const changed =
    bulk.stage === 'ready' ? items.filter((item) => item.outcome === 'changed').length : doneIn(stories, bulk)
  const isOver = bulk.stage === 'done' || bulk.stage === 'stopped' || bulk.stage === 'broken'
  const leave = () => {
    if (bulk.stage === 'acting') return
    if (isOver && bulk.reached > 0) toastWithUndo(doneOf(named, changed), () => void undo(bulk))
    onClose(isOver && bulk.reached > 0)
  }
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && leave()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content
          className="dialog"
          onCloseAutoFocus={(event) => isOver && bulk.reached > 0 && event.preventDefault()}
        >
          <header>
            <Dialog.Title>{titleOf(named, stories.length)}</Dialog.Title>
            <Dialog.Description className="hint" aria-live="polite">
              {saidOf(bulk, items, stories.length)}
            </Dialog.Description>
          </header>
          <div className="in">
            {bulk.stage === 'acting' && (
              <progress max={stories.length} value={bulk.reached} aria-label={words.progress} />
            )}
            {bulk.why && (
              <p className="why" role="alert">
                {bulk.why}
              </p>
            )}
            <BulkTable stories={stories} named={named} bulk={bulk} />
          </div>
          <footer>
            <span className="hint">{bulk.stage === 'ready' && changed > 0 && words.undoHint}</span>
            <Buttons
              bulk={bulk}
              changed={changed}
              isLookedAt={items.length === stories.length}
              act={named.act.what}
              onLeave={leave}
            />
          </footer>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** Lists the stories that were processed and changed. */
const doneIn = (stories: DeskListItem[], { outcomes, reached }: Bulk) =>
  stories.slice(0, reached).filter((story) => outcomes.get(story.id)?.outcome === 'changed').length

function saidOf({ stage, reached }: Bulk, items: Parameters<typeof countsOf>[0], all: number): string {
  if (stage === 'reading') return words.checking
  if (stage === 'ready') return countsOf(items)
  if (stage === 'acting') return words.doneOf(reached, all)
  if (stage === 'stopped') return words.stopped(reached, all)
  if (stage === 'broken' && reached > 0) return words.broken(reached, all)
  return stage === 'done' ? words.finished : words.nothingDone
}

type ButtonsProps = {
  bulk: Bulk
  changed: number
  isLookedAt: boolean
  act: NamedAct['act']['what']
  onLeave: () => void
}

function Buttons({ bulk, changed, isLookedAt, act, onLeave }: ButtonsProps) {
  const { stage, go, stop } = bulk
  if (stage === 'acting') {
    return (
      <button type="button" className="btn" onClick={stop}>
        {words.stop}
      </button>
    )
  }
  const isPartly = stage === 'stopped' || stage === 'broken'
  const canGo = isPartly ? isLookedAt : stage === 'ready' && changed > 0
  const verb = isPartly ? words.continue : words.act(act, changed)
  return (
    <>
      <button type="button" className="btn" onClick={onLeave}>
        {isPartly || stage === 'done' ? everyScreenWords.close : everyScreenWords.cancel}{' '}
        <kbd aria-hidden="true">{everyScreenWords.escapeKey}</kbd>
      </button>
      {stage !== 'done' && (
        <button
          type="button"
          className={act === 'withdraw' ? 'btn danger' : 'btn primary'}
          aria-disabled={!canGo}
          title={canGo ? undefined : stage === 'reading' ? words.stillChecking : words.nothingToChange}
          onClick={() => canGo && go()}
        >
          {stage === 'reading' ? words.change : verb}
        </button>
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
