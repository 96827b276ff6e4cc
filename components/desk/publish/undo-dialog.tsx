'use client'
import { useQueryClient } from '@tanstack/react-query'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { useWorkflow } from '#components/desk/editor-page/use-workflow.ts'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { renew } from '#components/desk/queries/change-now.ts'
import { frontQueries } from '#components/desk/queries/front-queries.ts'
import { receiptQueries } from '#components/desk/queries/receipt-queries.ts'
import { t } from '#domain/messages/t.ts'

/** Puts a story back to draft within minutes of its first publication. Says before it what cannot be called back. */
export function UndoDialog({ desk, onClose }: { desk: StoryDeskState; onClose: () => void }) {
  const { story } = desk
  const { minutes } = useNewsroom()
  const { undoPublication } = useWorkflow(desk)
  const client = useQueryClient()
  const undo = async () => {
    const isDone = await undoPublication()
    onClose()
    if (isDone) void renew(client, [receiptQueries.latest(story.id).queryKey, frontQueries.all])
  }
  return (
    <ConfirmDialog
      title={t('Put “{headline}” back to draft', { headline: story.headline })}
      describe={t(
        'The story is removed from every page, list, feed and search at once, and its address answers as if it had never been there. It leaves its slots on fronts and its places as lead.',
      )}
      does={t('Back to draft')}
      cancel={t('Cancel')}
      isDanger
      onConfirm={() => void undo()}
      onClose={onClose}
    >
      <SectionTitle level={3}>{t('This cannot be called back')}</SectionTitle>
      <ul className="grid list-disc gap-2 ps-4">
        <li>{t('Whoever has read or saved the story has done so.')}</li>
        <li>{t('Search engines, hubs and feed readers that were told of it remove it in their own time.')}</li>
        <li>{t('Letters and messages about it that were sent stay sent.')}</li>
        <li>{t('Partners learn that it is cancelled; what they have printed is printed.')}</li>
      </ul>
      {story.undoUntil !== null && (
        <p className={HINT}>
          {t('Possible until {time}. If you publish the story again, it gets a new date.', {
            time: minutes(story.undoUntil),
          })}
        </p>
      )}
    </ConfirmDialog>
  )
}
