import { nameOfStory } from '#components/desk/parts/name-of-story.ts'
import type { DueFailure } from '#domain/article/planning/plan-views.ts'
import { t } from '#domain/messages/t.ts'

const FAILED = {
  publish: (headline: string) => t('{headline} could not be published at its time', { headline }),
  front: () => t('A scheduled front could not be published'),
  licence: (headline: string) => t('{headline} could not be withdrawn when its licence ended', { headline }),
  picture: (name: string) => t('The picture {name} expired, and could not be removed from its pages', { name }),
  step: (name: string) => t('The scheduler’s step “{name}” fails', { name }),
}

/** Says which work keeps failing, and whether the server still retries it. */
export function failingWords({ kind, headline, attempts, isSetAside }: DueFailure): string {
  const what = FAILED[kind](nameOfStory(headline))
  return isSetAside
    ? t('{what}. It is not tried again; the server’s log says why.', { what })
    : t('{what}. Tried {attempts, number} times and will be tried again soon; the server’s log says why.', {
        what,
        attempts,
      })
}
