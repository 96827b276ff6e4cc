import type { DeskArticle } from '#domain/article/desk-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'

export type StoryAct = { name: string; run: () => void }
type Runs = { publish: () => void; submit: () => void; sendBack: () => void }

type Acts = { main: StoryAct | null; beside: StoryAct | null }

/** What this person does next with a story, named by its act; beside it what else its state asks for. */
export function actsOf(me: Actor, { story, isLive }: { story: DeskArticle; isLive: boolean }, runs: Runs): Acts {
  const submit = story.status === 'draft' && can(me, 'article.submit', story)
  const toReview = submit ? { name: 'Send to review', run: runs.submit } : null
  if (!can(me, 'article.publish', story)) return { main: toReview, beside: null }
  const sendBack = story.status === 'in-review' ? { name: 'Send it back…', run: runs.sendBack } : null
  const publish = { name: publishName(story), run: runs.publish }
  // A live story’s main act is its next update, which stands over the text.
  return isLive ? { main: null, beside: publish } : { main: publish, beside: toReview ?? sendBack }
}

function publishName({ publishedAt, status }: DeskArticle): string {
  if (publishedAt === null) return 'Publish…'
  return status === 'withdrawn' ? 'Publish again…' : 'Publish changes…'
}
