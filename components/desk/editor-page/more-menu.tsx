'use client'
import { useRouter } from 'next/navigation'
import { api } from '#components/desk/api.ts'
import { mayRecall } from '#components/desk/editor-page/main-act.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { useWorkflow } from '#components/desk/editor-page/use-workflow.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { useLastList } from '#components/desk/parts/last-list.ts'
import { ActionMenu } from '#components/desk/parts/list/row-actions.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useMayUndo } from '#components/desk/publish/use-may-undo.ts'
import { receiptHref } from '#components/desk/receipt/use-receipt.ts'
import { editorPageWords } from '#components/desk/words/editor-page.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { previewsWords } from '#components/desk/words/previews.ts'
import { can } from '#domain/permissions/can.ts'

const { acts: words, done } = editorPageWords

type Props = {
  desk: StoryDeskState
  onOpen: (dialog: 'return' | 'banner' | 'undo' | 'withdraw') => void
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
      label={words.more}
      actions={[
        page(wasPublic, words.receipt, receiptHref(id)),
        page(can(me, 'events.read'), words.auditLog, `/desk/events?article=${id}`),
        item(onShare !== null, previewsWords.share.now, () => onShare?.()),
        page(true, words.history, `/desk/articles/${id}/revisions`),
        item(status === 'draft' && can(me, 'article.submit', story), words.submit, submit),
        item(mayRecall(me, story), words.recall, recall),
        item(status === 'in-review' && mayPublish, words.sendBack, () => onOpen('return')),
        item(status === 'scheduled' && mayPublish, words.unschedule, unschedule),
        item(status === 'published' && can(me, 'front.edit'), words.banner, () => onOpen('banner')),
        item(mayUndo, words.backToDraft, () => onOpen('undo')),
        item(status === 'published' && can(me, 'article.withdraw', story), words.withdraw, () => onOpen('withdraw')),
        item(can(me, 'article.create') && id > 0, words.duplicate, duplicate),
        item(story.live === null && desk.isEditable, words.makeLive, () => desk.change({ live: 'open' })),
        item(isUnpublished && can(me, 'article.delete', story), words.delete, remove),
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
    done: done.duplicated,
    renews: [],
  })
  const remove = useAct({
    send: async () => {
      await runner.settle()
      await api.send('DELETE', `/api/articles/${story.id}`)
    },
    onDone: () => router.push(list as never),
    done: done.deleted(story.headline || everyScreenWords.untitled),
    undo: async () => {
      await api.send('POST', `/api/articles/${story.id}/restoration`)
      open(story.id)
    },
    renews: [],
  })
  return { duplicate: duplicate.act, remove: remove.act }
}
