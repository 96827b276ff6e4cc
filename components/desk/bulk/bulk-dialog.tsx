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
import type { DeskListItem } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'

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
          <Button onClick={bulk.stop}>{t('Stop')}</Button>
        ) : (
          <Actions bulk={bulk} changed={changed} all={stories.length} what={named.act.what} onLeave={leave} />
        )
      }
    >
      {stage === 'acting' && (
        <Progress label={t('Done so far')} percent={Math.round((100 * reached) / stories.length)} tone="text-ink" />
      )}
      <Refusal of={bulk.why} />
      <BulkTable stories={stories} named={named} bulk={bulk} />
    </Dialog>
  )
}

function saidOf({ stage, reached, outcomes }: Bulk, all: number): string {
  if (stage === 'reading') return t('Checking what will change…')
  if (stage === 'ready') return countsOf([...outcomes.values()])
  if (stage === 'acting') return t('{done, number} of {all, number} done', { done: reached, all })
  if (stage === 'stopped')
    return t('Stopped: {reached, number} of {all, number} done, the others are not changed.', { reached, all })
  if (stage === 'broken' && reached > 0)
    return t(
      '{reached, number} of {all, number} are done. Some of the next may be too; continuing does nothing twice.',
      { reached, all },
    )
  return stage === 'done' ? t('Done.') : t('Nothing was changed.')
}

type ActionsProps = { bulk: Bulk; changed: number; all: number; what: NamedAct['act']['what']; onLeave: () => void }

function Actions({ bulk: { stage, outcomes, go }, changed, all, what, onLeave }: ActionsProps) {
  const isPartly = stage === 'stopped' || stage === 'broken'
  const isReady = stage === 'ready' && changed > 0
  const canGo = isPartly ? outcomes.size === all : isReady
  const does = isPartly
    ? t('Continue', {}, 'what was stopped')
    : stage === 'reading'
      ? t('Change')
      : what === 'withdraw'
        ? t('{n, plural, one {Withdraw # story} other {Withdraw # stories}}', { n: changed })
        : t('{n, plural, one {Change # story} other {Change # stories}}', { n: changed })
  return (
    <>
      {isReady && <span className={`flex-1 ${HINT}`}>{t('You can undo this for a day.')}</span>}
      <Button keys="Esc" onClick={onLeave}>
        {isPartly || stage === 'done' ? t('Close') : t('Cancel')}
      </Button>
      {stage !== 'done' && (
        <Button
          kind={what === 'withdraw' ? 'danger' : 'primary'}
          isOff={!canGo}
          title={canGo ? undefined : stage === 'reading' ? t('Still checking') : t('Nothing would change')}
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
    toast.success(
      [
        t('{n, plural, one {# story is as it was.} other {# stories are as they were.}}', { n: back }),
        ...(kept === 0
          ? []
          : [
              t(
                '{n, plural, one {# stays changed, because somebody has edited it since.} other {# stay changed, because somebody has edited them since.}}',
                { n: kept },
              ),
            ]),
      ].join(' '),
    )
  } catch {
    toast.error(t('Nothing was undone. Try again from the list.'))
  }
}
