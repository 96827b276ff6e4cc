import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { can } from '#domain/permissions/can.ts'

/** True while this person can put the story back to draft: for minutes after its first publication. */
export function useMayUndo(story: DeskArticle): boolean {
  const { me } = useNewsroom()
  const now = useNow(1_000)
  if (story.undoUntil === null || now === null || now > story.undoUntil) return false
  return story.status === 'published' && can(me, 'article.withdraw', story)
}
