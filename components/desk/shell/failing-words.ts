import { nameOfStory } from '#components/desk/parts/name-of-story.ts'
import type { DueFailure } from '#domain/article/planning/plan-views.ts'
import { msg, t } from '#domain/messages/t.ts'

const FAILED = {
  publish: msg('{headline} could not be published at its time.'),
  front: msg('A scheduled front could not be published.'),
  licence: msg('{headline} could not be withdrawn when its licence ended.'),
  picture: msg('The picture {name} expired, and could not be removed from its pages.'),
  step: msg('The scheduler’s step “{name}” fails.'),
}

/** Says which work keeps failing, and whether the server still retries it. */
export function failingWords({ kind, headline, attempts, isSetAside }: DueFailure): string {
  const next = isSetAside
    ? t('It is not tried again; the server’s log says why.')
    : t('Tried {attempts, number} times and will be tried again soon; the server’s log says why.', { attempts })
  const name = nameOfStory(headline)
  return `${t(FAILED[kind], { headline: name, name })} ${next}`
}
