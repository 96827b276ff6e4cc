'use client'
import { Dialog } from 'radix-ui'
import { toast } from 'sonner'
import { BulkTable } from '#components/desk/bulk/bulk-table.tsx'
import { countsOf, doneOf, type NamedAct, titleOf } from '#components/desk/bulk/bulk-words.ts'
import { type Bulk, useBulk } from '#components/desk/bulk/use-bulk.ts'
import { toastWithUndo } from '#components/desk/parts/undo-toast.tsx'
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
    if (isOver && bulk.reached > 0) toastWithUndo(`${doneOf(named, changed)}.`, () => void undo(bulk))
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
            {bulk.stage === 'acting' && <progress max={stories.length} value={bulk.reached} aria-label="Done so far" />}
            {bulk.why && (
              <p className="why" role="alert">
                {bulk.why}
              </p>
            )}
            <BulkTable stories={stories} named={named} bulk={bulk} />
          </div>
          <footer>
            <span className="hint">{bulk.stage === 'ready' && changed > 0 && 'You can undo this for a day.'}</span>
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
  if (stage === 'reading') return 'Looking at what will change…'
  if (stage === 'ready') return countsOf(items)
  if (stage === 'acting') return `${reached} of ${all} done`
  if (stage === 'stopped') return `Stopped: ${reached} of ${all} done, the others are untouched.`
  if (stage === 'broken' && reached > 0)
    return `${reached} of ${all} are done for sure. The next may be, the last are not.`
  return stage === 'done' ? 'Done.' : 'Nothing was changed.'
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
        Stop
      </button>
    )
  }
  const isPartly = stage === 'stopped' || stage === 'broken'
  const canGo = isPartly ? isLookedAt : stage === 'ready' && changed > 0
  const name = changed === 1 ? '1 story' : `${changed} stories`
  const verb = isPartly ? 'Go on' : act === 'withdraw' ? `Withdraw ${name}` : `Change ${name}`
  return (
    <>
      <button type="button" className="btn" onClick={onLeave}>
        {isPartly || stage === 'done' ? 'Close' : 'Cancel'} <kbd aria-hidden="true">Esc</kbd>
      </button>
      {stage !== 'done' && (
        <button
          type="button"
          className={act === 'withdraw' ? 'btn danger' : 'btn primary'}
          aria-disabled={!canGo}
          title={canGo ? undefined : stage === 'reading' ? 'It is still looking' : 'Nothing would change'}
          onClick={() => canGo && go()}
        >
          {stage === 'reading' ? 'Change' : verb}
        </button>
      )}
    </>
  )
}

async function undo(bulk: Bulk): Promise<void> {
  try {
    const { back, kept } = await bulk.undo()
    const stays =
      kept === 0
        ? ''
        : ` ${kept} ${kept === 1 ? 'stays' : 'stay'} changed: somebody went on with ${kept === 1 ? 'it' : 'them'} since.`
    toast.success(`${back === 1 ? '1 story is as it was' : `${back} stories are as they were`}.${stays}`)
  } catch {
    toast.error('Nothing was undone. Try again from the list.')
  }
}
