'use client'
import * as DropdownMenu from '@radix-ui/react-dropdown-menu'
import { Ellipsis } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { mayRecall } from '#components/desk/editor-page/main-act.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { sentence, useWorkflow } from '#components/desk/editor-page/use-workflow.ts'
import { useLastList } from '#components/desk/parts/last-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useMayUndo } from '#components/desk/publish/use-may-undo.ts'
import { receiptHref } from '#components/desk/receipt/use-receipt.ts'
import { editorPageWords as words } from '#components/desk/words/editor-page.ts'
import { previewsWords } from '#components/desk/words/previews.ts'
import { can } from '#domain/permissions/can.ts'

type Props = {
  desk: StoryDeskState
  onOpen: (dialog: 'return' | 'banner' | 'undo' | 'withdraw') => void
  onShare: (() => void) | null
}

/** Menu of the secondary actions; it lists only those that are possible. */
export function MoreMenu({ desk, onOpen, onShare }: Props) {
  const { me } = useNewsroom()
  const { story } = desk
  const { submit, recall, unschedule } = useWorkflow(desk)
  const deleteDraft = useDeleteDraft(desk)
  const duplicate = useDuplicate(desk)
  const mayUndo = useMayUndo(story)
  const wasPublic = story.publishedAt !== null || story.undoneAt !== null
  const isUnpublished = !wasPublic && (story.status === 'draft' || story.status === 'in-review')
  const router = useRouter()
  const items = [
    wasPublic && { name: words.acts.receipt, act: () => router.push(receiptHref(story.id) as never) },
    can(me, 'events.read') && {
      name: words.acts.auditLog,
      act: () => router.push(`/desk/events?article=${story.id}` as never),
    },
    onShare !== null && { name: previewsWords.share.now, act: onShare },
    { name: words.acts.history, act: () => router.push(`/desk/articles/${story.id}/revisions` as never) },
    story.status === 'draft' &&
      can(me, 'article.submit', story) && { name: words.acts.submit, act: () => void submit() },
    mayRecall(me, story) && { name: words.acts.recall, act: () => void recall() },
    story.status === 'in-review' &&
      can(me, 'article.publish', story) && { name: words.acts.sendBack, act: () => onOpen('return') },
    story.status === 'scheduled' &&
      can(me, 'article.publish', story) && { name: words.acts.unschedule, act: () => void unschedule() },
    story.status === 'published' && can(me, 'front.edit') && { name: words.acts.banner, act: () => onOpen('banner') },
    mayUndo && { name: words.acts.backToDraft, act: () => onOpen('undo') },
    story.status === 'published' &&
      can(me, 'article.withdraw', story) && { name: words.acts.withdraw, act: () => onOpen('withdraw') },
    can(me, 'article.create') && story.id > 0 && { name: words.acts.duplicate, act: () => void duplicate() },
    story.live === null && desk.isEditable && { name: words.acts.makeLive, act: () => desk.change({ live: 'open' }) },
    isUnpublished && can(me, 'article.delete', story) && { name: words.acts.delete, act: () => void deleteDraft() },
  ].filter((item) => item !== false)
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="iconbtn" aria-label={words.acts.more} title={words.acts.more}>
        <Ellipsis className="i" aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4}>
          {items.map(({ name, act }) => (
            <DropdownMenu.Item key={name} onSelect={act}>
              <span className="whole">{name}</span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

/** Makes a copy of the story as it is saved, and opens it. */
function useDuplicate(desk: StoryDeskState) {
  const router = useRouter()
  return async () => {
    try {
      await desk.saving.runner.settle()
      const copy = await api.send<{ id: number }>('POST', `/api/articles/${desk.saving.runner.place.id}/copies`)
      router.push(`/desk/articles/${copy.id}` as never)
      toast.success(words.done.duplicated)
    } catch (error) {
      toast.error(words.errors.notDuplicated(sentence(error)))
    }
  }
}

function useDeleteDraft(desk: StoryDeskState) {
  const router = useRouter()
  const list = useLastList()
  const { id, headline } = desk.story
  const restore = async () => {
    try {
      await api.send('POST', `/api/articles/${id}/restoration`)
      router.push(`/desk/articles/${id}` as never)
    } catch (error) {
      toast.error(words.errors.notRestored(sentence(error)))
    }
  }
  return async () => {
    try {
      await desk.saving.runner.settle()
      await api.send('DELETE', `/api/articles/${id}`)
      router.push(list as never)
      toast(words.done.deleted(headline || words.untitled), {
        action: { label: words.undo, onClick: () => void restore() },
        duration: 20_000,
      })
    } catch (error) {
      toast.error(words.errors.notDeleted(sentence(error)))
    }
  }
}
