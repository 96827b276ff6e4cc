'use client'
import { useRouter } from 'next/navigation'
import { api } from '#components/desk/api.ts'
import { mayRecall } from '#components/desk/editor-page/main-act.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { useWorkflow } from '#components/desk/editor-page/use-workflow.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { useLastList } from '#components/desk/parts/last-list.ts'
import { ActionMenu } from '#components/desk/parts/list/row-actions.tsx'
import { nameOfStory } from '#components/desk/parts/name-of-story.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useMayUndo } from '#components/desk/publish/use-may-undo.ts'
import { receiptHref } from '#components/desk/receipt/use-receipt.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

type Props = {
  desk: StoryDeskState
  onOpen: (dialog: 'return' | 'banner' | 'undo' | 'recall') => void
  onShare: (() => void) | null
}

/** Menu of the secondary actions; it lists only those that are possible. */
export function MoreMenu({ desk, onOpen, onShare }: Props) {
  const { me } = useNewsroom()
  const { story } = desk
  const { id, status } = story
  const { submit, recall, unschedule } = useWorkflow(desk)
  const { duplicate, remove } = useStoryActs(desk)
  const mayUndo = useMayUndo(story)
  const mayPublish = can(me, 'article.publish', story)
  const wasPublic = story.publishedAt !== null || story.undoneAt !== null
  const isUnpublished = !wasPublic && (status === 'draft' || status === 'in-review')
  const router = useRouter()
  const item = (isPossible: boolean, name: string, does: () => unknown) =>
    isPossible ? [{ name, does: () => void does() }] : []
  const page = (isPossible: boolean, name: string, path: string) =>
    item(isPossible, name, () => router.push(path as never))
  return (
    <ActionMenu
      label={t('More actions')}
      actions={[
        page(wasPublic, t('Receipt'), receiptHref(id)),
        page(can(me, 'events.read'), t('Audit log'), `/desk/events?article=${id}`),
        item(onShare !== null, t('Copy preview link'), () => onShare?.()),
        page(true, t('History'), `/desk/articles/${id}/revisions`),
        page(wasPublic && can(me, 'request.handle'), t('Replace a name…'), `/desk/replacements/new?story=${id}`),
        item(status === 'draft' && can(me, 'article.submit', story), t('Submit for review'), submit),
        item(mayRecall(me, story), t('Take back from review'), recall),
        item(status === 'in-review' && mayPublish, t('Send back…'), () => onOpen('return')),
        item(status === 'scheduled' && mayPublish, t('Unschedule'), unschedule),
        item(status === 'published' && can(me, 'front.edit'), t('Banner…'), () => onOpen('banner')),
        item(mayUndo, t('Back to draft…'), () => onOpen('undo')),
        item(status === 'published' && can(me, 'article.withdraw', story), t('Recall…'), () => onOpen('recall')),
        item(can(me, 'article.create') && id > 0, t('Duplicate', {}, 'verb'), duplicate),
        item(story.live === null && desk.isEditable, t('Turn into a live story'), () => desk.change({ live: 'open' })),
        item(isUnpublished && can(me, 'article.delete', story), t('Delete draft'), remove),
      ].flat()}
    />
  )
}

/** Copies the story as it is saved, and opens the copy; or deletes it, which can be undone. */
function useStoryActs({ story, saving: { runner } }: StoryDeskState) {
  const router = useRouter()
  const list = useLastList()
  const open = (id: number) => router.push(`/desk/articles/${id}` as never)
  const duplicate = useAct({
    send: async () => {
      await runner.settle()
      return api.send<{ id: number }>('POST', `/api/articles/${runner.place.id}/copies`)
    },
    onDone: ({ id }) => open(id),
    done: t('This is the copy. The original is unchanged.'),
    renews: [],
  })
  const remove = useAct({
    send: async () => {
      await runner.settle()
      await api.send('DELETE', `/api/articles/${story.id}`)
    },
    onDone: () => router.push(list as never),
    done: t('“{headline}” was deleted.', { headline: nameOfStory(story.headline) }),
    undo: async () => {
      await api.send('POST', `/api/articles/${story.id}/restoration`)
      open(story.id)
    },
    renews: [],
  })
  return { duplicate: duplicate.act, remove: remove.act }
}
