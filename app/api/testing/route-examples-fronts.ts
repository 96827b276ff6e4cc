import type { Prepared } from '#app/api/testing/route-example.ts'
import { discardFrontDraft } from '#db/commands/front/discard-front-draft.ts'
import { planFrontAt } from '#db/commands/front/plan-front.ts'
import { saveFrontDraft } from '#db/commands/front/save-front-draft.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { showBanner } from '#db/commands/front/show-banner.ts'
import type { Db } from '#db/engine/open.ts'
import { storedDraft } from '#db/queries/front/front-draft.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import type { Result } from '#domain/result.ts'

/** Prepares the routes of the front. */
export function frontRouteExamples(db: Db): Record<string, () => Prepared> {
  const frontVersion = () =>
    db.$client.prepare<[], { version: number }>('select version from fronts').get()?.version ?? 0
  const draft = () => {
    const slots = { ...emptyFront(), layout: 'big' as const }
    const begun = { version: storedDraft(db).version, basedOn: frontVersion(), slots }
    return saved(saveFrontDraft(db, SYSTEM, begun, Date.now())).version
  }
  return {
    'PUT /api/front': () => ({ version: frontVersion() }),
    'POST /api/front/versions/[n]/restoration': () => {
      const { version } = saved(saveFront(db, SYSTEM, { version: frontVersion(), slots: emptyFront() }, Date.now()))
      return { n: version, version }
    },
    'DELETE /api/banner': () => {
      const fields = { text: 'High water', level: 'breaking', href: '', article: null } as const
      saved(showBanner(db, SYSTEM, { ...fields, endsAt: Date.now() + 86_400_000 }, Date.now()))
      return {}
    },
    'PUT /api/front/draft': () => ({ version: storedDraft(db).version }),
    'DELETE /api/front/draft': () => ({ version: draft() }),
    'POST /api/front/discarded/[id]/restoration': () => {
      const { version, id } = saved(discardFrontDraft(db, SYSTEM, { version: draft() }, Date.now()))
      return { id, version }
    },
    'POST /api/front/placement': () => {
      const article = db.$client.prepare<[], { id: number }>('select max(article_id) id from published').get()?.id
      return { body: { article } }
    },
    'POST /api/front/planned': () => ({ version: frontVersion() }),
    'DELETE /api/front/planned/[id]': () => {
      const planned = { version: frontVersion(), slots: emptyFront(), at: Date.now() + 86_400_000 }
      return { id: saved(planFrontAt(db, SYSTEM, planned, Date.now())).id }
    },
  }
}

function saved<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code)
  return result.value
}
