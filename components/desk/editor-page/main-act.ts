import type { DeskArticle } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'
import { type Actor, can } from '#domain/permissions/can.ts'

type StoryAct = { name: string; run: () => void }
type Runs = { publish: () => void; submit: () => void; recall: () => void; sendBack: () => void; renew: () => void }

/** The page’s main action, and the second one beside it. */
export type StoryActs = { main: StoryAct | null; beside: StoryAct | null }

type Given = { story: DeskArticle; isLive: boolean; hasUnsaved: boolean }

/** Returns the main action for this person on a story, and the second action that its state suggests. */
export function actsOf(me: Actor, { story, isLive, hasUnsaved }: Given, runs: Runs): StoryActs {
  const submit = story.status === 'draft' && can(me, 'article.submit', story)
  const toReview = submit ? { name: t('Submit for review'), run: runs.submit } : null
  if (!can(me, 'article.publish', story)) {
    // No main action, whose key would take the story back right after it has submitted it.
    return {
      main: toReview,
      beside: mayRecall(me, story) ? { name: t('Take back from review'), run: runs.recall } : null,
    }
  }
  const sendBack = story.status === 'in-review' ? { name: t('Send back…'), run: runs.sendBack } : null
  // Readers have this text already: only a correction's note can be added to it.
  const isUnchanged = story.status === 'published' && !story.hasChangesNotOut && !hasUnsaved
  if (isUnchanged && story.dueAt === null) return { main: null, beside: { name: t('Correction…'), run: runs.publish } }
  const publish = { name: publishName(story), run: runs.publish }
  // Unsaved edits count too: the action saves them first.
  const isBehind = story.dueAt !== null && (hasUnsaved || story.changesNotScheduled > 0)
  const renew =
    isBehind && can(me, 'article.edit', story) ? { name: t('Update scheduled version'), run: runs.renew } : null
  if (renew) return isLive ? { main: null, beside: renew } : { main: renew, beside: publish }
  // The main action of a live story is its next update, whose button is above the text.
  return isLive ? { main: null, beside: publish } : { main: publish, beside: toReview ?? sendBack }
}

/** True if this person can take the story back from review. */
export const mayRecall = (me: Actor, story: DeskArticle): boolean =>
  story.status === 'in-review' &&
  can(me, 'article.submit', story) &&
  (story.createdBy === me.id || story.assignedTo?.id === me.id)

function publishName({ publishedAt, status }: DeskArticle): string {
  if (publishedAt === null) return t('Publish…')
  return status === 'withdrawn' ? t('Publish again…') : t('Publish changes…')
}
